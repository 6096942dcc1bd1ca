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

    /// Appends running text, which may be Markdown of several lines.
    ///
    /// - Parameters:
    ///   - first: what the first line begins with.
    ///   - indent: what each line but the first begins with.
    ///   - width: columns of a line. A word that is longer has a line of its own.
    mutating func append(text: String, first: String = "", indent: String = "", width: Int) {
        var prefix = first
        let cleaned = PlainHTML.markdown(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { DocComment.clean($0.replacing("\t", with: "    ")) }
        for line in MarkdownWrapper.wrap(cleaned, width: width - indent.count, offset: first.count - indent.count) {
            append(line.isEmpty ? "" : prefix + line)
            prefix = indent
        }
    }

    /// Code in the middle of text; Markdown has no escape for a backtick within, and no code that is empty.
    static func code(_ text: String) -> String {
        let code = clean(text).replacing("`", with: "'")
        return code.isEmpty ? "`\"\"`" : "`\(code)`"
    }

    /// One line without controls, direction marks and the like, and without spaces at its end.
    private static func clean(_ line: some StringProtocol) -> String {
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
