import SpecimenJSON

/// Running text of a comment, which may be Markdown of several lines.
struct Paragraph: Sendable, Hashable {
    var text: ExactString
    /// What the first line begins with.
    var first = ""
    /// What each line but the first begins with.
    var indent = ""
    /// Columns of a line. A word that is longer has a line of its own.
    var width: Int

    /// The text in lines, fit for a comment.
    var lines: [String] {
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

/// Paragraphs in lines. What docs say of a parameter they say at every endpoint that has it, so that each different
/// paragraph is set once.
struct Typesetting: Sendable {
    private let lines: [Paragraph: [String]]

    init(_ paragraphs: some Sequence<Paragraph>) {
        let set = Array(Set(paragraphs)).concurrentMap { ($0, $0.lines) }
        lines = Dictionary(set, uniquingKeysWith: { first, _ in first })
    }

    subscript(paragraph: Paragraph) -> [String] { lines[paragraph] ?? paragraph.lines }
}
