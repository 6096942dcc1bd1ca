import SpecimenDocs
import SpecimenJSON

/// A problem in a command.
struct ShellProblem: Sendable {
    var position: TextPosition
    var message: String
    var advice: String
}

/// Splits the command on a page into words as a shell does, even if line breaks were lost or doubled.
struct ShellWords {
    private(set) var words: [Excerpt] = []
    private(set) var problems: [ShellProblem] = []
    /// The last line of the command.
    private(set) var lastLine: Int

    private let lines: [PageLine]
    private let end: Int
    /// The line that is being read.
    private var line: Int
    private var source: Excerpt
    private var offset = 0

    /// - Parameter end: A line that cannot belong to the command.
    init(_ lines: [PageLine], from start: Int, before end: Int) {
        self.lines = lines
        self.end = end
        line = start
        lastLine = start
        source = lines[start].source
        read()
    }

    /// The byte that is being read, nil at the end of the line.
    private var byte: UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }
    private var next: UInt8? { offset + 1 < source.bytes.count ? source.bytes[offset + 1] : nil }
    private var position: TextPosition { source.position(at: offset) }

    private mutating func read() {
        var isContinued = false
        while true {
            while let byte, isSpace(byte) { offset += 1 }
            if byte == nil {
                guard readNextLine(isContinued: isContinued) else { return }
                isContinued = false
            } else if byte == .backslash, next.map(isSpace) ?? true {
                // A backslash before a space continues the line, too: the line break behind it was lost.
                offset += 1
                isContinued = true
            } else {
                isContinued = false
                readWord()
            }
        }
    }

    /// Moves to the next line if it belongs to the command.
    private mutating func readNextLine(isContinued: Bool) -> Bool {
        guard let next = lines.firstIndex(from: line + 1, before: end), !lines[next].opensJSON else { return false }
        let continues = isContinued || (next == line + 1 && CurlOption.begins(lines[next].text))
        if continues { move(to: next) }
        return continues
    }

    private mutating func move(to line: Int, offset: Int = 0) {
        self.line = line
        self.offset = offset
        lastLine = max(lastLine, line)
        source = lines[line].source
    }

    private mutating func readWord() {
        // Only data is written over several lines. A header that seems to be has lost its quote.
        let option = words.last.flatMap { CurlOption(named: $0.text) }
        let isData = option == .data || option == .jsonData
        var word = Excerpt("", at: position)
        while let byte, !isSpace(byte) {
            switch byte {
            case .apostrophe, .quote:
                readQuoted(into: &word, mayHaveLines: isData)
            case .dollar where next == .apostrophe:
                offset += 1
                readQuoted(into: &word, mayHaveLines: isData, escapes: Self.escapesInDollarQuotes)
            case .backslash:
                offset += 1
                if offset < source.bytes.count {
                    word.append(source, in: offset..<offset + 1)
                    offset += 1
                } else if let next = lines.firstIndex(from: line + 1, before: end) {
                    move(to: next)
                }
            default:
                let start = offset
                repeat { offset += 1 } while !endsPlainText
                word.append(source, in: start..<offset)
            }
        }
        words.append(word)
    }

    private var endsPlainText: Bool {
        guard let byte else { return true }
        return isSpace(byte) || "\\'\"".utf8.contains(byte) || (byte == .dollar && next == .apostrophe)
    }

    private mutating func readQuoted(
        into word: inout Excerpt,
        mayHaveLines: Bool,
        escapes: [UInt8: UInt8] = [:]
    ) {
        let opening = position
        let quote = byte ?? .quote
        let escapes = quote == .quote ? Self.escapesInQuotes : escapes
        var mayHaveLines = mayHaveLines || word.bytes.starts(with: "--data".utf8)
        offset += 1
        let rest = source.bytes[offset...]
        if mayHaveLines, !rest.contains(quote) { mayHaveLines = !isWholeJSON(rest) }
        let start = (line: line, offset: offset)
        if let text = readText(until: quote, before: mayHaveLines ? end : line + 1, escapes: escapes) {
            return word.append(text)
        }
        problems.append(
            ShellProblem(
                position: opening,
                message:
                    "a quote in the command is not closed, so the text up to the end of the line or example is used",
                advice: "close it"
            )
        )
        move(to: start.line, offset: start.offset)
        if let text = readText(until: nil, before: mayHaveLines ? endOfUnclosedText : line + 1) { word.append(text) }
    }

    /// Returns whether the rest of a line is complete JSON, so that only its quote is missing.
    private func isWholeJSON(_ text: ArraySlice<UInt8>) -> Bool {
        opensJSON(text) && (try? JSONDocument(parsing: Array(text.droppingContinuation()))) != nil
    }

    /// Text that is not closed ends before a blank line, and before a line that begins with an option.
    private var endOfUnclosedText: Int {
        lines[line + 1..<max(end, line + 1)].firstIndex { $0.isBlank || $0.isMarkup || CurlOption.begins($0.text) }
            ?? max(end, line + 1)
    }

    /// Reads up to a quote and past it, or to the end without one. Returns nil if the quote was not found.
    private mutating func readText(
        until quote: UInt8?,
        before end: Int,
        escapes: [UInt8: UInt8] = [:]
    ) -> Excerpt? {
        var text = Excerpt()
        while true {
            var start = offset
            while let byte, byte != quote {
                if byte == .backslash, let next, let escaped = escapes[next] {
                    text.append(source, in: start..<offset)
                    offset += 1
                    text.append([escaped], at: position)
                    start = offset + 1
                }
                offset += 1
            }
            if byte != nil {
                text.append(source, in: start..<offset)
                offset += 1
                return text
            }
            let rest = source.bytes[start...]
            let piece = quote == nil ? rest.droppingContinuation() : rest
            text.append(source, in: piece.startIndex..<piece.endIndex)
            guard line + 1 < end else { return quote == nil ? text : nil }
            text.append([0x0A], at: position)
            move(to: line + 1)
        }
    }

    private static let escapesInQuotes = Dictionary(uniqueKeysWithValues: "\\\"$`".utf8.map { ($0, $0) })
    private static let escapesInDollarQuotes: [UInt8: UInt8] = [
        .backslash: .backslash, .apostrophe: .apostrophe, .quote: .quote,
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
}

extension UInt8 {
    fileprivate static let backslash = UInt8(ascii: "\\")
    fileprivate static let apostrophe = UInt8(ascii: "'")
    fileprivate static let quote = UInt8(ascii: "\"")
    fileprivate static let dollar = UInt8(ascii: "$")
}

extension ArraySlice<UInt8> {
    /// The line without the backslash that continues it.
    fileprivate func droppingContinuation() -> ArraySlice<UInt8> {
        guard let last = lastIndex(where: { !isSpace($0) }), self[last] == .backslash else { return self }
        let end = self[..<last].lastIndex { !isSpace($0) }
        return self[..<(end.map { $0 + 1 } ?? startIndex)]
    }
}
