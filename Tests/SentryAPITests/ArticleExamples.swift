import Foundation
import SentryAPI
import Testing

// The code of the articles. Tests run the parts that do not need the real server.

func gettingStarted(token: String) async throws {
    let sentry = SentryClient(token: token)
    let release = try await sentry.getOrganizationRelease(organizationIDOrSlug: "acme", version: "2.0")
    print(release.version, release.dateReleased?.formatted() ?? "unreleased")
}

func operationsAsValues(_ sentry: SentryClient) async throws {
    let operation = GetOrganizationRelease(organizationIDOrSlug: "acme", version: "2.0")
    let response = try await sentry.response(to: operation)
    print(response.status, response.headers["X-Request-ID"] ?? "-", response.body.count)
    print(response.value.version)
    let remaining = ResponseHeader<Int>("X-Sentry-Rate-Limit-Remaining")
    print(response[.etag] ?? "-", response[.lastModified]?.formatted() ?? "-", response[remaining] ?? 0)
}

func configuring(_ sentry: SentryClient) async throws {
    let careful = sentry.with { connection in
        connection.headers["User-Agent"] = "release-notes/1.0"
        connection.retries.maximumTime = .seconds(20)
        connection.timeout = .seconds(90)
    }
    _ = try await careful.with { $0.retries = .none }.getOrganizationRelease(
        organizationIDOrSlug: "acme",
        version: "2.0"
    )
}

func otherServer(token: String) -> SentryClient? {
    guard let address = URL(string: "https://sentry.example.org/") else { return nil }
    let own = SentryClient(token: token, baseURL: address)
    return own
}

func authenticating(key: String, password: String) -> SentryClient {
    let connection = Connection(
        server: "https://sentry.example.org",
        authentication: [.header("X-Api-Key", key), .basic(username: "ann", password: password)]
    )
    let keyed = SentryClient(connection: connection)
    return keyed
}

actor TokenStore {
    private(set) var current = "old"

    func renewed() throws -> String {
        current = "new"
        return current
    }
}

func renewing(_ tokens: TokenStore) -> SentryClient {
    let token = RefreshableCredential { isRetryAfter401 in
        isRetryAfter401 ? try await tokens.renewed() : await tokens.current
    }
    let renewing = SentryClient(connection: Connection(server: "https://sentry.io", token: token))
    return renewing
}

struct RequestToken: APIOperation {
    typealias Output = JSONValue
    static let id = "requestToken"
    var scopes: [String]

    var request: APIRequest {
        var form = FormBody()
        form.append("grant_type", "client_credentials")
        form.append("scope", scopes, style: .space)
        form.append("metadata", object: ["team": "web"])
        var request = APIRequest(.post, "/oauth/token")
        request.query("fields", ["token", "expiry"], style: .comma)
        request.header("X-Request-Source", "release-notes")
        request.body = .form(form)
        return request
    }
}

func uploads() -> [FileUpload] {
    let source = FileUpload(contentsOf: URL(fileURLWithPath: "dist/app.js"), contentType: "text/javascript")
    let note = FileUpload(name: "note.txt", contentType: "text/plain", data: Data("hello".utf8))
    return [source, note]
}

func untyped(_ sentry: SentryClient) async throws -> [Release] {
    let files = try await sentry.listOrganizationReleaseFiles(organizationIDOrSlug: "acme", version: "2.0")
    print(files[0]?["name"]?.stringValue ?? "no file")
    let releases = try files.decoded(as: [Release].self)
    return releases
}

func slowClient(token: String) -> SentryClient {
    let slow = SentryClient(
        token: token,
        transport: URLSessionTransport(timeout: 300, maximumResponseBytes: 8 << 20)
    )
    return slow
}

func paging(_ sentry: SentryClient, isEnough: (Page<Release>) -> Bool) async throws -> [Release] {
    for try await release in sentry.listOrganizationReleases(organizationIDOrSlug: "acme") {
        print(release.version)
    }
    let newest = try await sentry.listOrganizationReleases(organizationIDOrSlug: "acme")
        .pageSize(100)
        .limited(to: 250)
        .collected()
    var cursor: String?
    for try await page in sentry.listOrganizationReleases(organizationIDOrSlug: "acme").pages {
        print(page.elements.count, page.headers["X-Hits"] ?? "-")
        cursor = page.nextCursor
        if isEnough(page) { break }
    }
    if let cursor {
        for try await release in sentry.listOrganizationReleases(organizationIDOrSlug: "acme").starting(at: cursor) {
            print(release.version)
        }
    }
    return newest
}

func errors(_ sentry: SentryClient) async throws {
    do {
        _ = try await sentry.getOrganizationRelease(organizationIDOrSlug: "acme", version: "3.0")
    } catch let error as APIError where error.status == 404 {
        print(error.detail ?? "there is no such release")
    } catch let error as APIError {
        print(error)
    }
}

func failure(_ error: APIError) {
    if let problem = error.decoded(as: JSONValue.self) { print(problem["code"] ?? "-") }
}

