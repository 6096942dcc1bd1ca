import SpecimenDocs
import SpecimenExport
import SpecimenInference
import SpecimenReaders
import SpecimenSwift

/// The stages of Specimen, in the order in which data flows through them.
///
///     [SourceFile] -> Documentation -> APIModel -> SwiftModel -> [GeneratedFile]
///                                         |-> export (OpenAPI and others), inspection, comparison
///
/// Every stage is a function of values in memory. The commands read files before the first stage and write files after
/// the last stage. A stage reports problems as diagnostics, so a document with problems still passes through all
/// stages.
///
/// The stages can be extended at these types, whose documentation says how:
/// - `DescriptionReader` for a documentation format
/// - `Diagnostic.Rule` for a diagnostic
/// - `Passes.swift` of `SpecimenInference` for an inference rule: it lists the passes and the decisions
/// - `ScalarFormat`, `AuthenticationScheme` and `PagingStyle` of `SpecimenInference`
/// - `Exporter` for an export, and `Command` for a command
enum Pipeline {
    /// Reads the files of a docs folder in whatever format they have, and merges the descriptions of each endpoint.
    static func read(_ files: [SourceFile]) -> Documentation {
        var documentation = Documentation(reading: files)
        documentation.diagnostics += documentation.configuration.swiftNameDiagnostics
        return documentation
    }

    /// Infers operations, models and their types from the examples.
    static func infer(
        from documentation: Documentation,
        module: ModuleName
    ) -> (model: APIModel, diagnostics: [Diagnostic]) {
        APIModel.inferred(from: documentation, module: module.text)
    }

    /// Chooses the Swift types, names and files of the client.
    static func translate(_ model: APIModel) -> SwiftModel {
        SwiftModel(model)
    }

    /// Writes the client in Swift.
    static func generate(_ model: SwiftModel) -> [GeneratedFile] {
        SwiftRenderer.render(model)
    }

    /// Writes the manifest and the example program of a package around the client.
    static func generatePackage(_ model: SwiftModel, specimen: PackageRenderer.Source) -> [GeneratedFile] {
        PackageRenderer.render(model, specimen: specimen)
    }

    /// Writes the model in another format.
    static func export(_ model: APIModel, with exporter: any Exporter) -> String {
        exporter.export(model)
    }

    /// Shows the evidence for each type.
    static func inspect(_ model: APIModel) -> Inspection {
        Inspection(of: model)
    }

    /// Finds what differs for users of the client.
    static func compare(_ old: APIModel, with new: APIModel) -> Comparison {
        Comparison(of: old, with: new)
    }

    /// Finds contradictions and gaps in the documentation, for its owner.
    static func findings(in documentation: Documentation, module: ModuleName?) -> [Diagnostic] {
        var diagnostics = documentation.diagnostics + documentation.gaps
        if let module, !documentation.hasErrors {
            let (model, found) = infer(from: documentation, module: module)
            diagnostics += found + translate(model).diagnostics
        }
        return diagnostics
    }

    /// Reads a file of another format, to be written as endpoint description files.
    static func importFile(_ file: SourceFile, limits: DocumentationLimits) -> ImportedFile {
        ImportedFile(reading: file, limits: limits)
    }
}
