import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Checks that failures of servers and networks lead to typed errors, and never to a crash or a hang.
@Suite(.timeLimit(.minutes(10))) struct TroubleTests {
    private func call(
        _ response: LoopbackServer.Response,
        transport: any Transport = URLSessionTransport()
    ) async throws -> Release {
        let server = try LoopbackServer { _ in response }
        defer { server.stop() }
        let client = TestClient(token: "t", baseURL: server.baseURL, transport: transport)
        return try await client.getRelease(organization: "o", version: "v")
    }

    private static func response(_ head: String, _ body: String) -> LoopbackServer.Response {
        .raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\(head)\r\n\r\n\(body)")
    }

    enum Trouble {
        case transport, decoding
    }

    typealias Case = (what: String, response: LoopbackServer.Response, kind: Trouble)

    private static let cases: [Case] = [
        ("closed before the response", .raw(""), .transport),
        ("closed in the head", .raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n"), .transport),
        ("closed in the body", response("Content-Length: 1000", String(releaseText.prefix(40))), .transport),
        ("closed in a chunk", response("Transfer-Encoding: chunked", "400\r\n{\"version\""), .transport),
        ("cut off by its own length", response("Content-Length: 40", releaseText), .decoding),
        ("truncated JSON", response("Content-Length: 11", "{\"version\":"), .decoding),
        ("no JSON", .text(200, "<html>Sign in</html>", contentType: "text/html"), .decoding),
        ("nothing", .status(200), .decoding),
        ("not UTF-8", .message(200, [0x22, 0xFF, 0x22], headers: [("Content-Type", "application/json")]), .decoding),
        ("nested too deep", .json(200, String(repeating: "[", count: 100_000)), .decoding),
        ("a head of a megabyte", .json(200, releaseText, headers: [("X-Long", longValue)]), .transport),
        ("not HTTP", .raw("SSH-2.0-OpenSSH_9.2\r\n"), .transport),
        ("broken gzip", .json(200, "not gzip", headers: [("Content-Encoding", "gzip")]), .transport),
    ]

    @Test(arguments: cases)
    func isATypedError(what: String, response: LoopbackServer.Response, kind: Trouble) async throws {
        let error = try await #require(throws: APIError.self) { try await call(response) }
        switch error.reason {
        case .transport: #expect(kind == .transport, "\(error)")
        case .decoding: #expect(kind == .decoding, "\(error)")
        default: Issue.record("\(error)")
        }
        #expect(error.description.utf8.count < 2000)
    }

    private static let longValue = String(repeating: "x", count: 1 << 20)

    @Test func gzipIsDecompressed() async throws {
        let head = [("Content-Type", "application/json"), ("Content-Encoding", "gzip")]
        let release = try await call(.message(200, gzippedRelease, headers: head))
        #expect(release.version == "1.0")
        #expect(release.dateCreated == Date(timeIntervalSince1970: 0))
    }

    @Test func aGigabyteIsAbandonedAtTheLimit() async throws {
        let piece = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 20)
        let transport = URLSessionTransport(maximumResponseBytes: 4 << 20)
        let error = try await #require(throws: APIError.self) {
            try await call(.repeated(piece, times: 1024), transport: transport)
        }
        guard case .transport(let reason) = error.reason else {
            Issue.record("\(error)")
            return
        }
        #expect(reason as? TransportError == .responseTooLarge(limit: 4 << 20))
    }

    /// The rest of an abandoned compressed response must not delay other calls.
    @Test func aCompressionBombDoesNotDelayTheNextCall() async throws {
        let count = Counter()
        let server = try LoopbackServer { _ in
            guard count.next() == 0 else { return .status(204) }
            return .message(200, bomb, headers: [("Content-Encoding", "gzip")])
        }
        defer { server.stop() }
        let transport = URLSessionTransport(maximumResponseBytes: 1 << 20)
        let client = TestClient(baseURL: server.baseURL, transport: transport)
        await #expect(throws: APIError.self) { try await client.getRelease(organization: "o", version: "v") }
        try await client.deleteRelease(version: "v")
    }

    @Test(arguments: [#"Basic realm="x""#, #"Bearer, Basic realm="x""#, "Bearer", #"Digest realm="x", nonce="y""#])
    func challengeIsAResponse(header: String) async throws {
        let server = try LoopbackServer { _ in
            .json(401, #"{"detail": "no"}"#, headers: [("WWW-Authenticate", header)])
        }
        defer { server.stop() }
        let client = TestClient(token: "t", baseURL: server.baseURL)
        let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        #expect(error.status == 401)
        #expect(error.detail == "no")
    }

    @Test(arguments: [0.5, 1e16, .infinity, .nan, -1])
    func oddTimeouts(timeout: Double) async throws {
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        let transport = URLSessionTransport(timeout: timeout)
        try await TestClient(baseURL: server.baseURL, transport: transport).deleteRelease(version: "v")
    }

    @Test func noResponseWithinTheTimeout() async throws {
        let error = try await #require(throws: APIError.self) {
            try await call(.silence, transport: URLSessionTransport(timeout: 1))
        }
        guard case .transport(let reason) = error.reason else {
            Issue.record("\(error)")
            return
        }
        #expect((reason as? URLError)?.code == .timedOut)
    }

    /// Cancelling takes a lock that the thread of the session may be about to take.
    @Test func cancelledWhileTheResponseArrives() async throws {
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        let client = TestClient(token: "t", baseURL: server.baseURL)
        for round in 0..<400 {
            let task = Task { try await client.deleteRelease(version: "v") }
            await server.requestsArrived(round + 1)
            task.cancel()
            do {
                try await task.value
            } catch {
                #expect(error is CancellationError)
            }
        }
    }

    @Test func aThousandCallsAtOnce() async throws {
        let server = try LoopbackServer { request in
            let version = request.path.split(separator: "/").last ?? ""
            return .json(200, String(releasesText([String(version)]).dropFirst().dropLast()))
        }
        defer { server.stop() }
        let client = TestClient(token: "t", baseURL: server.baseURL)
        let versions = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<1000 {
                group.addTask {
                    try await client.getRelease(organization: "o", version: "\(number)").version
                }
            }
            return try await group.reduce(into: Set<String>()) { versions, version in versions.insert(version) }
        }
        #expect(versions.count == 1000)
        #expect(server.requests.count == 1000)
    }
}

