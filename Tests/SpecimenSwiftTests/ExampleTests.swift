import SpecimenInference
import Testing

@testable import SpecimenSwift

/// The documented responses of a group.
struct ExampleTests {
    /// The compiler's time for one literal would grow with the square of its length.
    @Test(arguments: [0, 1, 25, 26, 60])
    func eachResponseIsAStatement(count: Int) throws {
        let endpoints = (0..<count).map { number in
            #"{"method": "GET", "api_path": "/things\#(number)/x/", "example_response": "HTTP/1.1 204 No Content\n\n"}"#
        }
        let other = #"{"method": "POST", "api_path": "/other/"}"#
        let files = try generate(["all.json": "[\((endpoints + [other]).joined(separator: ", "))]"], module: "ManyAPI")
        let text = try #require(files.first { $0.path == "ManyAPIExamples.swift" }).contents
        #expect(text.components(separatedBy: "DocumentedResponse(").count - 1 == count)
        #expect(text.contains("return responses") == (count > 0))
    }

    @Test func equalResponsesAreWrittenOnce() throws {
        let words = (0..<20).map { #"\"a word and its number \#($0)\""# }.joined(separator: ", ")
        let endpoints = ["a", "b"].map { name in
            #"{"method": "GET", "api_path": "/\#(name)/", "example_response": "HTTP/1.1 200 OK\n\n[\#(words)]"}"#
        }
        let files = try generate(["all.json": "[\(endpoints.joined(separator: ", "))]"], module: "SameAPI")
        let text = try #require(files.first { $0.path == "SameAPIExamples.swift" }).contents
        #expect(text.components(separatedBy: "a word and its number 0").count == 2)
        #expect(text.contains("responses[ListB.id, 200] = responses[ListA.id, 200]\n"))
    }
}
