import SpecimenDocs

/// Arguments that form no valid command.
enum UsageError: Error, Sendable, Hashable, CustomStringConvertible {
    case missingCommand
    case unknownCommand(String)
    case unknownOption(String, command: String?, known: [String])
    case repeatedOption(CommandSyntax.Option)
    case unexpectedValue(CommandSyntax.Option)
    case missingValue(CommandSyntax.Option)
    case unknownChoice(String, CommandSyntax.Option)
    case contradictingOptions(String, String)
    case unexpectedOperand(String)
    case missingOperand(String)
    case emptyOperand
    case moduleName(String, ModuleName.Refusal)
    case overlappingFolders(docs: String, output: String)
    case unknownSubject(String, known: [String])
    case unknownPackage

    /// The problem and its remedy, on one line.
    var description: String {
        switch self {
        case .missingCommand:
            "no command is given; the commands are \(Self.list(Commands.names))"
        case .unknownCommand(let name):
            "unknown command `\(name)`; "
                + (Self.suggestion(for: name, Commands.names) ?? "the commands are \(Self.list(Commands.names))")
        case .unknownOption(let name, let command, let known):
            "unknown option `\(name)`\(command.map { " for `\($0)`" } ?? "")"
                + (Self.suggestion(for: name, known).map { "; \($0)" } ?? "")
        case .repeatedOption(let option):
            "`--\(option.name)` is given twice"
        case .unexpectedValue(let option):
            "`--\(option.name)` takes no value"
        case .missingValue(let option):
            "`--\(option.name)` needs a value: `\(option.usage)`"
        case .unknownChoice(let value, let option):
            "`--\(option.name)` cannot be `\(value)`; "
                + (Self.suggestion(for: value, option.choices) ?? "choose one of \(Self.list(option.choices))")
        case .contradictingOptions(let one, let other):
            "`\(one)` and `\(other)` contradict each other"
        case .unexpectedOperand(let value):
            "unexpected argument `\(value)`"
        case .missingOperand(let name):
            "\(name) is missing"
        case .emptyOperand:
            "an argument is empty"
        case .moduleName(let name, let refusal):
            "`\(name)` cannot be the name of a module: \(refusal.reason)"
        case .overlappingFolders(let docs, let output):
            "the output `\(output)` lies in the docs folder `\(docs)`, and the next run would read it; choose another "
                + "output with `--output`"
        case .unknownSubject(let name, let known):
            "no operation, model or property is named `\(name)`; "
                + (Self.suggestion(for: name, known) ?? "run `specimen inspect` to list all names")
        case .unknownPackage:
            "the package of Specimen is not found; give its path or URL with `--package`"
        }
    }

    private static func list(_ words: [String]) -> String {
        listed(words.map { "`\($0)`" })
    }

    private static func suggestion(for word: String, _ known: [String]) -> String? {
        closest(to: word, in: known).map { "did you mean `\($0)`?" }
    }
}
