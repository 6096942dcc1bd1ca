import SpecimenTestSupport
import Testing

/// Compiles and runs inferred types, which must decode and encode the response without loss.
@Suite("Round trips")
struct RoundTripTests {
    /// Responses that would lose a value if inference were careless.
    static let responses = [
        #"{"author": {"name": {"first": "Jane"}}, "author.name": {"length": 4}, "n": 1}"#,
        #"{"id": 1, "created": 1541455200, "updated_at": 1541455200.0, "ts": 1541455200123, "due_at": null}"#,
        #"{"points": [[1, "a"], [2, "b"]], "n": true}"#,
        #"{"points": [[1, "a", true], [2, "b", false]], "n": true}"#,
        #"{"id": 7, "data": [{"raw": null}, {"raw": []}, {}]}"#,
        #"{"data": [{"id": 7, "title": "Emma"}], "total": 1}"#,
        #"[{"at": "2024-05-21T10:00:00+00:00", "all": ["2024-05-21T10:00:00.000Z"], "id": 1}, {"id": "2"}]"#,
        #""2024-05-21T10:00:00+00:00""#,
        #"[{"total": {"n": 1}}, {"24h": {"n": 1.0}}]"#,
        #"{"a": {"x": 1}, "b": [{"x": "1"}], "c": [1, [2, {"d": null}]], "e": 12345678901234567890}"#,
        #"{"id": 1, "text": "a", "comment": {"id": 2, "text": "b", "comment": {"id": 3, "text": "c"}}}"#,
        #"{"a_b": 1, "a-b": 2, "aB": 3, "": {"n": 1}, "self": 4, "type": "x", "init": null}"#,
        #"{"web": {"open": 1}, "slug": "web"}"#, "[[1, \"a\"], [1, \"b\", 2]]", "{}", "null", "[[], [null]]",
        #"[{"owner": "o1", "tags": "a", "n": 1, "more": {"x": 1}}, {"owner": {"id": "o2"}, "tags": ["a"], "n": {"x": 1}}]"#,
        #"[{"owner": false, "tags": [], "more": [{"x": 2, "y": 1}]}, {"owner": null, "tags": {"a": 1}, "more": "z"}]"#,
        #"[["a", {"id": 1}], [[{"id": 2}, "b", null], 1.5, true], {"id": 3, "inner": {"a-1": {"id": 4}, "b-2": [1]}}]"#,
    ]

    @Test("Responses keep their values")
    func survives() throws {
        let calls = Self.responses.enumerated().map { index, response in
            Call("GET", "/shelves/{shelf}/s\(index)x/{id}", response)
        }
        let alike = Self.responses.map { Call("GET", "/books/{id}", $0) }
        let result = try RoundTrip(files(calls + alike), module: "RoundTripAPI").run()
        #expect(result.lost == [])
        #expect(result.tried == 2 * Self.responses.count)
        #expect(result.odd > Self.responses.count)
    }
}
