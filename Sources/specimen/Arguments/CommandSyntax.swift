/// The arguments and options of a command. Both the parser and the help are made from it.
struct CommandSyntax: Sendable {
    var name: String
    /// One sentence without a full stop, for the list of commands.
    var summary: String
    /// The paragraphs of the command's help.
    var discussion: [String]
    var operands: [Operand] = []
    var options: [Option]

    /// An argument that is identified by its position.
    struct Operand: Sendable {
        /// In capital letters, for example `DOCS`.
        var name: String
        var summary: String
        var isRequired = false
        /// A Boolean value that indicates whether only the last operand may be repeated.
        var isRepeated = false

        /// The operand in a usage line, for example `PAGE…` or `[DOCS]`.
        var usage: String {
            let word = isRepeated ? "\(name)…" : name
            return isRequired ? word : "[\(word)]"
        }
    }

    /// An argument that is identified by its name, for example `--output DIR`.
    struct Option: Sendable {
        /// Without the dashes.
        var name: String
        /// The placeholder of the option's value, in capital letters; nil for a switch.
        var value: String?
        /// All valid values; empty if every value is valid.
        var choices: [String] = []
        var summary: String

        /// The option in a usage line, for example `--output DIR`, `--format text|json` or `--check`.
        var usage: String {
            guard let value else { return "--\(name)" }
            return "--\(name) \(choices.isEmpty ? value : choices.joined(separator: "|"))"
        }
    }

    /// The options with `--help`, which every command has.
    var allOptions: [Option] { options + [.help] }

    /// The parts of a usage line, for example `generate`, `[DOCS]`, `[--output DIR]`, `[--check]`.
    var usage: [String] { [name] + operands.map(\.usage) + options.map { "[\($0.usage)]" } }
}

extension CommandSyntax.Option {
    static let help = toggle("help", "Show this help.")

    static let module = option(
        "module",
        "NAME",
        "The name of the module (default: `module` in specimen.json, otherwise made from the folder's name)."
    )

    /// An option with a value.
    static func option(_ name: String, _ value: String, choices: [String] = [], _ summary: String) -> Self {
        Self(name: name, value: value, choices: choices, summary: summary)
    }

    /// An option without a value.
    static func toggle(_ name: String, _ summary: String) -> Self {
        Self(name: name, summary: summary)
    }

    /// The option `--format`. The first format is the default.
    static func format(_ choices: [String], _ summary: String) -> Self {
        option("format", "FORMAT", choices: choices, "\(summary) (default: \(choices[0])).")
    }
}

extension CommandSyntax.Operand {
    static let docs = Self(name: "DOCS", summary: "The folder of the endpoint descriptions (default: api-docs).")
}
