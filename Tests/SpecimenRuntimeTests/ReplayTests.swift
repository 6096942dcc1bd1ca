import Foundation
import SpecimenRuntime
import Testing

@Suite struct ReplayTests {
    private let responses = [
        DocumentedResponse("getRelease", status: 200, json: releaseText),
        DocumentedResponse("listReleases", status: 200, json: releasesText(["1", "2"])),
        DocumentedResponse("deleteRelease", status: 204),
    ]

    @Test func respondsWithTheExamplesAndRecordsRequests() async throws {
        let replay = ReplayTransport(responses)
        let client = TestClient(token: "tok3n-Abcdefghij", transport: replay)
        #expect(try await client.getRelease(organization: "o", version: "a/b").version == "1.0")
        #expect(try await client.listReleases(organization: "o", query: "x y").collected().count == 2)
        try await client.deleteRelease(version: "v")
        #expect(replay.requests.map(\.operation) == ["getRelease", "listReleases", "deleteRelease"])
        #expect(replay.requests.map(\.method) == [.get, .get, .delete])
        #expect(
            replay.requests[0].url.absoluteString
                == "https://sentry.example/api/0/organizations/o/releases/a%2Fb/"
        )
        #expect(replay.requests[1].query("query") == "x y")
        #expect(replay.requests[1].query("cursor") == nil)
        #expect(replay.requests[0].headers["Authorization"] == "Bearer tok3n-Abcdefghij")
        var shown = ""
        dump(replay, to: &shown)
        dump(replay.requests, to: &shown)
        #expect(!shown.contains("tok3n-Abcdefghij"))
    }

    @Test func anUndocumentedOperationFails() async throws {
        let error = try await #require(throws: APIError.self) {
            try await TestClient(transport: ReplayTransport([])).deleteRelease(version: "v")
        }
        #expect(error.description.contains("no response of deleteRelease is documented"))
        let request = URLRequest(url: try #require(URL(string: "https://sentry.example")))
        await #expect(throws: (any Error).self) { try await ReplayTransport(responses).send(request) }
    }

    @Test func responsesCanBeReplaced() async throws {
        let replay = ReplayTransport(responses)
        let client = TestClient(transport: replay)
        let release = Release(version: "9", dateCreated: Date(timeIntervalSince1970: 0))
        replay.respond(to: GetRelease.self, with: release)
        #expect(try await client.getRelease(organization: "o", version: "9") == release)
        replay.respond(to: GetRelease.self, status: 404, json: #"{"detail": "Gone"}"#)
        let error = try await #require(throws: APIError.self) {
            try await client.getRelease(organization: "o", version: "9")
        }
        #expect(error.status == 404)
        #expect(error.detail == "Gone")
        replay.respond(to: ListReleases.self) { request in
            let cursor = request.query("cursor").flatMap { text in Int(text) } ?? 0
            let link = cursor < 2 ? ["Link": "<?cursor=\(cursor + 1)>; rel=next"] : [:]
            return .json(releasesText(["\(cursor)"]), headers: link)
        }
        let versions = try await client.listReleases(organization: "o").collected().map(\.version)
        #expect(versions == ["0", "1", "2"])
        replay.respond(to: DeleteRelease.self) { _ in throw URLError(.notConnectedToInternet) }
        let offline = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        #expect(offline.status == nil)
    }

    @Test func bodiesAreRecorded() async throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("specimen-\(UUID()).txt")
        try data("from disk").write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let replay = ReplayTransport(responses)
        replay.respond(to: CreateRelease.self, status: 201, json: releaseText)
        replay.respond(to: UploadFile.self, json: "{}")
        let client = TestClient(transport: replay)
        _ = try await client.send(CreateRelease(organization: "o", version: "v", projects: ["a"]))
        _ = try await client.send(UploadFile(name: "n", file: FileUpload(contentsOf: url)))
        #expect(replay.requests[0].json == ["version": "v", "projects": ["a"]])
        #expect(replay.requests[1].json == nil)
        let form = String(decoding: replay.requests[1].body, as: UTF8.self)
        #expect(form.contains("\r\n\r\nfrom disk\r\n"))
        #expect(replay.requests[1].headers["Content-Type"]?.hasPrefix("multipart/form-data; boundary=") == true)
    }

    @Test func recordedRequestsCanBeRemoved() async throws {
        let replay = ReplayTransport(responses)
        try await TestClient(transport: replay).deleteRelease(version: "v")
        replay.removeRequests()
        #expect(replay.requests.isEmpty)
        replay.respond(to: DeleteRelease.self, status: 409)
        let error = try await #require(throws: APIError.self) {
            try await TestClient(transport: replay).deleteRelease(version: "v")
        }
        #expect(error.status == 409)
    }

    @Test func aClientWithoutDocumentedResponsesHasNone() {
        #expect(TestClient.documentedResponses.isEmpty)
    }
}
