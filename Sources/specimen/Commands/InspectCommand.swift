import SpecimenDocs
import SpecimenExport

/// `specimen inspect` shows the inferred types with their evidence, or the problems of the docs.
struct InspectCommand: Command, Equatable {
    enum Format: String, Sendable, CaseIterable {
        case text, json
    }

    var docs = "api-docs"
    var format = Format.text
    /// The name of an operation, a model or a property; nil for everything.
    var subject: String?
    /// A Boolean value that indicates whether the command shows problems of the docs instead of inferred types.
    var showsFindings = false
    var module: ModuleName?

    static let syntax = CommandSyntax(
        name: "inspect",
        summary: "Show the inferred operations and types, with the evidence for them",
        discussion: [
            "Reads the endpoint descriptions of a folder and shows the operations and models, with the samples and the JSON "
                + "paths that each type is inferred from. Nothing is written.",
            "With --findings it shows contradictions and gaps in the docs, with file and position, for their owner to "
                + "correct.",
        ],
        operands: [.docs],
        options: [
            .format(Format.allCases.map(\.rawValue), "Text for people or JSON for programs"),
            .option(
                "of",
                "NAME",
                "Show everything about one operation (listReleases), model (Release) or property (Release.version)."
            ),
            .toggle("findings", "Show the contradictions and gaps in the docs."),
            .module,
        ]
    )

    init(_ arguments: ParsedArguments) throws(UsageError) {
        docs = arguments.docs
        format = arguments.value("format").flatMap(Format.init) ?? .text
        subject = arguments.value("of")
        showsFindings = arguments.has("findings")
        module = try arguments.module()
        if showsFindings, subject != nil { throw .contradictingOptions("--findings", "--of") }
    }

    init() {}

    func run(_ console: any Console) throws -> ProgramStatus {
        let docs = try Docs(reading: self.docs, reporting: .note, to: console)
        if showsFindings { return try showFindings(in: docs, console) }
        let inspection = Pipeline.inspect(try docs.model(module: module))
        console.printResult(try text(of: inspection))
        return .success
    }

    private func showFindings(in docs: Docs, _ console: any Console) throws -> ProgramStatus {
        let documentation = Pipeline.read(docs.folder.files)
        let module = documentation.hasErrors ? nil : try module ?? docs.module(for: documentation.configuration)
        let findings = Findings(docs.folder.warnings + Pipeline.findings(in: documentation, module: module))
        console.printResult(format == .text ? findings.text(in: docs.path) : findings.json)
        return findings.diagnostics.contains { $0.severity == .error } ? .failure : .success
    }

    private func text(of inspection: Inspection) throws(UsageError) -> String {
        guard let subject else { return format == .text ? inspection.text : inspection.json }
        guard let found = inspection.subject(named: subject) else {
            let list = "run `specimen inspect` to list all names"
            let advice = suggestion(for: subject, in: inspection.names, otherwise: list)
            throw UsageError("no operation, model or property is named `\(subject)`; \(advice)")
        }
        return format == .text ? inspection.text(of: found) : inspection.json(of: found)
    }
}
