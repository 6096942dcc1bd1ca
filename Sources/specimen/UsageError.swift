import SpecimenDocs

/// Arguments that make no command, and what would.
enum UsageError: Error, Sendable, Hashable, CustomStringConvertible {
    case missingCommand(known: [String])
    case unknownCommand(String, known: [String])
    case unknownOption(String, command: String?, meant: String?)
    case repeatedOption(CommandSyntax.Option, command: String)
    case unexpectedValue(CommandSyntax.Option, command: String)
    case missingValue(CommandSyntax.Option, command: String)
    case unknownChoice(String, option: CommandSyntax.Option, command: String)
    case unexpectedOperand(String, command: String)
    case missingOperand(String, command: String)
    case emptyOperand(command: String)
    case moduleName(String, reason: String, command: String)
    case overlappingFolders(docs: String, output: String, command: String)
    case unknownSubject(String, meant: String?)
    case unknownPackage
    case contradictingOptions(String, String, command: String)

    /// What is wrong, on one line.
    var description: String {
        switch self {
        case .missingCommand(let known):
            "no command is given; the commands are \(listed(known))"
        case .unknownCommand(let name, let known):
            "unknown command `\(name)`; "
                + (closest(to: name, in: known).map { "did you mean `\($0)`?" } ?? "the commands are \(listed(known))")
        case .unknownOption(let name, let command, let meant):
            "unknown option `\(name)`\(command.map { " for `\($0)`" } ?? "")"
                + (meant.map { "; did you mean `\($0)`?" } ?? "")
        case .repeatedOption(let option, _):
            "`--\(option.name)` is given twice"
        case .unexpectedValue(let option, _):
            "`--\(option.name)` takes no value"
        case .missingValue(let option, _):
            "`--\(option.name)` needs a value: `\(option.usage)`"
        case .unknownChoice(let value, let option, _):
            "`--\(option.name)` cannot be `\(value)`; "
                + (closest(to: value, in: option.choices).map { "did you mean `\($0)`?" }
                    ?? "it is one of \(listed(option.choices))")
        case .unexpectedOperand(let value, _):
            "unexpected argument `\(value)`"
        case .missingOperand(let name, _):
            "\(name) is missing"
        case .emptyOperand:
            "an argument is empty"
        case .moduleName(let name, let reason, _):
            "`\(name)` cannot be the name of a module: \(reason)"
        case .unknownSubject(let name, let meant):
            "nothing inferred is called `\(name)`; "
                + (meant.map { "did you mean `\($0)`?" } ?? "`specimen inspect` lists what there is")
        case .unknownPackage:
            "this program does not lie in Specimen's package; say with `--package` where that is, as a path or a URL"
        case .contradictingOptions(let one, let other, _):
            "`\(one)` and `\(other)` contradict each other"
        case .overlappingFolders(let docs, let output, _):
            "the output `\(output)` lies in the docs folder `\(docs)`, and would be read as docs the next time; "
                + "choose another with `--output`"
        }
    }

    /// The command whose help tells more; nil for the program's.
    var command: String? {
        switch self {
        case .missingCommand, .unknownCommand: nil
        case .unknownOption(_, let command, _): command
        case .repeatedOption(_, let command), .unexpectedValue(_, let command), .missingValue(_, let command),
            .unknownChoice(_, _, let command), .unexpectedOperand(_, let command), .missingOperand(_, let command),
            .emptyOperand(let command), .moduleName(_, _, let command):
            command
        case .contradictingOptions(_, _, let command): command
        case .overlappingFolders(_, _, let command): command
        case .unknownSubject: "inspect"
        case .unknownPackage: "init"
        }
    }
}

private func listed(_ words: [String]) -> String {
    let words = words.map { "`\($0)`" }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) and \(last)"
}
