import Testing

@testable import SpecimenInference

/// Arrays whose positions have different types, and arrays without informative samples.
@Suite("Detect tuples")
struct DetectTuplesTests {
    @Test(
        "Arrays of one length whose positions differ in kind are tuples",
        arguments: [
            (#"[[1541455200, "a"], [1541455300, "b"]]"#, "[(Int, String)]"),
            (#"[[1541455200, [{"count": 1}]]]"#, "[(Int, [record])]"),
            (#"[1, {"a": 1}, true]"#, "(Int, record, Bool)"),
            (#"[[1, "a"], [1, "b", 2]]"#, "[[any]]"),
            (#"[[1, "a"], []]"#, "[[any]]"),
            (#"[[1, "a"], ["b", 1]]"#, "[[any]]"),
            (#"[1, "a", 2, "b", 3, "c", 4]"#, "[any]"),
            (#"[1, 2, 3]"#, "[Int]"),
            (#"[1, 2.5]"#, "[Double]"),
            (#"[1, "2"]"#, "[identifier]"),
            (#"[1, null]"#, "[/Int/]"),
            (#"[[1, [2, "a"]], [3, [4, "b"]]]"#, "[(Int, (Int, String))]"),
        ]
    )
    func tuples(text: String, structure: String) throws {
        #expect(try describe(text) == structure)
    }

    @Test(
        "Types without informative samples stay unknown",
        arguments: [
            ("null", "any"), ("[]", "[any]"), ("{}", "{any}"), ("[null]", "[any]"), ("[[], [[]]]", "[[[any]]]"),
            (#"[{}, {"a": 1}]"#, "[record]"), (#"[[{}, []], [[], {}]]"#, "[[any]]"),
            (#"[{"a": 1}, null]"#, "[/record/]"), (#"["a", null]"#, "[/String/]"),
            (#"["2018-11-06T21:20:08+00:00"]"#, "[String]"),
        ]
    )
    func unknown(text: String, structure: String) throws {
        #expect(try describe(text) == structure)
    }

    private func describe(_ text: String) throws -> String {
        var graph = try typeGraph(of: text)
        return graph.words(of: try #require(graph.response))
    }
}
