/// JSON on as few lines as a width allows. The tokens and their order do not change, only the space between them.
///
/// The mistakes that people make in JSON are accepted: members without an object around them, keys without quotation
/// marks, missing commas, surplus commas, which are left out, and strings that are not closed, which end with their
/// line.
struct JSONLayout {
    /// The maximum depth. Reading and printing are recursive.
    private static let deepest = 512
    /// The maximum indentation in columns.
    private static let deepestIndentation = 32
    /// The minimum number of free columns on a line for a long value to begin on it.
    private static let leastRoom = 40

    private struct Token {
        enum Kind { case value, opening, closing, colon, comma }

        var kind: Kind
        var range: Range<Int>
        var columns = 0
        /// The width of this token and all tokens before it on one line.
        var end = 0
        /// The index of the closing bracket of an opening bracket.
        var partner = 0
        /// A Boolean value that indicates whether the token is a string that is not closed. Text after it on the line
        /// would be part of it.
        var endsLine = false
    }

    private let bytes: [UInt8]
    private var tokens: [Token] = []
    private let width: Int
    private var output: [UInt8] = []
    private var column = 0
    /// The width of the current line.
    private var indentation = 0

    /// The lines of a text; nil for a text that does not resemble JSON. Only a line with a single token and the
    /// brackets after it may be longer than the width.
    static func lines(of text: String, width: Int) -> [String]? {
        var layout = JSONLayout(text, width: width)
        guard layout.read() else { return nil }
        layout.fill(0..<layout.tokens.count, depth: 0, reserve: 0)
        return layout.output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Prints the tokens on the fewest lines, without regard to the structure.
    static func runningLines(of text: String, width: Int) -> [String]? {
        var layout = JSONLayout(text, width: width)
        guard layout.read() else { return nil }
        layout.run()
        return layout.output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }

    private init(_ text: String, width: Int) {
        bytes = Array(text.utf8)
        self.width = width
    }
}

// MARK: - Tokens

extension JSONLayout {
    private mutating func read() -> Bool {
        var open: [Int] = []
        var index = 0
        while index < bytes.count {
            let start = index
            let kind: Token.Kind
            switch bytes[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                index += 1
                continue
            case UInt8(ascii: "\""):
                kind = .value
                index = endOfString(from: index)
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard open.count < Self.deepest else { return false }
                open.append(tokens.count)
                kind = .opening
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard let opening = open.popLast(), bytes[tokens[opening].range.lowerBound] + 2 == bytes[index] else {
                    return false
                }
                if tokens.last?.kind == .comma { tokens.removeLast() }
                tokens[opening].partner = tokens.count
                kind = .closing
                index += 1
            case UInt8(ascii: ":"):
                kind = .colon
                index += 1
            case UInt8(ascii: ","):
                kind = .comma
                index += 1
            case let byte where Self.isWord(byte):
                while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
                kind = .value
            default: return false
            }
            append(kind, start..<index)
        }
        if tokens.last?.kind == .comma { tokens.removeLast() }
        return open.isEmpty && !tokens.isEmpty
    }

    private mutating func append(_ kind: Token.Kind, _ range: Range<Int>) {
        var token = Token(kind: kind, range: range)
        token.columns = bytes[range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        token.end = (tokens.last?.end ?? 0) + (needsSpace(before: token, at: tokens.count) ? 1 : 0) + token.columns
        // A string that is not closed never fits on a line with other tokens.
        if tokens.last?.endsLine == true { token.end += width }
        token.endsLine = bytes[range.lowerBound] == UInt8(ascii: "\"") && !isClosed(range)
        tokens.append(token)
    }

    private func isClosed(_ text: Range<Int>) -> Bool {
        text.count > 1 && bytes[text.upperBound - 1] == UInt8(ascii: "\"")
    }

    /// The offset after the closing quotation mark, or the end of the line if the string is not closed.
    private func endOfString(from start: Int) -> Int {
        var index = start + 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): return index + 1
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "\n"): return index
            default: index += 1
            }
        }
        return bytes.count
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }

    private func needsSpace(before token: Token, at index: Int) -> Bool {
        guard index > 0 else { return false }
        switch (tokens[index - 1].kind, token.kind) {
        case (.opening, _), (_, .closing), (_, .comma), (_, .colon): return false
        default: return true
        }
    }
}

