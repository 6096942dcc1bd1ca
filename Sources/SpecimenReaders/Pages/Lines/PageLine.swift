import SpecimenDocs
import SpecimenJSON

/// One line of a documentation page.
struct PageLine: Positioned, Sendable {
    /// The line with its indentation, for commands and JSON.
    var source: Excerpt
    /// The line without whitespace at its ends and marks of headings and quotations, for descriptions.
    var text: String
    /// `text` without all other marks of Markdown, for recognising what the line is.
    var plain: String
    /// A Boolean value that indicates whether the page marks the line as a heading.
    var isHeading = false
    /// A Boolean value that indicates whether the page marks the line as code.
    var isCode = false
    /// A Boolean value that indicates whether the page keeps the line apart from its content, as navigation or a
    /// footer.
    var isFurniture = false
    /// A Boolean value that indicates whether the line is only a mark, such as a code fence or a rule.
    var isMarkup = false

    init(_ source: Excerpt) {
        self.source = source
        text = trimmed(source.text)
        plain = text
    }

    var isBlank: Bool { text.isEmpty }
    /// A Boolean value that indicates whether the line shows content of the page.
    var isContent: Bool { !isBlank && !isMarkup && !isFurniture }
    /// The number of the line, counted from 1.
    var number: Int { source.start.line }

    /// The position of the first character that is not whitespace.
    var position: TextPosition {
        source.position(at: source.bytes.prefix { $0 == 0x20 || $0 == 0x09 }.count)
    }

    /// The text of a list item, nil if the line is not one.
    var listItem: String? {
        guard let first = plain.first, "-*•·‣".contains(first) else { return nil }
        let rest = plain.dropFirst()
        guard rest.first?.isWhitespace ?? true || first == "•" else { return nil }
        return trimmed(rest)
    }

    /// A Boolean value that indicates whether a JSON object or array begins here.
    var opensJSON: Bool { SpecimenReaders.opensJSON(source.bytes) }

    /// A Boolean value that indicates whether a curl command begins here, and not a sentence about curl.
    var opensCurl: Bool {
        let words = source.text.split(maxSplits: 3, omittingEmptySubsequences: true) { $0.isWhitespace }
        let command = words.first == "$" ? words.dropFirst() : words[...]
        guard command.first == "curl", let next = command.dropFirst().first else { return false }
        return "-'\"\\".contains(next.prefix(1)) || next.contains("/")
    }
}

extension [PageLine] {
    /// Returns the first line in a range that shows content of the page.
    func firstIndex(from start: Int, before end: Int) -> Int? {
        start < end ? self[start..<end].firstIndex(where: \.isContent) : nil
    }

    /// Returns the lines of a page in plain text, Markdown or HTML.
    static func lines(of file: [UInt8]) -> [PageLine] {
        let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = file[start...].drop(while: isSpace)
        let second = text.dropFirst().first.map { Character(Unicode.Scalar($0)) } ?? " "
        let isHTML = text.first == UInt8(ascii: "<") && (second == "!" || second.isASCIILetter)
        return isHTML ? HTMLLines.lines(of: file, from: start) : MarkdownLines.lines(of: file, from: start)
    }
}

extension Character {
    var isASCIILetter: Bool { isASCII && isLetter }
}

/// Returns whether a text can be the name of a parameter.
func isParameterName(_ text: some StringProtocol) -> Bool {
    guard let first = text.first, first.isASCIILetter || first == "_", text.utf8.count <= 256 else { return false }
    return text.last != "."
        && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || "_.-[]".contains($0) }
}
