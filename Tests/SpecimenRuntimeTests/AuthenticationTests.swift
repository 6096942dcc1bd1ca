import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Tests of the credentials that a server receives.
@Suite struct AuthenticationTests {
    private static let absent: String? = nil
    private static let present: String? = "k3y-0123456"

    @Test(
        arguments: [
            ([.bearer("tok3n")], ["Authorization": "Bearer tok3n"], ""),
            ([.bearer(present)], ["Authorization": "Bearer k3y-0123456"], ""),
            ([.bearer(absent)], [:], ""),
            ([.bearer(nil)], [:], ""),
            ([], [:], ""),
            // The user name and password of RFC 7617, section 2.
            (
                [.basic(username: "Aladdin", password: "open sesame")],
                ["Authorization": "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="], ""
            ),
            // RFC 7617, section 2.1.
            ([.basic(username: "test", password: "123£")], ["Authorization": "Basic dGVzdDoxMjPCow=="], ""),
            ([.basic(username: "key", password: nil)], ["Authorization": "Basic a2V5Og=="], ""),
            ([.basic(username: nil, password: "pass")], ["Authorization": "Basic OnBhc3M="], ""),
            ([.basic(username: nil, password: nil)], [:], ""),
            ([.header("X-Api-Key", "k3y")], ["X-Api-Key": "k3y"], ""),
            ([.header("X-Api-Key", absent)], [:], ""),
            ([.header("Authorization", prefix: "Token token=", "k3y")], ["Authorization": "Token token=k3y"], ""),
            (
                [.header("Authorization", prefix: #"Token token=""#, "k3y")], ["Authorization": #"Token token="k3y""#],
                ""
            ),
            (
                [.header("DD-API-KEY", "one"), .header("DD-APPLICATION-KEY", "two")],
                ["DD-API-KEY": "one", "DD-APPLICATION-KEY": "two"], ""
            ),
            ([.query("api_key", "k&y é/")], [:], "&api_key=k%26y%20%C3%A9%2F"),
            (
                [.query("key", "a"), .query("user[token]", "b"), .header("X-Key", "c")], ["X-Key": "c"],
                "&key=a&user%5Btoken%5D=b"
            ),
            ([.query("api_key", absent), nil, .bearer("tok3n")], ["Authorization": "Bearer tok3n"], ""),
        ] as [([Authentication?], [String: String], String)])
    func schemes(authentication: [Authentication?], headers: [String: String], query: String) async throws {
        let server = try LoopbackServer { _ in .json(200, "[]") }
        defer { server.stop() }
        let connection = Connection(server: server.baseURL.absoluteString, authentication: authentication)
        _ = try await TestClient(connection: connection).send(ListReleases(organization: "o", query: "x y"))
        let request = try #require(server.requests.first)
        for (name, value) in headers { #expect(request.header(name) == value) }
        let others = ["Authorization", "X-Api-Key", "X-Key"].filter { headers[$0] == nil }
        #expect(others.allSatisfy { request.header($0) == nil })
        #expect(request.query == "query=x%20y" + query)
    }

    /// Variables, literals and providers can be passed alike.
    @Test func callSites() async throws {
        func client(
            token: (any Credential)? = nil,
            username: String? = nil,
            password: (any Credential)? = nil,
            apiKey: (any Credential)? = nil
        ) -> Connection {
            Connection(
                server: "https://a.example",
                authentication: [
                    .bearer(token), .basic(username: username, password: password), .header("X-Api-Key", apiKey),
                ]
            )
        }
        let variable: String? = ProcessInfo.processInfo.environment["SPECIMEN_NO_SUCH_VARIABLE"]
        #expect(client(token: variable).authentication.isEmpty)
        #expect(client(token: "literal", apiKey: nil).authentication.count == 1)
        #expect(
            client(token: RefreshableCredential { _ in "x" }, apiKey: variable ?? "other").authentication.count == 2)
        #expect(client(username: "ann", password: "secret").authentication.map(\.description) == ["basic •••"])
        #expect(Connection(server: "https://a.example", token: variable).authentication.isEmpty)
        #expect(Connection(server: "https://a.example", token: "t").authentication.count == 1)
        #expect(Connection(server: "https://a.example").authentication.isEmpty)
    }

    @Test(
        arguments: [
            .bearer(""), .bearer("a b"), .bearer("a\n"), .bearer("é"),
            .basic(username: "", password: ""), .basic(username: "a:b", password: "c"),
            .basic(username: "a\r\nX-Evil: 1", password: "c"), .basic(username: "a", password: "c\n"),
            .header("X-Api-Key", ""), .header("X-Api-Key", "a\r\nX-Evil: 1"), .header("X-Api-Key", "a\u{0}"),
            .header("X-Api-Key", "a\u{7F}"), .header("X-Api-Key", "clé"), .header("X Api", "key"), .header("", "key"),
            .header("X-Api-Key", prefix: "Key\r\nX-Evil: 1 ", "key"), .header("X-Api-Key", prefix: "Clé ", "key"),
            .query("api_key", ""), .query("api_key", "a\n"),
            .header("X-Api-Key", RefreshableCredential { _ in "a\nb" }), .bearer(RefreshableCredential { _ in "" }),
        ] as [Authentication?])
    func credentialsThatNoRequestCanCarry(authentication: Authentication?) async throws {
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        let connection = Connection(server: server.baseURL.absoluteString, authentication: [authentication])
        let error = try await #require(throws: APIError.self) {
            try await TestClient(connection: connection).deleteRelease(version: "v")
        }
        #expect(error.description.hasPrefix("deleteRelease: cannot be sent: "))
        #expect(server.requests.isEmpty)
    }

    /// The headers of the connection and the values of the operation have priority.
    @Test func aRequestKeepsItsOwnCredential() async throws {
        struct Call: APIOperation {
            typealias Output = NoContent
            static let id = "call"
            var request: APIRequest {
                var request = APIRequest(.get, "/x")
                request.query("api_key", "own")
                return request
            }
        }
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        let asked = Diary()
        let credential = RefreshableCredential { _ in
            asked.note("asked")
            return "other"
        }
        var connection = Connection(
            server: server.baseURL.absoluteString,
            authentication: [.query("api_key", credential), .header("X-Key", credential)]
        )
        connection.headers["x-key"] = "own"
        try await TestClient(connection: connection).send(Call())
        let request = try #require(server.requests.first)
        #expect(request.query == "api_key=own")
        #expect(request.header("X-Key") == "own")
        #expect(asked.lines.isEmpty)
    }

    @Test func authenticationCanBeChanged() async throws {
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        let client = TestClient(token: "first", baseURL: server.baseURL)
        let other = client.with { $0.authentication = [.header("X-Key", "second")].compactMap(\.self) }
        try await other.deleteRelease(version: "v")
        try await client.deleteRelease(version: "v")
        #expect(server.requests.map { $0.header("Authorization") } == [nil, "Bearer first"])
        #expect(server.requests.map { $0.header("X-Key") } == ["second", nil])
    }

    /// The key is added to each request within the server, whatever a redirect or a link says about it.
    @Test func keysInRedirectsAndLinks() async throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/moved":
                .json(200, releasesText(["1"]), headers: [("Link", "</third?api_key=0ld-k3y-0123&a=1>; rel=next")])
            case "/third": .json(200, releasesText(["2"]))
            default: .redirect(to: "/moved?b=2")
            }
        }
        defer { server.stop() }
        let connection = Connection(
            server: server.baseURL.absoluteString,
            authentication: [.query("api_key", "k3y-0123456")]
        )
        let client = TestClient(connection: connection)
        let releases = try await client.listReleases(organization: "o").collected()
        #expect(releases.map(\.version) == ["1", "2"])
        #expect(
            server.requests.map(\.target) == [
                "/api/0/organizations/o/releases/?api_key=k3y-0123456", "/moved?b=2&api_key=k3y-0123456",
                "/third?a=1&api_key=k3y-0123456",
            ]
        )
    }
}
