import SpecimenInference
import Testing

@testable import SpecimenSwift

/// The documented answers of a group.
struct ExampleTests {
    /// The compiler's time for one literal grows with the square of its length.
    @Test(arguments: [0, 1, 25, 26, 60])
    func manyAnswersAreSeveralLiterals(count: Int) throws {
        let endpoints = (0..<count).map { number in
            #"{"method": "GET", "api_path": "/things\#(number)/x/", "example_response": "HTTP/1.1 204 No Content\n\n"}"#
        }
        let other = #"{"method": "POST", "api_path": "/other/"}"#
        let files = try generate(["all.json": "[\((endpoints + [other]).joined(separator: ", "))]"], module: "ManyAPI")
        let text = try #require(files.first { $0.path == "ManyAPIExamples.swift" }).contents
        #expect(text.components(separatedBy: "DocumentedAnswer(").count - 1 == count)
        #expect(text.components(separatedBy: "answers += [").count - 1 == (count > 25 ? (count + 24) / 25 : 0))
        #expect(text.contains("return answers") == (count > 25))
    }
}
