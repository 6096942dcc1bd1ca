import SpecimenJSON

/// The decoded text of a JSON string, which knows where in the file each of its bytes comes from.
public struct EmbeddedText: Sendable {
    public let file: String
    /// The decoded text as UTF-8.
    public let bytes: [UInt8]
    /// Where the first byte after the opening quote stands.
    private let start: TextPosition
    /// The points after each escape, where decoded and source text get out of step.
    private let steps: [Step]
    /// Where the pieces of the text stand, for one that was put together of pieces of a page.
    private let marks: [Excerpt.Mark]?

    private struct Step: Sendable {
        var decoded: UInt32
        var source: UInt32
    }

    /// Nil unless the node is a string.
    public init?(_ node: JSONNode, in file: String) {
        self.init(node, in: file, marks: nil)
    }

    package init?(_ node: JSONNode, in file: String, marks: [Excerpt.Mark]?) {
        guard let text = node.stringBytes else { return nil }
        self.file = file
        self.marks = marks
        bytes = text
        let position = node.position
        start = TextPosition(line: position.line, column: position.column + 1)
        let first = node.offset + 1
        let last = max(first, node.endOffset - 1)
        steps = marks == nil ? Self.steps(in: node.document.bytes, first..<last) : []
    }

    /// Where a byte of the decoded text stands in the file. Offsets beyond the text count as its end.
    public func location(at offset: Int) -> SourceLocation {
        let offset = min(max(offset, 0), bytes.count)
        if let marks, let position = Excerpt.position(at: offset, of: marks) {
            return SourceLocation(file: file, position: position)
        }
        var low = 0
        var high = steps.count
        while low < high {
            let middle = (low + high) / 2
            if Int(steps[middle].decoded) <= offset { low = middle + 1 } else { high = middle }
        }
        let step = low == 0 ? Step(decoded: 0, source: 0) : steps[low - 1]
        let distance = Int(step.source) + offset - Int(step.decoded)
        // A JSON string has no line break of its own: the whole of it stands on one line.
        return SourceLocation(
            file: file,
            position: TextPosition(line: start.line, column: start.column + distance)
        )
    }

    private static func steps(in bytes: [UInt8], _ range: Range<Int>) -> [Step] {
        var steps: [Step] = []
        var decoded = 0
        var index = range.lowerBound
        while index < range.upperBound {
            guard bytes[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
                decoded += 1
                index += 1
                continue
            }
            if bytes[index + 1] == UInt8(ascii: "u") {
                let unit = hexadecimal(bytes, from: index + 2, before: range.upperBound)
                // Half a pair is refused in docs: the first half is always followed by the second.
                let isPair = (0xD800..<0xDC00).contains(unit)
                index += isPair ? 12 : 6
                decoded += isPair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3
            } else {
                index += 2
                decoded += 1
            }
            steps.append(
                Step(
                    decoded: UInt32(truncatingIfNeeded: decoded),
                    source: UInt32(truncatingIfNeeded: index - range.lowerBound)
                )
            )
        }
        return steps
    }

    private static func hexadecimal(_ bytes: [UInt8], from start: Int, before end: Int) -> UInt32 {
        var value: UInt32 = 0
        for byte in bytes[min(start, end)..<min(start + 4, end)] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
            default: break
            }
        }
        return value
    }
}
