import SpecimenDocs
import SpecimenJSON

/// Splits the command of a page into words as a shell does, through line breaks that were kept, lost or doubled.
struct ShellWords {
    struct Word: Sendable {
        var text: Excerpt
        var position: TextPosition
        var string: String { text.text }
    }

    struct Problem: Sendable {
        var position: TextPosition
        var message: String
        var advice: String
    }

    private(set) var words: [Word] = []
    private(set) var problems: [Problem] = []
    /// The last line of the command.
    private(set) var lastLine: Int

    private let lines: [PageLine]
    private let end: Int
    private var lineIndex: Int
    /// The line that is being read.
    private var source: Excerpt
    private var code: [UInt8]
    private var offset = 0
    /// Whether the last word is an option whose value may have several lines.
    private var mayHaveLines = false

    /// - Parameter end: A line that can be no part of the command, nor can any below it.
    init(_ lines: [PageLine], from start: Int, before end: Int) {
        self.lines = lines
        self.end = end
        lineIndex = start
        lastLine = start
        source = lines[start].source
        code = source.bytes
        read()
    }

    private mutating func read() {
        var isContinued = false
        while true {
            while offset < code.count, FileFormat.isSpace(code[offset]) { offset += 1 }
            if offset == code.count {
                guard goOn(isContinued: isContinued) else { return }
                isContinued = false
            } else if code[offset] == Self.backslash, offset + 1 == code.count || FileFormat.isSpace(code[offset + 1]) {
                // At the end it continues the line; within it the line break behind it was lost.
                offset += 1
                isContinued = true
            } else {
                isContinued = false
                readWord()
            }
        }
    }

    /// Goes on to the next line if the command does.
    private mutating func goOn(isContinued: Bool) -> Bool {
        guard let next = lines.firstIndex(from: lineIndex + 1, before: end), !lines[next].opensJSON else {
            return false
        }
        let isAdjacent = next == lineIndex + 1
        guard isContinued || (isAdjacent && CurlOption.begins(lines[next].text)) else { return false }
        move(to: next)
        return true
    }

    private mutating func move(to line: Int) {
        lineIndex = line
        lastLine = max(lastLine, line)
        source = lines[line].source
        code = source.bytes
        offset = 0
    }

    private func position(at offset: Int) -> TextPosition {
        Excerpt.position(at: offset, of: source.marks) ?? lines[lineIndex].position
    }

    private mutating func readWord() {
        var word = Word(text: Excerpt(), position: position(at: offset))
        while offset < code.count, !FileFormat.isSpace(code[offset]) {
            switch code[offset] {
            case Self.apostrophe, Self.quote:
                readQuoted(into: &word)
            case Self.dollar where opensEscapedQuote:
                offset += 1
                readQuoted(into: &word, hasEscapes: true)
            case Self.backslash:
                offset += 1
                if offset < code.count {
                    word.text.append(source, in: offset..<offset + 1)
                    offset += 1
                } else if let next = lines.firstIndex(from: lineIndex + 1, before: end) {
                    move(to: next)
                }
            default:
                let start = offset
                while offset < code.count, !FileFormat.isSpace(code[offset]), !Self.special.contains(code[offset]),
                    !opensEscapedQuote
                {
                    offset += 1
                }
                word.text.append(source, in: start..<offset)
            }
        }
        words.append(word)
        mayHaveLines = CurlOption.takesLines(word.string)
    }

    /// Whether `$'` stands here, behind which a backslash escapes as it does in C.
    private var opensEscapedQuote: Bool {
        code[offset] == Self.dollar && offset + 1 < code.count && code[offset + 1] == Self.apostrophe
    }

    private mutating func readQuoted(into word: inout Word, hasEscapes: Bool = false) {
        let opening = position(at: offset)
        let mark = code[offset]
        // Only data is written over several lines; a header that seems to be has lost its quote.
        var takesLines = mayHaveLines || word.text.bytes.starts(with: "--data".utf8)
        offset += 1
        if takesLines, !code[offset...].contains(mark) { takesLines = !isWholeJSON(code[offset...]) }
        let start = (line: lineIndex, offset: offset, length: word.text.length)
        let last = takesLines ? end : lineIndex + 1
        if readText(into: &word, until: mark, before: last, hasEscapes: hasEscapes) { return }
        problems.append(
            Problem(
                position: opening,
                message: "a quote is opened in the command and not closed",
                advice: "close it; the text up to the end of the line, or of the example, was taken"
            )
        )
        word.text.cut(to: start.length)
        move(to: start.line)
        offset = start.offset
        _ = readText(into: &word, until: nil, before: takesLines ? endOfUnclosed() : lineIndex + 1)
    }

    /// Whether the rest of the line is a JSON text that needs no further line, so that only its quote is missing.
    private func isWholeJSON(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") else { return false }
        return (try? JSONDocument(parsing: Array(text.droppingContinuation()))) != nil
    }

    /// An unclosed text ends before a blank line, and before a line that begins with an option.
    private func endOfUnclosed() -> Int {
        var line = lineIndex + 1
        while line < end, !lines[line].isBlank, !lines[line].isMarkup, !CurlOption.begins(lines[line].text) {
            line += 1
        }
        return line
    }

    /// Reads up to the mark and past it, or to the end; false where the mark is not found.
    private mutating func readText(
        into word: inout Word,
        until mark: UInt8?,
        before end: Int,
        hasEscapes: Bool = false
    ) -> Bool {
        while true {
            var start = offset
            while offset < code.count, code[offset] != mark {
                if mark == Self.quote, code[offset] == Self.backslash, offset + 1 < code.count,
                    Self.escapable.contains(code[offset + 1])
                {
                    word.text.append(source, in: start..<offset)
                    start = offset + 1
                    offset += 1
                } else if hasEscapes, code[offset] == Self.backslash, offset + 1 < code.count,
                    let escaped = Self.escapes[code[offset + 1]]
                {
                    word.text.append(source, in: start..<offset)
                    word.text.append([escaped], at: position(at: offset))
                    start = offset + 2
                    offset += 1
                }
                offset += 1
            }
            if offset < code.count {
                word.text.append(source, in: start..<offset)
                offset += 1
                return true
            }
            var piece = code[start...]
            if mark == nil { piece = piece.droppingContinuation() }
            word.text.append(source, in: piece.startIndex..<piece.endIndex)
            guard lineIndex + 1 < end else { return false }
            word.text.append([0x0A], at: position(at: offset))
            move(to: lineIndex + 1)
        }
    }

    private static let backslash = UInt8(ascii: "\\")
    private static let apostrophe = UInt8(ascii: "'")
    private static let quote = UInt8(ascii: "\"")
    private static let dollar = UInt8(ascii: "$")
    private static let special = Set("\\'\"".utf8)
    private static let escapable = Set("\\\"$`".utf8)
    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "'"): UInt8(ascii: "'"),
        UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
        UInt8(ascii: "t"): 0x09,
    ]
}

extension ShellWords.Word {
    func dropping(_ count: Int) -> ShellWords.Word {
        let text = text.dropping(count)
        return ShellWords.Word(text: text, position: text.marks.first?.position ?? position)
    }
}

extension ArraySlice<UInt8> {
    /// The line without the backslash that continues it.
    fileprivate func droppingContinuation() -> ArraySlice<UInt8> {
        guard let last = lastIndex(where: { !FileFormat.isSpace($0) }), self[last] == UInt8(ascii: "\\") else {
            return self
        }
        let end = self[..<last].lastIndex { !FileFormat.isSpace($0) }
        return self[..<(end.map { $0 + 1 } ?? startIndex)]
    }
}
