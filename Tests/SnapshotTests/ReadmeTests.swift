import Foundation
import SpecimenDocs
import SpecimenInference
import SpecimenReaders
import SpecimenSwift
import SpecimenTestSupport
import Testing

/// Checks that the examples, commands and links of the README are true.
struct ReadmeTests {
    private let readme = Guide.readme

    @Test func isShort() {
        #expect(readme.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 201)
    }

    @Test func exampleGeneratesTheSwiftShown() throws {
        let docs = try #require(readme.blocks("json").first)
        let documentation = Documentation(reading: [SourceFile(path: "forecasts.json", bytes: Array(docs.utf8))])
        #expect(documentation.diagnostics == [])
        let model = APIModel.inferred(from: documentation, module: "WeatherAPI").model
        let generated = SwiftRenderer.render(SwiftModel(model)).map(\.contents).joined()

        let shown = readme.blocks("swift").prefix(2)
        #expect(shown.count == 2)
        for block in shown {
            #expect(generated.contains(block), "the README shows Swift that is not generated:\n\(block)")
        }
    }

    /// A test target contains the same code, so that the compiler checks it.
    @Test func callsCompile() throws {
        let calls = readme.blocks("swift").dropFirst(2).filter { !$0.hasPrefix("// swift-tools-version") }
        #expect(calls.count > 3)
        let compiled = CompiledCode(
            files: ["Tests/SentryAPITests/ReadmeExample.swift", "Tests/PluginTests/ReadmeExample.swift"]
        )
        #expect(try compiled.missing(Array(calls)) == [])
    }

    @Test func linksLeadToFiles() {
        let targets = readme.text.matches(of: /\]\((?<path>[^)]+)\)/).map { String($0.path) }
        #expect(targets.count > 5)
        for target in targets {
            let exists = FileManager.default.fileExists(atPath: repository.appending(path: target).path)
            #expect(exists, "\(target) does not exist")
        }
    }

    @Test func listsEveryArticleOfTheGuide() {
        for article in Guide.articles where article.name != "SpecimenDocs" {
            #expect(readme.text.contains("/\(article.name).md)"), "the README does not link to \(article.name).md")
        }
    }
}
