import SpecimenDocs

/// What the user asked for.
enum Invocation: Sendable, Hashable {
    /// The help of a command, or of the program.
    case help(String?)
    case version
    case generate(GenerateCommand)
    case importing(ImportCommand)
    case inspect(InspectCommand)
    case export(ExportCommand)
    case diff(DiffCommand)
    case schema(SchemaCommand)
    case initialize(InitCommand)

    /// Reads the arguments after the program's name.
    init(_ arguments: [String]) throws(UsageError) {
        guard let first = arguments.first else {
            throw .missingCommand(known: Command.all.map(\.syntax.name))
        }
        switch first {
        case "--help", "-h":
            self = .help(nil)
        case "--version":
            self = .version
        case "help":
            self = .help(
                try arguments.dropFirst().first.map { name throws(UsageError) in try Command.named(name).syntax.name }
            )
        case _ where first.hasPrefix("-"):
            throw .unknownOption(first, command: nil, meant: closest(to: first, in: ["--help", "--version"]))
        default:
            let command = try Command.named(first)
            let parsed = try ParsedArguments(arguments.dropFirst(), as: command.syntax)
            self = parsed.has(CommandSyntax.help.name) ? .help(command.syntax.name) : try command.invocation(parsed)
        }
    }
}

/// A command's syntax, and what its arguments then mean.
struct Command: Sendable {
    var syntax: CommandSyntax
    var invocation: @Sendable (ParsedArguments) throws(UsageError) -> Invocation

    /// The commands in the order of the help.
    static let all = [
        Command(syntax: GenerateCommand.syntax) { arguments throws(UsageError) in
            .generate(try GenerateCommand(arguments))
        },
        Command(syntax: ImportCommand.syntax) { arguments throws(UsageError) in
            .importing(ImportCommand(arguments))
        },
        Command(syntax: InspectCommand.syntax) { arguments throws(UsageError) in
            .inspect(try InspectCommand(arguments))
        },
        Command(syntax: ExportCommand.syntax) { arguments throws(UsageError) in
            .export(try ExportCommand(arguments))
        },
        Command(syntax: DiffCommand.syntax) { arguments throws(UsageError) in
            .diff(try DiffCommand(arguments))
        },
        Command(syntax: SchemaCommand.syntax) { arguments throws(UsageError) in
            .schema(SchemaCommand(arguments))
        },
        Command(syntax: InitCommand.syntax) { arguments throws(UsageError) in
            .initialize(try InitCommand(arguments))
        },
    ]

    static func named(_ name: String) throws(UsageError) -> Command {
        guard let command = all.first(where: { $0.syntax.name == name }) else {
            throw .unknownCommand(name, known: all.map(\.syntax.name))
        }
        return command
    }
}
