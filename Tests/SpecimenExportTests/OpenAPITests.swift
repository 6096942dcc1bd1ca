import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenExport
import SpecimenInference
import SpecimenJSON
import SpecimenTestSupport
import Testing

/// Tests of the exported OpenAPI document.
@Suite struct OpenAPITests {
    private static let descriptions = #"""
        [
          {
            "method": "GET", "api_path": "/books/{id}", "title": "A book", "description": "Tells of one book.",
            "warning": "Slow.", "authentication": "required", "scopes": ["books:read"],
            "path_parameters": [{"name": "id", "type": "int", "description": "Which book."}],
            "query_parameters": [
              {"name": "unit", "type": "string", "description": "Can be `mm` or `in`. Defaults to `mm`."},
              {"name": "page", "type": "int", "default": 1, "required": true},
              {"name": "odd", "type": "int", "default": "many"}
            ],
            "example_request": "GET /books/7 HTTP/1.1\nHost: books.example.org",
            "example_response": "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"id\": 7, \"due\": null}"
          },
          {
            "method": "GET", "api_path": "/books/{id}",
            "example_response": "HTTP/1.1 404 Not Found\nContent-Type: application/problem+json\n\n{\"detail\": \"gone\"}"
          },
          {
            "method": "PATCH", "api_path": "/books/{book}", "path_parameters": [{"name": "book", "type": "int"}],
            "parameters": [
              {"name": "due", "type": "datetime", "description": "When it comes back."},
              {"name": "tags", "type": "array[string]", "required": true},
              {"name": "quiet", "type": "boolean", "description": "Set to 1 to tell nobody."}
            ],
            "example_request": "PATCH /books/7 HTTP/1.1\nContent-Type: application/json\n\n{\"tags\": [\"a\"]}"
          },
          {
            "method": "DELETE", "api_path": "/books/{id}", "path_parameters": [{"name": "id", "type": "int"}],
            "example_response": "HTTP/1.1 204 No Content"
          },
          {
            "method": "GET", "api_path": "/books", "example_response":
              "HTTP/1.1 200 OK\nContent-Type: application/json\nLink: <https://a.b/>; rel=\"next\"\n\n[{\"id\": 1}]"
          },
          {
            "method": "POST", "api_path": "/covers",
            "parameters": [{"name": "image", "type": "file"}, {"name": "note", "type": "string"}],
            "example_response": "HTTP/1.1 201 Created\nContent-Type: image/png\n\nPNG"
          }
        ]
        """#

    private func document() throws -> JSONValue {
        let documentation = Documentation(
            reading: [SourceFile(path: "books.json", bytes: Array(Self.descriptions.utf8))]
        )
        try #require(!documentation.hasErrors, "\(documentation.diagnostics)")
        return OpenAPIExporter().document(of: APIModel.inferred(from: documentation, module: "BookAPI").model)
    }

    @Test(arguments: [
        ("openapi", #""3.1.0""#),
        ("info/title", #""Book""#),
        ("servers", #"[{"url": "https://books.example.org"}]"#),
        ("tags", #"[{"name": "BookAPI"}]"#),
        ("paths/~/books~{id}/get/operationId", #""getBook""#),
        ("paths/~/books~{id}/get/summary", #""A book""#),
        ("paths/~/books~{id}/get/description", #""Tells of one book.\n\nWarning: Slow.""#),
        ("paths/~/books~{id}/get/security", #"[{"token": ["books:read"]}]"#),
        (
            "paths/~/books~{id}/get/parameters",
            """
            [{"name": "id", "in": "path", "required": true, "description": "Which book.",
              "schema": {"type": "integer", "format": "int64"}},
             {"name": "unit", "in": "query", "required": false, "description": "Can be `mm` or `in`. Defaults to `mm`.",
              "x-provenance": ["Optional according to the description.", "Default from the description.",
              "Choices from the description."],
              "schema": {"anyOf": [{"type": "string", "enum": ["mm", "in"]}, {"type": "string"}], "default": "mm"}},
             {"name": "page", "in": "query", "required": true, "schema": {"type": "integer", "format": "int64", "default": 1}},
             {"name": "odd", "in": "query", "required": false, "schema": {"type": "integer", "format": "int64"}}]
            """
        ),
        (
            "paths/~/books~{id}/get/responses",
            """
            {"200": {"description": "OK", "content": {"application/json": {
               "schema": {"$ref": "#/components/schemas/Book"}, "example": {"id": 7, "due": null}}}},
             "404": {"description": "Not Found", "content": {"application/problem+json": {
               "schema": {"$ref": "#/components/schemas/ErrorResponse"}, "example": {"detail": "gone"}}}}}
            """
        ),
        // Two endpoints name the placeholder differently, but OpenAPI has one name for a path.
        ("paths/~/books~{id}/patch/parameters/0/name", #""id""#),
        (
            "paths/~/books~{id}/patch/requestBody",
            """
            {"required": true, "content": {"application/json": {
              "schema": {"type": "object", "required": ["tags"], "properties": {
                "due": {"type": ["string", "null"], "format": "date-time", "description": "When it comes back."},
                "tags": {"type": "array", "items": {"type": "string"}},
                "quiet": {"type": ["integer", "null"], "enum": [0, 1, null], "description": "Set to 1 to tell nobody.",
                  "x-provenance": ["Sent as 1 or 0 according to the description."]}}},
              "example": {"tags": ["a"]}}}}
            """
        ),
        (
            "paths/~/books~{id}/patch/responses",
            """
            {"200": {"description": "No response is documented; typed like other responses of the same resource.",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Book"}}}}}
            """
        ),
        ("paths/~/books~{id}/delete/responses", #"{"204": {"description": "No Content"}}"#),
        ("paths/~/books/get/responses/200/headers/Link/schema", #"{"type": "string"}"#),
        (
            "paths/~/covers/post/requestBody/content",
            """
            {"multipart/form-data": {"schema": {"type": "object", "required": ["image"], "properties": {
              "image": {"type": "string", "contentMediaType": "application/octet-stream"}, "note": {"type": "string"}}}}}
            """
        ),
        (
            "paths/~/covers/post/responses/201/content",
            #"{"image/png": {"schema": {"type": "string", "contentMediaType": "application/octet-stream"}}}"#
        ),
        (
            "components/schemas/Book",
            """
            {"type": "object", "description":
               "Seen in getBook, listBooks. They are responses of one resource and share 1 of 2 properties.",
             "required": ["id"], "properties": {
              "id": {"type": "integer", "format": "int64", "examples": [1]},
              "due": {"type": ["string", "null"], "format": "date-time",
                "x-provenance": ["Always null or empty in the examples; typed like the body parameter `due`."]}}}
            """
        ),
        ("components/securitySchemes", #"{"token": {"type": "http", "scheme": "bearer"}}"#),
    ])
    func contains(path: String, expected: String) throws {
        #expect(value(at: path, in: try document()) == (try JSONValue(parsing: expected)))
    }

    /// Steps are separated by `/`. `~/…~` is one step that contains `/`.
    private func value(at path: String, in document: JSONValue) -> JSONValue? {
        let steps = path.replacing("~/books~{id}", with: "\u{1}").replacing("~/", with: "\u{2}").split(separator: "/")
        return steps.reduce(document) { value, step in
            let key = step.replacing("\u{1}", with: "/books/{id}").replacing("\u{2}", with: "/")
            return value.flatMap { $0[String(key)] ?? Int(key).flatMap { index in value?[index] } }
        }
    }

    @Test func doesNotDependOnTheOrderOfFiles() throws {
        let files = AllShapes.documents.sorted { $0.key < $1.key }
            .map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
        let texts = [files, files.reversed()].map { files in
            OpenAPIExporter().export(APIModel.inferred(from: Documentation(reading: files), module: "A").model)
        }
        #expect(texts[0] == texts[1])
        #expect(texts[0].hasSuffix("}\n"))
    }
}
