import SpecimenDocs
import Testing

/// Tests of parameters that are described for a body and belong to the path or the query, and of header parameters.
@Suite struct ParameterPlacementTests {
    private func record(_ method: String, request: String?, _ members: String) -> Documentation {
        let request = request.map { #", "example_request": "\#(escaped($0))""# } ?? ""
        return read(#"{"method": "\#(method)", "api_path": "/rooms/{room}/lamps", \#(members)\#(request)}"#)
    }

    @Test(
        arguments: [
            ("GET", nil, ["path room", "query on"]),
            ("HEAD", nil, ["path room", "query on"]),
            ("DELETE", "DELETE /rooms/1/lamps?on=1 HTTP/1.1\nHost: home.test", ["path room", "query on"]),
            ("DELETE", "DELETE /rooms/1/lamps HTTP/1.1\n\n{\"on\": true}", ["path room", "body on"]),
            ("GET", "GET /rooms/1/lamps HTTP/1.1\n\n{\"on\": true}", ["path room", "body on"]),
            ("POST", nil, ["path room", "body on"]),
            ("POST", "POST /rooms/1/lamps HTTP/1.1\n\n{\"room\": 1}", ["path room", "body room", "body on"]),
        ] as [(String, String?, [String])]
    )
    func bodyParameters(_ method: String, _ request: String?, _ expected: [String]) throws {
        let members = #""parameters": [{"name": "room", "type": "int"}, {"name": "on", "type": "bool"}]"#
        let documentation = record(method, request: request, members)
        let endpoint = try documentation.onlyEndpoint()
        #expect(endpoint.locations == expected)
        #expect(endpoint.pathParameters.map(\.type) == [expected.contains("body room") ? .string : .integer])
    }

    @Test func describedLocationsCount() throws {
        let documentation = record(
            "GET",
            request: nil,
            """
            "path_parameters": [{"name": "room", "type": "string"}],
            "query_parameters": [{"name": "on", "type": "string"}],
            "parameters": [{"name": "room", "type": "int"}, {"name": "on", "type": "bool"}]
            """
        )
        let endpoint = try documentation.onlyEndpoint()
        #expect(endpoint.pathParameters.map(\.type) == [.string])
        #expect(endpoint.queryParameters.map { "\($0.name) \($0.type)" } == ["on string", "room int"])
        #expect(documentation.diagnostics.map(\.rule) == [.misplacedParameter])
    }

    /// The names of headers compare without regard to case.
    @Test func headers() throws {
        let documentation = read(files: [
            "a.json": """
            {"method": "GET", "api_path": "/lamps", "header_parameters": [{"name": "If-Match", "type": "string"},
            {"name": "X-Room", "type": "int", "required": true}, {"name": "x-room", "type": "int"}]}
            """,
            "b.json": """
            {"method": "GET", "api_path": "/lamps", "header_parameters": [{"name": "if-match", "type": "string"}],
            "example_request": "GET /lamps HTTP/1.1\\nX-ROOM: hall\\nX-Floor: 2\\nX-Api-Key: a\\nAccept: text/html"}
            """,
        ])
        #expect(documentation.diagnostics.map(\.rule) == [.repeatedParameter])
        let endpoint = try documentation.onlyEndpoint()
        #expect(endpoint.locations == ["header if-match", "header x-room"])
        #expect(
            documentation.gaps.map(\.message) == [
                "no example request shows the header parameter `if-match`",
                "the example request sends the header parameter `X-Floor` without a description",
            ]
        )
    }

    @Test(arguments: [
        (#"[{"name": "X Room", "type": "int"}]"#, "`X Room` is not the name of a header"),
        (#"[{"name": "X-Room", "type": "int"}]"#, "expected the type `int` for the header parameter `X-Room`"),
        (#"[{"name": "X-Room", "type": "string", "choices": ["attic"]}]"#, "expected a choice of the header parameter"),
    ])
    func headerProblems(_ parameters: String, _ problem: String) {
        let documentation = read(
            """
            {"method": "GET", "api_path": "/lamps", "header_parameters": \(parameters),
            "example_request": "GET /lamps HTTP/1.1\\nx-room: hall"}
            """
        )
        #expect(documentation.report.count == 1)
        #expect(documentation.report.joined().contains(problem), "\(documentation.report)")
    }
}

extension EndpointDescription {
    fileprivate var locations: [String] {
        let locations = [
            ("path", pathParameters), ("query", queryParameters), ("header", headerParameters),
            ("body", bodyParameters),
        ]
        return locations.flatMap { location, parameters in parameters.map { "\(location) \($0.name)" } }
    }
}
