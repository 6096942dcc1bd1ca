/// What a command takes, as data: parsing and help are both made from it, so that neither can say what the other does not do.
struct CommandSyntax: Sendable, Hashable {
    var name: String
    /// One sentence without its full stop, for the list of commands.
    var summary: String
    /// What the command does, in a paragraph or several.
    var discussion: [String]
    var operands: [Operand]
    var options: [Option]

    /// An argument known by its position.
    struct Operand: Sendable, Hashable {
        /// Capital letters, for example `DOCS`.
        var name: String
        var summary: String
        var isRequired = false
        /// Whether any number of them may be given; so may only be the last.
        var isRepeated = false

        /// `PAGE`, `PAGE…`
        var usage: String { isRepeated ? "\(name)…" : name }
    }

    /// An argument known by its name, for example `--output DIR`.
    struct Option: Sendable, Hashable {
        /// Without the dashes.
        var name: String
        /// What its value is called, in capital letters; nil for a switch.
        var value: String?
        /// All values there are; empty where the value is free.
        var choices: [String] = []
        var summary: String

        /// `--output DIR`, `--format text|json`, `--check`
        var usage: String {
            guard let value else { return "--\(name)" }
            return "--\(name) \(choices.isEmpty ? value : choices.joined(separator: "|"))"
        }
    }

    /// Every command has it; it is part of the table so that it can be mistyped like any other.
    static let help = Option(name: "help", summary: "Show this help.")

    var allOptions: [Option] {
        options + [Self.help]
    }

    /// `generate`, `[DOCS]`, `[--output DIR]`, `[--check]`
    var usage: [String] {
        let operands = operands.map { $0.isRequired ? $0.usage : "[\($0.usage)]" }
        let options = options.map { "[\($0.usage)]" }
        return [name] + operands + options
    }
}
