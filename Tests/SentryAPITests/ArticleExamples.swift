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

func otherServer(token: String, key: String) -> SentryClient? {
    guard let address = URL(string: "https://sentry.example.org/") else { return nil }
    let own = SentryClient(token: token, baseURL: address)
    let keyed = SentryClient(baseURL: address).with { $0.headers["X-Api-Key"] = key }
    return token.isEmpty ? keyed : own
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
            request.headers["Authorization"] == "Token new" ? .json("[]") : .json("{}", status: 401)
        }
        let sentry = SentryClient(transport: replay).with { connection in
            connection.middlewares = [RenewedToken(tokens: TokenStore())]
        }
        #expect(try await sentry.listOrganizationReleases(organizationIDOrSlug: "acme").collected().isEmpty)
        #expect(replay.requests.map { $0.headers["Authorization"] } == ["Token old", "Token new"])
    }
}
