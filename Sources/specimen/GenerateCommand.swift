import SpecimenDocs
import SpecimenReaders
import SpecimenInference
import SpecimenJSON
import SpecimenSwift

/// `specimen generate`: the docs as a Swift client library, written or compared.
struct GenerateCommand: Sendable, Hashable {
    var docs: String
    /// Nil for the folder that is named after the module.
    var output: String?
    var module: ModuleName?
    var isCheck: Bool
    var loudness = Loudness.normal

    /// How much is said.
    enum Loudness: Sendable, Hashable {
        /// Errors.
        case quiet
        /// Warnings and a summary as well.
        case normal
        /// Every file as well.
        case verbose
    }

    static let defaultDocs = "api-docs"

    static let syntax = CommandSyntax(
        name: "generate",
        summary: "Generate a Swift client library from endpoint descriptions",
        discussion: [
            "Reads the endpoint descriptions of a folder and writes a Swift client library for the API.",
            "Only files whose contents change are written, and only files that were generated earlier are replaced or "
                + "removed. When the docs have errors, nothing is written.",
        ],
        operands: [
            CommandSyntax.Operand(name: "DOCS", summary: "The folder of the endpoint descriptions (default: api-docs).")
        ],
        options: [
            CommandSyntax.Option(
                name: "output",
                value: "DIR",
                summary: "The folder to write to (default: Generated/, then the module's name)."
            ),
            .module,
            CommandSyntax.Option(
                name: "check",
                summary: "Write nothing; if the output is not up to date, print the difference and exit with 1."
            ),
            CommandSyntax.Option(name: "quiet", summary: "Say nothing but errors."),
            CommandSyntax.Option(name: "verbose", summary: "Name every file, and what became of it."),
        ]
    )

    init(docs: String = defaultDocs, output: String? = nil, module: ModuleName? = nil, isCheck: Bool = false) {
        self.docs = docs
        self.output = output
        self.module = module
        self.isCheck = isCheck
    }

    init(_ arguments: ParsedArguments) throws(UsageError) {
        self.init(
            docs: arguments.operands.first ?? Self.defaultDocs,
            output: arguments.value("output"),
            module: try arguments.module(for: Self.syntax),
            isCheck: arguments.has("check")
        )
        if arguments.has("quiet"), arguments.has("verbose") {
            throw .contradictingOptions("--quiet", "--verbose", command: Self.syntax.name)
        }
        loudness = arguments.has("quiet") ? .quiet : arguments.has("verbose") ? .verbose : .normal
    }

    func run(_ console: any Console) throws -> ProgramStatus {
        if let output {
            try checkOverlap(output)
        }
        var progress = Progress(loudness == .quiet ? nil : console)
        defer { progress.end() }
        // A check answers one question; what the docs could do better is said when they are generated from.
        let severity: Diagnostic.Severity = isCheck || loudness == .quiet ? .error : .note
        let report = DocsReport(path: docs, severity: severity, console: console)
        progress.enter("reading \(docs)")
        let folder = try DocsFolder(reading: docs)
        if !isCheck, try isUnchanged(folder, console) { return .done }
        let documentation = try readDocumentation(in: folder, at: docs, report)
        progress.enter("inferring types")
        let model = try inferModel(documentation, module: try module ?? moduleName(documentation, docs: docs), report)
        let output = output ?? Self.output(of: model.module)
        try checkOverlap(output)
        progress.enter("writing \(output)")
        let swift = SwiftModel(model)
        try report(swift.diagnostics)
        let files = SwiftRenderer.render(swift)
        if !isCheck {
            try OutputPlan.checkFolder(output)
            try FileSystem.createFolder(output)
        }
        // From looking at what is there to having changed it.
        let lock = FolderLock(output)
        defer { withExtendedLifetime(lock) {} }
        let plan = try OutputPlan(placing: files, in: output)
        progress.end()
        if isCheck {
            guard !plan.isFresh else { return .done }
            console.printResult(plan.diff)
            console.printDiagnostic("specimen: error: `\(output)` is not up to date; run `\(refreshing)`")
            return .fault
        }
        try plan.apply()
        if loudness != .quiet, let lost = LostNames(changing: plan.changes, to: files).sentence {
            console.printDiagnostic("specimen: warning: \(lost)")
        }
        let (name, counts) = (model.module, LastRun.Counts(model))
        discard(model)
        if let module = try? ModuleName(name), let origin = LastRun.origin(folder, module: module) {
            LastRun(origin: origin, files: files, counts: counts, findings: report.findings).write(to: output)
        }
        tell(of: plan, files.map(\.path), summary(name, counts, plan, report), console)
        return .done
    }

