import SpecimenExport

/// `specimen export` writes the API in a format that other tools read.
struct ExportCommand: Command {
    private var docs: String
    private var exporter: any Exporter
    /// The output file; nil for standard output.
    private var output: String?
    private var module: ModuleName?

    static let syntax = CommandSyntax(
        name: "export",
        summary: "Write the inferred API as an OpenAPI document or in another format",
        discussion: ["Reads the endpoint descriptions of a folder and writes the inferred API in one of these formats:"]
            + Exporters.all.map(\.summary),
        operands: [.docs],
        options: [
            .format(Exporters.all.map(\.format), "The format of the export"),
            .option(
                "output",
                "FILE",
                "The file to write (default: standard output). Only an earlier export is replaced."
            ),
            .module,
        ]
    )

    init(_ arguments: ParsedArguments) throws(UsageError) {
        docs = arguments.docs
        exporter = Exporters.all.first { $0.format == arguments.value("format") } ?? Exporters.all[0]
        output = arguments.value("output")
        module = try arguments.module()
    }

    func run(_ console: any Console) throws -> ProgramStatus {
        if let output { try Docs.checkOutput(output, isOutside: docs) }
        let model = try Docs(reading: docs, reporting: .note, to: console).model(module: module)
        let text = Pipeline.export(model, with: exporter)
        if let output {
            try write(text, to: output)
        } else {
            console.printResult(text)
        }
        return .success
    }

    /// Replaces an earlier export, but no other file.
    private func write(_ text: String, to path: String) throws(FileError) {
        let old = try OutputPlan.replaceableText(path)
        guard old != text else { return }
        if let old, !exporter.isExport(old) {
            throw FileError(path: path, problem: "was not exported by Specimen; remove it, or name another file")
        }
        try FileSystem.replace(path, contents: text)
    }
}
