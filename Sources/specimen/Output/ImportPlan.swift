import SpecimenDocs
import SpecimenReaders

/// The description files of imported endpoints, compared with the files of the output folder.
struct ImportPlan: Sendable {
    enum State: String, Sendable {
        case new, unchanged, differing
    }

    struct Item: Sendable {
        var endpoint: String
        /// The index of the page.
        var page: Int
        /// Relative to the output folder.
        var file: String
        var contents: String
        var state: State
        /// The contents of the existing file, if they differ.
        var old: String?
    }

    private(set) var items: [Item] = []
    private let folder: String

    var created: Int { items.count { $0.state == .new } }
    var unchanged: Int { items.count { $0.state == .unchanged } }
    var differing: Int { items.count { $0.state == .differing } }

    /// Makes a plan that writes nothing.
    init(into folder: String) {
        self.folder = folder
    }

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
            let state: State = old.map { $0 == endpoint.contents ? .unchanged : .differing } ?? .new
            items.append(
                Item(
                    endpoint: endpoint.name,
                    page: page,
                    file: file,
                    contents: endpoint.contents,
                    state: state,
                    old: state == .differing ? old : nil
                )
            )
        }
    }

    /// The change of a file that differs, as a patch.
    func diff(of item: Item) -> String {
        OutputPlan(folder: folder, changes: [change(for: item)], unchanged: 0).diff
    }

    /// Writes new files and, if asked to, files that differ.
    func apply(overwriting: Bool) throws(FileError) {
        let changes = items.filter { $0.state == .new || ($0.state == .differing && overwriting) }.map(change)
        try OutputPlan(folder: folder, changes: changes, unchanged: unchanged).apply()
    }

    private func change(for item: Item) -> OutputPlan.Change {
        OutputPlan.Change(path: item.file, old: item.old, new: item.contents)
    }
}
