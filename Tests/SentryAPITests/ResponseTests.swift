import Foundation
import SpecimenLoopback
import SentryAPI
import SpecimenRuntime
import Testing

/// Tests of the values and errors for the responses of a server.
struct ResponseTests {
    private static func page(_ number: Int, next: Bool, on host: String) -> LoopbackServer.Response {
        let text = #"[{"version": "\#(number).0", "commitCount": 0, "deployCount": 0, "newGroups": 0}]"#
        let url = "<http://\(host)/api/0/organizations/acme/releases/?query=x&cursor=0:\(number):0>"
        let link = #"\#(url); rel="next"; results="\#(next)"; cursor="0:\#(number):0""#
        return .json(200, text, headers: [("Link", link)])
    }

    @Test func threePagesAreRequested() async throws {
        try await withClient(
            responding: { request in
                let host = request.header("Host") ?? ""
                switch request.query {
                case "query=x": return Self.page(1, next: true, on: host)
                case "query=x&cursor=0:1:0": return Self.page(2, next: true, on: host)
                default: return Self.page(3, next: false, on: host)
                }
            }
        ) { sentry, server in
            var versions: [String] = []
            for try await release in sentry.listOrganizationReleases(organizationIDOrSlug: "acme", query: "x").elements
            {
                versions.append(release.version)
            }
            #expect(versions == ["1.0", "2.0", "3.0"])
            #expect(server.requests.count == 3)
            #expect(server.requests.allSatisfy { $0.header("Authorization") == "Bearer sntrys_secret" })
        }
    }

    @Test func laterPagesAreNotRequestedWithoutNeed() async throws {
        try await withClient(responding: { Self.page(1, next: true, on: $0.header("Host") ?? "") }) { sentry, server in
            for try await _ in sentry.listOrganizationReleases(organizationIDOrSlug: "acme", query: "x") { break }
            #expect(server.requests.count == 1)
        }
    }

    @Test func anErrorHasTheDetailOfTheServer() async throws {
        let response = #"{"detail": "The requested resource does not exist"}"#
        try await withClient(responding: { _ in .json(404, response, headers: [("X-Trace", "t1")]) }) { sentry, _ in
            let error = try await #require(throws: APIError.self) {
                try await sentry.getOrganizationRelease(organizationIDOrSlug: "acme", version: "9")
            }
            #expect(error.status == 404)
            #expect(error.detail == "The requested resource does not exist")
            #expect(error.operation == "getOrganizationRelease")
            #expect(error.response?.headers["x-trace"] == "t1")
            #expect(error.response.map { String(decoding: $0.body, as: UTF8.self) } == response)
            #expect(String(describing: error).contains("The requested resource does not exist"))
            #expect(!String(reflecting: error).contains("sntrys_secret"))
        }
    }

    @Test func aMissingFieldIsNamedByItsPath() async throws {
        try await withClient(responding: { _ in .json(200, #"[{"version": "1"}]"#) }) { sentry, _ in
            let error = try await #require(throws: APIError.self) {
                for try await _ in sentry.listOrganizationReleases(organizationIDOrSlug: "acme") {}
            }
            guard case .decoding(let failure) = error.reason else {
                Issue.record("expected a decoding failure, not \(error)")
                return
            }
            #expect(failure.path == "$[0].commitCount")
        }
    }
}
