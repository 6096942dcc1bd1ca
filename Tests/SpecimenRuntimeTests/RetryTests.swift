import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Tests of retries with a clock that does not wait.
@Suite struct RetryTests {
    private let clock = TestClock()

    /// A policy that always waits as long as its limit, so that the waits are known.
    private func policy(_ change: (inout RetryPolicy) -> Void = { _ in }) -> RetryPolicy {
        var policy = RetryPolicy()
        policy.clock = clock
        policy.jitter = { limit in limit }
        change(&policy)
        return policy
    }

    private func client(_ server: LoopbackServer, _ policy: RetryPolicy) -> TestClient {
        TestClient(token: "t", baseURL: server.baseURL).with { connection in connection.retries = policy }
    }

    /// Returns a server that sends these responses in order, and then repeats the last one.
    private func server(_ responses: [LoopbackServer.Response]) throws -> LoopbackServer {
        let count = Counter()
        return try LoopbackServer { _ in responses[min(count.next(), responses.count - 1)] }
    }

    @Test func theWaitIsThatOfTheServerOrOfThePolicy() async throws {
        let server = try server([
            .json(429, "{}", headers: [("Retry-After", "2")]), .status(503), .json(200, releaseText),
        ])
        defer { server.stop() }
        let release = try await client(server, policy()).getRelease(organization: "o", version: "1.0")
        #expect(release.version == "1.0")
        #expect(clock.sleeps == [.seconds(2), .seconds(1)])
        #expect(server.requests.count == 3)
        #expect(Set(server.requests.map(\.target)).count == 1)
        #expect(server.requests.allSatisfy { request in request.header("Authorization") == "Bearer t" })
    }

    @Test func creatingIsRepeatedOnlyIfAllowed() async throws {
        let create = CreateRelease(organization: "o", version: "v", projects: [])
        let server = try server([.status(503), .json(201, releaseText)])
        defer { server.stop() }
        let client = client(server, policy())
        let error = try await #require(throws: APIError.self) { try await client.send(create) }
        #expect(error.status == 503)
        #expect(error.attempts == 1)
        #expect(server.requests.count == 1)

        let other = try self.server([.status(503), .json(201, releaseText)])
        defer { other.stop() }
        let patient = self.client(other, policy()).with { $0.retries.includesNonIdempotent = true }
        #expect(try await patient.send(create).version == "1.0")
        #expect(other.requests.map(\.text) == Array(repeating: #"{"version":"v","projects":[]}"#, count: 2))
    }

    @Test(arguments: [
        (APIRequest.Method.get, true), (.head, true), (.options, true), (.put, true), (.delete, true), (.post, false),
        (.patch, false), (APIRequest.Method(rawValue: "PURGE"), false),
    ])
    func methods(method: APIRequest.Method, isRepeated: Bool) async throws {
        let server = try server([.status(503)])
        defer { server.stop() }
        _ = try? await client(server, policy { $0.maximumRetries = 1 }).send(Probe(method: method))
        #expect(server.requests.count == (isRepeated ? 2 : 1))
    }

    @Test(arguments: [
        (429, true), (502, true), (503, true), (504, true), (400, false), (404, false), (408, false), (500, false),
        (501, false), (302, false),
    ])
    func statuses(status: Int, isRepeated: Bool) async throws {
        let server = try server([.status(status), .json(200, releaseText)])
        defer { server.stop() }
        let client = client(server, policy())
        let result = await Result { try await client.getRelease(organization: "o", version: "1.0") }
        #expect(server.requests.count == (isRepeated ? 2 : 1))
        #expect(((try? result.get()) != nil) == isRepeated)
    }

    @Test func theNumberOfRetriesIsLimited() async throws {
        let server = try server([.status(503)])
        defer { server.stop() }
        let client = client(server, policy { $0.maximumDelay = .seconds(3) }.repeating(5))
        let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        #expect(error.attempts == 6)
        #expect(error.description.contains("deleteRelease: 503 Service Unavailable after 6 attempts (DELETE "))
        #expect(server.requests.count == 6)
        #expect(clock.sleeps == [.milliseconds(500), .seconds(1), .seconds(2), .seconds(3), .seconds(3)])
    }

