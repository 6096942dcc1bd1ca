/// The texts of `--help`, at most 80 columns wide.
enum Help {
    static var program: String {
        """
        \(wrapped(Program.summary))

        Usage: \(Program.name) COMMAND [ARGUMENT …]

        Commands:
        \(table(Commands.all.map { ($0.syntax.name, $0.syntax.summary + ".") }))

        Options:
        \(table([("--version", "Show the version."), ("--help", CommandSyntax.Option.help.summary)]))

        Run `\(Program.name) COMMAND --help` for the help of a command.

        """
    }

    static func command(_ syntax: CommandSyntax) -> String {
        var paragraphs = syntax.discussion.map { wrapped($0) }
        paragraphs.append(wrapped(syntax.usage, after: "Usage: \(Program.name) "))
        if !syntax.operands.isEmpty {
            paragraphs.append("Arguments:\n" + table(syntax.operands.map { ($0.name, $0.summary) }))
        }
        paragraphs.append("Options:\n" + table(syntax.allOptions.map { ($0.usage, $0.summary) }))
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    private static let width = 80

    /// The terms in a column on the left and the texts in a column on the right.
    private static func table(_ rows: [(term: String, text: String)]) -> String {
        let column = rows.map(\.term.count).max() ?? 0
        return rows.map { row in
            let padding = String(repeating: " ", count: column - row.term.count)
            return wrapped(row.text, after: "  \(row.term)\(padding)  ")
        }.joined(separator: "\n")
    }

    private static func wrapped(_ text: String, after lead: String = "") -> String {
        wrapped(text.split(separator: " ").map(String.init), after: lead)
    }

    /// The lead and the words. All lines but the first are indented by the width of the lead.
    private static func wrapped(_ words: [String], after lead: String) -> String {
        var lines = [lead + (words.first ?? "")]
        for word in words.dropFirst() {
            let line = "\(lines[lines.count - 1]) \(word)"
            if line.count <= width {
                lines[lines.count - 1] = line
            } else {
                lines.append(String(repeating: " ", count: lead.count) + word)
            }
        }
        return lines.joined(separator: "\n")
    }
}
