/// One file of a docs folder, held in memory.
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
}
