import Foundation

/// A file that describes an endpoint.
struct Document {
    /// The folder it lies in, which is the group of its endpoint.
    var folder: String
    var name: String
    var text: String

    /// What is copied where many endpoints are wanted.
    ///
    /// Made here where the corpus is missing, or for a smoke test, so that CI measures the same everywhere.
    static func seeds(in workspace: Workspace) throws -> [Document] {
        let corpus = workspace.corpora.appendingPathComponent("sentry-2026")
        guard workspace.options.extent != .smoke, FileManager.default.fileExists(atPath: corpus.path) else {
            return madeDocuments()
        }
        return try read(corpus)
    }

    private static func read(_ corpus: URL) throws -> [Document] {
        let files = FileManager.default
        return try files.contentsOfDirectory(atPath: corpus.path).sorted().flatMap { folder in
            let path = corpus.appendingPathComponent(folder)
            return try files.contentsOfDirectory(atPath: path.path).sorted().map { name in
                let text = try String(contentsOf: path.appendingPathComponent(name), encoding: .utf8)
                return Document(folder: folder, name: name, text: text)
            }
        }
    }

    /// The same endpoint under another path and in another group, in its example request too.
    func copy(_ number: Int) -> Document {
        guard number > 0 else { return self }
        return Document(
            folder: "\(folder)\(number)",
            name: name,
            text: text.replacingOccurrences(of: "/api/0/", with: "/api/0/c\(number)/")
        )
    }
}
