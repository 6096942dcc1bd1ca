/// The request that the arguments of the program express.
enum Invocation {
    /// The help of a command; nil for the help of the program.
    case help((any Command.Type)?)
    case version
    case run(any Command)

    /// - Parameter arguments: The arguments after the program's name.
    init(_ arguments: [String]) throws(UsageError) {
        switch arguments.first {
        case nil:
            throw UsageError("no command is given; \(Commands.listOfNames)")
        case "--help", "-h":
            self = .help(nil)
        case "--version":
            self = .version
        case "help":
            self = .help(arguments.count > 1 ? try Commands.named(arguments[1]) : nil)
        case let option? where option.hasPrefix("-"):
            throw .unknownOption(option, known: ["--help", "--version"])
        case let name?:
            let command = try Commands.named(name)
            let parsed = try ParsedArguments(arguments.dropFirst(), syntax: command.syntax)
            self = parsed.has("help") ? .help(command) : .run(try command.init(parsed))
        }
    }
}
