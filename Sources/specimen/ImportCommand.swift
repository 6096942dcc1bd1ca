import SpecimenDocs
import SpecimenReaders

/// `specimen import`: rendered documentation pages as endpoint description files.
struct ImportCommand: Sendable, Hashable {
    enum Format: String, Sendable, CaseIterable {
        case text, json
    }

    var pages: [String]
    var output: String
    var format: Format
    var isForced: Bool

    static let syntax = CommandSyntax(
        name: "import",
        summary: "Turn rendered documentation pages into endpoint descriptions",
        discussion: [
            "Reads documentation pages as a browser shows them, copied as text, as Markdown or saved as HTML, and writes "
                + "one description file for each endpoint.",
            "A file that is there already and says something else is left as it is, and the difference is printed. When "
                + "a page has errors, nothing is written.",
        ],
        operands: [
            CommandSyntax.Operand(
                name: "PAGE",
                summary: "A file that holds a page.",
                isRequired: true,
                isRepeated: true
            )
        ],
        options: [
            CommandSyntax.Option(
                name: "output",
                value: "DIR",
                summary: "The folder to write to (default: api-docs)."
            ),
            CommandSyntax.Option(
                name: "format",
                value: "FORMAT",
                choices: Format.allCases.map(\.rawValue),
                summary: "How to report what was read; json tells what each line was taken for (default: text)."
            ),
            CommandSyntax.Option(name: "force", summary: "Overwrite files that say something else."),
        ]
    )

    init(
        pages: [String],
        output: String = GenerateCommand.defaultDocs,
        format: Format = .text,
        isForced: Bool = false
    ) {
        self.pages = pages
        self.output = output
        self.format = format
        self.isForced = isForced
    }

    init(_ arguments: ParsedArguments) {
        self.init(
            pages: arguments.operands,
            output: arguments.value("output") ?? GenerateCommand.defaultDocs,
            format: arguments.value("format").flatMap(Format.init) ?? .text,
            isForced: arguments.has("force")
        )
    }

    func run(_ console: any Console) throws -> ProgramStatus {
        let pages = try readPages()
        for diagnostic in pages.flatMap(\.diagnostics) {
            console.printDiagnostic(diagnostic.description)
        }
        if pages.contains(where: { page in page.diagnostics.contains { $0.severity == .error } }) {
            if format == .json {
                // What was recognised helps to see what is wrong.
                console.printResult(ImportReport(pages: pages, plan: ImportPlan(into: output), isForced: false).json)
            }
            throw DocsAtFault()
        }
        let plan = try ImportPlan(pages, into: output)
        try plan.apply(overwriting: isForced)
        let report = ImportReport(pages: pages, plan: plan, isForced: isForced)
        switch format {
        case .text: console.printResult(report.text)
        case .json: console.printResult(report.json)
        }
        guard !isForced, plan.differing > 0 else { return .done }
        console.printDiagnostic(
            "specimen: error: \(counted(plan.differing, "file")) in `\(output)` would change and"
                + " \(plan.differing == 1 ? "was" : "were") left alone; look at the difference, and use `--force` to"
                + " overwrite"
        )
        return .fault
    }

    private func readPages() throws(FileError) -> [ImportedFile] {
        let limits = DocumentationLimits.standard
        var pages: [ImportedFile] = []
        for path in self.pages {
            switch try FileSystem.kind(of: path, followingLinks: true) {
            case .file: break
            case nil: throw FileError(path: path, problem: "does not exist; name a file that holds a page")
            default: throw FileError(path: path, problem: "is not a file; name a file that holds a page")
            }
            // One byte beyond the limit, for the reader to see that there is more.
            let bytes = try FileSystem.bytes(of: path, limit: limits.fileBytes + 1)
            pages.append(ImportedFile(reading: SourceFile(path: path, bytes: bytes), limits: limits))
        }
        return pages
    }
}
