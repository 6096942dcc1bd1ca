import SpecimenDocs
import SpecimenInference
import SpecimenJSON
import SpecimenSwift

/// `specimen init` makes a package for a docs folder, which builds and runs as it is.
struct InitCommand: Command {
    var docs: String
    /// The output folder; nil for a folder that is named after the module.
    var output: String?
    var module: ModuleName?
    /// The path or URL of Specimen's package; nil for the package that this program was built in.
    var package: String?

    static let syntax = CommandSyntax(
        name: "init",
        summary: "Make a package for a docs folder, which builds and runs as it is",
        discussion: [
            "Writes a new package: a manifest, a copy of the docs with a specimen.json, a target that generates the client at "
                + "each build, and a program that calls the client without a server.",
            "Existing files are not overwritten: if a file is in the way, nothing is written.",
        ],
        operands: [.docs],
        options: [
            .option("output", "DIR", "The folder of the new package (default: the module's name)."),
            .module,
            .option(
                "package",
                "WHERE",
                "The path or URL of Specimen's package (default: the package that this program was built in)."
            ),
        ]
    )

    init(_ arguments: ParsedArguments) throws(UsageError) {
        docs = arguments.docs
        output = arguments.value("output")
        module = try arguments.module()
        package = arguments.value("package")
    }

    func run(_ console: any Console) throws -> ProgramStatus {
        let docs = try Docs(reading: self.docs, reporting: .note, to: console)
        let model = try docs.model(module: module)
        guard !Self.ownModules.contains(model.module), !model.module.hasPrefix("Specimen") else {
            throw ModuleName.error(
                model.module,
                "Specimen's own package has a module of that name, and SwiftPM allows only one; choose another name with "
                    + "`--module`"
            )
        }
        let output = output ?? model.module
        try Docs.checkOutput(output, isOutside: docs.path)
        let files =
            Pipeline.generatePackage(try docs.swiftModel(of: model), specimen: try source(from: output))
            + Self.copies(of: docs.folder.files, for: model)
        try checkNothingIsInTheWay(files.map(\.path), in: output)
        let changes = files.map { OutputPlan.Change(path: $0.path, old: nil, new: $0.contents) }
        try OutputPlan(folder: output, changes: changes).apply()
        console.printResult(
            "\(output): a package with \(counted(model.operations.count, "endpoint")); "
                + "`swift run --package-path \(shellWord(output)) Example` builds and runs it\n"
        )
        return .success
    }

    /// The docs in the folder of the new target, with a configuration to edit.
    private static func copies(of files: [SourceFile], for model: APIModel) -> [GeneratedFile] {
        var texts = files.map { (path: $0.path, text: String(decoding: $0.bytes, as: UTF8.self)) }
        let index = texts.firstIndex { $0.path == Configuration.fileName }
        let old = index.map { texts.remove(at: $0).text }
        texts.append((Configuration.fileName, configuration(old, for: model)))
        return texts.map { GeneratedFile(path: "Sources/\(model.module)/api-docs/\($0.path)", contents: $0.text) }
    }

    /// The configuration with the module of the new target, if it names a module. Without a configuration, the values
    /// that users change first.
    private static func configuration(_ old: String?, for model: APIModel) -> String {
        var fields: JSONFields = ["client": .string(model.client.name)]
        fields["baseURL"] = model.client.server.map(JSONValue.string)
        if let old {
            fields = (try? JSONValue(parsing: old))?.objectValue ?? [:]
            guard let name = fields["module"], name != .string(model.module) else { return old }
            fields["module"] = .string(model.module)
        }
        return JSONValue.object(fields).prettyPrinted() + "\n"
    }

    private func checkNothingIsInTheWay(_ paths: [String], in folder: String) throws(FileError) {
        try OutputPlan.checkFolder(folder)
        for path in paths.map({ FileSystem.joined(folder, $0) }) where try FileSystem.kind(of: path) != nil {
            throw FileError(path: path, problem: "already exists; choose another `--output`. Nothing was written")
        }
    }

    private func source(from output: String) throws -> PackageRenderer.Source {
        guard let package = package ?? Self.ownPackage else {
            throw UsageError("the package of Specimen is not found; give its path or URL with `--package`")
        }
        guard !package.contains("://"), !package.hasPrefix("git@") else {
            return .url(package, from: Program.version)
        }
        try FileSystem.check(package, isFolder: true, advice: "name the folder of Specimen's package")
        return .path(Self.path(from: FileSystem.resolved(output), to: FileSystem.resolved(package)))
    }

    /// The modules of this package whose names do not begin with `Specimen`.
    private static let ownModules: Set = ["SentryAPI", "Example", "GenerateClient", "RunSpecimen"]

    /// The folder of Specimen's package around this program or around the current folder.
    private static var ownPackage: String? {
        let starts = [CommandLine.arguments.first ?? ".", "."].map(FileSystem.resolved)
        return starts.lazy.flatMap { sequence(first: $0, next: FileSystem.parent) }.first { folder in
            (try? FileSystem.kind(of: FileSystem.joined(folder, "Sources/SpecimenRuntime"))) == .folder
        }
    }

    /// The relative path between two absolute paths, for example `../../specimen`.
    private static func path(from folder: String, to target: String) -> String {
        let (from, to) = (folder.split(separator: "/"), target.split(separator: "/"))
        let common = zip(from, to).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: from.count - common) + to.dropFirst(common).map(String.init)
        return steps.isEmpty ? "." : steps.joined(separator: "/")
    }
}
