import SpecimenDocs
import SpecimenReaders
import SpecimenJSON
import Testing

@testable import SpecimenInference

/// Inference ends on any example, and its work grows with the text, not with depth or keys.
@Suite("Hostile input")
struct HostileInputTests {
    static let depth = DocumentationLimits.standard.depth

    @Test(
        "Deeply nested examples are read",
        arguments: [
            ("tuples within each other", "[1, ", "1", "]"),
            ("tuples of tuples", "[1, [", "1", "]]"),
            ("lists", "[", "1", "]"),
            ("records of one key", #"{"a": "#, "1", "}"),
            ("records of two keys", #"{"b": 1, "a": "#, "1", "}"),
            ("dictionaries", #"{"24h": "#, "1", "}"),
            ("dictionaries and lists", #"{"24h": ["#, "1", "]}"),
            ("long keys", "{\"\(String(repeating: "k", count: 2_000))\": ", "1", "}"),
            ("dictionaries beside records", #"[{"24h": 1}, {"a": "#, "1", "}]"),
        ]
    )
    func deep(rule: String, opening: String, core: String, closing: String) throws {
        let levels = Self.depth / max(1, opening.filter { "[{".contains($0) }.count)
        let text = String(repeating: opening, count: levels) + core + String(repeating: closing, count: levels)
        let model = try infer([Call("GET", "/books/{id}", text), Call("GET", "/loans/{id}", text)])
        #expect(model.operations.count == 2)
    }

    @Test("A wide object within deep objects is read")
    func deepAndWide() throws {
        let wide = "{\((0..<2_000).map { "\"key\($0)\": \($0)" }.joined(separator: ", "))}"
        let levels = Self.depth - 1
        let text = String(repeating: #"{"a": "#, count: levels) + wide + String(repeating: "}", count: levels)
        #expect(try infer([Call("GET", "/books/{id}", text)]).operations.count == 1)
    }

    @Test("Many small lists beside a large object are read")
    func manyLists() throws {
        // Values of two kinds, because so many members of one kind would make a dictionary.
        let wide = "{\((0..<2_000).map { "\"key\($0)\": \($0 == 0 ? "true" : "1")" }.joined(separator: ", "))}"
        let text = #"[{"a": [\#(wide)]}, \#(String(repeating: #"{"a": [{}]}, "#, count: 2_000)) {"a": []}]"#
        #expect(try infer([Call("GET", "/books", text)]).models.map(\.properties.count).max() == 2_000)
    }

    @Test("A chain of models can be deeper than each of the examples")
    func longChain() throws {
        let calls = (0..<1_500).map { index in
            Call("GET", "/t\(index)x/{id}", #"{"id": 1, "t\#(index + 1)x": {"id": 1}}"#)
        }
        #expect(try infer(calls).operations.count == 1_500)
    }

    @Test("Thousands of different objects under one key")
    func manyShapes() throws {
        let members = (0..<3_000).map { #""t\#($0)": {"b\#($0)": 1, "part": {"id": 1, "a\#($0)": 1}}"# }
        let model = try infer([Call("GET", "/books/{id}", "{\(members.joined(separator: ", "))}")])
        #expect(model.operations.count == 1)
    }

    @Test("Hundreds of equal responses are one model, and different responses are many")
    func manyEndpoints() throws {
        let like = (0..<400).map { Call("GET", "/s\($0)x/{id}/books", #"[{"id": 1, "title": "Emma"}]"#) }
        #expect(try infer(like).models.map(\.name) == ["Book"])
        let unlike = (0..<200).map { Call("GET", "/s\($0)x/{id}/books", #"[{"a\#($0)": 1, "b\#($0)": 2}]"#) }
        #expect(try infer(unlike).models.count == 200)
    }
}
