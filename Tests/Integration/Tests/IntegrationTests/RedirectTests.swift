import Hummingbird
import SentryAPI
import Testing

/// Checks that the connection follows redirects for every transport, but never to another server, which would receive
/// the token.
@Suite(.timeLimit(.minutes(2))) struct RedirectTests {
    static let statuses = [301, 302, 303, 307, 308]

    @Test(arguments: TransportKind.allCases, statuses)
    func redirectToAnotherOriginIsNotFollowed(over kind: TransportKind, status: Int) async throws {
        try await withServer { _ in
            .json(releaseJSON("stolen"))
        } _: { other in
            let target = other.baseURL.absoluteString + "/stolen"
            try await withClient(over: kind) { _ in
                .redirect(to: target, status: status)
            } _: { sentry, server in
                let error = try await #require(throws: APIError.self) {
                    try await sentry.getOrganizationRelease(organizationIDOrSlug: "acme", version: "1")
                }
                #expect(error.status == status)
                #expect(error.response?.headers["Location"] == target)
                #expect(server.requests.count == 1)
                #expect(other.requests.isEmpty)
            }
        }
    }

    @Test(arguments: TransportKind.allCases, statuses)
    func redirectWithinTheOriginIsFollowedWithToken(over kind: TransportKind, status: Int) async throws {
        try await withClient(over: kind) { request in
            request.path == "/new" ? .json(releaseJSON("1")) : .redirect(to: "/new?a=b", status: status)
        } _: { sentry, server in
            let response = try await sentry.response(
                to: GetOrganizationRelease(organizationIDOrSlug: "acme", version: "1")
            )
            #expect(response.value.version == "1")
            #expect(response.raw.url?.path == "/new")
            #expect(server.requests.map(\.target).last == "/new?a=b")
            #expect(
                server.requests.map { request in request.headers[.authorization] } == [
                    "Bearer \(token)", "Bearer \(token)",
                ]
            )
        }
    }

    @Test(arguments: TransportKind.allCases, statuses)
    func redirectedPost(over kind: TransportKind, status: Int) async throws {
        try await withClient(over: kind) { request in
            request.path == "/new" ? .json(releaseJSON("1")) : .redirect(to: "/new", status: status)
        } _: { sentry, server in
            _ = try await sentry.createOrganizationRelease(
                organizationIDOrSlug: "acme",
                version: "1",
                projects: ["web"]
            )
            let keepsMethod = status == 307 || status == 308
            #expect(server.requests.map(\.method) == ["POST", keepsMethod ? "POST" : "GET"])
            let bodies = server.requests.map { request in String(decoding: request.body, as: UTF8.self) }
            let body = #"{"version":"1","projects":["web"]}"#
            #expect(bodies == [body, keepsMethod ? body : ""])
        }
    }

    @Test(arguments: TransportKind.allCases)
    func redirectLoopEnds(over kind: TransportKind) async throws {
        try await withClient(over: kind) { _ in
            .redirect(to: "/again", status: 302)
        } _: { sentry, server in
            let error = try await #require(throws: APIError.self) { try await sentry.send(DownloadFile()) }
            #expect(error.status == 302)
            #expect(server.requests.count == 11)
        }
    }
}
