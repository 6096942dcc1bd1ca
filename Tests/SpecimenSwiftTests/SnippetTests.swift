import SpecimenSwift
import Testing

struct SnippetTests {
    @Test(arguments: Snippet.all)
    func generates(_ snippet: Snippet) throws {
        let files = try snippet.generated()
        for (name, expected) in snippet.swift.sorted(by: { $0.key < $1.key }) {
            let file = try #require(files.first { $0.path == name }, "\(name) is not among \(files.map(\.path))")
            let head = GeneratedFile.header + "\n"
            #expect(file.contents.hasPrefix(head))
            let contents = file.contents.dropFirst(head.count).drop { $0 == "\n" }
            expectSame(String(contents), expected.isEmpty ? "" : expected + "\n", in: name)
        }
    }

    @Test(arguments: Snippet.all)
    func generatesTheSameTwice(_ snippet: Snippet) throws {
        #expect(try snippet.generated() == snippet.generated())
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
