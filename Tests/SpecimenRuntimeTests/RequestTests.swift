import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Tests of the requests that a server receives.
@Suite struct RequestTests {
    @Test func listSendsQueryTokenAndAccept() async throws {
        let server = try LoopbackServer { _ in .json(200, "[]") }
        defer { server.stop() }
        let client = TestClient(token: "s3cret", baseURL: server.baseURL)
        let operation = ListReleases(
            organization: "acme",
            query: "a b+c&d=e#é/?",
            status: [.open, "half done"],
            flatten: true,
            perPage: 5,
            since: Date(timeIntervalSince1970: 1_541_539_208.5)
        )
        _ = try await client.send(operation)
        let request = try #require(server.requests.first)
        #expect(
            request.line == "GET /api/0/organizations/acme/releases/?query=a%20b%2Bc%26d%3De%23%C3%A9%2F%3F"
                + "&status=open&status=half%20done&flatten=true&per_page=5&since=2018-11-06T21%3A20%3A08.500Z HTTP/1.1"
        )
        #expect(request.header("Authorization") == "Bearer s3cret")
        #expect(request.header("Accept") == "application/json")
        #expect(request.header("Cookie") == nil)
        #expect(request.body.isEmpty)
    }

    @Test func nilsAndEmptyArraysAreLeftOut() async throws {
        let server = try LoopbackServer { _ in .json(200, "[]") }
        defer { server.stop() }
        _ = try await TestClient(baseURL: server.baseURL).send(ListReleases(organization: "acme", status: []))
        let request = try #require(server.requests.first)
        #expect(request.target == "/api/0/organizations/acme/releases/")
        #expect(request.header("Authorization") == nil)
    }

    @Test(arguments: [
        ("a/b c%é", "a%2Fb%20c%25%C3%A9"),
        ("..%2f..", "..%252f.."),
        ("a?b#c", "a%3Fb%23c"),
        ("1.0+build:7", "1.0%2Bbuild%3A7"),
        ("...", "..."),
        (#"a\b"#, "a%5Cb"),
        ("a\r\nHost: x", "a%0D%0AHost%3A%20x"),
        ("🦊\u{0}", "%F0%9F%A6%8A%00"),
        ("e\u{301}", "e%CC%81"),
    ])
    func pathParameterIsOneSegment(version: String, segment: String) async throws {
        let server = try LoopbackServer { _ in .json(200, releaseText) }
        defer { server.stop() }
        let release = try await TestClient(baseURL: server.baseURL).getRelease(organization: "o", version: version)
        #expect(release.version == "1.0")
        #expect(server.requests.map(\.target) == ["/api/0/organizations/o/releases/\(segment)/"])
    }

    @Test(arguments: ["", ".", "..", "../../admin", #"a\..\b"#, "./x", "x/."])
    func pathParameterThatIsNotASegmentIsRefused(version: String) async throws {
        let server = try LoopbackServer { _ in .json(200, releaseText) }
        defer { server.stop() }
        let error = try await #require(throws: APIError.self) {
            try await TestClient(baseURL: server.baseURL).getRelease(organization: "o", version: version)
        }
        #expect(error.description.hasPrefix("getRelease: cannot be sent: the path parameter after"))
        #expect(error.description.contains("/api/0/organizations/o/releases/"))
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: ["", "/", "/prefix", "/prefix/", "/a%20b//"])
    func baseURLPrefixIsKept(path: String) async throws {
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        let baseURL = try #require(URL(string: server.baseURL.absoluteString + path))
        try await TestClient(baseURL: baseURL).deleteRelease(version: "1")
        let prefix = path.replacing(/\/+$/, with: "")
        #expect(server.requests.map(\.line) == ["DELETE \(prefix)/releases/1/ HTTP/1.1"])
    }

    @Test func jsonBodies() async throws {
        let server = try LoopbackServer { request in .json(request.method == "POST" ? 201 : 200, releaseText) }
        defer { server.stop() }
        let client = TestClient(token: "t", baseURL: server.baseURL)
        let create = CreateRelease(organization: "o", version: "1/é", projects: ["web"])
        let created = try await client.response(to: create)
        #expect(created.status == 201)
        #expect(created.body == data(releaseText))
        #expect(created.headers["content-TYPE"] == "application/json")
        _ = try await client.send(UpdateRelease(version: "1", release: created.value))

        let requests = server.requests
        try #require(requests.count == 2)
        #expect(requests[0].line == "POST /api/0/organizations/o/releases/ HTTP/1.1")
        #expect(requests[0].header("Content-Type") == "application/json")
        #expect(requests[0].text == #"{"version":"1/é","projects":["web"]}"#)
        #expect(requests[1].line == "PUT /releases/1/ HTTP/1.1")
        #expect(requests[1].text == releaseText)
    }

    @Test func anUpdateKeepsWhatTheDocumentationDoesNotMention() async throws {
        let text =
            #"{"version":"1","dateCreated":"2018-11-06T21:20:08Z","status":7,"projects":[],"codename":{"a":[1.0]}}"#
        let server = try LoopbackServer { _ in .json(200, text) }
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL)
        var release = try await client.send(GetRelease(organization: "o", version: "1"))
        release.version = "2"
        release.status = .archived
        _ = try await client.send(UpdateRelease(version: "1", release: release))
        #expect(
            server.requests.last?.text
                == #"{"version":"2","dateCreated":"2018-11-06T21:20:08Z","status":"archived","projects":[],"#
                + #""codename":{"a":[1.0]}}"#
        )
    }

    @Test func headersOfConnectionAndRequest() async throws {
        struct Call: APIOperation {
            typealias Output = NoContent
            static let id = "call"
            var request: APIRequest {
                var request = APIRequest(.patch, "/x")
                request.headers["X-One"] = "request"
                request.headers["If-Match"] = "\"tag\""
                return request
            }
        }
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        var connection = Connection(server: server.baseURL.absoluteString)
        connection.headers = ["x-one": "connection", "X-Two": "2"]
        try await TestClient(connection: connection).send(Call())
        let request = try #require(server.requests.first)
        #expect(request.line == "PATCH /x HTTP/1.1")
        #expect(request.header("X-One") == "request")
        #expect(request.header("X-Two") == "2")
        #expect(request.header("If-Match") == "\"tag\"")
    }

    @Test func requestsAreValues() {
        let one = APIRequest(.get, "/x")
        var two = one
        two.method = .post
        two.path = "/y"
        two.query("n", 1)
        two.headers["X-One"] = "1"
        two.body = .json(JSONWriter())
        #expect(one.method == .get && one.target == "/x" && one.headers["x-one"] == nil && one.body == nil)
        #expect(two.method == .post && two.target == "/y?n=1" && two.headers["x-one"] == "1" && two.body != nil)
        let names = Mirror(reflecting: one).children.map(\.label)
        #expect(names == ["method", "path", "queryItems", "headers", "body"])
        #expect(String(describing: one).hasPrefix("APIRequest(method: GET, path: "))
    }
}
