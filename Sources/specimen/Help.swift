/// The texts of `--help`, made from the commands' syntax and at most 80 columns wide.
enum Help {
    static func program(name: String, summary: String, commands: [CommandSyntax]) -> String {
        let options = [
            ("--version", "Show the version."),
            ("--help", CommandSyntax.help.summary),
        ]
        return """
            \(wrapped(summary))

            Usage: \(name) COMMAND [ARGUMENT …]

            Commands:
            \(table(commands.map { ($0.name, $0.summary + ".") }))

            Options:
            \(table(options))

            `\(name) COMMAND --help` tells more about a command.

            """
    }

    static func command(_ syntax: CommandSyntax, program: String) -> String {
        var paragraphs = syntax.discussion.map { wrapped($0) }
        paragraphs.append(usage(syntax, program: program))
        if !syntax.operands.isEmpty {
            paragraphs.append("Arguments:\n" + table(syntax.operands.map { ($0.name, $0.summary) }))
        }
        paragraphs.append("Options:\n" + table(syntax.allOptions.map { ($0.usage, $0.summary) }))
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    static func usage(_ syntax: CommandSyntax, program: String) -> String {
        let start = "Usage: \(program)"
        return wrapped(["Usage:", program] + syntax.usage, indent: start.count + 1)
    }

    private static let width = 80

    /// Terms to the left, what they mean to the right.
    private static func table(_ rows: [(term: String, text: String)]) -> String {
        let column = (rows.map(\.term.count).max() ?? 0) + 4
        return rows.map { row in
            let margin = "  \(row.term)" + String(repeating: " ", count: column - row.term.count - 2)
            return margin + wrapped(row.text, indent: column)
        }.joined(separator: "\n")
    }

    /// Breaks between words; every line but the first begins with the indent.
    private static func wrapped(_ text: String, indent: Int = 0) -> String {
        // The first line stands behind what it explains.
        wrapped(text.split(separator: " ").map(String.init), indent: indent, first: indent)
    }

    private static func wrapped(_ words: [String], indent: Int, first: Int = 0) -> String {
        var lines: [String] = []
        var line = ""
        for word in words {
            let start = lines.isEmpty ? first : indent
            if !line.isEmpty, start + line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? word : " \(word)"
        }
        lines.append(line)
        return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
    }
}
