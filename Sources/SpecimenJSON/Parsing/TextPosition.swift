/// A line and a column, as compilers print them.
///
/// Both count from 1. Columns count UTF-8 bytes, like those of the Swift compiler. Only a line feed ends a line, so
/// that CRLF files have the same positions as LF files.
public struct TextPosition: Sendable, Hashable, Comparable, CustomStringConvertible {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The position of a byte offset, found by counting from the start of `bytes`. Offsets outside the text are clamped
    /// to it.
    public init(offset: Int, in bytes: [UInt8]) {
        let end = min(max(offset, 0), bytes.count)
        self = bytes.withUnsafeBufferPointer { TextPosition(line: 1, lineStart: 0, to: end, in: $0) }
    }

    /// `line:column`.
    public var description: String { "\(line):\(column)" }

    public static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }

    /// Counts lines from the start of a line whose number is known.
    init(line: Int, lineStart: Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var line = line
        var lineStart = lineStart
        while let lineFeed = bytes[lineStart..<end].firstIndex(of: ASCII.lineFeed) {
            line += 1
            lineStart = lineFeed + 1
        }
        self.init(line: line, column: end - lineStart + 1)
    }
}
