import SpecimenDocs
import SpecimenReaders

/// `specimen import` turns rendered documentation pages into endpoint description files.
struct ImportCommand: Command, Equatable {
    enum Format: String, Sendable, CaseIterable {
        case text, json
    }

    var pages: [String]
    var output = "api-docs"
    var format = Format.text
    var isForced = false

    static let syntax = CommandSyntax(
        name: "import",
        summary: "Turn rendered documentation pages into endpoint descriptions",
        discussion: [
            "Reads documentation pages as a browser shows them, copied as text, as Markdown or saved as HTML, and writes "
                + "one description file for each endpoint.",
            "An existing file with other contents is left as it is, and the difference is printed. If a page has errors, "
                + "nothing is written.",
        ],
        operands: [.init(name: "PAGE", summary: "A file that contains a page.", isRequired: true, isRepeated: true)],
        options: [
            .option("output", "DIR", "The folder to write to (default: api-docs)."),
            .format(
                Format.allCases.map(\.rawValue),
                "The format of the report; json shows the part that each line was read as"
            ),
            .toggle("force", "Overwrite existing files with other contents."),
        ]
    )

    init(pages: [String]) {
        self.pages = pages
    }

    init(_ arguments: ParsedArguments) {
        pages = arguments.operands
        output = arguments.value("output") ?? output
        format = arguments.value("format").flatMap(Format.init) ?? .text
        isForced = arguments.has("force")
    }

    func run(_ console: any Console) throws -> ProgramStatus {
        let pages = try readPages()
        let diagnostics = pages.flatMap(\.diagnostics)
        for diagnostic in diagnostics { console.printDiagnostic(diagnostic.description) }
        let hasErrors = diagnostics.contains { $0.severity == .error }
        let plan = try ImportPlan(hasErrors ? [] : pages, into: output)
        try plan.apply(overwriting: isForced)
        let report = ImportReport(pages: pages, plan: plan, isForced: isForced)
        switch format {
        case .text where hasErrors: break
        case .text: console.printResult(report.text)
        // The part of each line helps to find what is wrong.
        case .json: console.printResult(report.json)
        }
        if hasErrors { throw InvalidDocs() }
        let differing = plan.count(.differing)
        guard !isForced, differing > 0 else { return .success }
        console.printDiagnostic(
            "specimen: error: \(counted(differing, "file")) in `\(output)` would change and "
                + "\(differing == 1 ? "was" : "were") not overwritten; review the difference, then pass `--force`"
        )
        return .failure
    }

    private func readPages() throws(FileError) -> [ImportedFile] {
        let limits = DocumentationLimits.standard
        var pages: [ImportedFile] = []
        for path in self.pages {
            try FileSystem.check(path, isFolder: false, advice: "name a file that contains a page")
            // One byte more than the limit, by which the reader sees that the file is too large.
            let bytes = try FileSystem.bytes(of: path, limit: limits.fileBytes + 1)
            pages.append(Pipeline.importFile(SourceFile(path: path, bytes: bytes), limits: limits))
        }
        return pages
    }
}
