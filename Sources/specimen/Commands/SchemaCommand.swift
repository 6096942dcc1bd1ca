import SpecimenReaders

/// `specimen schema` shows the keys of the configuration, for editors and for people.
struct SchemaCommand: Command {
    private enum Format: String, CaseIterable {
        case json, markdown
    }

    private var format: Format

    static let syntax = CommandSyntax(
        name: "schema",
        summary: "Show the keys of specimen.json",
        discussion: [
            "Prints a JSON Schema, by which editors complete the keys of specimen.json and mark unknown keys. To use it, save "
                + "it and name the file under the key `$schema` of the configuration."
        ],
        options: [.format(Format.allCases.map(\.rawValue), "A JSON Schema, or tables in Markdown")]
    )

    init(_ arguments: ParsedArguments) {
        format = arguments.value("format").flatMap(Format.init) ?? .json
    }

    func run(_ console: any Console) -> ProgramStatus {
        switch format {
        case .json: console.printResult(ConfigurationReference.schema.prettyPrinted() + "\n")
        case .markdown: console.printResult(ConfigurationReference.markdown)
        }
        return .success
    }
}
