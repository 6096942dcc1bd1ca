import SpecimenJSON

/// A documentation comment, and the only place that escapes one. Any text becomes lines that start with `///`.
struct DocComment: Sendable, Hashable {
    /// The lines without slashes. No line contains a line break of any kind.
    private(set) var lines: [String] = []

    init() {}

    init(_ line: String) {
        append(line)
    }

    /// Appends one line without the characters that a comment must not contain.
    mutating func append(_ line: String) {
        lines.append(DocComment.clean(line))
    }

    /// Appends an empty line unless the comment is empty.
    mutating func separate() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// Appends text, see ``Paragraph``.
    mutating func append(text: String, first: String = "", indent: String = "", width: Int) {
        append(lines: Paragraph(text: ExactString(text), first: first, indent: indent, width: width).lines)
    }

    /// Appends the lines of a paragraph.
    mutating func append(lines: [String]) {
        self.lines += lines
    }

    /// Code within text. Markdown can neither escape a backtick in code nor write empty code.
    static func code(_ text: String) -> String {
        var code = clean(text)
        if code.utf8.contains(UInt8(ascii: "`")) { code = code.replacing("`", with: "'") }
        return code.isEmpty ? "`\"\"`" : "`\(code)`"
    }

    /// One line without control characters, direction marks and similar characters, and without spaces at its end.
    static func clean(_ line: some StringProtocol) -> String {
        let bytes = Array(line.utf8)
        guard !bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
            let end = bytes.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
            return end == bytes.count ? String(line) : String(decoding: bytes[..<end], as: UTF8.self)
        }
        var result = ""
        for scalar in line.unicodeScalars {
            if scalar.isVisible || scalar.isJoiner {
                result.unicodeScalars.append(scalar)
            } else if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
                result += " "
            }
        }
        while result.last == " " { result.removeLast() }
        return result
    }
}
