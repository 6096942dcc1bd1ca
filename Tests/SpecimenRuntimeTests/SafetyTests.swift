import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Tests of the places that a token may and may not reach.
@Suite struct SafetyTests {
    static let token = "tok3n-Abcdefghij"

    private func shown(_ value: Any) -> String {
        var dumped = ""
        dump(value, to: &dumped)
        return "\(value)\n" + String(reflecting: value) + dumped
    }

    @Test func clientsAndConnectionsDoNotShowTheToken() {
        let client = TestClient(token: Self.token)
        for value in [client, client.connection, client.listReleases(organization: "o")] as [Any] {
            #expect(!shown(value).contains(Self.token))
        }
        #expect(shown(client).contains("•••"))
        let headers: HTTPHeaders = [
            "Authorization": "Bearer \(Self.token)", "X-Echo": "Bearer \(Self.token)", "A": "b",
        ]
        #expect(!shown(headers).contains(Self.token))
        #expect(headers.description.contains("A: b"))
        #expect(headers["authorization"] == "Bearer \(Self.token)")
    }

    @Test(arguments: [401, 200])
    func errorsDoNotShowTheTokenEvenIfTheServerQuotesIt(status: Int) async throws {
        let server = try LoopbackServer { request in
            let quoted = request.header("Authorization") ?? ""
            let text = #"{"detail": "not valid: \#(quoted)", "version": {"\#(quoted)": 1}}"#
            return .json(status, text, headers: [("X-Quoted", "was \(quoted)")])
        }
        defer { server.stop() }
        let client = TestClient(token: Self.token, baseURL: server.baseURL)
        let error = try await #require(throws: APIError.self) {
            try await client.getRelease(organization: "o", version: "v")
        }
        #expect(server.requests.first?.header("Authorization") == "Bearer \(Self.token)")
        #expect(!shown(error).contains(Self.token))
        #expect(!error.localizedDescription.contains(Self.token))
        #expect(error.description.contains("•••"))
        #expect(error.request?.headers["Authorization"] == "•••")
    }

    /// Errors and reports mask the token if a server or a transport quotes it.
    @Test(arguments: [
        (200, ["Link": "<https://evil.example/?t=\(token)>; rel=next"], "[]"),
        (200, ["Link": "</next?t=\(token)>; rel=next"], #"[{"version": "\#(token)", "dateCreated": 1}]"#),
        (200, [:], #"[{"\#(token)": 1, "version": "1", "dateCreated": "2024-01-02T03:04:05Z", "projects": []}]"#),
        (307, ["Location": "/again?t=\(token)"], "{}"),
        (400, ["X-Note": token], #"{"note": "\#(token)"}"#),
    ])
    func quotedTokensAreMasked(status: Int, headers: [String: String], body: String) async throws {
        let replay = ReplayTransport([])
        replay.respond(to: ListReleases.self) { _ in .json(body, status: status, headers: headers) }
        let diary = Diary()
        let client = TestClient(token: Self.token, transport: replay)
        let reporting = client.with { $0.drift = .report { drift in diary.note("\(drift)") } }
        for client in [client, reporting, client.with { $0.drift = .fail }] {
            do {
                _ = try await client.listReleases(organization: "o").collected()
            } catch let error as APIError {
                diary.note(shown(error) + String(decoding: error.response?.body ?? Data(), as: UTF8.self))
            }
        }
        #expect(!diary.lines.isEmpty)
        #expect(!diary.lines.contains { line in line.contains(Self.token) })
        let request = try #require(replay.requests.first)
        #expect(request.headers["Authorization"] == "Bearer \(Self.token)")
        let fields = Array(request.headers)
        for value in [request, fields, fields.map(\.description), replay] as [Any] {
            #expect(!shown(value).contains(Self.token))
        }
    }

    /// The start of a text in an error may end within the token.
    @Test func clippedTokensAreMasked() async throws {
        let long = "sntrys_" + String(repeating: "0123456789abcdef", count: 8)
        let replay = ReplayTransport([])
        replay.respond(to: GetRelease.self, json: #"{"version": "1", "dateCreated": "\#(long)", "projects": []}"#)
        let client = TestClient(token: long, transport: replay)
        let error = try await #require(throws: APIError.self) {
            try await client.getRelease(organization: "o", version: "v")
        }
        #expect(!shown(error).contains("sntrys_"))
        #expect(error.description.contains("found the string \"•••…"))
    }

    @Test func aTransportThatQuotesTheRequest() async throws {
        struct Quoting: Transport {
            let isLost: Bool

            func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse) {
                let text = "\(request.allHTTPHeaderFields ?? [:])"
                if isLost { throw TransportError.connectionLost(text) }
                throw NSError(domain: "x", code: 1, userInfo: [NSLocalizedDescriptionKey: text])
            }
        }
        for isLost in [true, false] {
            let client = TestClient(token: Self.token, transport: Quoting(isLost: isLost))
            let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
            #expect(!shown(error).contains(Self.token))
            #expect(shown(error).contains("•••"))
        }
    }

    @Test func transportErrorsDoNotShowTheToken() async throws {
        let server = try LoopbackServer { _ in .raw("") }
        defer { server.stop() }
        let client = TestClient(token: Self.token, baseURL: server.baseURL)
        let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        guard case .transport = error.reason else {
            Issue.record("\(error)")
            return
        }
        #expect(!shown(error).contains(Self.token))
        #expect(error.description.hasPrefix("deleteRelease: no response: "))
        #expect(error.description.hasSuffix("(DELETE \(server.baseURL.absoluteString)/releases/v/)"))
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func redirectToAnotherOriginIsNotFollowed(status: Int) async throws {
        let other = try LoopbackServer { _ in .json(200, releaseText) }
        defer { other.stop() }
        let target = other.baseURL.absoluteString + "/stolen"
        let server = try LoopbackServer { _ in .redirect(to: target, status: status) }
        defer { server.stop() }
        let client = TestClient(token: Self.token, baseURL: server.baseURL)
        let error = try await #require(throws: APIError.self) {
            try await client.getRelease(organization: "o", version: "v")
        }
        #expect(error.status == status)
        #expect(error.description.contains("redirect not followed, to \(target)"))
        #expect(error.response?.headers["Location"] == target)
        #expect(other.requests.isEmpty)
        #expect(server.requests.count == 1)
    }

    @Test(arguments: [301, 302, 307, 308])
    func redirectWithinTheOriginIsFollowedWithToken(status: Int) async throws {
        let server = try LoopbackServer { request in
            request.path == "/new" ? .json(200, releaseText) : .redirect(to: "/new", status: status)
        }
        defer { server.stop() }
        let client = TestClient(token: Self.token, baseURL: server.baseURL)
        let response = try await client.response(to: GetRelease(organization: "o", version: "v"))
        #expect(response.value.version == "1.0")
        #expect(response.raw.url?.path == "/new")
        #expect(
            server.requests.map { request in request.header("Authorization") } == [
                "Bearer \(Self.token)", "Bearer \(Self.token)",
            ]
        )
    }

    @Test(arguments: [(301, "GET"), (302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")])
    func redirectedPost(status: Int, method: String) async throws {
        let server = try LoopbackServer { request in
            request.path == "/new" ? .json(201, releaseText) : .redirect(to: "/new", status: status)
        }
        defer { server.stop() }
        let client = TestClient(token: Self.token, baseURL: server.baseURL)
        _ = try await client.send(CreateRelease(organization: "o", version: "v", projects: []))
        let body = #"{"version":"v","projects":[]}"#
        #expect(server.requests.map(\.method) == ["POST", method])
        #expect(server.requests.map(\.text) == [body, method == "POST" ? body : ""])
        #expect(server.requests.last?.header("Authorization") == "Bearer \(Self.token)")
        #expect((server.requests.last?.header("Content-Type") == nil) == (method == "GET"))
    }

    @Test func redirectLoopEnds() async throws {
        let server = try LoopbackServer { _ in .redirect(to: "/again") }
        defer { server.stop() }
        let error = try await #require(throws: APIError.self) {
            try await TestClient(baseURL: server.baseURL).deleteRelease(version: "v")
        }
        #expect(error.status == 302)
        #expect(server.requests.map(\.method) == Array(repeating: "DELETE", count: 11))
    }

    @Test(arguments: ["a\r\nX-Evil: 1", "a\nb", "a b", "", "tök"])
    func invalidTokensAreRefused(token: String) async throws {
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        let error = try await #require(throws: APIError.self) {
            try await TestClient(token: token, baseURL: server.baseURL).deleteRelease(version: "v")
        }
        #expect(error.description.contains("cannot be sent: the token"))
        #expect(token.isEmpty || !shown(error).contains(token))
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: [("X-A", "b\r\nX-Evil: 1"), ("X-A", "b\u{0}"), ("X A", "b"), ("", "b"), ("X-A:", "b")])
    func headersThatWouldBreakTheMessageAreRefused(name: String, value: String) async throws {
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        var connection = Connection(server: server.baseURL.absoluteString)
        connection.headers[name] = value
        let client = TestClient(connection: connection)
        let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        #expect(error.description.contains("header"))
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: [
        ("http://sentry.example", false), ("http://127.0.0.1.example", false), ("http://10.0.0.1", false),
        ("http://localhost.example:80", false), ("https://sentry.example", true), ("http://localhost:1", true),
        ("http://127.8.9.10", true), ("http://[::1]:8080", true), ("http://app.localhost", true),
    ])
    func tokensAreSentEncryptedOrToThisMachine(server: String, isSent: Bool) async throws {
        let recorder = RecordingTransport()
        let client = TestClient(connection: Connection(server: server, token: Self.token, transport: recorder))
        if isSent {
            try await client.deleteRelease(version: "v")
        } else {
            let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
            #expect(error.description.contains("https"))
        }
        #expect(recorder.requests.count == (isSent ? 1 : 0))
    }

    @Test(arguments: ["", "GET /evil HTTP/1.1\r\nX-Evil: 1\r\nX:", "G T", "GÉT"])
    func invalidMethodsAreRefused(method: String) async throws {
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        let error = try await #require(throws: APIError.self) {
            try await TestClient(baseURL: server.baseURL).send(Probe(method: APIRequest.Method(rawValue: method)))
        }
        #expect(error.description.contains("is not an HTTP method"))
        #expect(server.requests.isEmpty)
    }

    /// A key in a header of the connection is masked like the token.
    @Test(
        arguments: ["X-Api-Key", "Authorization"],
        [
            "s3cret-k3y-0123", "Token s3cret-k3y-0123", "Token token=s3cret-k3y-0123",
            #"Token token="s3cret-k3y-0123""#, "Key key=s3cret-k3y-0123==",
        ]
    )
    func quotedKeysAreMasked(header: String, value: String) async throws {
        let replay = ReplayTransport([])
        let quoted = value.hasSuffix("==") ? "s3cret-k3y-0123==" : "s3cret-k3y-0123"
        replay.respond(to: DeleteRelease.self, status: 403, json: #"{"detail": "bad \#(quoted)"}"#)
        let client = TestClient(transport: replay).with { $0.headers[header] = value }
        let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        #expect(!shown(error).contains("s3cret"))
        #expect(error.detail == "bad •••")
        #expect(replay.requests.first?.headers[header] == value)
    }

    /// A key in a header of the operation is masked too.
    @Test func quotedKeysOfOperationsAreMasked() async throws {
        struct Call: APIOperation {
            typealias Output = Release
            static let id = "call"
            var request: APIRequest {
                var request = APIRequest(.get, "/x")
                request.header("X-Session-Token", "s3cret-k3y-0123")
                return request
            }
        }
        let replay = ReplayTransport([])
        let client = TestClient(transport: replay)
        replay.respond(to: Call.self, status: 403, json: #"{"detail": "bad s3cret-k3y-0123"}"#)
        let refusal = try await #require(throws: APIError.self) { try await client.send(Call()) }
        #expect(refusal.detail == "bad •••")
        #expect(refusal.response?.body == data(#"{"detail": "bad •••"}"#))
        let other = #"{"version": "1", "dateCreated": "2024-01-02T03:04:05Z", "projects": [], "s3cret-k3y-0123": 1}"#
        replay.respond(to: Call.self, json: other)
        let drift = try await #require(throws: APIError.self) {
            try await client.with { $0.drift = .fail }.send(Call())
        }
        #expect(drift.description.contains("•••"))
        #expect(!shown([refusal, drift]).contains("s3cret"))
    }

    /// Descriptions of errors mask signatures; the header still has the address.
    @Test func signedAddressesAreMasked() async throws {
        let address = "https://files.example/a?X-Amz-Signature=5ign3d&X-Amz-Date=1&token=t0k3n"
        let replay = ReplayTransport([])
        replay.respond(to: DeleteRelease.self) { _ in .json("", status: 302, headers: ["Location": address]) }
        replay.respond(to: ListReleases.self) { _ in .json("[]", headers: ["Link": "<\(address)>; rel=next"]) }
        let client = TestClient(transport: replay)
        let redirect = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        #expect(redirect.response?[.location]?.absoluteString == address)
        let paging = try await #require(throws: APIError.self) {
            _ = try await client.listReleases(organization: "o").collected()
        }
        let masked = "https://files.example/a?X-Amz-Signature=***&X-Amz-Date=1&token=***"
        for error in [redirect, paging] {
            #expect(error.description.contains(masked))
            #expect(!error.description.contains("5ign3d"))
        }
    }

    /// A session contains its requests in progress.
    @Test func aBusyClientDoesNotShowTheToken() async throws {
        let server = try LoopbackServer { _ in .silence }
        defer { server.stop() }
        let client = TestClient(token: Self.token, baseURL: server.baseURL)
        let call = Task { try await client.deleteRelease(version: "v") }
        await server.requestsArrived(1)
        #expect(!shown(client).contains(Self.token))
        #expect(!shown(client.connection.transport).contains("/releases/v/"))
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
    }

    /// Encryption is also required without a token, because other headers may be secret and a response may be forged.
    @Test(arguments: [false, true])
    func withoutTokenNothingIsSentUnencryptedEither(isAllowed: Bool) async throws {
        let recorder = RecordingTransport()
        var connection = Connection(server: "http://sentry.example", transport: recorder)
        connection.allowsInsecureHTTP = isAllowed
        let client = TestClient(connection: connection)
        if isAllowed {
            try await client.deleteRelease(version: "v")
        } else {
            let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
            #expect(error.description.contains("allowsInsecureHTTP"))
        }
        #expect(recorder.requests.count == (isAllowed ? 1 : 0))
    }

    @Test func unencryptedTokensCanBeAllowed() async throws {
        let recorder = RecordingTransport()
        var connection = Connection(server: "http://sentry.example", token: Self.token, transport: recorder)
        connection.allowsInsecureHTTP = true
        try await TestClient(connection: connection).deleteRelease(version: "v")
        #expect(recorder.requests.first?.value(forHTTPHeaderField: "Authorization") == "Bearer \(Self.token)")
    }

    @Test(arguments: [
        "", "sentry.example", "ftp://sentry.example", "https://", "https://user:pass@sentry.example",
        "https://sentry.example/?a=b", "https://sentry.example/#a", "https://{region}.sentry.example", "https://a b",
        #"https://a\@b"#, "file:///etc/passwd",
    ])
    func invalidBaseURLsAreRefused(server: String) async throws {
        let recorder = RecordingTransport()
        let connection = Connection(server: server, token: Self.token, transport: recorder)
        #expect(connection.baseURL == nil)
        let client = TestClient(connection: connection)
        let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        #expect(error.description.contains("deleteRelease: cannot be sent: the base URL"))
        #expect(!shown(error).contains("pass@"))
        #expect(recorder.requests.isEmpty)
    }

    @Test(arguments: ["evil", "@evil.example/", "//evil.example/x", "/a b", "/x#y", #"/\evil"#, "/x?y=1"])
    func pathLiteralsNeverChangeTheServer(literal: String) async throws {
        struct Call: APIOperation {
            typealias Output = NoContent
            static let id = "call"
            var literal: String
            var request: APIRequest {
                var request = APIRequest(.get, APIPath(stringLiteral: literal))
                request.query("q", 1)
                return request
            }
        }
        let recorder = RecordingTransport()
        let connection = Connection(server: "https://sentry.example", token: Self.token, transport: recorder)
        _ = try? await TestClient(connection: connection).send(Call(literal: literal))
        #expect(recorder.requests.allSatisfy { request in request.url?.host == "sentry.example" })
        #expect(recorder.requests.allSatisfy { request in request.url?.query?.hasSuffix("q=1") == true })
    }
}

/// A transport that responds with 204 and records its requests.
final class RecordingTransport: Transport, @unchecked Sendable {
    private let lock = NSLock()
    private var recorded: [URLRequest] = []

    var requests: [URLRequest] { lock.withLock { recorded } }

    func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse) {
        lock.withLock { recorded.append(request) }
        let response = request.url.flatMap { url in
            HTTPURLResponse(url: url, statusCode: 204, httpVersion: "HTTP/1.1", headerFields: [:])
        }
        return (Data(), try #require(response))
    }
}
