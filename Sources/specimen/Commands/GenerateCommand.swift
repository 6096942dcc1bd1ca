import SpecimenDocs
import SpecimenInference
import SpecimenSwift

/// `specimen generate` writes the client library, or compares it with the docs.
struct GenerateCommand: Command, Equatable {
    var docs = "api-docs"
    /// The output folder; nil for the folder that is named after the module.
    var output: String?
    var module: ModuleName?
    var isCheck = false
    var isQuiet = false
    var isVerbose = false

    static let syntax = CommandSyntax(
        name: "generate",
        summary: "Generate a Swift client library from endpoint descriptions",
        discussion: [
            "Reads the endpoint descriptions of a folder and writes a Swift client library for the API.",
            "Only files whose contents change are written, and only files that were generated earlier are replaced or "
                + "removed. If the docs have errors, nothing is written.",
        ],
        operands: [.docs],
        options: [
            .option("output", "DIR", "The folder to write to (default: Generated/, then the module's name)."),
            .module,
            .toggle("check", "Write nothing. If the output is not up to date, print the difference and exit with 1."),
            .toggle("quiet", "Print only errors."),
            .toggle("verbose", "List every file and whether it was written."),
        ]
    )

    init(_ arguments: ParsedArguments) throws(UsageError) {
        docs = arguments.docs
        output = arguments.value("output")
        module = try arguments.module()
        isCheck = arguments.has("check")
        isQuiet = arguments.has("quiet")
        isVerbose = arguments.has("verbose")
        if isQuiet, isVerbose { throw .contradictingOptions("--quiet", "--verbose") }
    }

    init() {}

    func run(_ console: any Console) throws -> ProgramStatus {
        if let output { try Docs.checkOutput(output, isOutside: docs) }
        let progress = Progress(isQuiet ? nil : console)
        defer { progress.end() }
        progress.enter("reading \(self.docs)")
        // A check reports only whether the output is up to date, so it does not repeat the warnings.
        let docs = try Docs(reading: self.docs, reporting: isCheck || isQuiet ? .error : .note, to: console)
        if !isCheck, isUnchanged(docs, console) { return .success }
        let documentation = try docs.documentation()
        progress.enter("inferring types")
        let module = try module ?? docs.module(for: documentation.configuration)
        let model = try docs.model(of: documentation, module: module)
        let output = output ?? Self.output(of: module)
        try Docs.checkOutput(output, isOutside: self.docs)
        progress.enter("writing \(output)")
        let files = Pipeline.generate(try docs.swiftModel(of: model))
        guard !isCheck else { return try check(files, in: output, console) }
        try OutputPlan.checkFolder(output)
        try FileSystem.createFolder(output)
        // No other run changes the folder between the comparison and the last change.
        try withFolderLock(output) {
            let plan = try OutputPlan(placing: files, in: output)
            try plan.apply()
            if !isQuiet, let lost = plan.lostNames(in: files) {
                console.printDiagnostic("specimen: warning: \(lost)")
            }
            let counts = "\(counted(model.operations.count, "endpoint")), \(counted(model.models.count, "model"))"
            let run = LastRun(docs, module: module, counts: counts, files: files, in: output)
            run.write(to: output)
            report(run, plan, console)
        }
        return .success
    }

    private func check(_ files: [GeneratedFile], in output: String, _ console: any Console) throws -> ProgramStatus {
        let plan = try withFolderLock(output) { try OutputPlan(placing: files, in: output) }
        guard !plan.isUpToDate else { return .success }
        console.printResult(plan.diff)
        console.printDiagnostic("specimen: error: `\(output)` is not up to date; run `\(updateCommand)`")
        return .failure
    }

    /// Returns whether the output is the result of an earlier run on the same docs. The earlier run's diagnostics are
    /// then repeated.
    private func isUnchanged(_ docs: Docs, _ console: any Console) -> Bool {
        let configuration = Pipeline.read(docs.folder.files.filter { $0.path == Configuration.fileName }).configuration
        guard let module = try? module ?? docs.module(for: configuration) else { return false }
        let output = output ?? Self.output(of: module)
        return withFolderLock(output) {
            guard let run = LastRun(of: output), run.origin == LastRun.origin(of: docs, module: module),
                run.isCurrent(in: output)
            else { return false }
            if !isQuiet { run.diagnostics.forEach(console.printDiagnostic) }
            report(run, OutputPlan(folder: output, changes: [], unchanged: run.files.count), console)
            return true
        }
    }

    private static func output(of module: ModuleName) -> String { "Generated/\(module.text)" }

    /// Prints the files, and `SentryAPI: 6 endpoints, 12 models; 3 files written, 0 unchanged; 1 warning`.
    private func report(_ run: LastRun, _ plan: OutputPlan, _ console: any Console) {
        if isVerbose {
            let states = plan.changes.reduce(into: run.files.mapValues { _ in "unchanged" }) { states, change in
                states[change.path] = change.new == nil ? "removed  " : "written  "
            }
            console.printResult(states.sorted { $0.key < $1.key }.map { "\($1) \($0)\n" }.joined())
        }
        guard !isQuiet else { return }
        let files = "\(counted(plan.written, "file")) written, \(plan.unchanged) unchanged"
        let removed = plan.removed == 0 ? "" : ", \(plan.removed) removed"
        let warnings = run.warningCount == 0 ? "" : "; \(counted(run.warningCount, "warning"))"
        console.printResult("\(run.summary); \(files)\(removed)\(warnings)\n")
    }

    /// The command line that brings the output up to date.
    var updateCommand: String {
        var words = ["specimen", "generate"]
        if docs != GenerateCommand().docs { words.append(docs) }
        if let output { words += ["--output", output] }
        if let module { words += ["--module", module.text] }
        return words.map(shellWord).joined(separator: " ")
    }
}
