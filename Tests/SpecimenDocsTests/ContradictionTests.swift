import SpecimenDocs
import Testing

/// A description that contradicts itself is reported; the example is evidence all the same.
@Suite struct ContradictionTests {
    private static func record(request: String) -> String {
        page(
            """
            {"api_path": "/lamps/{id}/timers/", "method": "POST", "path_parameters": [{"name": "id", "type": "int"}],
            "query_parameters": [{"name": "n", "type": "int"}, {"name": "f", "type": "float"},
            {"name": "b", "type": "bool"}, {"name": "ids", "type": "array[int]"}, {"name": "s", "type": "string"}],
            "parameters": [{"name": "n", "type": "int"}, {"name": "f", "type": "float"}, {"name": "b", "type": "bool"},
            {"name": "ids", "type": "array[int]"}, {"name": "s", "type": "string"}, {"name": "o", "type": "object"},
            {"name": "at", "type": "datetime"}, {"name": "stamp", "type": "timestamp"}, {"name": "x", "type": "any"}],
            "example_request": "\(escaped(request))"}
            """
        )
    }

    @Test(arguments: [
        "POST /lamps/7/timers/ HTTP/1.1",
        "POST /lamps/id/timers HTTP/1.1",
        "POST https://home.test/lamps/%2F/timers/#x HTTP/1.1",
        "POST /lamps/7/timers/?n=-3&f=1e3&b=TRUE&ids=1,2&ids=&s=1&n=&&other=x&n HTTP/1.1",
        "POST /lamps/7/timers/?%6e=%31&s=100% HTTP/1.1",
        "POST /lamps/7/timers/ HTTP/1.1\n\n[\"abc\"]",
        """
        POST /lamps/7/timers/ HTTP/1.1

        {"n": 3.0, "f": 3, "b": false, "ids": [], "s": "1", "o": {}, "at": "noon", "stamp": "1", "x": [], "other": 1}
        """,
        """
        POST /lamps/7/timers/ HTTP/1.1

        {"n": null, "f": -1.5e3, "ids": [1, null], "s": null, "o": null, "at": 1541455200, "stamp": 1541455200.5}
        """,
    ])
    func noContradiction(_ request: String) throws {
        let documentation = read(Self.record(request: request))
        #expect(documentation.report == [])
        #expect(try documentation.onlyEndpoint().examples.count == 1)
    }

    @Test(arguments: [
        ("PUT /lamps/7/timers/ HTTP/1.1", "8:21: warning: the example request is a PUT, the endpoint a POST"),
        (
            "POST /lamp/7/timers/ HTTP/1.1",
            "8:26: warning: the path of the example request, `/lamp/7/timers/`, does not fit `/lamps/{id}/timers/`"
        ),
        (
            "POST /lamps/7/8/timers/?n=1 HTTP/1.1",
            "8:26: warning: the path of the example request, `/lamps/7/8/timers/`, does not fit `/lamps/{id}/timers/`"
        ),
        (
            "POST /lamps/7/timers/?n=abc HTTP/1.1",
            "8:26: warning: the example request gives the query parameter `n` the value `abc`, which is not of its type"
                + " `int`"
        ),
        (
            "POST /lamps/7/timers/?ids=1,b HTTP/1.1",
            "8:26: warning: the example request gives the query parameter `ids` the value `1,b`, which is not of its"
                + " type `array[int]`"
        ),
        (
            "POST /lamps/7/timers/ HTTP/1.1\n\n{\"n\": \"abc\"}",
            "8:63: warning: the example request gives the body parameter `n` the value `abc`, which is not of its type"
                + " `int`"
        ),
        (
            "POST /lamps/7/timers/ HTTP/1.1\n\n{\"n\": 1.5}",
            "8:63: warning: the example request gives the body parameter `n` the value `1.5`, which is not of its type"
                + " `int`"
        ),
        (
            "POST /lamps/7/timers/ HTTP/1.1\n\n{\"ids\": {}}",
            "8:65: warning: the example request gives the body parameter `ids` the value an object, which is not of its"
                + " type `array[int]`"
        ),
        (
            "POST /lamps/7/timers/ HTTP/1.1\n\n{\"s\": 1}",
            "8:63: warning: the example request gives the body parameter `s` the value `1`, which is not of its type"
                + " `string`"
        ),
    ])
    func contradiction(_ request: String, _ message: String) throws {
        let documentation = read(Self.record(request: request))
        #expect(documentation.report == ["lamps.md:\(message); correct the one that is wrong"])
        #expect(!documentation.hasErrors)
        #expect(try documentation.onlyEndpoint().examples.count == 1)
    }

    /// Placeholders beside text: each stands for any text, and what is left must fit.
    @Test(arguments: [
        ("a...b", true), ("...", true), ("a....b", true), ("a..b", false), ("a.b", false),
    ])
    func mixedSegments(_ segment: String, _ fits: Bool) {
        let documentation = read(
            page(
                """
                {"api_path": "/v1-{x}/{base}...{head}", "method": "GET",
                "path_parameters": [{"name": "x", "type": "int"}, {"name": "base", "type": "string"},
                {"name": "head", "type": "string"}], "example_request": "GET /v1-2/\(segment) HTTP/1.1"}
                """
            )
        )
        #expect(documentation.report.isEmpty == fits)
    }
}
