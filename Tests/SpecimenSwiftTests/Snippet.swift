import SpecimenDocs
import SpecimenReaders
import SpecimenInference
import SpecimenSwift
import Testing

/// Endpoint descriptions and, beside them, what is generated from them.
struct Snippet: Sendable, CustomTestStringConvertible {
    /// The name of the module, which no two snippets share: all of them are compiled together.
    var module: String
    /// What it shows.
    var testDescription: String
    /// Texts by path.
    var documents: [String: String]
    /// Some of the generated files, without the header, by name.
    var swift: [String: String]

    init(_ module: String, _ description: String, documents: [String: String], swift: [String: String]) {
        self.module = module
        testDescription = description
        self.documents = documents
        self.swift = swift
    }

    static let all = models + operations + bodies + kinds

    func generated() throws -> [GeneratedFile] {
        try generate(documents, module: module)
    }
}

/// Generates a library and requires that the documents have no error.
func generate(_ documents: [String: String], module: String) throws -> [GeneratedFile] {
    let swift = try swiftModel(documents, module: module)
    try #require(swift.diagnostics.filter { $0.severity == .error } == [])
    return SwiftRenderer.render(swift)
}

/// The Swift model of an API and requires that the documents have no error.
func swiftModel(_ documents: [String: String], module: String) throws -> SwiftModel {
    let files = documents.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let documentation = SpecimenDocs.Documentation(reading: files)
    let (model, diagnostics) = APIModel.inferred(from: documentation, module: module)
    let errors = (documentation.diagnostics + diagnostics).filter { $0.severity == .error }
    try #require(errors == [])
    return SwiftModel(model)
}
