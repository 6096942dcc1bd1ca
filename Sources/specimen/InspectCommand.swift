import SpecimenExport

/// `specimen inspect`: what was inferred from the docs, and from what.
struct InspectCommand: Sendable, Hashable {
    enum Format: String, Sendable, CaseIterable {
        case text, json
    }

    var docs: String
    var format: Format
    var module: ModuleName?

    static let syntax = CommandSyntax(
        name: "inspect",
        summary: "Show what is inferred from endpoint descriptions, and from what",
        discussion: [
            "Reads the endpoint descriptions of a folder and shows the operations and models found in them, with the "
                + "evidence for each type. Nothing is written."
        ],
        operands: GenerateCommand.syntax.operands,
        options: [
            CommandSyntax.Option(
                name: "format",
                value: "FORMAT",
                choices: Format.allCases.map(\.rawValue),
                summary: "How to show it (default: text)."
            ),
            .module,
        ]
    )

    init(docs: String = GenerateCommand.defaultDocs, format: Format = .text, module: ModuleName? = nil) {
        self.docs = docs
        self.format = format
        self.module = module
    }

    init(_ arguments: ParsedArguments) throws(UsageError) {
        self.init(
            docs: arguments.operands.first ?? GenerateCommand.defaultDocs,
            format: arguments.value("format").flatMap(Format.init) ?? .text,
            module: try arguments.module(for: Self.syntax)
        )
    }

    func run(_ console: any Console) throws -> ProgramStatus {
        let inspection = Inspection(of: try readModel(docs: docs, module: module, console: console))
        let text =
            switch format {
            case .text: inspection.text
            case .json: inspection.json
            }
        console.printResult(text.hasSuffix("\n") ? text : text + "\n")
        return .done
    }
}
