import Foundation
import SpecimenTestSupport
import Testing

/// Checks that the code in the articles of the runtime compiles.
struct ArticleTests {
    private static let catalog = repository.appending(path: "Sources/SpecimenRuntime/SpecimenRuntime.docc")

    private static let compiled = CompiledCode(files: [
        "Tests/SentryAPITests/ArticleExamples.swift",
        "Tests/SentryAPITests/ArticleMiddlewares.swift",
        "Tests/SpecimenRuntimeTests/ArticleStreams.swift",
        "Tests/Integration/Sources/AsyncHTTPTransport/AsyncHTTPTransport.swift",
        "Tests/Integration/Tests/IntegrationTests/Transports.swift",
    ])

    @Test(arguments: [
        ("GettingStarted", 11), ("Paging", 3), ("Errors", 7), ("Middlewares", 3), ("TestingWithReplay", 5),
        ("AnotherHTTPClient", 2), ("Downloads", 2), ("Streams", 2),
    ])
    func theCodeShownCompiles(article: String, blocks: Int) throws {
        let file = Self.catalog.appending(path: "\(article).md")
        let shown = codeBlocks(of: try String(contentsOf: file, encoding: .utf8), in: "swift")
        #expect(shown.count == blocks)
        #expect(try Self.compiled.missing(shown) == [])
    }
}