/// `{"version":"1.0","dateCreated":"1970-01-01T00:00:00Z","projects":[]}`, compressed with gzip 1.12.
private let gzippedRelease = Array(
    Data(
        base64Encoded:
            "H4sIAAAAAAACA6tWKkstKs7Mz1OyUjLUM1DSUUpJLEl1LkoFkikgMUtzA10DQyAKMTCwAqMooKKCovys1OSSYiWr6NhaAK7QI55EAAAA"
    ) ?? Data()
)

/// Sixteen megabytes of zeros, which gzip 1.12 compresses to sixteen kilobytes: a head, a repeated block, and an end.
private let bomb: [UInt8] = {
    let pieces: [[UInt8]] = [
        [
            0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xEC, 0xC1, 0x01, 0x01, 0x00, 0x00, 0x00, 0x80,
            0x90, 0xFE, 0xAF, 0xEE, 0x08, 0x0A,
        ],
        [UInt8](repeating: 0x00, count: 4094),
        [0x80, 0xD9, 0x83, 0x03, 0x01, 0x00, 0x00, 0x00, 0x00, 0x20, 0xFF, 0xD7, 0x46, 0x50],
        [UInt8](repeating: 0x55, count: 4095),
        [0x61, 0x0F, 0x0E, 0x04, 0x00, 0x00, 0x00, 0x00, 0x80, 0xFC, 0x5F, 0x1B, 0x41],
        [UInt8](repeating: 0x55, count: 4095),
        [0xA5, 0x3D, 0x38, 0x20, 0x00, 0x00, 0x00, 0x00, 0x10, 0xF2, 0xFF, 0x75, 0x43, 0x02],
        [UInt8](repeating: 0x00, count: 3969),
        [0xC0, 0x55, 0x4A, 0xA1, 0x7C, 0xA4, 0x00, 0x00, 0x00, 0x01],
    ]
    return Array(pieces.joined())
}()
