import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import SentryAPI
import Testing

/// Checks that requests and responses arrive complete.
@Suite(.timeLimit(.minutes(2))) struct ResponseTests {
    @Test(arguments: TransportKind.allCases)
    func getOfARelease(over kind: TransportKind) async throws {
        try await withClient(over: kind) { _ in
            .json(releaseJSON("2.0/rc 1"))
        } _: { sentry, server in
            let release = try await sentry.getOrganizationRelease(
                organizationIDOrSlug: "acmé",
                version: "2.0/rc 1",
                health: true,
                query: "a+b & c=d"
            )
            #expect(release.version == "2.0/rc 1")
            #expect(release.commitCount == 7)
            let request = try #require(server.requests.first)
            #expect(request.method == "GET")
            #expect(
                request.target
                    == "/api/0/organizations/acm%C3%A9/releases/2.0%2Frc%201/?health=true&query=a%2Bb%20%26%20c%3Dd"
            )
            #expect(request.headers[.authorization] == "Bearer \(token)")
            #expect(request.headers[.accept] == "application/json")
            #expect(request.body.isEmpty)
        }
    }

    @Test(arguments: TransportKind.allCases)
    func notFoundWithDetail(over kind: TransportKind) async throws {
        try await withClient(over: kind) { _ in
            .json(#"{"detail":"The requested resource does not exist"}"#, status: .notFound)
        } _: { sentry, server in
            let error = try await #require(throws: APIError.self) {
                try await sentry.getOrganizationRelease(organizationIDOrSlug: "acme", version: "9")
            }
            #expect(error.status == 404)
            #expect(error.detail == "The requested resource does not exist")
            #expect(error.attempts == 1)
        }
    }

    @Test(arguments: TransportKind.allCases)
    func bodyOfANewRelease(over kind: TransportKind) async throws {
        try await withClient(over: kind) { _ in
            .json(releaseJSON("2.0"), status: .created)
        } _: { sentry, server in
            _ = try await sentry.createOrganizationRelease(
                organizationIDOrSlug: "acme",
                version: "2.0",
                projects: ["wéb", "api"],
                url: URL(string: "https://acme.example/2.0?a=b"),
                refs: [RefInput(commit: "c0ffee", repository: "acme/web")],
                commits: [["id": "c0ffee", "patch_set": [["path": "a\"b\\c\u{0}", "type": "M"]]]]
            )
            let expected = #"""
                {
                    "version": "2.0", "projects": ["wéb", "api"], "url": "https://acme.example/2.0?a=b",
                    "refs": [{"commit": "c0ffee", "repository": "acme/web"}],
                    "commits": [{"id": "c0ffee", "patch_set": [{"path": "a\"b\\c\u0000", "type": "M"}]}]
                }
                """#
            let request = try #require(server.requests.first)
            #expect(request.method == "POST")
            #expect(request.headers[.contentType] == "application/json")
            #expect(request.headers[.contentLength] == String(request.body.count))
            let sent = try JSONValue(parsing: Array(request.body))
            let wanted = try JSONValue(parsing: Array(expected.utf8))
            #expect(sent == wanted)
        }
    }

    /// Sentry links to a next page on the last page too, and marks it as one without results.
    @Test(arguments: TransportKind.allCases)
    func listOverThreePages(over kind: TransportKind) async throws {
        let path = "/api/0/organizations/acme/releases/"
        try await withClient(over: kind) { request in
            let page = request.target.last.flatMap { last in Int(String(last)) } ?? 0
            let next =
                #"<\#(path)?cursor=0:1:\#(page + 1)>; rel="next"; results="\#(page < 2)"; cursor="0:1:\#(page + 1)""#
            let back = #"<\#(path)?cursor=0:1:0>; rel="previous"; results="\#(page > 0)"; cursor="0:1:0""#
            var response = Response.json("[\(releaseJSON("\(page).0")),\(releaseJSON("\(page).1"))]")
            response.headers[try #require(link)] = "\(back), \(next)"
            return response
        } _: { sentry, server in
            let list = sentry.listOrganizationReleases(organizationIDOrSlug: "acme", query: "x")
            let releases = try await list.collected()
            #expect(releases.map(\.version) == ["0.0", "0.1", "1.0", "1.1", "2.0", "2.1"])
            #expect(
                server.requests.map(\.target) == [
                    path + "?query=x", path + "?cursor=0:1:1", path + "?cursor=0:1:2",
                ]
            )
            #expect(server.requests.allSatisfy { request in request.headers[.authorization] == "Bearer \(token)" })
        }
    }

    @Test(arguments: TransportKind.allCases)
    func compressedResponse(over kind: TransportKind) async throws {
        // {"version":"2.0","ref":"mäin","commitCount":7,"deployCount":0,"newGroups":0}
        let compressed = try #require(
            Data(
                base64Encoded: "H4sIAAAAAAACA6tWKkstKs7Mz1OyUjLSM1DSUSpKTQOycw8vycwD8pLzc3MzS5zzS/NKlKzMdZRSUgty"
                    + "8iuhfAMdpbzUcvei/NKCYiCvFgAkckpPTQAAAA=="
            )
        )
        try await withClient(over: kind) { _ in
            gzipped(compressed)
        } _: { sentry, server in
            let release = try await sentry.getOrganizationRelease(organizationIDOrSlug: "acme", version: "2.0")
            #expect(release.ref == "mäin")
            #expect(server.requests.first?.headers[.acceptEncoding]?.contains("gzip") == true)
        }
    }

    @Test(arguments: TransportKind.allCases)
    func repeatedHeadersAreJoined(over kind: TransportKind) async throws {
        try await withClient(over: kind) { _ in
            var response = Response.json(releaseJSON("2.0"))
            response.headers[values: try #require(link)] = ["</a>; rel=next", "</b>; rel=prev"]
            return response
        } _: { sentry, server in
            let response = try await sentry.response(
                to: GetOrganizationRelease(organizationIDOrSlug: "acme", version: "2.0")
            )
            #expect(response.headers["Link"] == "</a>; rel=next, </b>; rel=prev")
            #expect(response.headers["content-type"] == "application/json")
            #expect(response.raw.url?.absoluteString.hasSuffix("/organizations/acme/releases/2.0/") == true)
        }
    }

    @Test(arguments: TransportKind.allCases)
    func responsesWithoutContent(over kind: TransportKind) async throws {
        try await withClient(over: kind) { request in
            request.method == "HEAD"
                ? Response(status: .ok, headers: [.contentLength: "5000"])
                : Response(status: .noContent)
        } _: { sentry, server in
            try await sentry.send(CheckFile())
            let content = try await sentry.send(DownloadFile())
            #expect(content.isEmpty)
            #expect(server.requests.map(\.method) == ["HEAD", "GET"])
        }
    }

    /// The ways in which a server can send a response that is too large.
    enum Excess: CaseIterable {
        case announced
        case unannounced
        case compressed
    }

    @Test(arguments: TransportKind.allCases, Excess.allCases)
    func tooLargeResponse(over kind: TransportKind, excess: Excess) async throws {
        // 10000 spaces and {}.
        let compressed = try #require(
            Data(base64Encoded: "H4sIAAAAAAACA+3BAQkAAAwDoCrrOdb9OQ5qAgAAAAAAAAAAAP91B/RnwRISJwAA")
        )
        try await withClient(over: kind, maximumResponseBytes: 1000) { _ in
            switch excess {
            case .announced: bytes(1001)
            case .unannounced: chunks(count: 11)
            case .compressed: gzipped(compressed)
            }
        } _: { sentry, server in
            let error = try await #require(throws: APIError.self) { try await sentry.send(DownloadFile()) }
            guard case .transport(TransportError.responseTooLarge(limit: 1000)) = error.reason else {
                Issue.record("\(error)")
                return
            }
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: TransportKind.allCases, [Excess.announced, .unannounced])
    func responseOfExactlyTheLimit(over kind: TransportKind, excess: Excess) async throws {
        try await withClient(over: kind, maximumResponseBytes: 1000) { _ in
            excess == .announced ? bytes(1000) : chunks(count: 10)
        } _: { sentry, server in
            let content = try await sentry.send(DownloadFile())
            #expect(content.count == 1000)
        }
    }

    /// The size in a response to `HEAD` is not the size of a body.
    @Test(arguments: TransportKind.allCases)
    func largeSizeInAResponseToHead(over kind: TransportKind) async throws {
        try await withClient(over: kind, maximumResponseBytes: 1000) { _ in
            Response(status: .ok, headers: [.contentLength: "5000"])
        } _: { sentry, server in
            try await sentry.send(CheckFile())
            #expect(server.requests.count == 1)
        }
    }
}

private let link = HTTPField.Name("Link")

private func bytes(_ count: Int) -> Response {
    Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(repeating: 0x20, count: count)))
}

/// Returns a body of unknown length in chunks of a hundred bytes.
private func chunks(count: Int) -> Response {
    let body = ResponseBody { writer in
        for _ in 0..<count { try await writer.write(ByteBuffer(repeating: 0x20, count: 100)) }
        try await writer.finish(nil)
    }
    return Response(status: .ok, body: body)
}

private func gzipped(_ data: Data) -> Response {
    Response(
        status: .ok,
        headers: [.contentType: "application/json", .contentEncoding: "gzip"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: data))
    )
}