// MARK: - Lines

extension JSONLayout {
    /// Breaks full lines at spaces.
    private mutating func run() {
        var start = 0
        while start < tokens.count {
            var end = start + 1
            while end < tokens.count, space(before: end) == 0 || isWithKey(end, from: start) { end += 1 }
            if column > 0, column + 1 + columns(start..<end) > width { breakLine(0) }
            append(start..<end)
            start = end
        }
    }

    private func isWithKey(_ index: Int, from start: Int) -> Bool {
        tokens[index - 1].kind == .colon && columns(start..<index + 1) < width
    }

    /// - Parameter reserve: The number of columns needed after the last item.
    private mutating func fill(_ range: Range<Int>, depth: Int, reserve: Int) {
        var start = range.lowerBound
        while start < range.upperBound {
            let end = endOfItem(from: start, before: range.upperBound)
            let reserve = end == range.upperBound ? reserve : 0
            let columns = self.columns(start..<end) + reserve
            let lead = start == 0 ? 0 : space(before: start)
            if column + lead + columns <= width {
                append(start..<end)
            } else {
                appendBroken(start..<end, depth: depth, columns, reserve: reserve)
            }
            start = end
        }
    }

    /// Prints an item that does not fit on the rest of the line. A list or an object still begins on this line.
    private mutating func appendBroken(_ item: Range<Int>, depth: Int, _ needed: Int, reserve: Int) {
        let indentation = min(depth * 2, Self.deepestIndentation)
        let isNested = tokens[item].contains { $0.kind == .opening }
        if column > indentation, !isNested || column + min(needed, Self.leastRoom) > width { breakLine(indentation) }
        if column + needed <= width { return append(item) }
        var index = item.lowerBound
        while index < item.upperBound {
            append(index..<index + 1)
            if tokens[index].kind == .opening, tokens[index].partner > index + 1 {
                let partner = tokens[index].partner
                let rest = columns(partner..<item.upperBound)
                fill(index + 1..<partner, depth: depth + 1, reserve: rest + reserve)
                index = partner
            } else {
                index += 1
            }
        }
    }

    /// A value with its key and its comma, if it has them.
    private func endOfItem(from start: Int, before limit: Int) -> Int {
        var index = start
        while index < limit {
            let kind = tokens[index].kind
            index = kind == .opening ? tokens[index].partner + 1 : index + 1
            guard index < limit else { break }
            switch (kind, tokens[index].kind) {
            case (.comma, _): return index
            case (.colon, _), (_, .colon), (_, .comma): continue
            default: return index
            }
        }
        return limit
    }

    /// The width of tokens on one line.
    private func columns(_ range: Range<Int>) -> Int {
        guard range.lowerBound > 0 else { return tokens[range.upperBound - 1].end }
        return tokens[range.upperBound - 1].end - tokens[range.lowerBound - 1].end - space(before: range.lowerBound)
    }

    private func space(before index: Int) -> Int { needsSpace(before: tokens[index], at: index) ? 1 : 0 }

    private mutating func append(_ range: Range<Int>) {
        for index in range {
            if index > 0, tokens[index - 1].endsLine, column > indentation {
                breakLine(indentation)
            } else if space(before: index) > 0, let last = output.last, last > UInt8(ascii: " ") {
                output.append(UInt8(ascii: " "))
                column += 1
            }
            output += bytes[tokens[index].range]
            column += tokens[index].columns
        }
    }

    private mutating func breakLine(_ indentation: Int) {
        self.indentation = indentation
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
        column = indentation
    }
}
