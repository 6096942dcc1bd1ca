import Testing

@testable import SpecimenDocs

/// Tests of bodies that are forms, several JSON values, or text.
@Suite struct BodyTests {
    private func request(_ contentType: String, _ body: String) throws -> RequestExample {
        let head = contentType.isEmpty ? "" : "Content-Type: \(contentType)\n"
        let message = escaped("POST /lamps HTTP/1.1\n\(head)\n\(body)").replacing("\u{1E}", with: "\\u001E")
        let documentation = read(#"{"api_path": "/lamps", "method": "POST", "example_request": "\#(message)"}"#)
        return try #require(documentation.onlyEndpoint().examples.first?.request)
    }

    @Test(arguments: [
        ("application/x-ndjson", "{\"a\": 1}\n{\"a\": 2}\n", ["{\"a\":1}", "{\"a\":2}"]),
        ("application/jsonl; charset=utf-8", "1\r\n\r\n\"x\"\r\n", ["1", "\"x\""]),
        ("application/json-seq", "\u{1E}[1]\n\u{1E}[2]", ["[1]", "[2]"]),
        ("application/stream+json", "{}", ["{}"]),
        (
            "text/event-stream", "event: a\ndata: {\"n\": 1}\n\n: note\nid: 2\ndata:[2]\n\ndata: [DONE]\n",
            ["{\"n\":1}", "[2]"]
        ),
        ("", "{\"a\": 1}\n{\"b\": 2}", ["{\"a\":1}", "{\"b\":2}"]),
    ])
    func lines(_ contentType: String, _ body: String, _ values: [String]) throws {
        let request = try request(contentType, body)
        let lines = try #require(request.body.lines)
        #expect(lines.map { "\($0.root.value)" } == values)
        #expect(request.bodyNames == nil)
        let columns = lines.map { $0.location(of: $0.root).position.column }
        #expect(columns == columns.sorted() && Set(columns).count == columns.count)
    }

    @Test func lineThatIsNotJSON() throws {
        let message = escaped("POST /lamps HTTP/1.1\nContent-Type: application/x-ndjson\n\n{\"a\": 1}\n...\n{\"a\": 2}")
        let documentation = read(#"{"api_path": "/lamps", "method": "POST", "example_request": "\#(message)"}"#)
        #expect(try documentation.onlyEndpoint().examples.first?.request?.body.lines?.count == 2)
        #expect(
            documentation.report == [
                "lamps.md:1:134: warning: the line `...` of an example is not JSON and is left out; write one JSON value in"
                    + " a line"
            ]
        )
    }

    @Test(arguments: [
        ("text/plain", "hello"), ("text/xml", "<a/>"), ("image/png", "PNG"), ("application/x-ndjson", "none"),
        ("text/event-stream", "event: ping\n"),
    ])
    func text(_ contentType: String, _ body: String) throws {
        let request = try request(contentType, body)
        #expect(request.body.summary == "text \(body)")
        #expect(request.formFields == nil)
        #expect(request.multipartParts == nil)
        #expect(request.bodyNames == nil)
    }

    @Test func form() throws {
        let request = try request(HTTPHeaders.form, "ids%5B%5D=1&ids[]=2&\nnote=a+b%26c&flag&empty=")
        #expect(
            request.formFields?.map { "\($0.name)\($0.isBare ? "" : "=\($0.value)")" } == [
                "ids[]=1", "ids[]=2", "note=a b&c", "flag", "empty=",
            ])
        #expect(request.bodyNames == ["ids[]", "ids[]", "note", "flag", "empty"])
    }

    /// The boundary is on the first line if the header does not name it, and the last line may be missing.
    @Test(arguments: [
        ("multipart/form-data; boundary=xx", "\n--xx--\n"), ("multipart/form-data; boundary=\"xx\"", "\n--xx--"),
        ("multipart/form-data", ""),
    ])
    func multipart(_ contentType: String, _ end: String) throws {
        let request = try request(
            contentType,
            """
            --xx
            Content-Disposition: form-data; name="a"; filename="a;b.png"
            Content-Type: image/png

            PNG
            --data
            --xx
            content-disposition: form-data; name=meta
            Content-Type: application/json

            {"a": 1}
            --xx

            without a name
            --xx
            Content-Disposition: form-data; name="empty"

            """ + end
        )
        let file = MultipartPart(name: "a", filename: "a;b.png", contentType: "image/png", text: "PNG\n--data")
        let meta = MultipartPart(name: "meta", contentType: "application/json", text: "{\"a\": 1}")
        #expect(request.multipartParts == [file, meta, MultipartPart(name: "empty", text: "")])
        #expect(request.multipartParts?.map(\.isFile) == [true, false, false])
        #expect(request.bodyNames == ["a", "meta", "empty"])
    }
}
