import SpecimenDocs
import SpecimenJSON

/// One line of a rendered page, as code and as prose.
struct PageLine: Sendable {
    /// Counted from 1 in the file.
    var number: Int
    /// Where `code` begins, counted in bytes from 1.
    var column = 1
    /// The line as it stands, indentation included: for commands and JSON.
    var code: String
    /// Where the pieces of `code` stand, of a line that is not byte by byte what the file has.
    var marks: [Excerpt.Mark] = []
    /// The line without blanks at its ends and the marks of headings and quotations: for descriptions.
    var text: String
    /// `text` without any other mark of Markdown: for telling what the line is.
    var plain: String
    /// Whether the page itself marks the line as a heading.
    var isHeading = false
    /// Whether the page itself marks the line as code.
    var isCode = false
    /// Whether the page itself sets the line apart from its content: navigation, a footer.
    var isFurniture = false
    /// Whether the line is nothing but a mark: a code fence, a rule.
    var isMarkup = false

    var isBlank: Bool { text.isEmpty }

    /// Where the first of what is no blank stands.
    var position: TextPosition {
        let offset = code.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
        return Excerpt.position(at: offset, of: marks) ?? TextPosition(line: number, column: column + offset)
    }

    /// `code`, with where it stands.
    var source: Excerpt {
        let start = Excerpt.Mark(offset: 0, position: TextPosition(line: number, column: column))
        return Excerpt(code.utf8, marks: marks.isEmpty ? [start] : marks)
    }

    /// The text of a list's element; nil where the line is none.
    var listItem: String? {
        guard let first = plain.first, "-*•·‣".contains(first) else { return nil }
        let rest = plain.dropFirst()
        guard rest.first?.isWhitespace ?? true || first == "•" else { return nil }
        return trimmed(rest)
    }

    /// Whether a JSON object or array begins here.
    var opensJSON: Bool {
        guard let first = code.utf8.first(where: { !FileFormat.isSpace($0) }) else { return false }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    /// Whether a command for curl begins here, and not a sentence about it.
    var opensCurl: Bool {
        let words = code.split(maxSplits: 3, omittingEmptySubsequences: true) { $0.isWhitespace }
        let command = words.first == "$" ? words.dropFirst() : words[...]
        guard command.first == "curl", let next = command.dropFirst().first else { return false }
        return "-'\"\\".contains(next.prefix(1)) || next.contains("/")
    }
}

extension [PageLine] {
    /// The first line from `start` on, before `end`, that shows something of the page's content.
    func firstIndex(from start: Int, before end: Int) -> Int? {
        var index = start
        while index < end {
            let line = self[index]
            if !line.isBlank, !line.isMarkup, !line.isFurniture { return index }
            index += 1
        }
        return nil
    }
}

/// Whether the text could be the name of a parameter.
func isParameterName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 256 else { return false }
    let isLetter = { (byte: UInt8) in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
    }
    return isLetter(first)
        && text.utf8.allSatisfy {
            isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || ".-[]".utf8.contains($0)
        }
        && text.last != "."
}
