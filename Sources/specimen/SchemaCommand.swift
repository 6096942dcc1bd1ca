import SpecimenDocs
import SpecimenReaders

/// `specimen schema`: what the configuration may hold, for editors and for people.
struct SchemaCommand: Sendable, Hashable {
    enum Format: String, Sendable, CaseIterable {
        case json, markdown
    }

    var format: Format

    static let syntax = CommandSyntax(
        name: "schema",
        summary: "Show what specimen.json may hold",
        discussion: [
            "As JSON Schema, by which editors complete the keys of specimen.json and mark what is not one: save it, and name the "
                + "file under the key `$schema` of the configuration. Or as tables for people."
        ],
        operands: [],
        options: [
            CommandSyntax.Option(
                name: "format",
                value: "FORMAT",
                choices: Format.allCases.map(\.rawValue),
                summary: "A JSON Schema, or tables in Markdown (default: json)."
            )
        ]
    )

    init(_ arguments: ParsedArguments) {
        format = arguments.value("format").flatMap(Format.init) ?? .json
    }

    func run(_ console: any Console) -> ProgramStatus {
        switch format {
        case .json: console.printResult(ConfigurationReference.schema.prettyPrinted() + "\n")
        case .markdown: console.printResult(ConfigurationReference.markdown)
        }
        return .done
    }
}
