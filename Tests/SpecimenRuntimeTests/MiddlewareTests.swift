import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Tests of middlewares.
@Suite struct MiddlewareTests {
    static let token = "tok3n-Abcdefghij"

    /// Records each request and response, and marks the request.
    private struct Witness: Middleware {
        let name: String
        let diary: Diary

        func send(
            _ request: URLRequest,
            of call: CallContext,
            next: @escaping Next
        ) async throws -> (Data, HTTPURLResponse) {
            let trail = (request.value(forHTTPHeaderField: "X-Trail") ?? "") + name
            diary.note("\(name)> \(call.operation) \(call.attempt) \(trail) \(request.allHTTPHeaderFields ?? [:])")
            var request = request
            request.setValue(trail, forHTTPHeaderField: "X-Trail")
            let response = try await next(request)
            diary.note("\(name)< \(response.1.statusCode)")
            return response
        }
    }

    private func client(_ server: LoopbackServer, _ middlewares: [any Middleware]) -> TestClient {
        TestClient(token: Self.token, baseURL: server.baseURL).with { $0.middlewares = middlewares }
    }

    @Test func theFirstIsTheOutermostAndNoneSeesTheToken() async throws {
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        let diary = Diary()
        let client = client(server, [Witness(name: "a", diary: diary), Witness(name: "b", diary: diary)])
        try await client.deleteRelease(version: "v")
        let heads = diary.lines.map { line in line.prefix { character in character != "[" } }
        #expect(heads == ["a> deleteRelease 1 a ", "b> deleteRelease 1 ab ", "b< 204", "a< 204"])
        #expect(!diary.lines.contains { line in line.contains(Self.token) })
        #expect(server.requests.first?.header("X-Trail") == "ab")
        #expect(server.requests.first?.header("Authorization") == "Bearer \(Self.token)")
    }

    @Test func eachAttemptAndEachPageGoesThrough() async throws {
        let count = Counter()
        let server = try LoopbackServer { _ in
            switch count.next() {
            case 0: .status(503)
            case 1: .json(200, releasesText(["1"]), headers: [("Link", "<?cursor=1>; rel=next")])
            default: .json(200, releasesText(["2"]))
            }
        }
        defer { server.stop() }
        let diary = Diary()
        let client = client(server, [Witness(name: "a", diary: diary)]).with { connection in
            connection.retries = RetryPolicy()
            connection.retries.clock = TestClock()
        }
        _ = try await client.listReleases(organization: "o").collected()
        #expect(diary.lines.filter { $0.hasPrefix("a>") }.map { $0.split(separator: " ")[2] } == ["1", "2", "1"])
    }

    @Test func anotherAuthenticationScheme() async throws {
        struct Basic: Middleware {
            func send(
                _ request: URLRequest,
                of call: CallContext,
                next: @escaping Next
            ) async throws -> (Data, HTTPURLResponse) {
                var request = request
                request.setValue("Basic abc", forHTTPHeaderField: "Authorization")
                return try await next(request)
            }
        }
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        try await client(server, [Basic()]).deleteRelease(version: "v")
        #expect(server.requests.map { $0.header("Authorization") } == ["Basic abc"])
    }

    @Test func cacheRespondsWithoutTheServer() async throws {
        struct Cache: Middleware {
            func send(
                _ request: URLRequest,
                of call: CallContext,
                next: @escaping Next
            ) async throws -> (Data, HTTPURLResponse) {
                let url = try #require(request.url)
                let response = HTTPURLResponse(url: url, statusCode: 200, httpVersion: nil, headerFields: nil)
                return (data(releaseText), try #require(response))
            }
        }
        let server = try LoopbackServer { _ in .status(500) }
        defer { server.stop() }
        let release = try await client(server, [Cache()]).getRelease(organization: "o", version: "v")
        #expect(release.version == "1.0")
        #expect(server.requests.isEmpty)
    }

    /// Changes the request in a way that the connection does not allow.
    private struct Detour: Middleware {
        let change: @Sendable (inout URLRequest) -> Void

        func send(
            _ request: URLRequest,
            of call: CallContext,
            next: @escaping Next
        ) async throws -> (Data, HTTPURLResponse) {
            var request = request
            change(&request)
            return try await next(request)
        }
    }

    @Test func aMiddlewareCannotRedirectTheToken() async throws {
        let other = try LoopbackServer { _ in .json(200, releaseText) }
        defer { other.stop() }
        let server = try LoopbackServer { _ in .json(200, releaseText) }
        defer { server.stop() }
        let client = client(server, [Detour { request in request.url = other.baseURL }])
        let error = try await #require(throws: APIError.self) {
            try await client.getRelease(organization: "o", version: "v")
        }
        #expect(error.description.contains("cannot be sent: the address is not on the configured server"))
        #expect(other.requests.isEmpty)
        #expect(server.requests.isEmpty)
    }

