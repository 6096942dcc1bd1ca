import SpecimenJSON
import Testing

@testable import SpecimenInference

/// The type of scalars follows from all samples together, never from some of them.
@Suite("Decide scalars")
struct DecideScalarsTests {
    static let wide = String(repeating: "9", count: 400)

    @Test(
        "Numbers",
        arguments: [
            ("[1, 2, -3, 0]", "Int"),
            ("[9007199254740993]", "Int"),
            ("[1.0]", "Double"),
            ("[1e2]", "Double"),
            ("[1, 2.5]", "Double"),
            ("[\(wide)]", "number"),
            ("[1, \(wide)]", "number"),
            ("[0.1234567890123456789012345]", "number"),
            ("[1e400]", "number"),
            ("[9007199254740993, 0.5]", "number"),
        ]
    )
    func numbers(samples: String, shape: String) throws {
        #expect(try decide(samples) == shape)
    }

    @Test(
        "A string has a format if every sample has the format",
        arguments: [
            (#"["a", "b"]"#, "String"),
            (#"["2018-11-06T21:20:08Z"]"#, "date"),
            (#"["2018-11-06T21:20:08Z", "2018-11-06T21:20:08.033Z", "2018-11-06T21:20:08.033157Z"]"#, "date"),
            (#"["2018-11-06T21:20:08+00:00"]"#, "date as written"),
            (#"["2018-11-06T21:20:08.000Z"]"#, "date as written"),
            (#"["2018-11-06T21:20:08Z", "2018-11-06T21:20:08-07:00"]"#, "date as written"),
            (#"["2018-11-06T21:20:08.123456789Z"]"#, "date as written"),
            (#"["2018-11-06T21:20:08"]"#, "String"),
            (#"["2018-02-30T21:20:08Z"]"#, "String"),
            (#"["2018-11-06T21:20:08Z", ""]"#, "String"),
            (#"["2018-11-06T21:20:08Z", "2018-11-06"]"#, "String"),
            (#"["2024-02-29"]"#, "day"),
            (#"["2023-02-29"]"#, "String"),
            (#"["https://example.com/a?b=c", "https://example.com/"]"#, "URL"),
            (#"["https://example.com/a?b=c"]"#, "URL"),
            (#"["https://example.com/", "https://example.com/"]"#, "URL"),
            (#"["https://example.com/rooms{/room}"]"#, "String"),
            (#"["https://example.com/", ""]"#, "String"),
            (#"["ftp://example.com/"]"#, "String"),
            (#"["/relative"]"#, "String"),
            (#"["e3b0c442-98fc-4c14-9afb-f4c8996fb924", "c0ffee00-1234-4abc-8def-000000000001"]"#, "UUID"),
            (#"["e3b0c442-98fc-4c14-9afb-f4c8996fb924"]"#, "String"),
            (#"["E3B0C442-98FC-4C14-9AFB-F4C8996FB924"]"#, "String"),
            (#"["e3b0c44298fc4c149afbf4c8996fb924"]"#, "String"),
            (#"["", ""]"#, "String"),
            (#"["7", "8"]"#, "String"),
            (#"["true"]"#, "String"),
        ]
    )
    func strings(samples: String, shape: String) throws {
        #expect(try decide(samples) == shape)
    }

    @Test(
        "Samples of different kinds have any type, except numbers and numbers in strings",
        arguments: [
            ("[true, false]", "Bool"),
            (#"[1, "2"]"#, "identifier"),
            (#"["12345678901234567890123", 1]"#, "identifier"),
            (#"[1, "007"]"#, "any"),
            (#"[1, "latest"]"#, "any"),
            (#"[1, "2", "latest"]"#, "any"),
            (#"[1.5, "2"]"#, "any"),
            (#"[\#(wide), "2"]"#, "identifier"),
            (#"[1, ""]"#, "any"),
            ("[true, 1]", "any"),
            (#"[true, "true"]"#, "any"),
        ]
    )
    func mixtures(samples: String, shape: String) throws {
        #expect(try decide(samples) == shape)
    }

    /// The elements of the array are the samples of one property.
    private func decide(_ samples: String) throws -> String {
        let graph = try typeGraph(of: "{\"a\": \(samples)}", passes: { _, _ in })
        let list = try #require(graph.response.flatMap { graph.child($0, .member(ExactString("a"))) })
        let elements = try #require(graph.child(list, .element))
        return graph.shapes.shape(of: elements, declared: nil).words
    }
}
