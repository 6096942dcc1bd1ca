import SpecimenJSON

/// A text of a comment, which may be Markdown with several lines.
struct Paragraph: Sendable, Hashable {
    var text: ExactString
    /// The start of the first line.
    var first = ""
    /// The start of each other line.
    var indent = ""
    /// The width of a line in columns. A longer word has its own line.
    var width: Int

    /// The lines of the text.
    var lines: [String] { plainLines ?? markdownLines }

    /// A fast path for one line of ASCII whose only Markdown is code and emphasis; nil for other texts.
    private var plainLines: [String]? {
        var text = text.string
        return text.withUTF8 { bytes in
            guard !bytes.isEmpty, bytes[0] != 0x20 else { return nil }
            var lines: [String] = []
            var line = Array(first.utf8)
            var end = 0
            while end < bytes.count {
                let start = end
                while end < bytes.count, bytes[end] != 0x20 {
                    guard bytes[end] > 0x20, bytes[end] < 0x7F, bytes[end] != UInt8(ascii: "<") else { return nil }
                    end += 1
                }
                let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
                end += 1
                guard !word.isEmpty else { continue }
                guard Self.isPlain(word) else { return nil }
                if start > 0, line.count + 1 + word.count > width {
                    lines.append(String(decoding: line, as: UTF8.self))
                    line = Array(indent.utf8)
                } else if start > 0 {
                    line.append(0x20)
                }
                line.append(contentsOf: word)
            }
            return lines + [String(decoding: line, as: UTF8.self)]
        }
    }

    /// Whether the word has the same meaning at the start of a line as within it.
    private static func isPlain(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let last = word[word.count - 1]
        switch word[0] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            return last != UInt8(ascii: ".") && last != UInt8(ascii: ")")
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "("),
            UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "["),
            UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: "@"):
            return true
        case UInt8(ascii: "`"): return word.count == 1 || word[1] != UInt8(ascii: "`")
        default: return false
        }
    }

    private var markdownLines: [String] {
        let cleaned = PlainHTML.markdown(text.string).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        )
        .map { line in
            DocComment.clean(line.utf8.contains(UInt8(ascii: "\t")) ? line.replacing("\t", with: "    ") : line)
        }
        var prefix = first
        return MarkdownWrapper.wrap(cleaned, width: width - indent.count, offset: first.count - indent.count).map {
            line in
            defer { prefix = indent }
            return DocComment.clean(line.isEmpty ? "" : prefix + line)
        }
    }
}

/// A cache of wrapped paragraphs. Documentation repeats the description of a parameter at every endpoint, so each different
/// paragraph is wrapped once.
struct Typesetting: Sendable {
    private let lines: [Paragraph: [String]]

    init(_ paragraphs: some Sequence<Paragraph>) {
        lines = Dictionary(Set(paragraphs).map { ($0, $0.lines) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(paragraph: Paragraph) -> [String] { lines[paragraph] ?? paragraph.lines }
}
