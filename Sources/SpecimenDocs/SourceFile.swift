/// A file of a docs folder in memory.
public struct SourceFile: Sendable {
    /// The path relative to the docs folder, with `/` between its parts: `releases/list.md`.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    public init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// Returns the first folder of a path, or an empty text if the file is in no folder.
    package static func group(of path: String) -> String {
        path.firstIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}
