import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Tests of the places in which no credential may appear, for every scheme.
@Suite struct MaskingTests {
    /// A scheme and the texts that are secret.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var authentication: @Sendable () -> [Authentication?]
        var secrets: [String]

        var testDescription: String { name }
    }

    private static let secret = "s3cr/et+k3y=01&23"

    static let cases = [
        Case(name: "bearer", authentication: { [.bearer("tok3n/Abc+defghij")] }, secrets: ["tok3n/Abc", "Abc+def"]),
        Case(
            name: "basic",
            authentication: { [.basic(username: "ann", password: "s3cr?et>p4ss~word")] },
            secrets: ["s3cr?et", "YW5uOnMzY3I/ZXQ+cDRzc353b3Jk"]
        ),
        Case(
            name: "basic, with a key as the user name",
            authentication: { [.basic(username: "sk_t3st_0123456789", password: nil)] },
            secrets: ["sk_t3st_01", "c2tfdDNzdF8wMTIzNDU2Nzg5Og"]
        ),
        Case(
            name: "header",
            authentication: { [.header("X-Account", secret)] },
            secrets: ["s3cr/et", "s3cr%2Fet", "k3y=01"]
        ),
        Case(
            name: "header with prefix",
            authentication: { [.header("Authorization", prefix: "Token token=", "tok3n-Abcdefghij")] },
            secrets: ["tok3n-Abc"]
        ),
        Case(
            name: "query",
            authentication: { [.query("appid", secret)] },
            secrets: ["s3cr/et", "s3cr%2Fet", "s3cr%2fet", "k3y=01"]
        ),
        Case(name: "short query key", authentication: { [.query("appid", "q7z")] }, secrets: ["q7z"]),
        Case(
            name: "several",
            authentication: { [.query("key", "k3y-0123456"), .header("X-App", "app-0123456")] },
            secrets: ["k3y-012", "app-012"]
        ),
        Case(
            name: "refreshable",
            authentication: { [.bearer(RefreshableCredential { isRetry in isRetry ? "n3w-0123456" : "0ld-0123456" })] },
            secrets: ["n3w-012", "0ld-012"]
        ),
        Case(
            name: "refreshable query",
            authentication: {
                [.query("k", RefreshableCredential { isRetry in isRetry ? "n3w-0123456" : "0ld-0123456" })]
            },
            secrets: ["n3w-012", "0ld-012"]
        ),
    ]

    private func shown(_ value: Any) -> String {
        var dumped = ""
        dump(value, to: &dumped)
        return "\(value)\n" + String(reflecting: value) + dumped
    }

    private func expectNoSecret(
        _ texts: [String],
        _ scheme: Case,
        _ location: SourceLocation = #_sourceLocation
    ) {
        for secret in scheme.secrets {
            let text = texts.first { $0.contains(secret) }
            #expect(text == nil, "\(secret)", sourceLocation: location)
        }
    }

    /// The credentials of a request in the forms in which a server may quote them.
    private static func quotation(of request: LoopbackServer.Request) -> String {
        let query = request.query ?? ""
        return (credentials(of: request) + [query, query.removingPercentEncoding ?? ""]).joined(separator: " ")
    }

    /// The credentials in the headers of a request as a server may quote them in a URL.
    private static func headers(of request: LoopbackServer.Request) -> String {
        let text = credentials(of: request).joined(separator: " ")
        return text.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? ""
    }

    private static func credentials(of request: LoopbackServer.Request) -> [String] {
        request.headers.filter { ["authorization", "x-account", "x-app"].contains($0.name.lowercased()) }.map(\.value)
    }

    private func connection(_ scheme: Case, _ server: LoopbackServer, _ lines: Diary) -> Connection {
        var connection = Connection(server: server.baseURL.absoluteString, authentication: scheme.authentication())
        connection.retries = .none
        connection.middlewares = [LoggingMiddleware { line in lines.note(line) }]
        return connection
    }

    @Test(arguments: cases)
    func clients(scheme: Case) {
        let client = TestClient(
            connection: Connection(server: "https://a.example", authentication: scheme.authentication())
        )
        let list = client.listReleases(organization: "o")
        let authentication = client.connection.authentication
        expectNoSecret(
            [client, client.connection, list, authentication, authentication.map(\.description)].map(shown),
            scheme
        )
        #expect(shown(client).contains("•••"))
    }

    /// A server that quotes everything, with each status.
    @Test(arguments: cases, [200, 400, 401, 404, 500])
    func quotingServers(scheme: Case, status: Int) async throws {
        let server = try LoopbackServer { request in
            let text = Self.quotation(of: request)
            let json = JSONValue.object(["detail": .string(text), "version": .object([text: 1])]).jsonText
            let body = json.replacing("/", with: #"\/"#)
            return .json(status, body, headers: [("X-Quoted", text), ("Link", "<\(request.target)>; rel=self")])
        }
        defer { server.stop() }
        let lines = Diary()
        let client = TestClient(connection: connection(scheme, server, lines))
        for client in [client, client.with { $0.drift = .fail }] {
            let error = try await #require(throws: APIError.self) {
                try await client.getRelease(organization: "o", version: "v")
            }
            let body = String(decoding: error.response?.body ?? Data(), as: UTF8.self)
            let values = error.response?.headers.map(\.value) ?? []
            // A short key is masked where its name says what it is.
            let quoted = scheme.name.hasPrefix("short") ? [] : [shown(error), body] + values
            expectNoSecret(quoted, scheme)
            let texts = [error.description, error.localizedDescription, error.request.map(shown) ?? ""]
            expectNoSecret(scheme.name.hasPrefix("short") ? [texts[2]] : texts, scheme)
        }
        expectNoSecret(lines.lines, scheme)
        #expect(lines.lines.count == 2)
    }

    @Test(arguments: cases)
    func driftReports(scheme: Case) async throws {
        let server = try LoopbackServer { request in
            let text = Self.quotation(of: request)
            let release: JSONValue = [
                "version": "1", "dateCreated": "2024-01-02T03:04:05Z", "projects": [], "status": .string(text),
            ]
            var fields = release.objectValue ?? [:]
            fields[text] = .string(text)
            return .json(200, JSONValue.object(fields).jsonText)
        }
        defer { server.stop() }
        let reports = Diary()
        var connection = connection(scheme, server, Diary())
        connection.drift = .report { drift in reports.note("\(drift) \(drift.path) \(drift.furtherPaths)") }
        let client = TestClient(connection: connection)
        _ = try await client.getRelease(organization: "o", version: "v")
        #expect(!reports.lines.isEmpty)
        if !scheme.name.hasPrefix("short") { expectNoSecret(reports.lines, scheme) }
    }

    /// The URL and the headers of a successful response have no key of a query, and no credential that a redirect has
    /// added.
    @Test(arguments: cases)
    func responses(scheme: Case) async throws {
        let server = try LoopbackServer { request in
            request.path == "/new"
                ? .json(200, releaseText, headers: [("Link", "<\(request.target)&p=2>; rel=next")])
                : .redirect(to: "/new?\(request.query ?? "")&t=\(Self.headers(of: request))")
        }
        defer { server.stop() }
        let lines = Diary()
        let client = TestClient(connection: connection(scheme, server, lines))
        let response = try await client.response(to: GetRelease(organization: "o", version: "v"))
        #expect(response.raw.url?.path == "/new")
        expectNoSecret([shown(response), response.headers["Link"] ?? ""] + lines.lines, scheme)
    }

    @Test(arguments: cases, [301, 302, 303, 307, 308])
    func redirectsToAnotherOrigin(scheme: Case, status: Int) async throws {
        let other = try LoopbackServer { _ in .json(200, releaseText) }
        defer { other.stop() }
        let address = other.baseURL.absoluteString
        let server = try LoopbackServer { request in
            .redirect(to: "\(address)/stolen?\(request.query ?? "")", status: status)
        }
        defer { server.stop() }
        let lines = Diary()
        let client = TestClient(connection: connection(scheme, server, lines))
        let error = try await #require(throws: APIError.self) {
            try await client.getRelease(organization: "o", version: "v")
        }
        #expect(other.requests.isEmpty)
        #expect(error.description.contains("redirect not followed"))
        expectNoSecret([shown(error), error.response?.headers["Location"] ?? ""] + lines.lines, scheme)
    }

    @Test(arguments: cases)
    func linksToAnotherOrigin(scheme: Case) async throws {
        let other = try LoopbackServer { _ in .json(200, "[]") }
        defer { other.stop() }
        let address = other.baseURL.absoluteString
        let server = try LoopbackServer { request in
            .json(200, "[]", headers: [("Link", "<\(address)/next?\(request.query ?? "")>; rel=next")])
        }
        defer { server.stop() }
        let lines = Diary()
        let client = TestClient(connection: connection(scheme, server, lines))
        let pages = client.listReleases(organization: "o")
        let error = try await #require(throws: APIError.self) { _ = try await pages.collected() }
        #expect(error.description.contains("on another server"))
        #expect(other.requests.isEmpty)
        expectNoSecret([shown(error)] + lines.lines, scheme)
    }

    /// Middlewares see neither the credentials nor a URL that contains one.
    @Test(arguments: cases)
    func middlewares(scheme: Case) async throws {
        struct Witness: Middleware {
            let diary: Diary
            func send(
                _ request: URLRequest,
                of call: CallContext,
                next: @escaping Next
            ) async throws -> (Data, HTTPURLResponse) {
                diary.note("\(request.url?.absoluteString ?? "") \(request.allHTTPHeaderFields ?? [:])")
                let (data, response) = try await next(request)
                diary.note("\(response.url?.absoluteString ?? "") \(response.allHeaderFields)")
                return (data, response)
            }
        }
        let server = try LoopbackServer { request in
            let target = "<?\(request.query ?? "")&cursor=2>; rel=next"
            return .json(
                200, releasesText(["1"]), headers: request.target.contains("cursor=2") ? [] : [("Link", target)])
        }
        defer { server.stop() }
        let diary = Diary()
        var connection = connection(scheme, server, diary)
        connection.middlewares.append(Witness(diary: diary))
        let releases = try await TestClient(connection: connection).listReleases(organization: "o").collected()
        #expect(releases.count == 2)
        #expect(diary.lines.count == 6)
        expectNoSecret(diary.lines, scheme)
    }

    /// A transport that quotes the request in its error.
    @Test(arguments: cases, [URLError.Code.networkConnectionLost, nil])
    func quotingTransports(scheme: Case, code: URLError.Code?) async throws {
        struct Quoting: Transport {
            let code: URLError.Code?
            func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse) {
                let text = "\(request.url?.absoluteString ?? "") \(request.allHTTPHeaderFields ?? [:])"
                guard let code else { throw TransportError.connectionLost(text) }
                let details: [String: Any] = [
                    NSURLErrorFailingURLErrorKey: request.url as Any, NSLocalizedDescriptionKey: text,
                ]
                throw URLError(code, userInfo: details)
            }
        }
        let lines = Diary()
        var connection = Connection(
            server: "https://a.example",
            authentication: scheme.authentication(),
            transport: Quoting(code: code)
        )
        connection.middlewares = [LoggingMiddleware { line in lines.note(line) }]
        connection.retries.maximumRetries = 1
        connection.retries.clock = TestClock()
        let client = TestClient(connection: connection)
        let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        // The error is still known to be one after which a call is repeated.
        #expect(error.attempts == 2)
        expectNoSecret([shown(error)] + lines.lines, scheme)
    }

    @Test(arguments: cases)
    func recordedRequests(scheme: Case) async throws {
        let replay = ReplayTransport([])
        replay.respond(to: DeleteRelease.self, status: 401)
        let connection = Connection(
            server: "https://a.example",
            authentication: scheme.authentication(),
            transport: replay
        )
        let client = TestClient(connection: connection)
        await #expect(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        let request = try #require(replay.requests.first)
        expectNoSecret(
            [shown(replay), shown(replay.requests), request.url.absoluteString, shown(Array(request.headers))],
            scheme
        )
    }

    /// A test can still check the key that was sent.
    @Test func sentKeysCanBeChecked() async throws {
        let replay = ReplayTransport([DocumentedResponse("deleteRelease", status: 204)])
        let connection = Connection(
            server: "https://a.example",
            authentication: [.query("appid", Self.secret), .header("X-Account", "k3y-0123456")],
            transport: replay
        )
        try await TestClient(connection: connection).deleteRelease(version: "v")
        let request = try #require(replay.requests.first)
        #expect(request.query("appid") == Self.secret)
        #expect(request.url.absoluteString == "https://a.example/releases/v/?appid=***")
        #expect(request.headers["X-Account"] == "k3y-0123456")
        let expected: HTTPHeaders = ["X-Account": "k3y-0123456"]
        #expect(request.headers.filter { $0.name == "X-Account" } == Array(expected))
    }

    /// Libraries escape characters of JSON and of URLs in different ways.
    @Test(arguments: [
        #"s3cr\/et+k3y=01&23"#, #"s3cr/et+k3y=01\u002623"#, #"s3cr/et+k3y\u003d01\u002623"#,
        "s3cr%2Fet%2Bk3y%3D01%2623", "s3cr%2fet%2bk3y%3d01%2623",
    ])
    func quotedForms(quoted: String) async throws {
        let replay = ReplayTransport([])
        replay.respond(to: DeleteRelease.self, status: 400, json: #"{"note": "\#(quoted)"}"#)
        let connection = Connection(
            server: "https://a.example",
            authentication: [.header("X-Account", Self.secret)],
            transport: replay
        )
        let error = try await #require(throws: APIError.self) {
            try await TestClient(connection: connection).deleteRelease(version: "v")
        }
        let body = String(decoding: error.response?.body ?? Data(), as: UTF8.self)
        #expect(body == #"{"note": "•••"}"#)
    }

    /// Each secret is masked as a whole, even if an older one is a part of it.
    @Test func overlappingSecrets() async throws {
        let replay = ReplayTransport([])
        replay.respond(to: DeleteRelease.self, status: 400, json: #"{"detail": "abcdef012345 abcdef"}"#)
        let connection = Connection(
            server: "https://a.example",
            authentication: [.header("X-One", "abcdef"), .header("X-Two", "abcdef012345")],
            transport: replay
        )
        let error = try await #require(throws: APIError.self) {
            try await TestClient(connection: connection).deleteRelease(version: "v")
        }
        #expect(error.detail == "••• •••")
    }
}
