import SpecimenDocs
import SpecimenReaders
import SpecimenExport
import SpecimenInference
import SpecimenSwift

/// `specimen inspect`: what was inferred from the docs and from what, or what is wrong with them.
struct InspectCommand: Sendable, Hashable {
    enum Format: String, Sendable, CaseIterable {
        case text, json
    }

    var docs: String
    var format: Format
    /// Nil for everything.
    var subject: String?
    /// What the owner of the docs could mend is shown, in place of what is inferred.
    var showsFindings: Bool
    var module: ModuleName?

    static let syntax = CommandSyntax(
        name: "inspect",
        summary: "Show what is inferred from endpoint descriptions, and from what",
        discussion: [
            "Reads the endpoint descriptions of a folder and shows the operations and models found in them, with the "
                + "evidence for each type. Nothing is written.",
            "With --findings it shows where the docs contradict themselves or leave something out, with file and "
                + "position, for their owner to mend.",
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
            CommandSyntax.Option(
                name: "findings",
                summary: "Show what is wrong with the docs, and what they leave out."
            ),
            .module,
        ]
    )

    init(
        docs: String = GenerateCommand.defaultDocs,
        format: Format = .text,
        subject: String? = nil,
        showsFindings: Bool = false,
        module: ModuleName? = nil
    ) {
        self.docs = docs
        self.format = format
        self.subject = subject
        self.showsFindings = showsFindings
        self.module = module
    }

    init(_ arguments: ParsedArguments) throws(UsageError) {
        self.init(
            docs: arguments.operands.first ?? GenerateCommand.defaultDocs,
            format: arguments.value("format").flatMap(Format.init) ?? .text,
            subject: arguments.value("of"),
            showsFindings: arguments.has("findings"),
            module: try arguments.module(for: Self.syntax)
        )
        if showsFindings, subject != nil {
            throw .contradictingOptions("--findings", "--of", command: Self.syntax.name)
        }
    }

    func run(_ console: any Console) throws -> ProgramStatus {
        if showsFindings { return try showFindings(console) }
        let inspection = Inspection(of: try readModel(docs: docs, module: module, console: console))
        console.printResult(try text(of: inspection))
        return .done
    }

    private func showFindings(_ console: any Console) throws -> ProgramStatus {
        let folder = try DocsFolder(reading: docs)
        let documentation = Documentation(reading: folder.files)
        var diagnostics = folder.warnings + documentation.diagnostics + APIModel.omissions(in: documentation)
        diagnostics += documentation.configuration.swiftNameDiagnostics
        if !documentation.hasErrors {
            let module = try module ?? moduleName(documentation, docs: docs)
            let (model, found) = APIModel.inferred(from: documentation, module: module.text)
            diagnostics += found + SwiftModel(model).diagnostics
        }
        let findings = Findings(diagnostics)
        console.printResult(format == .text ? findings.text(in: docs) : findings.json)
        return diagnostics.contains { $0.severity == .error } ? .fault : .done
    }

    private func text(of inspection: Inspection) throws(UsageError) -> String {
        guard let subject else { return format == .text ? inspection.text : inspection.json }
        guard let found = inspection.subject(named: subject) else {
            throw .unknownSubject(subject, meant: closest(to: subject, in: inspection.names))
        }
        return format == .text ? inspection.text(of: found) : inspection.json(of: found)
    }
}
