import SpecimenDocs
import SpecimenExport
import SpecimenJSON
import Testing

@testable import SpecimenInference

/// Tests of the parts of an exported document that say how requests are sent and responses are read.
@Suite struct OpenAPIRequestTests {
    typealias Fixture = ModelFixture

    @Test(arguments: [
        (Fixture.parameter("ids", .array(.int)), #""name": "ids", "in": "query", "required": false"#),
        (
            Fixture.parameter("ids", .array(.int), style: .comma),
            #""name": "ids", "in": "query", "required": false, "style": "form", "explode": false"#
        ),
        (
            Fixture.parameter("ids", .array(.int), style: .pipe),
            #""name": "ids", "in": "query", "required": false, "style": "pipeDelimited", "explode": false"#
        ),
        (
            Fixture.parameter("ids", .array(.int), style: .space),
            #""name": "ids", "in": "query", "required": false, "style": "spaceDelimited", "explode": false"#
        ),
        (
            Fixture.parameter("ids", .array(.int), style: .emptyBrackets),
            #""name": "ids[]", "in": "query", "required": false"#
        ),
        (
            Fixture.parameter("ids", .array(.int), in: .header, style: .comma, isRequired: true),
            #""name": "ids", "in": "header", "required": true"#
        ),
        (Fixture.parameter("ids", .array(.int), in: .path), #""name": "ids", "in": "path", "required": true"#),
    ])
    func lists(parameter: Parameter, expected: String) throws {
        let schema = #""schema": {"type": "array", "items": {"type": "integer", "format": "int64"}}"#
        #expect(try self.parameter(parameter) == JSONValue(parsing: "{\(expected), \(schema)}"))
    }

    @Test(arguments: [
        (ParameterStyle.brackets, #""style": "deepObject", "explode": true, "schema": SCHEMA"#),
        (.emptyBrackets, #""style": "deepObject", "explode": true, "schema": SCHEMA"#),
        (.repeated, #""content": {"application/json": {"schema": SCHEMA}}"#),
        (.json, #""content": {"application/json": {"schema": SCHEMA}}"#),
    ])
    func objects(style: ParameterStyle, expected: String) throws {
        let form = expected.replacing(
            "SCHEMA", with: #"{"type": "object", "additionalProperties": {"type": "string"}}"#)
        let found = try parameter(Fixture.parameter("filter", .dictionary(.string), style: style))
        #expect(found == (try JSONValue(parsing: #"{"name": "filter", "in": "query", "required": false, \#(form)}"#)))
    }

    @Test(arguments: [
        (
            Fixture.parameter("v", .scalar(.presenceFlag)),
            """
            "required": false, "allowEmptyValue": true,
            "schema": {"type": "boolean", "description": "Sent as the name alone, without `=`."}
            """
        ),
        (
            Fixture.parameter("v", .scalar(.wordFlag)),
            #""required": false, "schema": {"type": "string", "enum": ["yes", "no"]}"#
        ),
        (
            Fixture.parameter("v", .string, isRequired: true, value: "2"),
            #""required": true, "schema": {"type": "string", "default": "2"}"#
        ),
    ])
    func flagsAndValues(parameter: Parameter, expected: String) throws {
        let found = try self.parameter(parameter)
        #expect(found == (try JSONValue(parsing: #"{"name": "v", "in": "query", \#(expected)}"#)))
    }

    @Test(
        arguments: [
            (
                APIModel.Operation.Body.json, "application/merge-patch+json",
                Fixture.parameter("a", .string, in: .body),
                #"{"application/merge-patch+json": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}}}"#
            ),
            (
                .form, nil, Fixture.parameter("a", .array(.string), in: .body, style: .comma),
                """
                {"application/x-www-form-urlencoded": {"schema": {"type": "object", "properties": {
                  "a": {"type": "array", "items": {"type": "string"}}}},
                  "encoding": {"a": {"style": "form", "explode": false}}}}
                """
            ),
            (
                .form, nil, Fixture.parameter("a", .dictionary(.int), in: .body, style: .brackets, isRequired: true),
                """
                {"application/x-www-form-urlencoded": {"schema": {"type": "object", "properties": {
                  "a": {"type": "object", "additionalProperties": {"type": "integer", "format": "int64"}}}, "required": ["a"]},
                  "encoding": {"a": {"style": "deepObject", "explode": true}}}}
                """
            ),
            (
                .multipart, nil, Fixture.parameter("a", .dictionary(.string), in: .body, isRequired: true),
                """
                {"multipart/form-data": {"schema": {"type": "object", "properties": {
                  "a": {"type": "object", "additionalProperties": {"type": "string"}}}, "required": ["a"]},
                  "encoding": {"a": {"contentType": "application/json"}}}}
                """
            ),
            (
                .multipart, nil, Fixture.parameter("a", .array(.file), in: .body),
                """
                {"multipart/form-data": {"schema": {"type": "object", "properties": {
                  "a": {"type": "array", "items": {"type": "string", "contentMediaType": "application/octet-stream"}}}}}}
                """
            ),
            (
                .value, nil, Fixture.parameter("body", .array(.bool), in: .body),
                #"{"application/json": {"schema": {"type": "array", "items": {"type": "boolean"}}}}"#
            ),
            (
                .lines, nil, Fixture.parameter("body", .array(.bool), in: .body),
                #"{"application/x-ndjson": {"schema": {"type": "boolean"}}}"#
            ),
            (
                .text, "text/xml", Fixture.parameter("body", .string, in: .body),
                #"{"text/xml": {"schema": {"type": "string"}}}"#
            ),
            (
                .file, nil, Fixture.parameter("body", .file, in: .body),
                """
                {"application/octet-stream": {"schema": {
                  "type": "string", "contentMediaType": "application/octet-stream"}}}
                """
            ),
        ] as [(APIModel.Operation.Body, String?, Parameter, String)])
    func bodies(
        body: APIModel.Operation.Body,
        contentType: String?,
        parameter: Parameter,
        expected: String
    ) throws {
        let operation = Fixture.operation([parameter], body: body) { $0.contentType = contentType }
        let found = try #require(try value(operation)["requestBody"])
        #expect(found["content"] == (try JSONValue(parsing: expected)))
        #expect(found["required"] == .bool(parameter.isRequired))
    }

    @Test(arguments: [
        (Shape.text, "text/csv", #"{"type": "string"}"#),
        (.lines(.int), "application/x-ndjson", #"{"type": "integer", "format": "int64"}"#),
        (.events(.bool), "text/event-stream", #"{"type": "boolean"}"#),
        (.data, "image/png", #"{"type": "string", "contentMediaType": "application/octet-stream"}"#),
        (.bool, "text/plain", #"{"type": "string"}"#),
    ])
    func contentThatIsNotJSON(shape: Shape, mediaType: String, schema: String) throws {
        let operation = Fixture.operation(response: shape) { operation in
            operation.documentedResponses = [.init(status: 200, reason: "OK", mediaType: mediaType)]
        }
        let content = try value(operation)["responses"]?["200"]?["content"]
        #expect(content == (try JSONValue(parsing: #"{"\#(mediaType)": {"schema": \#(schema)}}"#)))
    }

    @Test(
        arguments: [
            (Shape.text, nil, "text/plain"), (.text, "text/csv", "text/csv"),
            (.lines(.any), nil, "application/x-ndjson"),
            (.events(.any), nil, "text/event-stream"), (.data, nil, "application/octet-stream"),
            (.any, "application/vnd.ship.v2+json", "application/vnd.ship.v2+json"),
        ] as [(Shape, String?, String)])
    func assumedContent(shape: Shape, accept: String?, mediaType: String) throws {
        let operation = Fixture.operation(response: shape) { $0.response.accept = accept }
        let content = try value(operation)["responses"]?["200"]?["content"]?.objectValue ?? JSONFields()
        #expect(content.map(\.key) == [mediaType])
    }

    @Test func failuresHaveSchemas() throws {
        let body = ExampleValue(try JSONDocument(parsing: #"{"code": "1"}"#).root)
        let operation = Fixture.operation { operation in
            operation.documentedResponses = [404, 500].map { status in
                .init(status: status, reason: "", mediaType: "application/json", body: body)
            }
            operation.failures = [.init(status: 404, shape: .dictionary(.string))]
        }
        let responses = try value(operation)["responses"]
        let schemas = ["404", "500"].map { responses?[$0]?["content"]?["application/json"]?["schema"] }
        #expect(schemas == [["type": "object", "additionalProperties": ["type": "string"]], [:]])
    }

    @Test(arguments: [
        ([AuthenticationScheme.bearer], #"{"token": {"type": "http", "scheme": "bearer"}}"#, #"[{"token": ["a"]}]"#),
        (
            [.basic, .bearer],
            #"{"basic": {"type": "http", "scheme": "basic"}, "token": {"type": "http", "scheme": "bearer"}}"#,
            #"[{"basic": ["a"]}, {"token": ["a"]}]"#
        ),
        (
            [.header(name: "X-Api-Key", prefix: "")],
            #"{"apiKey": {"type": "apiKey", "in": "header", "name": "X-Api-Key"}}"#, #"[{"apiKey": ["a"]}]"#
        ),
        (
            [.header(name: "X-Key", prefix: ""), .header(name: "X-App", prefix: ""), .query(name: "key")],
            """
            {"X-Key": {"type": "apiKey", "in": "header", "name": "X-Key"},
             "X-App": {"type": "apiKey", "in": "header", "name": "X-App"},
             "key": {"type": "apiKey", "in": "query", "name": "key"}}
            """,
            #"[{"X-Key": ["a"], "X-App": ["a"]}, {"key": ["a"]}]"#
        ),
        (
            [.header(name: "Authorization", prefix: "Token ")],
            """
            {"apiKey": {"type": "apiKey", "in": "header", "name": "Authorization",
              "description": "The value begins with `Token `."}}
            """,
            #"[{"apiKey": ["a"]}]"#
        ),
        ([], "", ""),
    ])
    func authentication(schemes: [AuthenticationScheme], definitions: String, requirements: String) throws {
        let operation = Fixture.operation { operation in
            operation.documentation.authentication = "required"
            operation.documentation.scopes = ["a"]
        }
        let document = OpenAPIExporter().document(of: Fixture.model(operation) { $0.authentication = schemes })
        func parsed(_ text: String) throws -> JSONValue? { text.isEmpty ? .none : try JSONValue(parsing: text) }
        #expect(document["components"]?["securitySchemes"] == (try parsed(definitions)))
        #expect(document["paths"]?["/ships"]?["post"]?["security"] == (try parsed(requirements)))
    }

    /// Operations have the alternatives of their examples. Operations that do not mention authentication have those of
    /// the API, or none.
    @Test(
        arguments: [
            (nil, "", ""), ([], "", "[]"), ([[.basic]], "", #"[{"basic": []}]"#),
            ([[.query(name: "key"), .basic], [.bearer]], "", #"[{"basic": [], "apiKey": []}, {"token": []}]"#),
            (nil, "Required.", #"[{"token": []}, {"basic": [], "apiKey": []}]"#),
        ] as [([[AuthenticationScheme]]?, String, String)])
    func operationAuthentication(own: [[AuthenticationScheme]]?, text: String, requirements: String) throws {
        var other = Fixture.operation { $0.authentication = [[.basic, .query(name: "key")], [.bearer]] }
        other.method = "GET"
        let operation = Fixture.operation { operation in
            operation.authentication = own
            operation.documentation.authentication = text
        }
        var model = Fixture.model(operation) { $0.authentication = [.bearer, .basic, .query(name: "key")] }
        let security = { (model: APIModel) in
            OpenAPIExporter().document(of: model)["paths"]?["/ships"]?["post"]?["security"]
        }
        model.operations.append(other)
        #expect(security(model) == (requirements.isEmpty ? .none : try JSONValue(parsing: requirements)))
        let general = try JSONValue(parsing: #"[{"token": []}, {"basic": [], "apiKey": []}, {}]"#)
        if own?.isEmpty != false { #expect(OpenAPIExporter().document(of: model)["security"] == general) }
        model.client.authentication = []
        #expect(security(model) == nil)
        #expect(OpenAPIExporter().document(of: model)["security"] == nil)
    }

    /// OpenAPI has no empty path.
    @Test func rootPath() {
        var (get, post) = (Fixture.operation(), Fixture.operation())
        (get.method, get.path, post.path) = ("GET", [], [.literal("/")])
        var model = Fixture.model(get)
        model.operations.append(post)
        let paths = OpenAPIExporter().document(of: model)["paths"]?.objectValue
        #expect(paths?.map(\.key) == ["/"])
        #expect(paths?["/"]?.objectValue?.map(\.key) == ["get", "post"])
    }

    @Test func responseHeadersAreComponents() throws {
        let model = Fixture.model { $0.responseHeaders = [.init(name: "X-Total", shape: .int)] }
        let headers = OpenAPIExporter().document(of: model)["components"]?["headers"]
        #expect(headers == ["X-Total": ["schema": ["type": "integer", "format": "int64"]]])
    }

    private func parameter(_ parameter: Parameter) throws -> JSONValue? {
        try value(Fixture.operation([parameter]))["parameters"]?[0]
    }

    private func value(_ operation: APIModel.Operation) throws -> JSONValue {
        try #require(OpenAPIExporter().document(of: Fixture.model(operation))["paths"]?["/ships"]?["post"])
    }
}
