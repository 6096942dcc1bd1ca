import SpecimenDocs
import SpecimenReaders
import SpecimenInference
import SpecimenSwift

/// The docs at fault, and that already said.
struct DocsAtFault: Error {}

/// Reads a docs folder and infers the API from it; what there is to say about the docs goes to the console.
///
/// The module is named by the user, else by the docs' configuration, else after their folder.
func readModel(docs path: String, module: ModuleName?, console: any Console) throws -> APIModel {
    let report = DocsReport(path: path, severity: .note, console: console)
    let documentation = try readDocumentation(of: path, report)
    return try inferModel(documentation, module: try module ?? moduleName(documentation, docs: path), report)
}

/// The files of a docs folder, which describe an endpoint at least.
func readDocumentation(of path: String, _ report: DocsReport) throws -> Documentation {
    try readDocumentation(in: DocsFolder(reading: path), at: path, report)
}

func readDocumentation(in folder: DocsFolder, at path: String, _ report: DocsReport) throws -> Documentation {
    let documentation = Documentation(reading: folder.files)
    let names = documentation.configuration.swiftNameDiagnostics
    try report(folder.warnings + documentation.diagnostics + names)
    guard !documentation.endpoints.isEmpty else {
        throw FileError(path: path, problem: "describes no endpoint; put endpoint descriptions there")
    }
    return documentation
}

func inferModel(_ documentation: Documentation, module: ModuleName, _ report: DocsReport) throws -> APIModel {
    let (model, diagnostics) = APIModel.inferred(from: documentation, module: module.text)
    try report(diagnostics)
    return model
}

/// What the module is called whose caller did not say.
func moduleName(_ documentation: Documentation, docs path: String) throws -> ModuleName {
    try configuredModule(documentation.configuration, docs: path)
        ?? ModuleName(folder: namingFolder(of: FileSystem.resolved(path)))
}

/// Where what there is to say about the docs goes.
final class DocsReport {
    private let path: String
    /// Problems below it are not worth a line.
    private let severity: Diagnostic.Severity
    private let console: any Console
    /// How many there were, said or not.
    private(set) var warnings = 0
    /// All that there was to say, said or not, in the order in which it came.
    private(set) var findings: [[Diagnostic]] = []

    init(path: String, severity: Diagnostic.Severity, console: any Console) {
        self.path = path
        self.severity = severity
        self.console = console
    }

    /// Throws `DocsAtFault` where there is an error among them.
    func callAsFunction(_ diagnostics: [Diagnostic]) throws {
        for diagnostic in diagnostics.sorted() where diagnostic.severity >= severity {
            console.printDiagnostic(diagnostic.rendered(filePrefix: path))
        }
        findings.append(diagnostics)
        warnings += diagnostics.count { $0.severity == .warning }
        if diagnostics.contains(where: { $0.severity == .error }) {
            throw DocsAtFault()
        }
    }
}

/// The folder that says what the docs are about: `weather` for `weather/api-docs`.
private func namingFolder(of path: String) -> String {
    let folders = path.split(separator: "/")
    let telling = folders.last { !["api-docs", "docs", "doc"].contains($0.lowercased()) }
    return String(telling ?? folders.last ?? "")
}

private func configuredModule(_ configuration: Configuration, docs path: String) throws(FileError) -> ModuleName? {
    guard let name = configuration.module else { return nil }
    do {
        return try ModuleName(name)
    } catch {
        let problem = "names a module that cannot be: `\(name)`; \(error.reason)"
        throw FileError(path: FileSystem.joined(path, Configuration.fileName), problem: problem)
    }
}