    /// Whether the last run made what is there of the same docs; then all is said that there is to say.
    private func isUnchanged(_ folder: DocsFolder, _ console: any Console) throws -> Bool {
        let settings = Documentation(reading: folder.files.filter { $0.path == Configuration.fileName })
        guard let module = try? module ?? moduleName(settings, docs: docs) else { return false }
        let output = output ?? Self.output(of: module.text)
        guard let last = LastRun(of: output), last.origin == LastRun.origin(folder, module: module) else {
            return false
        }
        try checkOverlap(output)
        let lock = FolderLock(output)
        defer { withExtendedLifetime(lock) {} }
        guard last == LastRun(of: output), last.isWhole(in: output) else { return false }
        let report = DocsReport(path: docs, severity: loudness == .quiet ? .error : .note, console: console)
        for findings in last.findings {
            try report(findings)
        }
        let plan = OutputPlan(folder: output, changes: [], unchanged: last.files.count)
        tell(of: plan, last.files.map(\.path), summary(module.text, last.counts, plan, report), console)
        return true
    }

    private static func output(of module: String) -> String { "Generated/\(module)" }

    private func tell(of plan: OutputPlan, _ paths: [String], _ summary: String, _ console: any Console) {
        if loudness == .verbose { console.printResult(Self.list(plan, paths)) }
        if loudness != .quiet { console.printResult(summary + "\n") }
    }

    /// A line for each file: `written   Client.swift`.
    private static func list(_ plan: OutputPlan, _ paths: [String]) -> String {
        let changed = Set(plan.changes.map(\.path))
        let kept = paths.filter { !changed.contains($0) }.map { ("unchanged", $0) }
        let lines = plan.changes.map { ($0.new == nil ? "removed  " : "written  ", $0.path) } + kept
        return lines.sorted { $0.1 < $1.1 }.map { "\($0) \($1)\n" }.joined()
    }

    /// The command line that brings the output up to date.
    var refreshing: String {
        var words = ["specimen", "generate"]
        if docs != Self.defaultDocs { words.append(docs) }
        if let output { words += ["--output", output] }
        if let module { words += ["--module", module.text] }
        return words.map(shellWord).joined(separator: " ")
    }

    /// `SentryAPI: 6 endpoints, 12 models; 3 files written, 0 unchanged; 1 warning`
    private func summary(
        _ module: String,
        _ counts: LastRun.Counts,
        _ plan: OutputPlan,
        _ report: DocsReport
    ) -> String {
        let found = "\(counted(counts.endpoints, "endpoint")), \(counted(counts.models, "model"))"
        let files = "\(counted(plan.written, "file")) written, \(plan.unchanged) unchanged"
        let removed = plan.removed == 0 ? "" : ", \(plan.removed) removed"
        let said = report.warnings == 0 ? "" : "; \(counted(report.warnings, "warning"))"
        return "\(module): \(found); \(files)\(removed)\(said)"
    }

    private func checkOverlap(_ output: String) throws(UsageError) {
        if isIn(docs, output) { throw .overlappingFolders(docs: docs, output: output, command: Self.syntax.name) }
    }
}

/// Whether what lies at a path would be read as a part of a folder.
func isIn(_ folder: String, _ path: String) -> Bool {
    FileSystem.joined(FileSystem.resolved(path), "").hasPrefix(FileSystem.joined(FileSystem.resolved(folder), ""))
}

extension CommandSyntax.Option {
    static let module = CommandSyntax.Option(
        name: "module",
        value: "NAME",
        summary: "The name of the module (default: what specimen.json in DOCS says, else a name made of the folder's)."
    )
}

extension ParsedArguments {
    func module(for syntax: CommandSyntax) throws(UsageError) -> ModuleName? {
        guard let name = value("module") else { return nil }
        do {
            return try ModuleName(name)
        } catch {
            throw .moduleName(name, reason: error.reason, command: syntax.name)
        }
    }
}

func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// The word as a shell reads it back.
func shellWord(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-")...UInt8(ascii: "/"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
    if isPlain { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
