import Testing

@testable import SpecimenInference

/// Arrays whose positions have different types, and arrays without informative samples.
@Suite("Detect tuples")
struct DetectTuplesTests {
    @Test(
        "Arrays of one length whose positions differ in kind are tuples",
        arguments: [
            (#"[[1541455200, "a"], [1541455300, "b"]]"#, "[(Int, String)]"),
            (#"[[1541455200, [{"count": 1}]], [1541455300, []]]"#, "[(Int, [record])]"),
            (#"[[1, {"a": 1}, true], [2, {"a": 1}, true]]"#, "[(Int, record, Bool)]"),
            (#"[[1709, "1.5", 3, true], [1710, "1.6", 4, false]]"#, "[(Int, String, Int, Bool)]"),
            (#"{"24h": [[1, "a"]], "14d": [[2, "b"]]}"#, "{[(Int, String)]}"),
            (#"[[1, "a"], [2, null], [3, "b"]]"#, "[(Int, String)]"),
            (#"[[1, "a"], [2, null]]"#, "[[any]]"),
            (#"[[1541455200, [{"count": 1}]]]"#, "[[[record] or Int]]"),
            (#"[1, {"a": 1}, true]"#, "[any]"),
            (#"[1, "N/A"]"#, "[any]"),
            (#"[[1, "a"], [1, "a"]]"#, "[[any]]"),
            (#"[[1, {"a": 1, "b": 2}], [1, {"b": 2, "a": 1}]]"#, "[[any]]"),
            (#"[[4.89, 52.37], [4.9, 52.4]]"#, "[[Double]]"),
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
