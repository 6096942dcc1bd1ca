import Foundation
import SpecimenTestSupport
import Testing

/// Checks that the renderer does not bypass the types that escape text.
///
/// No text of a document becomes code, because source is `Code`, which is built from names, types and literals that
/// escape their text.
@Suite struct SourceTextTests {
    /// The text that a line must not contain, and the files that are exempt.
    struct Rule: CustomTestStringConvertible, Sendable {
        var name: String
        var pattern: String
        var files: Set<String>

        var testDescription: String { name }
    }

    private static let rules = [
        Rule(
            name: "source as a plain text",
            pattern: #"[\w)\]$]\.(text|escaped|oneLine)\b(?![(:])"#,
            files: [
                // The types that escape text, the declarations that consist of them, and their printer.
                "Code.swift", "StringLiteral.swift", "TypeReference.swift", "Syntax.swift", "DeclarationPrinter.swift",
                // A property of this file has the same name and is a number.
                "MarkdownWrapper.swift",
                // The printed text becomes a file.
                "GeneratedFile.swift", "SwiftRenderer.swift",
            ]
        ),
        Rule(
            name: "a printer, or a file of a plain text",
            pattern: #"DeclarationPrinter\(\)|\bcontents:"#,
            files: ["GeneratedFile.swift", "SwiftRenderer.swift"]
        ),
        Rule(
            name: "another way into code",
            pattern:
                #"appendInterpolation\(_|extension Code\b|extension Code\.|extension (Name|StringLiteral|TextLiteral)\b"#,
            files: ["Code.swift"]
        ),
        Rule(
            name: "an unescaped text in a printed declaration",
            pattern: #"^ {4}(case \w+\(.*\bString\b|([\w()]+ )*(let|var) \w+: .*\bString\b[^{]*$)"#,
            files: [
                // Each of these types holds text that it has escaped.
                "Code.swift", "StringLiteral.swift", "TextLiteral.swift", "Name.swift", "DocComment.swift",
                "GeneratedFile.swift",
                // These files split texts into the lines of comments.
                "MarkdownWrapper.swift", "PlainHTML.swift",
                // Lists of reserved names, and dictionaries by the names of models or properties.
                "ReservedNames.swift", "IndirectStorage.swift", "PropertyNames.swift", "TypeNames.swift",
                // The names of the module and of files, which become a `Name` or a path of a file.
                "KindUnion.swift", "SwiftFiles.swift", "SwiftModel.swift",
            ]
        ),
    ]

    @Test(arguments: rules)
    func textIsEscapedByItsType(_ rule: Rule) throws {
        let pattern = try Regex(rule.pattern)
        var found: Set<String> = []
        for (name, lines) in try Self.files(of: "SpecimenSwift") {
            let hits = lines.filter { $0.contains(pattern) }
            guard !hits.isEmpty else { continue }
            found.insert(name)
            #expect(rule.files.contains(name), "\(name): \(hits)")
        }
        // An exemption that is no longer needed must be removed.
        #expect(found == rule.files)
    }

    /// Other modules write no Swift. The commands write docs, JSON, and the files of the renderer.
    @Test(arguments: ["specimen", "SpecimenExport", "SpecimenDocs", "SpecimenReaders", "SpecimenInference"])
    func onlyTheRendererWritesSwift(_ module: String) throws {
        for (name, lines) in try Self.files(of: module) {
            let swift = lines.filter { $0.contains(/"(import|public|struct|extension|func|let|var) [^"]*\\\(/) }
            #expect(swift == [], "\(name)")
            let files = lines.filter { $0.contains("GeneratedFile(") && !$0.contains(": GeneratedFile") }
            #expect(files.isEmpty || name == "InitCommand.swift", "\(name): \(files)")
        }
    }

    /// Returns the lines of the files of a module without comments.
    private static func files(of module: String) throws -> [(name: String, lines: [String])] {
        let sources = try sourceFiles(in: repository.appending(path: "Sources/\(module)"))
        #expect(sources.count > 5)
        return sources.filter { $0.path.hasSuffix(".swift") }.map { file in
            let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
            let name = URL(filePath: file.path).lastPathComponent
            return (name, lines.filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") })
        }
    }
}
