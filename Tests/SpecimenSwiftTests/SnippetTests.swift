import Foundation
import SpecimenSwift
import SpecimenTestSupport
import Testing

struct SnippetTests {
    @Test(arguments: Snippet.all)
    func generatesTheSwiftOfThePage(_ snippet: Snippet) throws {
        let file = RecordedFile(snippet.url, suite: "SnippetTests")
        if let difference = try file.difference(from: snippet.actualPage().text) {
            Issue.record("\(difference)")
        }
    }

    /// A page with a misspelled language or name would otherwise test less than it shows.
    @Test(arguments: Snippet.all)
    func everyBlockOfThePageIsUsed(_ snippet: Snippet) throws {
        #expect(snippet.url.pathExtension == "md")
        let blocks = try snippet.page().codeBlocks
        #expect(Set(blocks.map(\.file)).count == blocks.count)
        #expect(Set(blocks.map(\.language)) == ["json", "swift"])
        #expect(blocks.allSatisfy { $0.file.hasSuffix(".\($0.language)") })
    }

    @Test func thereArePages() {
        #expect(!Snippet.all.isEmpty)
    }

    @Test func filesFollowFromFolders() throws {
        let description = #"{"method": "GET", "api_path": "/x/"}"#
        let other = #"{"method": "PUT", "api_path": "/x/"}"#
        let files = try generate(["a b-c/x.json": description, "y.json": other], module: "Some_API")
        #expect(
            files.map(\.path) == [
                "Client.swift", "Some_APIOperations.swift", "Some_APIModels.swift", "Some_APIExamples.swift",
                "ABCOperations.swift", "ABCModels.swift", "ABCExamples.swift",
            ]
        )
    }
}
