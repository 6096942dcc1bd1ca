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

    /// An operation responds with its first success, and on request with another documented status.
    @Test func severalResponsesOfAnOperation() async throws {
        let replay = ReplayTransport([
            DocumentedResponse("getRelease", status: 404, json: #"{"detail": "Gone"}"#, headers: ["Retry-After": "7"]),
            DocumentedResponse("getRelease", status: 200, json: releaseText, headers: ["ETag": #""1""#]),
            DocumentedResponse("getRelease", status: 203, json: "{}"),
            DocumentedResponse("deleteRelease", status: 409, json: #"{"detail": "In use"}"#),
        ])
        let client = TestClient(transport: replay)
        let response = try await client.response(to: GetRelease(organization: "o", version: "v"))
        #expect(response.value.version == "1.0")
        #expect(response[.etag] == #""1""#)
        func failure(_ send: () async throws -> Void) async throws -> APIError {
            try await #require(throws: APIError.self) { try await send() }
        }
        let conflict = try await failure { try await client.deleteRelease(version: "v") }
        #expect((conflict.status, conflict.detail) == (409, "In use"))
        replay.respond(to: GetRelease.self, status: 404)
        let gone = try await failure { _ = try await client.getRelease(organization: "o", version: "v") }
        #expect((gone.status, gone.detail) == (404, "Gone"))
        #expect(gone.response?[.retryAfter] == .seconds(7))
        replay.respond(to: GetRelease.self, status: 418)
        let undocumented = try await failure { _ = try await client.getRelease(organization: "o", version: "v") }
        #expect((undocumented.status, undocumented.response?.body) == (418, Data()))
        replay.respond(to: GetRelease.self, status: 404, json: nil)
        let empty = try await failure { _ = try await client.getRelease(organization: "o", version: "v") }
        #expect((empty.status, empty.detail) == (404, nil))
    }

    @Test func documentedText() async throws {
        let export = DocumentedResponse("call", status: 200, body: "a,b", contentType: "text/csv")
        #expect(export.json == nil)
        let client = TestClient(transport: ReplayTransport([export]))
        let response = try await client.response(to: Call<String>())
        #expect(response.value == "a,b")
        #expect(response[.contentType] == "text/csv")
    }

    @Test func aClientWithoutDocumentedResponsesHasNone() {
        #expect(TestClient.documentedResponses.isEmpty)
    }
}