    @Test func theTimeOfRetriesIsLimited() async throws {
        let server = try server([.json(429, #"{"detail": "slow"}"#, headers: [("Retry-After", "4")])])
        defer { server.stop() }
        let client = client(server, policy { $0.maximumTime = .seconds(10) }.repeating(100))
        let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        #expect(error.detail == "slow")
        #expect(clock.sleeps == [.seconds(4), .seconds(4)])
        #expect(server.requests.count == 3)
    }

    @Test func aWaitBeyondTheMaximumTimeFailsAtOnce() async throws {
        let server = try server([.status(503, headers: [("Retry-After", "3600")]), .status(204)])
        defer { server.stop() }
        let client = client(server, policy())
        let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        #expect(error.response?.headers["Retry-After"] == "3600")
        #expect(clock.sleeps.isEmpty)
        #expect(server.requests.count == 1)
    }

    @Test func noneDoesNotRepeat() async throws {
        let server = try server([.status(503)])
        defer { server.stop() }
        _ = try? await client(server, .none).deleteRelease(version: "v")
        #expect(server.requests.count == 1)
    }

    /// A 503 without `Retry-After` waits for the half second of the policy.
    @Test(arguments: [
        (429, ["Retry-After": "7"], 7.0),
        (503, ["Retry-After": " 0 "], 0),
        (503, ["Retry-After": "1.5"], 1.5),
        (503, ["Retry-After": "soon"], 0.5),
        (503, ["Retry-After": "-3"], 0.5),
        (503, ["Retry-After": "nan"], 0.5),
        (429, ["Retry-After": "Tue, 24 Nov 2026 10:00:09 GMT"], 9),
        (429, ["Retry-After": "Tuesday, 24-Nov-26 10:00:09 GMT"], 9),
        (429, ["Retry-After": "Tue Nov 24 10:00:09 2026"], 9),
        (429, ["Retry-After": "Tue, 24 Nov 2026 09:00:00 GMT"], 0),
        (429, ["X-RateLimit-Reset": "1795514411"], 11),
        (429, ["X-Sentry-Rate-Limit-Reset": "1795514411"], 11),
        (429, ["RateLimit-Reset": "13"], 13),
        (429, ["Retry-After": "3", "X-RateLimit-Reset": "1795514411"], 3),
        (429, ["X-Own-Reset": "17"], 17),
        (503, ["X-RateLimit-Reset": "1795514411"], 0.5),
        (429, ["X-RateLimit-Reset": "never"], 0.5),
    ])
    func waitsOfTheServer(status: Int, headers: [String: String], seconds: Double) async throws {
        // The time is relative to the clock of the server.
        let all = [("Date", "Tue, 24 Nov 2026 10:00:00 GMT")] + headers.map { ($0.key, $0.value) }
        let server = try server([.status(status, headers: all), .status(204)])
        defer { server.stop() }
        let policy = policy { $0.rateLimitResetHeaders.append("X-Own-Reset") }
        try await client(server, policy).deleteRelease(version: "v")
        #expect(clock.sleeps == [.seconds(seconds)])
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"version\":"])
    func lostConnections(response: String) async throws {
        let server = try server([.raw(response), .json(200, releaseText)])
        defer { server.stop() }
        let release = try await client(server, policy()).getRelease(organization: "o", version: "1.0")
        #expect(release.version == "1.0")
        #expect(server.requests.count == 2)
    }

    @Test func refusedConnections() async throws {
        let port = try ClosedPort()
        let client = TestClient(token: "t", baseURL: port.baseURL).with { $0.retries = policy() }
        let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        withExtendedLifetime(port) {}
        #expect(error.attempts == 4)
        #expect(clock.sleeps.count == 3)
    }

    @Test func unreadableResponsesAreNotRepeated() async throws {
        let server = try server([.json(200, "{"), .json(200, releaseText)])
        defer { server.stop() }
        let client = client(server, policy())
        await #expect(throws: APIError.self) { try await client.getRelease(organization: "o", version: "1.0") }
        #expect(server.requests.count == 1)
    }

    @Test func theStandardWaitIsRandomUpToTheLimit() {
        let policy = RetryPolicy()
        let waits = (0..<200).map { _ in policy.jitter(.seconds(8)) }
        #expect(waits.allSatisfy { wait in (.zero ... .seconds(8)).contains(wait) })
        #expect(Set(waits).count > 100)
        #expect(waits.contains { wait in wait < .seconds(2) } && waits.contains { wait in wait > .seconds(6) })
    }

    @Test func theTimeoutLimitsAWholeCall() async throws {
        let silent = try LoopbackServer { _ in .silence }
        defer { silent.stop() }
        // The clock of the test does not wait, so the time is over at once.
        let client = client(silent, policy()).with { $0.timeout = .seconds(5) }
        let error = try await #require(throws: APIError.self) { try await client.deleteRelease(version: "v") }
        #expect(error.description.contains("deleteRelease: no response: the server did not respond in time"))
        #expect(clock.sleeps == [.seconds(5)])

        let server = try server([.json(200, releaseText)])
        defer { server.stop() }
        let patient = TestClient(baseURL: server.baseURL).with { $0.timeout = .seconds(3600) }
        #expect(try await patient.getRelease(organization: "o", version: "1.0").version == "1.0")
    }

    @Test func cancelledWhileWaiting() async throws {
        let server = try server([.status(503)])
        defer { server.stop() }
        let clock = TestClock { withUnsafeCurrentTask { task in task?.cancel() } }
        let client = client(server, policy { $0.clock = clock })
        let task = Task { try await client.deleteRelease(version: "v") }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(server.requests.count == 1)
    }

    @Test func aPageIsRepeatedNotTheList() async throws {
        let server = try server([
            .json(200, releasesText(["1"]), headers: [("Link", "<?cursor=1>; rel=next")]), .status(502),
            .json(200, releasesText(["2"])),
        ])
        defer { server.stop() }
        let list = client(server, policy()).listReleases(organization: "o")
        #expect(try await list.collected().map(\.version) == ["1", "2"])
        #expect(server.requests.map(\.query) == [nil, "cursor=1", "cursor=1"])
    }
}

extension RetryPolicy {
    fileprivate func repeating(_ count: Int) -> RetryPolicy {
        var policy = self
        policy.maximumRetries = count
        return policy
    }
}

extension Result where Failure == any Error {
    fileprivate init(_ body: () async throws -> Success) async {
        do {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}

/// An operation with any method.
struct Probe: APIOperation {
    typealias Output = NoContent
    static let id = "probe"
    var method: APIRequest.Method
    var request: APIRequest { APIRequest(method, "/probe") }
}

final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    // Only read and written while `lock` is held.
    private var count = 0

    /// Returns 0, then 1, and so on.
    func next() -> Int {
        lock.withLock {
            defer { count += 1 }
            return count
        }
    }
}
