import SpecimenJSON

/// A text put together of pieces of a page, which knows where each of them stands.
struct Excerpt: Sendable, Hashable {
    struct Mark: Sendable, Hashable {
        /// In bytes of the text.
        var offset: Int
        var position: TextPosition
    }

    private(set) var bytes: [UInt8] = []
    private(set) var marks: [Mark] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var isEmpty: Bool { bytes.isEmpty }

    /// How far a text was written, to be cut to later.
    struct Length {
        fileprivate var bytes: Int
        fileprivate var marks: Int
    }

    var length: Length { Length(bytes: bytes.count, marks: marks.count) }

    /// Takes away what was appended since.
    mutating func cut(to length: Length) {
        bytes.removeSubrange(min(length.bytes, bytes.count)...)
        marks.removeSubrange(min(length.marks, marks.count)...)
    }

    mutating func append(_ text: some Sequence<UInt8>, at position: TextPosition) {
        marks.append(Mark(offset: bytes.count, position: position))
        bytes += text
    }

    mutating func append(_ text: String, at position: TextPosition) {
        append(text.utf8, at: position)
    }

    mutating func append(_ other: Excerpt) {
        marks += other.marks.map { Mark(offset: $0.offset + bytes.count, position: $0.position) }
        bytes += other.bytes
    }

    /// Where a byte of the text stands; one that the page does not have counts on from the piece before.
    static func position(at offset: Int, of marks: [Mark]) -> TextPosition? {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return marks.first?.position }
        let mark = marks[low - 1]
        return TextPosition(line: mark.position.line, column: mark.position.column + offset - mark.offset)
    }
}

extension Excerpt {
    init(_ text: String, at position: TextPosition) {
        self.init()
        append(text, at: position)
    }

    /// The text without its first bytes.
    func dropping(_ count: Int) -> Excerpt {
        guard let position = Excerpt.position(at: count, of: marks) else { return self }
        var result = Excerpt()
        var start = count
        var place = position
        for mark in marks where mark.offset > count && mark.offset <= bytes.count {
            result.append(bytes[start..<mark.offset], at: place)
            start = mark.offset
            place = mark.position
        }
        result.append(bytes[start...], at: place)
        return result
    }
}
