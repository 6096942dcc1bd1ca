import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenInference
import SpecimenSwift
import SpecimenTestSupport
import Testing

/// A page in the folder `Snippets`: a title, documents, and Swift that is generated from the documents.
///
/// The blocks of Swift show some of the generated files, without the header. To add a page, write the documents and an
/// empty block for each Swift file, and record the page.
struct Snippet: Sendable, CustomTestStringConvertible {
    var url: URL

    static let folder = repository.appending(path: "Tests/SpecimenSwiftTests/Snippets")

    static let all: [Snippet] = {
        let files = try? FileManager.default.contentsOfDirectory(
            at: folder,
            includingPropertiesForKeys: nil,
            options: .skipsHiddenFiles
        )
        return (files ?? []).map(Snippet.init).sorted { $0.module < $1.module }
    }()

    /// The name of the page and of the module. All modules are compiled together.
    var module: String { url.deletingPathExtension().lastPathComponent }

    var testDescription: String { module }

    func page() throws -> MarkdownPage {
        MarkdownPage(try String(contentsOf: url, encoding: .utf8))
    }

    func generated() throws -> [GeneratedFile] {
        let documents = try page().codeBlocks.filter { $0.language != "swift" }.map { ($0.file, $0.text) }
        return try generate(Dictionary(documents) { first, _ in first }, module: module)
    }

    /// Returns the page with the Swift that is generated.
    func actualPage() throws -> MarkdownPage {
        let files = try generated()
        var page = try page()
        page.elements = try page.elements.map { element in
            guard case .code(var block) = element, block.language == "swift" else { return element }
            let file = try #require(
                files.first { $0.path == block.file },
                "\(block.file) is not among \(files.map(\.path))"
            )
            try #require(file.contents.hasPrefix(GeneratedFile.header + "\n") && file.contents.hasSuffix("\n"))
            let contents = file.contents.dropFirst(GeneratedFile.header.count + 1).drop { $0 == "\n" }
            block.lines = contents.isEmpty ? [] : contents.dropLast().components(separatedBy: "\n")
            return .code(block)
        }
        return page
    }
}

/// Generates a library and requires that the documents have no error.
func generate(_ documents: [String: String], module: String) throws -> [GeneratedFile] {
    let swift = try swiftModel(documents, module: module)
    try #require(swift.diagnostics.filter { $0.severity == .error } == [])
    return SwiftRenderer.render(swift)
}

/// Returns the Swift model of an API and requires that the documents have no error.
func swiftModel(_ documents: [String: String], module: String) throws -> SwiftModel {
    let files = documents.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let documentation = SpecimenDocs.Documentation(reading: files)
    let (model, diagnostics) = APIModel.inferred(from: documentation, module: module)
    let errors = (documentation.diagnostics + diagnostics).filter { $0.severity == .error }
    try #require(errors == [])
    return SwiftModel(model)
}
