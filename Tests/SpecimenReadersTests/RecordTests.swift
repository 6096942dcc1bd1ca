import SpecimenDocs
import Testing

/// Tests of the keys of records and parameters.
@Suite struct RecordTests {
    @Test func everyKey() throws {
        let documentation = read(
            page(
                """
                {
                  "api_path": "/lamps/{lamp_id}/timers/", "method": " post ", "title": "Set a timer",
                  "description": "Makes a lamp go out.", "authentication": "required", "warning": "May surprise.",
                  "sidebar_order": 3, "scopes": ["lamp:write", "lamp:admin"],
                  "path_parameters": [{"name": "lamp_id", "type": "string", "description": "The lamp."}],
                  "query_parameters": [{"name": "dry", "type": "bool", "required": false, "default": true}],
                  "parameters": [
                    {"name": "at", "type": "datetime", "description": "", "required": true},
                    {"name": "fade", "type": "string", "choices": ["slow", 2, 2.50, true, null], "default": "slow"},
                    {"name": "days", "type": "array", "items": "int", "choices": null, "default": null}
                  ],
                  "example_request": null, "example_response": " \\r\\n"
                }
                """
            )
        )
        #expect(documentation.report == [])
        let endpoint = try documentation.onlyEndpoint()
        #expect(
            endpoint.facts == [
                "POST /lamps/{lamp_id}/timers/", "title Set a timer", "path lamp_id: string (The lamp.)",
                "query dry: boolean optional = true", "body at: datetime required",
                "body fade: string of slow|2|2.50|true = slow", "body days: array[int]",
            ]
        )
        #expect(endpoint.description == "Makes a lamp go out.")
        #expect(endpoint.authentication == "required")
        #expect(endpoint.warning == "May surprise.")
        #expect(endpoint.sidebarOrder == 3)
        #expect(endpoint.scopes == ["lamp:write", "lamp:admin"])
        #expect(endpoint.examples.isEmpty)
        #expect(endpoint.sources == [endpoint.location])
        #expect(
            endpoint.bodyParameters.map(\.location.description) == ["lamps.md:9:5", "lamps.md:10:5", "lamps.md:11:5"]
        )
    }

    @Test func emptyTextIsNone() throws {
        let endpoint = try read(lamp(#""title": "", "description": " ", "authentication": "", "warning": null"#))
            .onlyEndpoint()
        #expect(endpoint.title == "")
        #expect(endpoint.description == nil)
        #expect(endpoint.authentication == nil)
        #expect(endpoint.warning == nil)
    }

    @Test func pathParametersFollowThePath() throws {
        let endpoint = try read(
            page(
                """
                {"api_path": "/a/{one}/{two}/", "method": "GET", "path_parameters": [
                {"name": "two", "type": "int"}, {"name": "one", "type": "uuid"}]}
                """
            )
        ).onlyEndpoint()
        #expect(endpoint.pathParameters.map(\.summary) == ["one: uuid", "two: int"])
    }

    @Test(arguments: HTTPMethod.allCases)
    func methods(_ method: HTTPMethod) throws {
        for word in [method.rawValue, method.rawValue.lowercased()] {
            let endpoint = try read(page(#"{"api_path": "/", "method": "\#(word)"}"#)).onlyEndpoint()
            #expect(endpoint.method == method)
        }
    }

    @Test(
        arguments: [
            ("string", .string), ("str", .string), (" String ", .string), ("querystring", .string), ("text", .string),
            ("int", .integer), ("integer", .integer), ("LONG", .integer), ("float", .number), ("number", .number),
            ("double", .number), ("decimal", .number), ("bool", .boolean), ("boolean", .boolean),
            ("array", .array(nil)), ("list", .array(nil)), ("array[string]", .array(.string)),
            ("Array[ Int ]", .array(.integer)), ("array[object]", .array(.object)), ("list[url]", .array(.url)),
            ("array<bool>", .array(.boolean)), ("string[]", .array(.string)), ("int[][]", .array(.array(.integer))),
            ("array[array[float]]", .array(.array(.number))), ("array[array]", .array(.array(nil))),
            ("object", .object), ("dict", .object), ("json", .object), ("map", .dictionary),
            ("dictionary", .dictionary), ("file", .file), ("url", .url),
            ("uri", .url), ("uuid", .uuid), ("datetime", .dateTime), ("date-time", .dateTime), ("date", .date),
            ("timestamp", .timestamp), ("any", .any),
        ] as [(String, ParameterType)]
    )
    func typeWords(_ word: String, _ type: ParameterType) throws {
        let documentation = read(lamp(#""parameters": [{"name": "x", "type": "\#(word)"}]"#))
        #expect(documentation.report == [])
        #expect(try documentation.onlyEndpoint().bodyParameters.map(\.type) == [type])
    }

    /// The name of a type in messages is a word that docs may use for it.
    @Test(
        arguments: [
            .string, .integer, .number, .boolean, .array(nil), .array(.array(.file)), .object, .dictionary, .file, .url,
            .uuid,
            .dateTime, .date, .timestamp, .any,
        ] as [ParameterType]
    )
    func typeDescriptionsAreTypeWords(_ type: ParameterType) throws {
        let endpoint = try read(lamp(#""parameters": [{"name": "x", "type": "\#(type)"}]"#)).onlyEndpoint()
        #expect(endpoint.bodyParameters.map(\.type) == [type])
    }
}
