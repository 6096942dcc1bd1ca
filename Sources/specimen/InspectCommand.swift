import SpecimenDocs
import SpecimenExport

/// `specimen inspect`: what was inferred from the docs, and from what.
struct InspectCommand: Sendable, Hashable {
    enum Format: String, Sendable, CaseIterable {
        case text, json
    }

    var docs: String
    var format: Format
    /// Nil for everything.
    var subject: String?
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
            CommandSyntax.Option(
                name: "of",
                value: "NAME",
                summary: "Show one operation (listReleases), model (Release) or property (Release.version), with all "
                    + "that is known of it."
            ),
            .module,
        ]
    )

    init(
        docs: String = GenerateCommand.defaultDocs,
        format: Format = .text,
        subject: String? = nil,
        module: ModuleName? = nil
    ) {
        self.docs = docs
        self.format = format
        self.subject = subject
        self.module = module
    }

    init(_ arguments: ParsedArguments) throws(UsageError) {
        self.init(
            docs: arguments.operands.first ?? GenerateCommand.defaultDocs,
            format: arguments.value("format").flatMap(Format.init) ?? .text,
            subject: arguments.value("of"),
            module: try arguments.module(for: Self.syntax)
        )
    }

    func run(_ console: any Console) throws -> ProgramStatus {
        let inspection = Inspection(of: try readModel(docs: docs, module: module, console: console))
        console.printResult(try text(of: inspection))
        return .done
    }

    private func text(of inspection: Inspection) throws(UsageError) -> String {
        guard let subject else { return format == .text ? inspection.text : inspection.json }
        guard let found = inspection.subject(named: subject) else {
            throw .unknownSubject(subject, meant: closest(to: subject, in: inspection.names))
        }
        return format == .text ? inspection.text(of: found) : inspection.json(of: found)
    }
}
