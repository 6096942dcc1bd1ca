import SpecimenDocs
import SpecimenJSON

/// A JSON text on a page: where it ends, and whether it is whole.
struct JSONExample: Sendable {
    /// The text, on as many lines as the page has.
    private(set) var text = Excerpt()
    /// The line after its last.
    private(set) var end: Int
    private(set) var problem: (position: TextPosition, message: String)?
    /// Whether a bracket was never closed.
    private(set) var isCut = false

    /// - Parameters:
    ///   - end: The line before which the text must end.
    ///   - mayBalance: Whether to look for the closing bracket; without, the text goes on while lines look like JSON.
    init(_ lines: [PageLine], at start: Int, before end: Int, mayBalance: Bool) {
        let balanced = mayBalance ? Self.balancedEnd(lines, from: start, before: end) : nil
        isCut = balanced == nil
        self.end = balanced ?? Self.likelyEnd(lines, from: start, before: end)
        for index in start..<self.end where !lines[index].isMarkup {
            if !text.isEmpty { text.append("\n", at: lines[index].position) }
            text.append(lines[index].source)
        }
        do {
            try JSONDocument(parsing: text.bytes).refuseHalfPairs()
        } catch {
            let position = Excerpt.position(at: error.offset, of: text.marks) ?? lines[start].position
            problem = (position, Self.message(of: error, text, line: lines[start].number))
        }
    }

    /// The parser's words, in which places count from the start of the page and not of the text.
    private static func message(of error: JSONSyntaxError, _ text: Excerpt, line: Int) -> String {
        guard line <= 10_000 else { return error.message }
        do {
            try JSONDocument(parsing: Array(repeating: 0x0A, count: line - 1) + text.bytes).refuseHalfPairs()
            return error.message
        } catch {
            return error.message
        }
    }

    /// The line after the one that closes the first bracket.
    private static func balancedEnd(_ lines: [PageLine], from start: Int, before end: Int) -> Int? {
        var depth = 0
        for index in start..<end {
            if index > start, PageSection(lines[index]) != nil || lines[index].opensCurl { return nil }
            // No JSON string has a line break: one that is open at the end of its line ends there.
            var isString = false
            var isEscaped = false
            for byte in lines[index].code.utf8 {
                if isString {
                    if isEscaped {
                        isEscaped = false
                    } else if byte == UInt8(ascii: "\\") {
                        isEscaped = true
                    } else if byte == UInt8(ascii: "\"") {
                        isString = false
                    }
                } else if byte == UInt8(ascii: "\"") {
                    isString = true
                } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                    depth += 1
                } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
                    depth -= 1
                }
            }
            if depth <= 0 { return index + 1 }
        }
        return nil
    }

    /// The line after the last that could be one of a JSON text.
    private static func likelyEnd(_ lines: [PageLine], from start: Int, before end: Int) -> Int {
        var last = start
        for index in (start + 1)..<max(start + 1, end) where !lines[index].isBlank {
            let text = lines[index].text
            let isLikely =
                text.first.map { "{}[]\",-0123456789".contains($0) } ?? false
                || ["true", "false", "null"].contains { text.hasPrefix($0) }
            guard isLikely, !lines[index].isMarkup else { break }
            last = index
        }
        return last + 1
    }
}
