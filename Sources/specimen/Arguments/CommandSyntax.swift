/// The arguments and options of a command. Both the parser and the help are made from it.
struct CommandSyntax: Sendable, Hashable {
    var name: String
    /// One sentence without a full stop, for the list of commands.
    var summary: String
    /// The paragraphs of the command's help.
    var discussion: [String]
    var operands: [Operand] = []
    var options: [Option]

    /// An argument that is identified by its position.
    struct Operand: Sendable, Hashable {
        /// In capital letters, for example `DOCS`.
        var name: String
        var summary: String
        var isRequired = false
        /// Only the last operand may be repeated.
        var isRepeated = false

        /// For example `PAGE` or `PAGE…`.
        var usage: String { isRepeated ? "\(name)…" : name }
    }

    /// An argument that is identified by its name, for example `--output DIR`.
    struct Option: Sendable, Hashable {
        /// Without the dashes.
        var name: String
        /// The placeholder of the option's value, in capital letters; nil for a switch.
        var value: String?
        /// All valid values; empty if every value is valid.
        var choices: [String] = []
        var summary: String

        /// For example `--output DIR`, `--format text|json` or `--check`.
        var usage: String {
            guard let value else { return "--\(name)" }
            return "--\(name) \(choices.isEmpty ? value : choices.joined(separator: "|"))"
        }
    }

    /// The options with `--help`, which every command has.
    var allOptions: [Option] { options + [.help] }

    /// For example `generate`, `[DOCS]`, `[--output DIR]`, `[--check]`.
    var usage: [String] {
        [name] + operands.map { $0.isRequired ? $0.usage : "[\($0.usage)]" } + options.map { "[\($0.usage)]" }
    }
}

extension CommandSyntax.Option {
    static let help = Self(name: "help", summary: "Show this help.")

    static let module = Self(
        name: "module",
        value: "NAME",
        summary: "The name of the module (default: `module` in specimen.json, otherwise made from the folder's name)."
    )

    static func format(_ choices: [String], _ summary: String) -> Self {
        Self(name: "format", value: "FORMAT", choices: choices, summary: "\(summary) (default: \(choices[0])).")
    }
}

extension CommandSyntax.Operand {
    static let docs = Self(name: "DOCS", summary: "The folder of the endpoint descriptions (default: api-docs).")
}