func reasons(_ error: APIError) {
    switch error.reason {
    case .invalidRequest(let problem): print("not sent:", problem)
    case .transport(let cause): print("no response:", cause)
    case .authentication(let cause): print("no credential:", cause)
    case .status(let status): print("the server said", status)
    case .decoding(let failure): print(failure.path, failure.expected, failure.found)
    case .paging(let problem): print("the list does not go on:", problem)
    case .drift(let differences): print(differences)
    case .elementTooLarge(let limit): print("an element of the stream exceeds", limit, "bytes")
    case .file(let cause): print("the file cannot be written:", cause)
    }
}

func creatingSafely(_ sentry: SentryClient) async throws -> Release {
    let release = try await sentry.with { $0.retries.includesNonIdempotent = true }.createOrganizationRelease(
        organizationIDOrSlug: "acme",
        version: "2.1",
        projects: ["web"]
    )
    return release
}

func codename(_ sentry: SentryClient) async throws {
    let release = try await sentry.getOrganizationRelease(organizationIDOrSlug: "acme", version: "2.1")
    if let codename = release.otherFields["codename"]?.stringValue { print(codename) }
}

func watching(_ sentry: SentryClient) -> SentryClient {
    let watched = sentry.with { connection in
        connection.drift = .report { drift in print(drift) }
    }
    return watched
}

func skipping(_ sentry: SentryClient) -> SentryClient {
    let patient = sentry.with { connection in
        connection.unreadableElements = .skip
        connection.drift = .report { drift in print(drift) }
    }
    return patient
}

struct ArticleExamples {
    @Test func testingWithReplay() async throws {
        let replay = ReplayTransport(SentryClient.self)
        let sentry = SentryClient(transport: replay)
        let release = try await sentry.getOrganizationRelease(organizationIDOrSlug: "acme", version: "2.0")
        #expect(release.lastCommit?.author?.name != nil)

        replay.respond(to: GetOrganizationRelease.self, status: 404, json: #"{"detail": "Gone"}"#)
        replay.respond(to: ListOrganizationReleases.self, with: [release])
        replay.respond(to: ListOrganizationReleaseFiles.self) { request in
            request.url.path.contains("2.0") ? .json("[]") : .json("{}", status: 503)
        }
        let error = try await #require(throws: APIError.self) {
            try await sentry.getOrganizationRelease(organizationIDOrSlug: "acme", version: "2.0")
        }
        #expect(error.detail == "Gone")
        let list = sentry.listOrganizationReleases(organizationIDOrSlug: "acme")
        #expect(try await list.collected() == [release])
        let files = try await sentry.listOrganizationReleaseFiles(organizationIDOrSlug: "acme", version: "2.0")
        #expect(files == [])

        _ = try await sentry.createOrganizationRelease(
            organizationIDOrSlug: "acme",
            version: "2.1",
            projects: ["web"]
        )
        let created = try #require(replay.requests.first { $0.operation == CreateOrganizationRelease.id })
        #expect(created.method == .post)
        #expect(created.json?["version"] == "2.1")

        replay.respond(to: GetOrganizationRelease.self) { _ in throw URLError(.networkConnectionLost) }
        let impatient = sentry.with { $0.retries = .none }
        await #expect(throws: APIError.self) {
            try await impatient.getOrganizationRelease(organizationIDOrSlug: "acme", version: "2.0")
        }
    }

    @Test func untypedValuesAreRead() async throws {
        let replay = ReplayTransport(SentryClient.self)
        replay.respond(to: ListOrganizationReleaseFiles.self, json: #"[{"version": "1", "name": "a"}]"#)
        await #expect(throws: JSONDecodingError.self) { try await untyped(SentryClient(transport: replay)) }
        replay.respond(to: ListOrganizationReleaseFiles.self, json: "[]")
        #expect(try await untyped(SentryClient(transport: replay)) == [])
    }

    @Test func aTokenIsRenewed() async throws {
        let replay = ReplayTransport(SentryClient.self)
        replay.respond(to: ListOrganizationReleases.self) { request in
            request.headers["Authorization"] == "Bearer new" ? .json("[]") : .json("{}", status: 401)
        }
        let sentry = renewing(TokenStore()).with { $0.transport = replay }
        #expect(try await sentry.listOrganizationReleases(organizationIDOrSlug: "acme").collected().isEmpty)
        #expect(replay.requests.map { $0.headers["Authorization"] } == ["Bearer old", "Bearer new"])
    }

    @Test func aFormIsSent() async throws {
        let replay = ReplayTransport([])
        replay.respond(to: RequestToken.self, json: "{}")
        _ = try await SentryClient(transport: replay).send(RequestToken(scopes: ["read", "write"]))
        let request = try #require(replay.requests.first)
        #expect(request.url.query == "fields=token,expiry")
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == "grant_type=client_credentials&scope=read%20write&metadata%5Bteam%5D=web"
        )
    }

    @Test func aStatusAlone() async throws {
        let replay = ReplayTransport(SentryClient.self)
        let sentry = SentryClient(transport: replay)
        replay.respond(to: GetOrganizationRelease.self, status: 403)
        let error = try await #require(throws: APIError.self) {
            try await sentry.getOrganizationRelease(organizationIDOrSlug: "acme", version: "2.0")
        }
        #expect(error.status == 403)
    }
}
