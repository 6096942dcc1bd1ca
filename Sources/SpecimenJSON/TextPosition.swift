/// A place in a text, as compilers print it.
///
/// Lines and columns count from 1. A column counts UTF-8 bytes, as the Swift compiler does, and only a line feed
/// ends a line, so that files with CRLF line ends have the same positions as files without.
public struct TextPosition: Sendable, Hashable, Comparable, CustomStringConvertible {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The position of a byte offset, found by counting from the start of `bytes`. Offsets beyond the text count as
    /// its end.
    public init(offset: Int, in bytes: [UInt8]) {
        let end = min(max(offset, 0), bytes.count)
        self = bytes.withUnsafeBufferPointer { TextPosition(line: 1, lineStart: 0, from: 0, to: end, in: $0) }
    }

    /// `line:column`.
    public var description: String { "\(line):\(column)" }

    public static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }

    /// Counts on from a place whose line is known.
    init(line: Int, lineStart: Int, from start: Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var line = line
        var lineStart = lineStart
        var rest = start..<end
        while let lineFeed = bytes.lineFeed(in: rest) {
            line += 1
            lineStart = lineFeed + 1
            rest = lineStart..<end
        }
        self.init(line: line, column: end - lineStart + 1)
    }
}
