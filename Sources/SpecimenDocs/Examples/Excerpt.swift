import SpecimenJSON

/// A text assembled from pieces of a file, which knows where in the file each piece stands.
public struct Excerpt: Sendable, Hashable {
    /// The beginning of a piece.
    struct Mark: Sendable, Hashable {
        /// In bytes of the text.
        var offset: Int
        var position: TextPosition
    }

    /// The text in UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// In the order of their offsets.
    private var marks: [Mark] = []

    public init() {}

    public init(_ text: some Sequence<UInt8>, at position: TextPosition) {
        append(text, at: position)
    }

    public init(_ text: String, at position: TextPosition) {
        append(text, at: position)
    }

    /// Creates a text that does not come from the file.
    public init(unlocated text: String) {
        bytes = Array(text.utf8)
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }
    public var isEmpty: Bool { bytes.isEmpty }
    /// Where the first piece stands.
    public var start: TextPosition? { marks.first?.position }

    /// Returns where a byte of the text stands in the file. A byte that the file does not have is counted on from the piece
    /// before it.
    public func position(at offset: Int) -> TextPosition? {
        let index = marks.endOfPrefix { $0.offset <= offset }
        guard index > 0 else { return start }
        let mark = marks[index - 1]
        return TextPosition(line: mark.position.line, column: mark.position.column + offset - mark.offset)
    }
}

extension Excerpt {
    public mutating func append(_ text: some Sequence<UInt8>, at position: TextPosition) {
        marks.append(Mark(offset: bytes.count, position: position))
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
        guard !range.isEmpty, let position = other.position(at: range.lowerBound) else { return }
        let shift = bytes.count - range.lowerBound
        marks.append(Mark(offset: bytes.count, position: position))
        for mark in other.marks[other.marks.endOfPrefix { $0.offset <= range.lowerBound }...] {
            // A mark at the end says where the text continues if nothing is appended.
            guard mark.offset <= range.upperBound else { break }
            marks.append(Mark(offset: mark.offset + shift, position: mark.position))
        }
        bytes += other.bytes[range]
    }

    /// Appends text without a new mark if it directly follows the last piece in the file.
    public mutating func append(adjoining text: some Sequence<UInt8>, at position: TextPosition) {
        guard let last = marks.last, last.position.line == position.line,
            last.position.column + bytes.count - last.offset == position.column
        else { return append(text, at: position) }
        bytes += text
    }

    /// Removes everything beyond the first bytes.
    public mutating func truncate(to count: Int) {
        bytes.removeSubrange(min(count, bytes.count)...)
        marks.removeSubrange(marks.endOfPrefix { $0.offset < count }...)
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
        var valid = 0..<0
        func position() -> TextPosition { self.position(at: valid.upperBound) ?? TextPosition(line: 1, column: 1) }
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let scalar):
                valid = valid.lowerBound..<valid.upperBound + scalar.count
            case .error(let length):
                result.append(self, in: valid)
                result.append("\u{FFFD}", at: position())
                valid = valid.upperBound + length..<valid.upperBound + length
            case .emptyInput:
                result.append(self, in: valid)
                result.append("", at: position())
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
                // Half a pair is refused in docs, so the second half always follows the first.
                let isPair = (0xD800..<0xDC00).contains(UInt16(digits, radix: 16) ?? 0)
                index += isPair ? 12 : 6
                decoded += isPair ? 4 : Self.width(UInt16(digits, radix: 16) ?? 0)
            } else {
                index += 2
                decoded += 1
            }
            // A JSON string has no line break of its own, so it stands on one line.
            let position = TextPosition(line: start.line, column: start.column + index - node.offset)
            marks.append(Mark(offset: decoded, position: position))
        }
    }

    /// The bytes of a character in UTF-8.
    private static func width(_ unit: UInt16) -> Int { unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3 }
}

extension Array {
    /// Returns the index behind the elements that satisfy a condition, which are all at the front.
    fileprivate func endOfPrefix(where isInPrefix: (Element) -> Bool) -> Int {
        var range = startIndex..<endIndex
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = isInPrefix(self[middle]) ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}
