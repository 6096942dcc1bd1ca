import SpecimenDocs
import SpecimenReaders
import SpecimenInference
import SpecimenJSON
import SpecimenSwift

/// `specimen init`: a package around a docs folder, which builds and runs as it is.
struct InitCommand: Sendable, Hashable {
    var docs: String
    /// Nil for a folder that is named after the module.
    var output: String?
    var module: ModuleName?
    /// A path or a URL; nil for the package that this program was built in.
    var package: String?

    static let syntax = CommandSyntax(
        name: "init",
        summary: "Make a package of a docs folder, which builds and runs as it is",
        discussion: [
            "Writes a new package: a manifest, a copy of the docs with a specimen.json, a target that generates the client at each "
                + "build, and a program that calls it and needs no server.",
            "Nothing that is there is overwritten: if a file is in the way, nothing is written.",
        ],
        operands: GenerateCommand.syntax.operands,
        options: [
            CommandSyntax.Option(
                name: "output",
                value: "DIR",
                summary: "The folder of the new package (default: the module's name)."
            ),
            .module,
            CommandSyntax.Option(
                name: "package",
                value: "WHERE",
                summary:
                    "Where the new package finds Specimen: a path or a URL (default: where this program was built)."
            ),
        ]
    )

    init(_ arguments: ParsedArguments) throws(UsageError) {
        docs = arguments.operands.first ?? GenerateCommand.defaultDocs
        output = arguments.value("output")
        module = try arguments.module(for: Self.syntax)
        package = arguments.value("package")
    }

    func run(_ console: any Console) throws -> ProgramStatus {
        let report = DocsReport(path: docs, severity: .note, console: console)
        let folder = try DocsFolder(reading: docs)
        let documentation = try readDocumentation(in: folder, at: docs, report)
        let model = try inferModel(documentation, module: try module ?? moduleName(documentation, docs: docs), report)
        guard !Self.ownModules.contains(model.module), !model.module.hasPrefix("Specimen") else {
            let reason =
                "Specimen's own package has such a module, and SwiftPM takes each name once; choose another with `--module`"
            throw UsageError.moduleName(model.module, reason: reason, command: Self.syntax.name)
        }
        let output = output ?? model.module
        if isIn(docs, output) {
            throw UsageError.overlappingFolders(docs: docs, output: output, command: Self.syntax.name)
        }
        let target = "Sources/\(model.module)/\(GenerateCommand.defaultDocs)"
        let swift = SwiftModel(model)
        try report(swift.diagnostics)
        var files = PackageRenderer.render(swift, specimen: try source(from: output))
        files += folder.files.map { file in
            let text = String(decoding: file.bytes, as: UTF8.self)
            let isRenamed = file.path == Configuration.fileName && documentation.configuration.module != nil
            return GeneratedFile(
                path: "\(target)/\(file.path)",
                contents: isRenamed ? Self.renamed(text, module: model.module) : text
            )
        }
        if !folder.files.contains(where: { $0.path == Configuration.fileName }) {
            files.append(
                GeneratedFile(path: "\(target)/\(Configuration.fileName)", contents: Self.configuration(model))
            )
        }
        try checkNothingIsInTheWay(files.map(\.path), in: output)
        let changes = files.map { OutputPlan.Change(path: $0.path, old: nil, new: $0.contents) }
        try OutputPlan(folder: output, changes: changes, unchanged: 0).apply()
        console.printResult(
            "\(output): a package with \(counted(model.operations.count, "endpoint")); "
                + "`swift run --package-path \(shellWord(output)) Example` builds and runs it\n"
        )
        return .done
    }

    /// What this package calls modules that do not begin with its own name.
    private static let ownModules: Set = ["SentryAPI", "Example", "GenerateClient", "RunSpecimen"]

    /// The configuration with the name of the target, which is the module's.
    private static func renamed(_ text: String, module: String) -> String {
        guard case .object(var fields)? = try? JSONValue(parsing: text), fields["module"] != .string(module) else {
            return text
        }
        fields["module"] = .string(module)
        return JSONValue.object(fields).prettyPrinted() + "\n"
    }

    /// What may be changed first.
    private static func configuration(_ model: APIModel) -> String {
        var fields: JSONFields = ["client": .string(model.client.name)]
        if let server = model.client.server { fields["baseURL"] = .string(server) }
        return JSONValue.object(fields).prettyPrinted() + "\n"
    }

    private func checkNothingIsInTheWay(_ paths: [String], in folder: String) throws {
        try OutputPlan.checkFolder(folder)
        for path in paths {
            let path = FileSystem.joined(folder, path)
            guard try FileSystem.kind(of: path) == nil else {
                throw FileError(path: path, problem: "is there already; choose another `--output`. Nothing was written")
            }
        }
    }

    private func source(from output: String) throws -> PackageRenderer.Source {
        guard let package = package ?? Self.ownPackage else { throw UsageError.unknownPackage }
        guard !package.contains("://"), !package.hasPrefix("git@") else {
            return .url(package, from: Program.version)
        }
        guard try FileSystem.kind(of: package, followingLinks: true) == .folder else {
            throw FileError(path: package, problem: "is no folder; name the one that holds Specimen's package")
        }
        return .path(Self.path(from: FileSystem.resolved(output), to: FileSystem.resolved(package)))
    }

    /// The folder above this program, or above the current one, that holds this package.
    private static var ownPackage: String? {
        [CommandLine.arguments.first ?? ".", "."].lazy.compactMap { start -> String? in
            var parts = FileSystem.resolved(start).split(separator: "/")
            while !parts.isEmpty {
                let folder = "/" + parts.joined(separator: "/")
                let runtime = try? FileSystem.kind(of: FileSystem.joined(folder, "Sources/SpecimenRuntime"))
                if runtime == .folder { return folder }
                parts.removeLast()
            }
            return nil
        }.first
    }

    /// `../../specimen`
    private static func path(from folder: String, to target: String) -> String {
        let from = folder.split(separator: "/")
        let to = target.split(separator: "/")
        let common = zip(from, to).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: from.count - common) + to.dropFirst(common).map(String.init)
        return steps.isEmpty ? "." : steps.joined(separator: "/")
    }
}