    /// Some versions of Foundation drop such a value. With the others the call fails.
    @Test func aMiddlewareCannotAddALineToTheHead() async throws {
        let server = try LoopbackServer { _ in .json(200, releaseText) }
        defer { server.stop() }
        let evil = Detour { request in request.setValue("a\r\nX-Evil: 1", forHTTPHeaderField: "X-Note") }
        _ = try? await client(server, [evil]).getRelease(organization: "o", version: "v")
        #expect(server.requests.allSatisfy { request in request.header("X-Evil") == nil })
    }

    @Test func errorsOfAMiddlewareAreTransportErrors() async throws {
        struct Refusal: Middleware, Error {
            func send(
                _ request: URLRequest,
                of call: CallContext,
                next: @escaping Next
            ) async throws -> (Data, HTTPURLResponse) {
                throw self
            }
        }
        let client = TestClient(transport: RecordingTransport()).with { $0.middlewares = [Refusal()] }
        let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        guard case .transport(let reason) = error.reason else {
            Issue.record("\(error)")
            return
        }
        #expect(reason is Refusal)
    }

    /// An error that a middleware throws is not mistaken for an error of the call itself.
    @Test(arguments: [true, false])
    func strayErrors(isCancellation: Bool) async throws {
        struct Renewal: Middleware {
            let isCancellation: Bool

            func send(
                _ request: URLRequest,
                of call: CallContext,
                next: @escaping Next
            ) async throws -> (Data, HTTPURLResponse) {
                if isCancellation { throw CancellationError() }
                throw APIError(operation: "renew", reason: .status(503))
            }
        }
        let client = TestClient(transport: RecordingTransport()).with { connection in
            connection.middlewares = [Renewal(isCancellation: isCancellation)]
            connection.retries = RetryPolicy()
        }
        let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        #expect(error.operation == "deleteRelease")
        #expect(error.attempts == 1)
    }

    /// A middleware may call `next` in another task, for example to set a deadline.
    @Test func aDeadline() async throws {
        struct Deadline: Middleware {
            func send(
                _ request: URLRequest,
                of call: CallContext,
                next: @escaping Next
            ) async throws -> (Data, HTTPURLResponse) {
                try await withThrowingTaskGroup(of: (Data, HTTPURLResponse).self) { group in
                    group.addTask { try await next(request) }
                    group.addTask { throw URLError(.timedOut) }
                    defer { group.cancelAll() }
                    while let response = try await group.next() { return response }
                    throw URLError(.unknown)
                }
            }
        }
        let server = try LoopbackServer { _ in .silence }
        defer { server.stop() }
        let client = client(server, [Deadline()])
        await #expect(throws: APIError.self) { try await client.deleteRelease(version: "v") }
    }

    @Test func logLines() async throws {
        let server = try LoopbackServer { request in
            request.path.contains("silent") ? .raw("") : .json(404, #"{"detail": "quoted \#(Self.token)"}"#)
        }
        defer { server.stop() }
        let diary = Diary()
        let client = client(server, [LoggingMiddleware { line in diary.note(line) }])
        let calls = [
            { try await client.deleteRelease(version: "v") }, { try await client.deleteRelease(version: "silent") },
            { _ = try await client.send(Search(query: "a\nb")) },
        ]
        for call in calls { await #expect(throws: APIError.self) { try await call() } }
        let base = server.baseURL.absoluteString
        #expect(diary.lines.count == 3)
        #expect(diary.lines[0].hasPrefix("deleteRelease: DELETE \(base)/releases/v/ → 404, "))
        #expect(diary.lines[1].hasPrefix("deleteRelease: DELETE \(base)/releases/silent/ → "))
        #expect(diary.lines[2].hasPrefix("search: GET \(base)/search?q=a%0Ab&api_key=***&author=me → 404, "))
        #expect(diary.lines.allSatisfy { line in line.hasSuffix(" s") && !line.contains("\n") })
        #expect(!diary.lines.contains { line in line.contains(Self.token) || line.contains("k3y") })
    }
}

private struct Search: APIOperation {
    typealias Output = JSONValue
    static let id = "search"
    var query: String
    var request: APIRequest {
        var request = APIRequest(.get, "/search")
        request.query("q", query)
        request.query("api_key", "k3y")
        request.query("author", "me")
        return request
    }
}

/// A record of lines in the order in which they were written.
final class Diary: @unchecked Sendable {
    private let lock = NSLock()
    // Only read and written while `lock` is held.
    private var written: [String] = []

    var lines: [String] { lock.withLock { written } }

    func note(_ line: String) {
        lock.withLock { written.append(line) }
    }
}
