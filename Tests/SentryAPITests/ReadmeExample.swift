import Foundation
import SentryAPI
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The calls that the README shows, compiled. They are not run: they would call the real server.
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

struct NothingReleased: Transport {
    func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse) {
        guard let url = request.url,
            let response = HTTPURLResponse(url: url, statusCode: 200, httpVersion: nil, headerFields: nil)
        else { throw URLError(.badURL) }
        return (Data("[]".utf8), response)
    }
}

struct ReadmeExample {
    @Test func aTransportOfOnesOwnAnswers() async throws {
        let offline = SentryClient(transport: NothingReleased())
        var releases: [Release] = []
        for try await release in offline.listOrganizationReleases(organizationIDOrSlug: "acme") {
            releases.append(release)
        }
        #expect(releases.isEmpty)
    }
}
