import SpecimenJSON

/// A text put together of pieces of a page, which knows where each of them stands.
package struct Excerpt: Sendable, Hashable {
    package struct Mark: Sendable, Hashable {
        /// In bytes of the text.
        package var offset: Int
        package var position: TextPosition

        package init(offset: Int, position: TextPosition) {
            self.offset = offset
            self.position = position
        }
    }

    package private(set) var bytes: [UInt8] = []
    package private(set) var marks: [Mark] = []

    package init() {}

    package var text: String { String(decoding: bytes, as: UTF8.self) }
    package var isEmpty: Bool { bytes.isEmpty }

    /// How far a text was written, to be cut to later.
    package struct Length {
        package fileprivate(set) var bytes: Int
        fileprivate var marks: Int
    }

    package var length: Length { Length(bytes: bytes.count, marks: marks.count) }

    /// Takes away what was appended since.
    package mutating func cut(to length: Length) {
        bytes.removeSubrange(min(length.bytes, bytes.count)...)
        marks.removeSubrange(min(length.marks, marks.count)...)
    }

    package mutating func append(_ text: some Sequence<UInt8>, at position: TextPosition) {
        marks.append(Mark(offset: bytes.count, position: position))
        bytes += text
    }

    package mutating func append(_ text: String, at position: TextPosition) {
        append(text.utf8, at: position)
    }

    package mutating func append(_ other: Excerpt) {
        marks += other.marks.map { Mark(offset: $0.offset + bytes.count, position: $0.position) }
        bytes += other.bytes
    }

    /// Appends some bytes of another, with where they stand.
    package mutating func append(_ other: Excerpt, in range: Range<Int>) {
        guard !range.isEmpty, let position = Excerpt.position(at: range.lowerBound, of: other.marks) else { return }
        let shift = bytes.count - range.lowerBound
        marks.append(Mark(offset: bytes.count, position: position))
        for mark in other.marks[Excerpt.index(after: range.lowerBound, of: other.marks)...] {
            // One at the end tells where the text goes on, if nothing is appended.
            guard mark.offset <= range.upperBound else { break }
            marks.append(Mark(offset: mark.offset + shift, position: mark.position))
        }
        bytes += other.bytes[range]
    }

    /// Appends what may well stand just behind the end of the text, and then needs no mark of its own.
    package mutating func append(adjoining text: some Sequence<UInt8>, at position: TextPosition) {
        guard let last = marks.last, last.position.line == position.line,
            last.position.column + bytes.count - last.offset == position.column
        else { return append(text, at: position) }
        bytes += text
    }

    /// Where a byte of the text stands; one that the page does not have counts on from the piece before.
    package static func position(at offset: Int, of marks: [Mark]) -> TextPosition? {
        let index = index(after: offset, of: marks)
        guard index > 0 else { return marks.first?.position }
        let mark = marks[index - 1]
        return TextPosition(line: mark.position.line, column: mark.position.column + offset - mark.offset)
    }

    /// The first mark that lies behind an offset.
    private static func index(after offset: Int, of marks: [Mark]) -> Int {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Excerpt {
    package init(_ text: some Sequence<UInt8>, at position: TextPosition) {
        self.init()
        append(text, at: position)
    }

    package init(_ text: String, at position: TextPosition) {
        self.init(text.utf8, at: position)
    }

    /// A text that may have no mark, and so stands nowhere yet.
    package init(_ text: some Sequence<UInt8>, marks: [Mark]) {
        bytes = Array(text)
        self.marks = marks
    }

    /// The text in UTF-8: for what is none there are replacement characters, as Swift puts them, and of another length.
    package func repaired() -> Excerpt {
        guard text.utf8.count != bytes.count else { return self }
        var result = Excerpt()
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var start = 0
        var offset = 0
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let scalar):
                offset += scalar.count
            case .error(let length):
                result.append(self, in: start..<offset)
                if let position = Excerpt.position(at: offset, of: marks) { result.append("\u{FFFD}", at: position) }
                offset += length
                start = offset
            case .emptyInput:
                result.append(self, in: start..<offset)
                if let position = Excerpt.position(at: offset, of: marks) { result.append("", at: position) }
                return result
            }
        }
    }

    /// The text with spaces for no-break spaces.
    package func withPlainSpaces() -> Excerpt {
        var result = Excerpt()
        var start = 0
        for offset in bytes.indices.dropLast() where bytes[offset] == 0xC2 && bytes[offset + 1] == 0xA0 {
            result.append(self, in: start..<offset)
            if let position = Excerpt.position(at: offset, of: marks) { result.append(" ", at: position) }
            start = offset + 2
        }
        guard start > 0 else { return self }
        result.append(self, in: start..<bytes.count)
        return result
    }

    /// The text without its first bytes.
    package func dropping(_ count: Int) -> Excerpt {
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
