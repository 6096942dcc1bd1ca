import SpecimenExport

/// `specimen export`: all that is known of the API in a format that other tools read.
struct ExportCommand: Sendable, Hashable {
    var docs: String
    /// The format of an exporter.
    var format: String
    /// Nil for standard output.
    var output: String?
    var module: ModuleName?

    static let syntax = CommandSyntax(
        name: "export",
        summary: "Export what is inferred as an OpenAPI 3.1 document",
        discussion: [
            "Reads the endpoint descriptions of a folder and writes an OpenAPI document of the API: operations, parameters, "
                + "bodies, answers, schemas and the documented examples. Its schemas accept what the generated Swift types "
                + "accept when they are read strictly."
        ],
        operands: GenerateCommand.syntax.operands,
        options: [
            CommandSyntax.Option(
                name: "format",
                value: "FORMAT",
                choices: Exporters.all.map(\.format),
                summary: "The format (default: openapi)."
            ),
            CommandSyntax.Option(
                name: "output",
                value: "FILE",
                summary:
                    "The file to write (default: standard output). One that is there is replaced only if it is such "
                    + "a document."
            ),
            .module,
        ]
    )

    init(
        docs: String = GenerateCommand.defaultDocs,
        format: String = Exporters.all[0].format,
        output: String? = nil,
        module: ModuleName? = nil
    ) {
        self.docs = docs
        self.format = format
        self.output = output
        self.module = module
    }

    init(_ arguments: ParsedArguments) throws(UsageError) {
        self.init(
            docs: arguments.operands.first ?? GenerateCommand.defaultDocs,
            format: arguments.value("format") ?? Exporters.all[0].format,
            output: arguments.value("output"),
            module: try arguments.module(for: Self.syntax)
        )
    }

    func run(_ console: any Console) throws -> ProgramStatus {
        if let output, isIn(docs, output) {
            throw UsageError.overlappingFolders(docs: docs, output: output, command: Self.syntax.name)
        }
        let exporter = Exporters.exporter(for: format) ?? Exporters.all[0]
        let text = exporter.export(try readModel(docs: docs, module: module, console: console))
        guard let output else {
            console.printResult(text)
            return .done
        }
        try Self.write(text, to: output, with: exporter)
        return .done
    }

    /// Replaces an earlier document, and nothing else.
    private static func write(_ text: String, to path: String, with exporter: any Exporter) throws {
        switch try FileSystem.kind(of: path, followingLinks: true) {
        case nil: break
        case .file:
            let old = String(decoding: try FileSystem.bytes(of: path), as: UTF8.self)
            guard old != text else { return }
            guard exporter.isExport(old) else {
                throw FileError(
                    path: path,
                    problem: "was not exported by Specimen; remove it, or name another file"
                )
            }
        default: throw FileError(path: path, problem: "is in the way of a file; name another")
        }
        try FileSystem.replace(path, contents: Array(text.utf8))
    }
}
