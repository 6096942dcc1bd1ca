import SpecimenDocs
import SpecimenReaders

/// Which description file each endpoint goes to, and what must happen for it to be there.
struct ImportPlan: Sendable {
    enum State: String, Sendable {
        case new, unchanged, differing
    }

    struct Item: Sendable {
        var endpoint: String
        /// Which of the pages it is from.
        var page: Int
        /// Relative to the output folder.
        var file: String
        var contents: String
        var state: State
        /// What the file holds that is there, if it differs.
        var old: String?
    }

    private(set) var items: [Item] = []
    private let folder: String

    var created: Int { items.count { $0.state == .new } }
    var unchanged: Int { items.count { $0.state == .unchanged } }
    var differing: Int { items.count { $0.state == .differing } }

    /// A plan to write nothing.
    init(into folder: String) {
        self.folder = folder
    }

    /// Compares the folder with the endpoints of the pages. Nothing is touched.
    ///
    /// Two pages that describe one endpoint make two files, unless they say the same: `generate` merges them.
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
            let old = try Self.text(FileSystem.joined(folder, file))
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

    /// What would change in a file that differs, as a patch.
    func diff(of item: Item) -> String {
        OutputPlan(folder: folder, changes: [change(for: item)], unchanged: 0).diff
    }

    /// Writes what is new and, when told so, what differs.
    func apply(overwriting: Bool) throws(FileError) {
        let changes = items.filter { $0.state == .new || ($0.state == .differing && overwriting) }.map(change)
        try OutputPlan(folder: folder, changes: changes, unchanged: unchanged).apply()
    }

    private func change(for item: Item) -> OutputPlan.Change {
        OutputPlan.Change(path: item.file, old: item.old, new: item.contents)
    }

    private static func text(_ path: String) throws(FileError) -> String? {
        switch try FileSystem.kind(of: path) {
        case nil: return nil
        case .file: return String(decoding: try FileSystem.bytes(of: path), as: UTF8.self)
        case .link: throw FileError(path: path, problem: "is a symbolic link; nothing was written")
        default: throw FileError(path: path, problem: "is in the way of a file; nothing was written")
        }
    }
}
