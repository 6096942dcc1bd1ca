/// The texts of `--help`, at most 80 columns wide.
enum Help {
    static func program(name: String, summary: String) -> String {
        """
        \(wrapped(words(summary)))

        Usage: \(name) COMMAND [ARGUMENT …]

        Commands:
        \(table(Commands.all.map { ($0.syntax.name, $0.syntax.summary + ".") }))

        Options:
        \(table([("--version", "Show the version."), ("--help", CommandSyntax.Option.help.summary)]))

        Run `\(name) COMMAND --help` for the help of a command.

        """
    }

    static func command(_ syntax: CommandSyntax, program: String) -> String {
        var paragraphs = syntax.discussion.map { wrapped(words($0)) }
        paragraphs.append(wrapped(["Usage:", program] + syntax.usage, indent: "Usage: \(program) ".count, first: 0))
        if !syntax.operands.isEmpty {
            paragraphs.append("Arguments:\n" + table(syntax.operands.map { ($0.name, $0.summary) }))
        }
        paragraphs.append("Options:\n" + table(syntax.allOptions.map { ($0.usage, $0.summary) }))
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    private static let width = 80

    /// The terms in a column on the left and the texts in a column on the right.
    private static func table(_ rows: [(term: String, text: String)]) -> String {
        let column = (rows.map(\.term.count).max() ?? 0) + 4
        return rows.map { row in
            let padding = String(repeating: " ", count: column - row.term.count - 2)
            return "  \(row.term)\(padding)\(wrapped(words(row.text), indent: column, first: column))"
        }.joined(separator: "\n")
    }

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    /// Breaks lines between words.
    ///
    /// - Parameters:
    ///   - indent: The column in which all lines but the first begin.
    ///   - first: The column in which the first line begins.
    private static func wrapped(_ words: [String], indent: Int = 0, first: Int = 0) -> String {
        var (text, column) = ("", first)
        for word in words {
            if text.isEmpty {
                text = word
                column += word.count
            } else if column + 1 + word.count <= width {
                text += " \(word)"
                column += 1 + word.count
            } else {
                text += "\n\(String(repeating: " ", count: indent))\(word)"
                column = indent + word.count
            }
        }
        return text
    }
}
