import SpecimenDocs
import SpecimenJSON
import Testing

/// Raw HTTP messages inside JSON strings.
@Suite struct ExampleTests {
    private func response(_ message: String) throws -> ResponseExample {
        let documentation = read(lamp("\"example_response\": \"\(escaped(message))\""))
        #expect(documentation.report == [])
        return try #require(try documentation.onlyEndpoint().examples.first?.response)
    }

    private func request(_ message: String) throws -> RequestExample {
        let documentation = read(lamp("\"example_request\": \"\(escaped(message))\""))
        #expect(documentation.report == [])
        return try #require(try documentation.onlyEndpoint().examples.first?.request)
    }

    @Test(arguments: ["\n", "\r\n"])
    func lineEnds(_ end: String) throws {
        let response = try response(
            ["HTTP/1.1 202 ACCEPTED", "Content-Type: application/json; charset=utf-8", "X-Note:  two words ", "", "{}"]
                .joined(separator: end)
        )
        #expect(response.status == 202)
        #expect(response.reason == "ACCEPTED")
        #expect(response.isSuccess)
        #expect(response.headers.fields.map(\.name) == ["Content-Type", "X-Note"])
        #expect(response.headers["x-note"] == "two words")
        #expect(response.headers["x-other"] == nil)
        #expect(response.headers.mediaType == "application/json")
        #expect(response.body.summary == "json {}")
        #expect(response.location.description == "lamps.md:3:22")
    }

    @Test(arguments: [
        ("HTTP/1.1 200 OK\n\n{\"a\": 1}", "json {\"a\":1}"),
        ("HTTP/1.1 200 OK\nContent-Type: application/problem+json\n\n3", "json 3"),
        ("HTTP/1.1 200 OK\nContent-Type: text/plain\n\n[1, 2]", "json [1,2]"),
        ("HTTP/1.1 200 OK\nContent-Type: text/plain\n\n[warning] hot", "text [warning] hot"),
        ("HTTP/1.1 404 NOT FOUND\nContent-Type: text/html\n\n<h1>No</h1>\n", "text <h1>No</h1>\n"),
        ("HTTP/1.1 200 OK\n\ntrue", "text true"),
        ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nContent-Length: 4000\n\n{}", "json {}"),
        ("HTTP/1.1 204 NO CONTENT\nContent-Type: application/json", "-"),
        ("HTTP/1.1 204 NO CONTENT\nContent-Type: application/json\n\n \n", "-"),
        ("HTTP/2 200\n\n[]", "json []"),
        ("\n\nHTTP/1.0 200 \n\n[]", "json []"),
        ("HTTP/1.1 200 OK\nLink: <a>,\n  <b>\n\n[]", "json []"),
    ])
    func bodies(_ message: String, _ summary: String) throws {
        #expect(try response(message).body.summary == summary)
    }

    @Test func foldedHeader() throws {
        #expect(try response("HTTP/1.1 200 OK\nLink: <a>,\n\t <b>\n\n[]").headers["link"] == "<a>, <b>")
    }

    /// A form that a program wrote into the docs as a JSON string.
    @Test func formInQuotes() throws {
        let form = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n"
        let message = "POST / HTTP/1.1\nContent-Type: multipart/form-data; boundary=x\n\n\"\(escaped(form))\""
        let documentation = read(#"{"api_path": "/", "method": "POST", "example_request": "\#(escaped(message))"}"#)
        #expect(documentation.report == [])
        #expect(try documentation.onlyEndpoint().examples.first?.request?.body.summary == "text \(form)")
    }

    @Test func requestLines() throws {
        for (line, target) in [
            ("GET /lamps/1/ HTTP/1.1", "/lamps/1/"),
            ("GET /lamps/1/?query=is:on or off HTTP/1.1", "/lamps/1/?query=is:on or off"),
            ("GET  https://home.test/lamps/1?x  HTTP/1.1", "https://home.test/lamps/1?x"),
        ] {
            #expect(try request(line).target == target)
        }
    }

    /// The position of a value is that of its first byte in the file, even after escapes.
    @Test func locationsThroughEscapes() throws {
        let file = lamp(
            #"""
            "example_response": "HTTP/1.1 200 OK\r\n\r\n{\"k\u00e9y\": [1,\n \"\ud83d\ude00\" , {\"☃\":\ttrue}]}"
            """#
        ).replacing(#"\ttrue"#, with: #"\u0009true"#)
        let body = try #require(try read(file).onlyEndpoint().examples.first?.response?.body.json)
        let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
        let list = try #require(body.root["kéy"])
        let elements = Array(list.elements)
        for (node, text) in [
            (body.root, #"{\"k"#), (list, "[1,"), (elements[0], "1,"), (elements[1], #"\"\ud83d"#),
            (elements[2], #"{\"☃"#), (try #require(elements[2]["☃"]), "true}"),
        ] {
            let location = body.location(of: node)
            #expect(location.file == "lamps.md")
            let line = lines[location.position.line - 1].utf8.dropFirst(location.position.column - 1)
            #expect(line.starts(with: text.utf8), "\(node.path)")
        }
    }
}
