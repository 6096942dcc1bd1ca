import SpecimenDocs

/// A command of the tool, with the values of its arguments.
///
/// To add a command, write a type that conforms to this protocol and add it to ``Commands/all``.
protocol Command: Sendable {
    static var syntax: CommandSyntax { get }

    init(_ arguments: ParsedArguments) throws(UsageError)

    func run(_ console: any Console) throws -> ProgramStatus
}

enum Commands {
    /// The commands in the order of the help.
    static let all: [any Command.Type] = [
        GenerateCommand.self, ImportCommand.self, InspectCommand.self, ExportCommand.self, DiffCommand.self,
        SchemaCommand.self, InitCommand.self,
    ]

    static var names: [String] { all.map { $0.syntax.name } }

    /// The names in a sentence, for example "the commands are `generate` and `import`".
    static var listOfNames: String { "the commands are \(listed(names.map(quoted)))" }

    static func named(_ name: String) throws(UsageError) -> any Command.Type {
        guard let command = all.first(where: { $0.syntax.name == name }) else {
            throw UsageError("unknown command `\(name)`; \(suggestion(for: name, in: names, otherwise: listOfNames))")
        }
        return command
    }
}
