import Foundation
import SentryAPI
import Testing

/// The calls of the README, so that the compiler checks them. They do not run, because they would call the real server.
func readmeExample(token: String) async throws {
    let sentry = SentryClient(token: token)

    for try await release in sentry.listOrganizationReleases(organizationIDOrSlug: "acme", query: "2.").elements {
        print(release.version, release.dateReleased?.formatted() ?? "unreleased")
    }
    do {
        let release = try await sentry.getOrganizationRelease(organizationIDOrSlug: "acme", version: "2.0/rc 1")
        print(release.lastCommit?.author?.name ?? "nobody")
    } catch let error as APIError where error.status == 404 {
        print(error.detail ?? "not found")
    }

    _ = try await sentry.updateOrganizationRelease(
        organizationIDOrSlug: "acme",
        version: "2.0",
        ref: "main",
        url: .null
    )
}

func observedExample(_ sentry: SentryClient) async throws -> [Release] {
    let careful = sentry.with { connection in
        connection.retries.maximumTime = .seconds(20)
        connection.middlewares = [LoggingMiddleware { line in print(line) }]
        connection.drift = .report { drift in print(drift) }
    }
    let newest = try await careful.listOrganizationReleases(organizationIDOrSlug: "acme").limited(to: 10).collected()
    return newest
}

struct ReadmeExample {
    @Test func replayTransportResponds() async throws {
        let replay = ReplayTransport(SentryClient.self)
        let offline = SentryClient(transport: replay)
        replay.respond(to: GetOrganizationRelease.self, status: 404, json: #"{"detail": "Gone"}"#)
        #expect(try await !observedExample(offline).isEmpty)
        await #expect(throws: APIError.self) {
            try await offline.getOrganizationRelease(organizationIDOrSlug: "acme", version: "2.0")
        }
    }
}
