import Foundation
import SpecimenTestSupport
import Testing

/// What the articles of the runtime show is compiled.
struct ArticleTests {
    private static let catalog = repository.appending(path: "Sources/SpecimenRuntime/SpecimenRuntime.docc")

    private static let compiled = CompiledCode(files: [
        "Tests/SentryAPITests/ArticleExamples.swift",
        "Tests/SentryAPITests/ArticleMiddlewares.swift",
        "Tests/Integration/Sources/AsyncHTTPTransport/AsyncHTTPTransport.swift",
        "Tests/Integration/Tests/IntegrationTests/Transports.swift",
    ])

    @Test(arguments: [
        ("GettingStarted", 8), ("Paging", 3), ("Errors", 4), ("Middlewares", 4), ("TestingWithReplay", 4),
        ("AnotherHTTPClient", 2),
    ])
    func theCodeShownCompiles(article: String, blocks: Int) throws {
        let file = Self.catalog.appending(path: "\(article).md")
        let shown = codeBlocks(of: try String(contentsOf: file, encoding: .utf8), in: "swift")
        #expect(shown.count == blocks)
        #expect(try Self.compiled.missing(shown) == [])
    }
}

/// The code blocks of a language in a Markdown text, in order.
func codeBlocks(of text: String, in language: String) -> [String] {
    text.components(separatedBy: "\n```\(language)\n").dropFirst()
        .compactMap { $0.components(separatedBy: "\n```").first }
}

/// Swift files of which documentation shows pieces.
struct CompiledCode {
    /// Relative to the repository.
    var files: [String]

    /// Those of the blocks that stand in none of the files, however they are indented there.
    func missing(_ blocks: [String]) throws -> [String] {
        let texts = try files.map { file in
            Self.withoutIndentation(try String(contentsOf: repository.appending(path: file), encoding: .utf8))
        }
        return blocks.filter { block in
            !texts.contains { text in text.contains(Self.withoutIndentation(block)) }
        }
    }

    private static func withoutIndentation(_ text: String) -> String {
        text.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    }
}
