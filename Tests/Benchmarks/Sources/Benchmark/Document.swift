import Foundation

/// A file that describes an endpoint.
struct Document {
    /// The name of its folder, which groups the endpoints.
    var folder: String
    var name: String
    var text: String

    /// Returns the documents that a docs folder contains copies of: the corpus, or made documents if it is missing.
    ///
    /// A smoke run always uses made documents, so that CI measures the same everywhere.
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

    /// Returns the same endpoint with another path, also in its example request, and another group.
    func copy(_ number: Int) -> Document {
        guard number > 0 else { return self }
        return Document(
            folder: "\(folder)\(number)",
            name: name,
            text: text.replacingOccurrences(of: "/api/0/", with: "/api/0/c\(number)/")
        )
    }
}
