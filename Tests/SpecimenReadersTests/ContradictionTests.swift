import SpecimenDocs
import Testing

/// Tests of descriptions that contradict themselves. The example is still evidence.
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
        "POST /lamps/{lamp_id}/timers HTTP/1.1",
        "POST /lamps/%7Bid%7D/timers HTTP/1.1",
        "POST /lamps/:id/timers HTTP/1.1",
        "POST /lamps/<ID>/timers HTTP/1.1",
        "POST /lamps/LAMP_ID/timers?n=<number>&ids=... HTTP/1.1",
        "POST https://home.test/lamps/%37/timers/#x HTTP/1.1",
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
        ("PUT /lamps/7/timers/ HTTP/1.1", "8:21: warning: expected a POST as the example request, found a PUT"),
        (
            "POST /lamp/7/timers/ HTTP/1.1",
            "8:26: warning: expected a path like `/lamps/{id}/timers/` in the example request, found `/lamp/7/timers/`"
        ),
        (
            "POST /lamps/7/8/timers/?n=1 HTTP/1.1",
            "8:26: warning: expected a path like `/lamps/{id}/timers/` in the example request, found `/lamps/7/8/timers/`"
        ),
        (
            "POST /lamps/hall/timers/ HTTP/1.1",
            "8:26: warning: expected the type `int` for the path parameter `id` in the example request, found `hall`"
        ),
        (
            "POST /lamps/7/timers/?n=abc HTTP/1.1",
            "8:26: warning: expected the type `int` for the query parameter `n` in the example request, found `abc`"
        ),
        (
            "POST /lamps/7/timers/?ids=1,b HTTP/1.1",
            "8:26: warning: expected the type `array[int]` for the query parameter `ids` in the example request, found `1,b`"
        ),
        (
            "POST /lamps/7/timers/ HTTP/1.1\n\n{\"n\": \"abc\"}",
            "8:63: warning: expected the type `int` for the body parameter `n` in the example request, found `abc`"
        ),
        (
            "POST /lamps/7/timers/ HTTP/1.1\n\n{\"n\": 1.5}",
            "8:63: warning: expected the type `int` for the body parameter `n` in the example request, found `1.5`"
        ),
        (
            "POST /lamps/7/timers/ HTTP/1.1\n\n{\"ids\": {}}",
            "8:65: warning: expected the type `array[int]` for the body parameter `ids` in the example request, found an object"
        ),
        (
            "POST /lamps/7/timers/ HTTP/1.1\n\n{\"s\": 1}",
            "8:63: warning: expected the type `string` for the body parameter `s` in the example request, found `1`"
        ),
    ])
    func contradiction(_ request: String, _ message: String) throws {
        let documentation = read(Self.record(request: request))
        #expect(documentation.report == ["lamps.md:\(message); correct the example or the description"])
        #expect(!documentation.hasErrors)
        #expect(try documentation.onlyEndpoint().examples.count == 1)
    }

    /// Examples may begin with the path of the server if the paths of the endpoints do not.
    @Test(arguments: [
        ("/api/v1/lamps/7/", true), ("/lamps/7/", true), ("/api/lamps/7/", false), ("/api/v1/lamp/7/", false),
    ])
    func pathOfTheServer(_ path: String, _ fits: Bool) {
        let report = read(files: [
            "lamps.json":
                #"{"api_path": "/lamps/{id}/", "method": "GET", "path_parameters": [{"name": "id", "type": "int"}], "example_request": "GET \#(path) HTTP/1.1"}"#,
            "specimen.json": #"{"baseURL": "https://home.test/api/v1/"}"#,
        ]).report
        #expect(report.isEmpty == fits, "\(report)")
    }

    /// A combination of method, status and body that HTTP does not allow is reported. A merely rare one is not.
    @Test(arguments: [
        ("GET", "HTTP/1.1 200 OK\n\n{}", nil),
        ("GET", "HTTP/1.1 206 Partial Content\n\n{}", nil),
        ("GET", "HTTP/1.1 304 Not Modified", nil),
        ("POST", "HTTP/1.1 201 Created\n\n{}", nil),
        ("POST", "HTTP/1.1 200 OK", nil),
        ("PUT", "HTTP/1.1 201 Created\n\n{}", nil),
        ("PATCH", "HTTP/1.1 204 No Content\n\n", nil),
        ("DELETE", "HTTP/1.1 200 OK\n\n{}", nil),
        ("HEAD", "HTTP/1.1 200 OK", nil),
        ("DELETE", "HTTP/1.1 204 No Content\nContent-Type: application/json\n\n{}", nil),
        ("PUT", "HTTP/1.1 204 No Content\n\n{}", nil),
        ("PUT", "HTTP/1.1 205 Reset Content\n\n[ ]", nil),
        ("DELETE", "HTTP/1.1 204 No Content\nContent-Type: application/json\n\nnull", nil),
        ("DELETE", "HTTP/1.1 204 No Content\nContent-Type: application/json\n\n\"\"", nil),
        ("HEAD", "HTTP/1.1 200 OK\n\n{}", nil),
        ("DELETE", "HTTP/1.1 404 Not Found\n\n{}", nil),
        ("DELETE", "HTTP/1.1 201 Created", "the example response is a 201, but a DELETE creates nothing"),
        ("GET", "HTTP/1.1 201 Created\n\n{}", "the example response is a 201, but a GET creates nothing"),
        (
            "PUT", "HTTP/1.1 204 No Content\n\n{\"on\": false}",
            "the example response is a 204, which cannot have a body, but has one"
        ),
        (
            "DELETE", "HTTP/1.1 205 Reset Content\nContent-Type: application/json\n\nfalse",
            "the example response is a 205, which cannot have a body, but has one"
        ),
        (
            "DELETE", "HTTP/1.1 204 No Content\nContent-Type: text/plain\n\nDeleted.",
            "the example response is a 204, which cannot have a body, but has one"
        ),
        (
            "GET", "HTTP/1.1 100 Continue",
            "the example response is a 100, which is not a final response"
        ),
        ("HEAD", "HTTP/1.1 200 OK\n\n[1]", "the example response to a HEAD has a body, but such a response has none"),
    ])
    func responses(_ method: String, _ response: String, _ message: String?) {
        let text = #"{"api_path": "/", "method": "\#(method)", "example_response": "\#(escaped(response))"}"#
        let report = message.map {
            ["lamps.md:1:\(54 + method.utf8.count): warning: \($0); correct the example or the description"]
        }
        #expect(read(text).report == report ?? [])
    }

    /// A value that is not among the choices, in a query, a body or a list of either.
    @Test(arguments: [
        ("?shade=red", "{}", nil),
        ("?shades=red,green&shade=", #"{"shade": "green", "shades": ["red", "green"]}"#, nil),
        ("?shade=SHADE", #"{"shade": null, "shades": []}"#, nil),
        ("?shade=blue", "{}", "query parameter `shade` in the example request, found `blue`"),
        ("?shades=red,blue", "{}", "query parameter `shades` in the example request, found `red,blue`"),
        ("", #"{"shade": "blue"}"#, "body parameter `shade` in the example request, found `blue`"),
        ("", #"{"shades": ["red", "blue"]}"#, "body parameter `shades` in the example request, found `blue`"),
    ])
    func choices(_ query: String, _ body: String, _ message: String?) throws {
        let parameters = """
            [{"name": "shade", "type": "string", "choices": ["red", "green"]},
            {"name": "shades", "type": "array[string]", "choices": ["red", "green"]}]
            """
        let request = escaped("POST /\(query) HTTP/1.1\n\n\(body)")
        let report = read(
            """
            {"api_path": "/", "method": "POST", "parameters": \(parameters), "query_parameters": \(parameters),
            "example_request": "\(request)"}
            """
        ).report
        #expect(report.count == (message == nil ? 0 : 1), "\(report)")
        guard let message else { return }
        let line = try #require(report.first)
        #expect(line.contains("expected a choice of the \(message); add it to"))
    }

    /// A placeholder beside text in a path segment stands for any text, and the rest must match.
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
