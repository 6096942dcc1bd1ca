import SpecimenJSON

/// A text assembled from pieces of a file, with the position of each piece in the file.
public struct Excerpt: Sendable, Equatable {
    /// The beginning of a piece.
    private struct Mark: Sendable, Equatable {
        /// In bytes of the text.
        var offset: Int
        var position: TextPosition

        /// The position in the file of a byte of the piece.
        func position(at offset: Int) -> TextPosition {
            TextPosition(line: position.line, column: position.column + offset - self.offset)
        }
    }

    /// The text in UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// The marks in the order of their offsets.
    private var marks: [Mark] = []

    public init() {}

    public init(_ text: some Sequence<UInt8>, at position: TextPosition) {
        append(text, at: position)
    }

    public init(_ text: String, at position: TextPosition) {
        append(text.utf8, at: position)
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }
    public var isEmpty: Bool { bytes.isEmpty }
    /// The position of the first piece.
    public var start: TextPosition { marks.first?.position ?? TextPosition(line: 1, column: 1) }

    /// Returns the position in the file of a byte of the text. The position of a byte behind a piece is counted from
    /// the start of the piece.
    public func position(at offset: Int) -> TextPosition {
        let index = endOfMarks(upTo: offset)
        return index > 0 ? marks[index - 1].position(at: offset) : start
    }

    /// Returns the index behind the marks up to an offset.
    private func endOfMarks(upTo offset: Int) -> Int {
        var range = marks.indices
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = marks[middle].offset <= offset ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}

extension Excerpt {
    /// Appends text, without a new mark if it directly follows the last piece in the file.
    public mutating func append(_ text: some Sequence<UInt8>, at position: TextPosition) {
        if marks.last?.position(at: bytes.count) != position {
            marks.append(Mark(offset: bytes.count, position: position))
        }
        bytes += text
    }

    public mutating func append(_ text: String, at position: TextPosition) {
        append(text.utf8, at: position)
    }

    public mutating func append(_ other: Excerpt) {
        marks += other.marks.map { Mark(offset: $0.offset + bytes.count, position: $0.position) }
        bytes += other.bytes
    }

    /// Appends some bytes of another text with their positions.
    public mutating func append(_ other: Excerpt, in range: Range<Int>) {
        let shift = bytes.count - range.lowerBound
        append(other.bytes[range], at: other.position(at: range.lowerBound))
        // A mark at the end says where the text continues if nothing is appended.
        let inner = other.marks[other.endOfMarks(upTo: range.lowerBound)...].prefix { $0.offset <= range.upperBound }
        marks += inner.map { Mark(offset: $0.offset + shift, position: $0.position) }
    }

    /// Removes everything beyond the first bytes.
    public mutating func truncate(to count: Int) {
        bytes.removeSubrange(min(count, bytes.count)...)
        marks.removeSubrange(endOfMarks(upTo: count - 1)...)
    }

    /// Returns the text without its first bytes.
    public func dropping(_ count: Int) -> Excerpt {
        var result = Excerpt()
        result.append(self, in: count..<bytes.count)
        return result
    }

    /// Returns the text with a replacement character for each byte sequence that is not UTF-8.
    public func repaired() -> Excerpt {
        guard text.utf8.count != bytes.count else { return self }
        var result = Excerpt()
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var offset = 0
        while true {
            let start = offset
            switch parser.parseScalar(from: &rest) {
            case .valid(let scalar):
                offset += scalar.count
                result.append(self, in: start..<offset)
            case .error(let length):
                offset += length
                result.append("\u{FFFD}", at: position(at: start))
            case .emptyInput:
                result.append("", at: position(at: start))
                return result
            }
        }
    }
}

extension Excerpt {
    /// Creates the decoded text of a JSON string. Returns nil for any other value.
    public init?(_ node: JSONNode) {
        guard let text = node.string else { return nil }
        let start = node.position
        bytes = Array(text.utf8)
        marks = [Mark(offset: 0, position: TextPosition(line: start.line, column: start.column + 1))]
        let source = node.document.bytes
        var index = node.offset + 1
        var decoded = 0
        while index < node.endOffset - 1 {
            guard source[index] == UInt8(ascii: "\\") else {
                index += 1
                decoded += 1
                continue
            }
            if source[index + 1] == UInt8(ascii: "u") {
                let digits = String(decoding: source[(index + 2)..<(index + 6)], as: UTF8.self)
                let unit = UInt32(digits, radix: 16) ?? 0
                // Half a pair is refused in docs, so the second half always follows the first.
                let isPair = (0xD800..<0xDC00).contains(unit)
                index += isPair ? 12 : 6
                decoded += isPair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3
            } else {
                index += 2
                decoded += 1
            }
            // A JSON string has no line break of its own, so it is on one line.
            let position = TextPosition(line: start.line, column: start.column + index - node.offset)
            marks.append(Mark(offset: decoded, position: position))
        }
    }
}
