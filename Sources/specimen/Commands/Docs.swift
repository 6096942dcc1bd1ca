import Foundation
import SpecimenDocs
import SpecimenInference
import SpecimenSwift

/// A docs folder has errors, which were already reported.
struct InvalidDocs: Error {}

/// The docs folder of a command. Diagnostics of the stages go to the console.
final class Docs {
    let path: String
    let folder: DocsFolder
    /// Diagnostics below this severity are not printed.
    private let severity: Diagnostic.Severity
    private let console: any Console
    /// All diagnostics, printed or not, in the order in which they were reported.
    private(set) var diagnostics: [String] = []
    private(set) var warningCount = 0

    init(reading path: String, reporting severity: Diagnostic.Severity, to console: any Console) throws(FileError) {
        self.path = path
        self.severity = severity
        self.console = console
        folder = try DocsFolder(reading: path)
    }

    /// Checks that the next run would not read the output as a part of the docs.
    static func checkOutput(_ output: String, isOutside docs: String) throws(UsageError) {
        guard FileSystem.contains(docs, output) else { return }
        throw UsageError(
            "the output `\(output)` lies in the docs folder `\(docs)`, and the next run would read it; choose another "
                + "output with `--output`"
        )
    }

    /// Reads the endpoint descriptions.
    ///
    /// - Throws: ``InvalidDocs`` if the docs have errors.
    func documentation() throws -> Documentation {
        let documentation = Pipeline.read(folder.files)
        try report(folder.warnings + documentation.diagnostics)
        guard !documentation.endpoints.isEmpty else {
            throw FileError(path: path, problem: "describes no endpoint; put endpoint descriptions there")
        }
        return documentation
    }

    /// Infers the model of the documentation.
    func model(of documentation: Documentation, module: ModuleName) throws -> APIModel {
        let (model, diagnostics) = Pipeline.infer(from: documentation, module: module)
        try report(diagnostics)
        return model
    }

    /// Chooses the Swift names of the model.
    func swiftModel(of model: APIModel) throws -> SwiftModel {
        let swift = Pipeline.translate(model)
        try report(swift.diagnostics)
        return swift
    }

    /// Reads the docs and infers their model.
    func model(module: ModuleName?) throws -> APIModel {
        let documentation = try documentation()
        return try model(of: documentation, module: module ?? self.module(for: documentation.configuration))
    }

    /// The module of the configuration, otherwise a name made from the folder that the docs are about: `Weather` for
    /// `weather/api-docs`.
    func module(for configuration: Configuration) throws(UsageError) -> ModuleName {
        if let name = configuration.module { return try ModuleName(name) }
        let folders = FileSystem.resolved(path).split(separator: "/")
        let folder = folders.last { !["api-docs", "docs", "doc"].contains($0.lowercased()) } ?? folders.last
        return ModuleName(folder: String(folder ?? ""))
    }

    private func report(_ found: [Diagnostic]) throws(InvalidDocs) {
        for diagnostic in found.sorted() {
            let line = diagnostic.rendered(filePrefix: path)
            diagnostics.append(line)
            if diagnostic.severity >= severity { console.printDiagnostic(line) }
        }
        warningCount += found.count { $0.severity == .warning }
        if found.contains(where: { $0.severity == .error }) { throw InvalidDocs() }
    }
}
