import SpecimenDocs
import SpecimenJSON

/// A JSON text on a page.
struct JSONExample: Sendable {
    private(set) var text = Excerpt()
    /// The line behind the last one.
    private(set) var end: Int
    /// The position of the error if the text is not JSON.
    private(set) var problem: TextPosition?
    private let firstLine: Int
    /// A Boolean value that indicates whether a bracket was never closed.
    private(set) var isCut = false

    /// - Parameters:
    ///   - end: The line before which the text must end.
    ///   - mayBalance: Whether to look for the closing bracket. Otherwise the text continues while lines look like
    ///     JSON.
    init(_ lines: [PageLine], at start: Int, before end: Int, mayBalance: Bool) {
        let balanced = mayBalance ? Self.balancedEnd(lines, from: start, before: end) : nil
        isCut = balanced == nil
        self.end = balanced ?? Self.likelyEnd(lines, from: start, before: end)
        for line in lines[start..<self.end] where !line.isMarkup {
            if !text.isEmpty { text.append("\n", at: line.position) }
            text.append(line.source)
        }
        firstLine = lines[start].number
        problem = Self.error(of: text.bytes).map { text.position(at: $0.offset) }
    }

    /// The reason why the text is not JSON. Its positions count from the start of the page, unless that takes too long.
    var reason: String? {
        let lineFeeds = [UInt8](repeating: 0x0A, count: min(firstLine - 1, 10_000))
        return Self.error(of: lineFeeds + text.bytes)?.message
    }

    private static func error(of bytes: [UInt8]) -> JSONSyntaxError? {
        do {
            try JSONDocument(parsing: bytes).refuseHalfPairs()
            return nil
        } catch {
            return error
        }
    }

    /// Returns the line behind the one that closes the first bracket.
    private static func balancedEnd(_ lines: [PageLine], from start: Int, before end: Int) -> Int? {
        var depth = 0
        for index in start..<end {
            if index > start, PageSection(lines[index]) != nil || lines[index].opensCurl { return nil }
            depth += openBrackets(in: lines[index].source.bytes)
            if depth <= 0 { return index + 1 }
        }
        return nil
    }

    /// Returns the number of brackets that a line opens and does not close. Strings end with their line, since JSON
    /// strings have no line breaks.
    private static func openBrackets(in line: [UInt8]) -> Int {
        var depth = 0
        var isString = false
        var bytes = line.makeIterator()
        while let byte = bytes.next() {
            switch byte {
            case UInt8(ascii: "\\") where isString: _ = bytes.next()
            case UInt8(ascii: "\""): isString.toggle()
            case UInt8(ascii: "{") where !isString, UInt8(ascii: "[") where !isString: depth += 1
            case UInt8(ascii: "}") where !isString, UInt8(ascii: "]") where !isString: depth -= 1
            default: break
            }
        }
        return depth
    }

    /// Returns the line behind the last one that looks like JSON.
    private static func likelyEnd(_ lines: [PageLine], from start: Int, before end: Int) -> Int {
        var last = start
        for index in (start + 1)..<max(start + 1, end) where !lines[index].isBlank {
            let text = lines[index].text
            let isLikely =
                text.first.map("{}[]\",-0123456789".contains) ?? false
                || ["true", "false", "null"].contains(where: text.hasPrefix)
            guard isLikely, !lines[index].isMarkup else { break }
            last = index
        }
        return last + 1
    }
}
