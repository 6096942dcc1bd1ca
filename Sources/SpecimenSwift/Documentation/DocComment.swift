import SpecimenJSON

/// The one escape point for documentation comments: any text becomes lines that start with `///`.
struct DocComment: Sendable, Hashable {
    /// Lines without the slashes; none of them holds a line break of any kind.
    private(set) var lines: [String] = []

    init() {}

    init(_ line: String) {
        append(line)
    }

    /// Appends one line as it stands, but for characters that no comment may hold.
    mutating func append(_ line: String) {
        lines.append(DocComment.clean(line))
    }

    /// Appends an empty line where something stands before it.
    mutating func separate() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// Appends running text, see ``Paragraph``.
    mutating func append(text: String, first: String = "", indent: String = "", width: Int) {
        append(lines: Paragraph(text: ExactString(text), first: first, indent: indent, width: width).lines)
    }

    /// Appends what a paragraph was set in.
    mutating func append(lines: [String]) {
        self.lines += lines
    }

    /// Code in the middle of text; Markdown has no escape for a backtick within, and no code that is empty.
    static func code(_ text: String) -> String {
        var code = clean(text)
        if code.utf8.contains(UInt8(ascii: "`")) { code = code.replacing("`", with: "'") }
        return code.isEmpty ? "`\"\"`" : "`\(code)`"
    }

    /// One line without controls, direction marks and the like, and without spaces at its end.
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
