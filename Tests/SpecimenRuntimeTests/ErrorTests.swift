import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Tests of the errors that calls throw.
@Suite struct ErrorTests {
    private func error(_ response: LoopbackServer.Response) async throws -> APIError {
        let server = try LoopbackServer { _ in response }
        defer { server.stop() }
        return try await #require(throws: APIError.self) {
            try await TestClient(baseURL: server.baseURL).getRelease(organization: "o", version: "v")
        }
    }

    private struct Problem: JSONModel {
        var detail: String
        var code: Int?
        var otherFields = OtherFields()

        init(json: inout JSONObject) throws {
            detail = try json.required("detail")
            code = json.optional("code")
        }

        func write(to json: inout JSONWriter) {
            json.write("detail", detail)
            json.write("code", code)
        }
    }

    /// The body of a failure is decoded as its documented type; another body is nil.
    @Test(arguments: [
        (#"{"detail": "Gone", "code": 7}"#, "Gone"), (#"{"detail": "Gone"}"#, "Gone"), ("{}", nil), ("<html>", nil),
        ("", nil), ("[]", nil),
    ])
    func documentedFailures(body: String, detail: String?) async throws {
        let server = try LoopbackServer { _ in .text(404, body, contentType: "application/problem+json") }
        defer { server.stop() }
        let error = try await #require(throws: APIError.self) {
            try await TestClient(baseURL: server.baseURL).deleteRelease(version: "v")
        }
        #expect(error.decoded(as: Problem.self)?.detail == detail)
        #expect(error.decoded(as: JSONValue.self)?["code"] == (body.contains("7") ? 7 : nil))
    }

    @Test func aFailureWithoutResponseHasNoBody() {
        #expect(APIError(operation: "x", reason: .status(404)).decoded(as: Problem.self) == nil)
    }

    @Test func notFoundHasTheDetailOfTheServer() async throws {
        let text = #"{"detail": "The requested resource does not exist"}"#
        let error = try await error(.json(404, text, headers: [("X-Request-ID", "42")]))
        let url = try #require(error.request?.url.absoluteString)
        #expect(url.hasSuffix("/api/0/organizations/o/releases/v/"))
        #expect(error.description == "getRelease: 404 Not Found: The requested resource does not exist (GET \(url))")
        #expect(error.localizedDescription == error.description)
        #expect(error.operation == "getRelease")
        #expect(error.status == 404)
        #expect(error.response?.headers["x-request-id"] == "42")
        #expect(error.response?.body == data(text))
    }

    @Test(arguments: [
        (#"{"detail": {"message": "Not yours", "code": "x"}}"#, "Not yours"),
        (#"{"error": "invalid"}"#, "invalid"),
        (#"{"error": {"message": "deep"}}"#, "deep"),
        (#"{"message": "m"}"#, "m"),
        (#"{"errors": [{"message": "a"}, {"message": "b"}]}"#, "a; b"),
        (#"{"version": ["Required.", "Too short."], "ref": ["Bad."]}"#, "version: Required.; Too short.; ref: Bad."),
        (#"{"detail": "", "message": "second"}"#, "second"),
        (#"["one", "two"]"#, "one; two"),
        (#"{"detail": "a\r\nFAKE LOG LINE"}"#, "a  FAKE LOG LINE"),
        (#"{"code": 7}"#, nil),
        ("{}", nil),
        ("", nil),
        ("{", nil),
    ])
    func usualFormsOfDetails(body: String, detail: String?) async throws {
        #expect(try await error(.json(400, body)).detail == detail)
    }

    @Test func longDetailIsClipped() async throws {
        let error = try await error(.json(400, #"{"detail": "\#(String(repeating: "x", count: 100_000))"}"#))
        #expect(error.description.utf8.count < 1000)
        let deep = String(repeating: #"{"error":"#, count: 400) + "1" + String(repeating: "}", count: 400)
        #expect(try await self.error(.json(400, deep)).detail == nil)
    }

    @Test func serverErrorWithHTML() async throws {
        let error = try await error(.text(500, "<h1>Oops</h1>", contentType: "text/html; charset=utf-8"))
        #expect(error.detail == nil)
        #expect(error.description.contains("500 Internal Server Error (13 bytes of text/html)"))
    }

    @Test func plainTextIsDetail() async throws {
        #expect(try await error(.text(503, "try again\n")).detail == "try again")
    }

    @Test(arguments: [
        (
            #"{"version":true,"dateCreated":"2018-11-06T21:20:08Z","projects":[]}"#, "$.version",
            "expected a string at $.version, found true at line 1, column 12"
        ),
        (
            #"{"version":"1","dateCreated":"yesterday","projects":[]}"#, "$.dateCreated",
            "expected a date-time such as \"2024-05-21T12:00:00Z\" at $.dateCreated, found the string \"yesterday\""
        ),
        (
            #"{"version":"1","dateCreated":"2018-11-06T21:20:08Z","projects":[{"id":1,"slug":"a"},{"id":2}]}"#,
            "$.projects[1].slug", "expected a string at $.projects[1].slug, found nothing"
        ),
        ("[]", "$", "expected an object, found the array []"),
        (#"{"version": tru"#, "$", "expected JSON, found invalid JSON"),
        (#"{"version": "x"#, "$", "expected JSON, found invalid JSON"),
        ("", "$", "expected JSON, found an empty body (status 200)"),
    ])
    func decodingFailureHasThePath(body: String, path: String, text: String) async throws {
        let error = try await error(.json(200, body))
        guard case .decoding(let failure) = error.reason else {
            Issue.record("\(error)")
            return
        }
        #expect(failure.path == path)
        #expect(error.description.contains("getRelease: \(text)"), "\(error.description)")
        #expect(error.response?.body == data(body))
        #expect(error.status == 200)
    }

    @Test func htmlWhereJSONWasExpected() async throws {
        let error = try await error(.text(200, "<!doctype html>\n<p>Sign in", contentType: "text/html"))
        #expect(error.description.contains("getRelease: expected JSON, found text/html: <!doctype html> <p>Sign in"))
    }

    @Test func noServer() async throws {
        let port = try ClosedPort()
        let error = try await #require(throws: APIError.self) {
            try await TestClient(baseURL: port.baseURL).deleteRelease(version: "v")
        }
        withExtendedLifetime(port) {}
        #expect(error.status == nil)
        #expect(error.description.hasPrefix("deleteRelease: no response: "))
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"version\":",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n",
        "not HTTP at all\r\n\r\n",
        "",
    ])
    func brokenResponsesAreErrors(raw: String) async throws {
        let error = try await error(.raw(raw))
        #expect(error.description.hasPrefix("getRelease: "))
    }

    @Test func tooLargeResponsesStop() async throws {
        let body = [UInt8](repeating: UInt8(ascii: "x"), count: 200_000)
        let announced = LoopbackServer.Response.message(200, body)
        let chunked = LoopbackServer.Response.raw(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n30D40\r\n" + String(decoding: body, as: UTF8.self)
                + "\r\n0\r\n\r\n"
        )
        for response in [announced, chunked] {
            let server = try LoopbackServer { _ in response }
            defer { server.stop() }
            let transport = URLSessionTransport(maximumResponseBytes: 100_000)
            let error = try await #require(throws: APIError.self) {
                try await TestClient(baseURL: server.baseURL, transport: transport).send(DownloadFile(fileID: 1))
            }
            #expect(error.description.contains("larger than the limit of 100000 bytes"), "\(error)")
        }
    }

    @Test func cancellationStaysCancellation() async throws {
        let server = try LoopbackServer { _ in .silence }
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL)
        let task = Task { try await client.deleteRelease(version: "v") }
        await server.requestsArrived(1)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func cancelledBeforeItBegan() async throws {
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL)
        let task = Task {
            withUnsafeCurrentTask { task in task?.cancel() }
            try await client.deleteRelease(version: "v")
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(server.requests.isEmpty)
    }
}
