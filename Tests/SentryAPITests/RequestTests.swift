import Foundation
import SpecimenLoopback
import SentryAPI
import SpecimenRuntime
import Testing

/// Tests of the requests of each operation with a real server.
struct RequestTests {
    private let organization = "/api/0/organizations/acme/releases/"

    @Test func listing() async throws {
        try await withClient(responding: { _ in .json(200, "[]") }) { sentry, server in
            var count = 0
            for try await _ in sentry.listOrganizationReleases(organizationIDOrSlug: "acme", query: "2.0 +beta&x") {
                count += 1
            }
            #expect(count == 0)
            let request = try #require(server.requests.first)
            #expect(request.line == "GET \(organization)?query=2.0%20%2Bbeta%26x HTTP/1.1")
            #expect(request.header("Authorization") == "Bearer sntrys_secret")
            #expect(request.header("Accept") == "application/json")
            #expect(request.body.isEmpty)
        }
    }

    @Test func creating() async throws {
        let path = "/api/0/organizations/{organization_id_or_slug}/releases/"
        let response = try documentedResponse(.post, path)
        try await withClient(responding: { _ in .json(201, response) }) { sentry, server in
            let release = try await sentry.createOrganizationRelease(
                organizationIDOrSlug: "acme",
                version: "1.0.0",
                projects: ["my-project"],
                dateReleased: Date(timeIntervalSince1970: 1_700_000_000),
                refs: [RefInput(commit: "abc123", repository: "my-org/my-repo")]
            )
            #expect(release.version == "1.0.0")
            let request = try #require(server.requests.first)
            #expect(request.line == "POST \(organization) HTTP/1.1")
            #expect(request.header("Content-Type") == "application/json")
            #expect(
                try JSONValue(parsing: request.text) == [
                    "version": "1.0.0",
                    "projects": ["my-project"],
                    "dateReleased": "2023-11-14T22:13:20Z",
                    "refs": [["repository": "my-org/my-repo", "commit": "abc123"]],
                ]
            )
        }
    }

    @Test func retrieving() async throws {
        let path = "/api/0/organizations/{organization_id_or_slug}/releases/{version}/"
        let response = try documentedResponse(.get, path)
        try await withClient(responding: { _ in .json(200, response) }) { sentry, server in
            let release = try await sentry.getOrganizationRelease(
                organizationIDOrSlug: "acme",
                version: "control@abc123",
                health: true,
                summaryStatsPeriod: .days14,
                sort: .crashFreeUsers,
                status: "merged"
            )
            #expect(release.lastCommit?.author?.username == "rajraspberry")
            #expect(release.adoptionStages?["sentry"]?.stage == "low_adoption")
            #expect(release.projects?.first?.healthData?.stats?["24h"]?.first == [1_715_126_400, 0])
            let request = try #require(server.requests.first)
            let query = "health=true&summaryStatsPeriod=14d&sort=crash_free_users&status=merged"
            #expect(request.line == "GET \(organization)control%40abc123/?\(query) HTTP/1.1")
        }
    }

    @Test func updating() async throws {
        let path = "/api/0/organizations/{organization_id_or_slug}/releases/{version}/"
        let response = try documentedResponse(.put, path)
        try await withClient(responding: { _ in .json(200, response) }) { sentry, server in
            let release = try await sentry.updateOrganizationRelease(
                organizationIDOrSlug: "acme",
                version: "2.0rc2",
                ref: "freshtofu",
                url: PatchValue(ifPresent: URL(string: "https://vcshub.invalid/user/project/refs/freshtofu")),
                dateReleased: .null
            )
            #expect(release.id == 2)
            let request = try #require(server.requests.first)
            #expect(request.line == "PUT \(organization)2.0rc2/ HTTP/1.1")
            #expect(
                request.text == #"{"ref":"freshtofu","url":"https://vcshub.invalid/user/project/refs/freshtofu","#
                    + #""dateReleased":null}"#
            )
        }
    }

    @Test func listingCommitsAndFiles() async throws {
        try await withClient(responding: { _ in .json(200, #"[{"id": "a"}]"#) }) { sentry, server in
            let commits = try await sentry.listOrganizationReleaseCommits(organizationIDOrSlug: "acme", version: "1")
            let files = try await sentry.listOrganizationReleaseFiles(organizationIDOrSlug: "acme", version: "1")
            #expect([commits, files] == [[["id": "a"]], [["id": "a"]]])
            #expect(
                server.requests.map(\.line) == [
                    "GET \(organization)1/commits/ HTTP/1.1", "GET \(organization)1/files/ HTTP/1.1",
                ]
            )
        }
    }

    @Test(arguments: [
        ("a/b c%é", "a%2Fb%20c%25%C3%A9"), ("1.0+7?x#y", "1.0%2B7%3Fx%23y"), ("%2F", "%252F"), ("…", "%E2%80%A6"),
    ])
    func aVersionIsAlwaysOneSegment(version: String, segment: String) async throws {
        try await withClient(responding: { _ in .json(200, "[]") }) { sentry, server in
            _ = try await sentry.listOrganizationReleaseFiles(organizationIDOrSlug: "acme", version: version)
            #expect(server.requests.map(\.line) == ["GET \(organization)\(segment)/files/ HTTP/1.1"])
        }
    }

    @Test(arguments: ["", ".", ".."])
    func aVersionThatIsNotASegmentIsAnError(version: String) async throws {
        try await withClient(responding: { _ in .json(200, "[]") }) { sentry, server in
            await #expect(throws: APIError.self) {
                try await sentry.listOrganizationReleaseFiles(organizationIDOrSlug: "acme", version: version)
            }
            #expect(server.requests.isEmpty)
        }
    }
}
