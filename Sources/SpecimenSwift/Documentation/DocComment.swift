/// A documentation comment, and the only place that escapes one. Any text becomes lines that start with `///`.
struct DocComment: Sendable {
    /// The lines without slashes. No line contains a line break of any kind.
    private(set) var lines: [String] = []
    /// The number of empty lines before the next line. A comment does not end with empty lines.
    private var emptyLines = 0

    init() {}

    init(_ line: String) {
        append(line)
    }

    /// Appends one line without the characters that a comment must not contain.
    mutating func append(_ line: String) {
        let line = DocComment.clean(line)
        if line.isEmpty {
            emptyLines += lines.isEmpty ? 0 : 1
        } else {
            lines += Array(repeating: "", count: emptyLines) + [line]
            emptyLines = 0
        }
    }

    /// Separates the next line by an empty line, unless it is the first line.
    mutating func separate() {
        if emptyLines == 0 { append("") }
    }

    /// Appends a text, which may be Markdown with several lines.
    ///
    /// - Parameters:
    ///   - first: The start of the first line.
    ///   - indent: The start of each other line.
    ///   - width: The width of a line in columns. A longer word has its own line.
    mutating func append(text: String, first: String = "", indent: String = "", width: Int) {
        var markdown = PlainHTML.markdown(text)
        if markdown.utf8.contains(UInt8(ascii: "\t")) { markdown.replace("\t", with: "    ") }
        let source = markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { line in DocComment.clean(line) }
        let wrapped = MarkdownWrapper.wrap(source, width: width - indent.count, offset: first.count - indent.count)
        for (index, line) in wrapped.enumerated() {
            append(line.isEmpty ? "" : (index == 0 ? first : indent) + line)
        }
    }

    /// Code within text. Markdown can neither escape a backtick in code nor write empty code.
    static func code(_ text: String) -> String {
        let code = clean(text).replacing("`", with: "'")
        return code.isEmpty ? "`\"\"`" : "`\(code)`"
    }

    /// One line without control characters, direction marks and similar characters, and without spaces at its end.
    static func clean(_ line: some StringProtocol) -> String {
        var result = ""
        // Most lines need no look at each scalar.
        if line.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            result = String(line)
        } else {
            for scalar in line.unicodeScalars {
                if scalar.isVisible || scalar.isJoiner {
                    result.unicodeScalars.append(scalar)
                } else if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
                    result += " "
                }
            }
        }
        while result.last == " " { result.removeLast() }
        return result
    }
}
