import SpecimenJSON
import SpecimenReaders

/// The description files of imported endpoints, compared with the files of the output folder.
struct ImportPlan: Sendable {
    enum State: Sendable {
        case new, unchanged, differing
    }

    struct Item: Sendable {
        var endpoint: String
        /// The index of the page.
        var page: Int
        /// The existing file and the file of the endpoint.
        var change: OutputPlan.Change
        var state: State
    }

    private(set) var items: [Item] = []
    private let folder: String

    /// Compares the folder with the endpoints of the pages. Nothing is changed.
    ///
    /// If two pages describe an endpoint differently, they make two files, which `specimen generate` merges.
    init(_ pages: [ImportedFile], into folder: String) throws(FileError) {
        self.folder = folder
        try OutputPlan.checkFolder(folder)
        var contents: [String: String] = [:]
        for (page, endpoint) in pages.enumerated().flatMap({ page, value in value.endpoints.map { (page, $0) } }) {
            var file = "\(endpoint.fileStem).json"
            var number = 1
            while let other = contents[file], other != endpoint.contents {
                number += 1
                file = "\(endpoint.fileStem)-\(number).json"
            }
            guard contents.updateValue(endpoint.contents, forKey: file) == nil else { continue }
            let old = try OutputPlan.replaceableText(FileSystem.joined(folder, file))
            let change = OutputPlan.Change(path: file, old: old, new: endpoint.contents)
            let state: State = old.map { $0.hasSameBytes(as: endpoint.contents) ? .unchanged : .differing } ?? .new
            items.append(Item(endpoint: endpoint.name, page: page, change: change, state: state))
        }
    }

    func count(_ state: State) -> Int { items.count { $0.state == state } }

    /// The change of a file that differs, as a patch.
    func diff(of item: Item) -> String { OutputPlan(folder: folder, changes: [item.change]).diff }

    /// Writes new files and, if asked to, files that differ.
    func apply(overwriting: Bool) throws(FileError) {
        let written = items.filter { $0.state == .new || $0.state == .differing && overwriting }
        try OutputPlan(folder: folder, changes: written.map(\.change)).apply()
    }
}
