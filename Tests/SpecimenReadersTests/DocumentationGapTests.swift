import SpecimenDocs
import SpecimenReaders
import Testing

@Suite("Documentation gaps")
struct DocumentationGapTests {
    private func gaps(_ record: String) -> [String] {
        let documentation = Documentation(reading: [SourceFile(path: "a.json", text: record)])
        #expect(documentation.diagnostics.map(\.description) == [])
        return documentation.gaps.map { "\($0.rule.rawValue): \($0.message)" }
    }

    private func record(_ members: String...) -> String {
        "{\((["\"method\": \"POST\", \"api_path\": \"/lamps/\""] + members).joined(separator: ", "))}"
    }

    private static let parameters = #"""
        "query_parameters": [{"name": "room", "type": "string"}, {"name": "on", "type": "bool", "required": true}],
        "parameters": [{"name": "name", "type": "string"}, {"name": "size", "type": "int"}]
        """#

    @Test(
        "Parameters without an example and without a description, by location",
        arguments: [
            (#""POST /lamps/?room=a&on=1 HTTP/1.1\n\n{\"name\": \"\", \"size\": null}""#, []),
            (
                #""POST /lamps/?on HTTP/1.1\n\n{\"name\": \"\"}""#,
                [
                    "parameter-without-example: no example request shows the query parameter `room`",
                    "parameter-without-example: no example request shows the body parameter `size`",
                ]
            ),
            (
                #""POST /lamps/ HTTP/1.1""#,
                [
                    "parameter-without-example: no example request shows the query parameters `room` and `on`",
                    "parameter-without-example: no example request shows the body parameters `name` and `size`",
                ]
            ),
            (
                #""POST /lamps/?room&on HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\nname=a+b""#,
                ["parameter-without-example: no example request shows the body parameter `size`"]
            ),
            // The parameters in a multipart form or in a list are unknown.
            (#""POST /lamps/?room&on HTTP/1.1\nContent-Type: multipart/form-data\n\n--x--""#, []),
            (#""POST /lamps/?room&on HTTP/1.1\n\n[1]""#, []),
            (
                #""POST /lamps/?room&on&off&off HTTP/1.1\n\n{\"name\": 1, \"size\": 2, \"color\": 3, \"x\": 4}""#,
                [
                    "undescribed-parameter: the example request sends the query parameter `off` without a description",
                    "undescribed-parameter: the example request sends the body parameters `color` and `x` without a"
                        + " description",
                ]
            ),
        ]
    )
    func fields(_ request: String, _ expected: [String]) {
        let record = record(
            Self.parameters.replacing("\"name\", \"type\": \"string\"", with: "\"name\", \"type\": \"any\""),
            "\"example_request\": \(request)"
        )
        #expect(gaps(record) == expected)
    }

    @Test("An endpoint without an example request has no gaps")
    func noRequest() {
        #expect(gaps(record(Self.parameters)) == [])
        #expect(gaps(record(Self.parameters, #""example_response": "HTTP/1.1 200 OK""#)) == [])
    }

    @Test(
        "Optional parameters and parameters for paging need no example",
        arguments: [
            #""name": "a", "type": "int", "required": false"#,
            #""name": "a", "type": "int", "default": 1"#,
            #""name": "a", "type": "int", "description": "Optional. How many.""#,
            #""name": "a", "type": "int", "description": "How many (default: 10).""#,
            #""name": "cursor", "type": "string""#,
            #""name": "per_page", "type": "int""#,
        ]
    )
    func canBeLeftOut(_ parameter: String) {
        let request = #""example_request": "POST /lamps/ HTTP/1.1""#
        #expect(gaps(record("\"query_parameters\": [{\(parameter)}]", request)) == [])
    }

    @Test("Brackets of lists and objects are no part of a name")
    func brackets() {
        let parameters =
            #"[{"name": "ids", "type": "array[int]"}, {"name": "by", "type": "object"}, {"name": "x[y]", "type": "int"}]"#
        let request = "POST /lamps/?ids[]=1&ids[1]=2&by[name]=a&by[x][]=b&x[y]=1&other[]=1 HTTP/1.1"
        #expect(
            gaps(record("\"query_parameters\": \(parameters)", "\"example_request\": \"\(request)\"")) == [
                "undescribed-parameter: the example request sends the query parameter `other` without a description"
            ]
        )
    }

    @Test("Files need no example")
    func files() {
        let request = #""example_request": "POST /lamps/ HTTP/1.1""#
        let files = #"[{"name": "a", "type": "file"}, {"name": "b", "type": "array[file]"}]"#
        #expect(gaps(record("\"parameters\": \(files)", request)) == [])
    }

    @Test(
        "An endpoint with examples of failures only",
        arguments: [
            (
                "404 Not Found",
                [
                    "response-without-example: expected an example of a successful response, found `404 Not Found`"
                ]
            ),
            (
                "302",
                [
                    "response-without-example: expected an example of a successful response, found `302`"
                ]
            ),
            ("204 No Content", []),
        ]
    )
    func failures(_ status: String, _ expected: [String]) {
        #expect(gaps(record("\"example_response\": \"HTTP/1.1 \(status)\"")) == expected)
    }

    @Test("One example of several is enough")
    func severalDescriptions() {
        let requests = ["POST /lamps/?room=a HTTP/1.1", "POST /lamps/?on=1 HTTP/1.1"].map {
            record(
                #""query_parameters": [{"name": "room", "type": "string"}, {"name": "on", "type": "bool"}]"#,
                "\"example_request\": \"\($0)\""
            )
        }
        #expect(gaps("[\(requests.joined(separator: ","))]") == [])
        #expect(gaps(requests[0]).count == 1)
    }
}
