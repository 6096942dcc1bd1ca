import Foundation
import SpecimenTestSupport
import Testing

/// The types of the renderer see to it that no text of a document becomes code: source is `Code`, which takes names, types and
/// literals, each with its own escapes. Here it is seen to that nothing goes around them.
@Suite struct SourceTextTests {
    /// What a line must not have, and the files that may have it all the same.
    struct Rule: CustomTestStringConvertible, Sendable {
        var what: String
        var pattern: String
        var files: Set<String>

        var testDescription: String { what }
    }

    private static let rules = [
        Rule(
            what: "source as a plain text",
            pattern: #"[\w)\]$]\.(text|escaped|oneLine)\b(?![(:])"#,
            files: [
                // The types that escape, the declarations that are made of them, and their printer.
                "Code.swift", "StringLiteral.swift", "TypeReference.swift", "Statement.swift", "Declarations.swift",
                "PrintDeclarations.swift",
                // It has a property of the name, which is a number.
                "MarkdownWrapper.swift",
                // What is printed becomes a file.
                "GeneratedFile.swift", "SwiftRenderer.swift",
            ]
        ),
        Rule(
            what: "a printer, or a file of a plain text",
            pattern: #"DeclarationPrinter\(\)|\bcontents:"#,
            files: ["GeneratedFile.swift", "SwiftRenderer.swift"]
        ),
        Rule(
            what: "another way into code",
            pattern:
                #"appendInterpolation\(_|extension Code\b|extension Code\.|extension (Name|StringLiteral|TextLiteral)\b"#,
            files: ["Code.swift"]
        ),
        Rule(
            what: "a text that is kept unescaped in what is printed",
            pattern: #"^ {4}(case \w+\(.*\bString\b|([\w()]+ )*(let|var) \w+: .*\bString\b[^{]*$)"#,
            files: [
                // Each holds what it has escaped.
                "Code.swift", "StringLiteral.swift", "TextLiteral.swift", "Name.swift", "DocComment.swift",
                "GeneratedFile.swift", "Statement.swift",
                // They take texts to pieces of comments.
                "MarkdownWrapper.swift", "PlainHTML.swift", "SharedDescriptions.swift", "Typesetting.swift",
                // They look things up by the names of operations.
                "RenderExamples.swift", "RenderOperations.swift",
            ]
        ),
    ]

    @Test(arguments: rules)
    func nothingGoesAroundTheTypes(_ rule: Rule) throws {
        let pattern = try Regex(rule.pattern)
        var found: Set<String> = []
        for (name, lines) in try Self.files(of: "SpecimenSwift") {
            let hits = lines.filter { $0.contains(pattern) }
            guard !hits.isEmpty else { continue }
            found.insert(name)
            #expect(rule.files.contains(name), "\(name): \(hits)")
        }
        // A file that needs no exception any more must not keep it.
        #expect(found == rule.files)
    }

    /// Elsewhere no Swift is written: the commands write files of docs, of JSON, and those that the renderer has made.
    @Test(arguments: ["specimen", "SpecimenExport", "SpecimenDocs", "SpecimenInference"])
    func onlyTheRendererWritesSwift(_ module: String) throws {
        for (name, lines) in try Self.files(of: module) {
            let swift = lines.filter { $0.contains(/"(import|public|struct|extension|func|let|var) [^"]*\\\(/) }
            #expect(swift == [], "\(name)")
            let files = lines.filter { $0.contains("GeneratedFile(") && !$0.contains(": GeneratedFile") }
            #expect(files.isEmpty || name == "InitCommand.swift", "\(name): \(files)")
        }
    }

    /// The lines of the module's files but for comments.
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
