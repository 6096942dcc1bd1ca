import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Tests of streams over a network.
@Suite(.timeLimit(.minutes(5))) struct StreamTests {
    @Test func elementsArriveOneByOne() async throws {
        let turns = Turns()
        let server = try LoopbackServer { _ in
            .written(headers: [("Content-Type", "application/x-ndjson")]) { writer in
                for id in 0..<5 {
                    // The next line is sent only after the client has read the one before.
                    turns.wait(for: id)
                    writer.write("{\"id\":\(id)}\n")
                }
            }
        }
        defer { server.stop() }
        let lines = TestClient(baseURL: server.baseURL).stream(ExportEntries())
        #expect(server.requests.isEmpty)
        var next = 0
        for try await entry in lines {
            #expect(entry.id == next)
            next += 1
            turns.allow(next)
        }
        #expect(next == 5)
        #expect(server.requests.map { request in request.header("Accept") } == ["application/x-ndjson"])
    }

    @Test func leavingTheLoopEndsTheRequest() async throws {
        let (gone, left) = AsyncStream<Void>.makeStream()
        let server = try endlessServer { left.finish() }
        defer { server.stop() }
        for try await event in TestClient(baseURL: server.baseURL).stream(WatchEntries()) where event.data.id == 10 {
            break
        }
        for await _ in gone {}
        #expect(server.requests.count == 1)
    }

    @Test func cancellingTheTaskEndsTheRequest() async throws {
        let (gone, left) = AsyncStream<Void>.makeStream()
        let server = try endlessServer { left.finish() }
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL)
        let task = Task {
            for try await event in client.stream(WatchEntries()) where event.data.id == 10 {
                withUnsafeCurrentTask { task in task?.cancel() }
            }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        for await _ in gone {}
    }

    @Test func cancellingATaskThatWaitsEndsTheRequest() async throws {
        let (gone, left) = AsyncStream<Void>.makeStream()
        let (waiting, wait) = AsyncStream<Void>.makeStream()
        let server = try LoopbackServer { _ in
            .written { writer in
                writer.write("data: {\"id\":1}\n\n")
                writer.waitForClientToLeave()
                left.finish()
            }
        }
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL)
        let task = Task {
            for try await _ in client.stream(WatchEntries()) { wait.finish() }
        }
        for await _ in waiting {}
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        for await _ in gone {}
    }

    @Test func cancellingBeforeTheResponseEndsTheRequest() async throws {
        let server = try LoopbackServer { _ in .silence }
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL)
        let task = Task { try await client.stream(WatchEntries()).collected() }
        await server.requestsArrived(1)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func aLostConnectionIsAnError() async throws {
        let server = try LoopbackServer { request in
            .written { writer in
                writer.write("{\"id\":1}\n{\"id\":2}\n{\"id\"")
                writer.hangUp()
            }
        }
        defer { server.stop() }
        var entries: [Entry] = []
        let error = try await #require(throws: APIError.self) {
            for try await entry in TestClient(baseURL: server.baseURL).stream(ExportEntries()) { entries.append(entry) }
        }
        #expect(entries.map(\.id) == [1, 2])
        #expect(error.operation == "exportEntries")
        #expect(error.status == 200)
        #expect(error.description.contains("no complete response: the connection was lost"))
    }

    @Test func aFailingStatusHasItsBody() async throws {
        let server = try LoopbackServer { _ in .json(403, #"{"detail": "not allowed"}"#) }
        defer { server.stop() }
        let error = try await #require(throws: APIError.self) {
            try await TestClient(baseURL: server.baseURL).stream(WatchEntries()).collected()
        }
        #expect(error.status == 403)
        #expect(error.detail == "not allowed")
    }

    @Test func anEndlessErrorIsCutOff() async throws {
        let text = String(repeating: "no ", count: 10_000)
        let server = try LoopbackServer { _ in
            .written(500, headers: [("Content-Type", "text/plain")]) { writer in
                for _ in 0..<50 where !writer.write(text) { break }
                writer.waitForClientToLeave()
            }
        }
        defer { server.stop() }
        let error = try await #require(throws: APIError.self) {
            try await TestClient(baseURL: server.baseURL).stream(WatchEntries()).collected()
        }
        #expect(error.status == 500)
        #expect(error.response?.body.count == 1 << 20)
    }

    @Test func redirectsAndTheTokenAreAsInOtherCalls() async throws {
        let server = try LoopbackServer { request in
            request.path == "/entries" ? .redirect(to: "/moved?x=1", status: 307) : .text(200, "{\"id\":1}\n")
        }
        defer { server.stop() }
        let client = TestClient(token: "tok3n-Abcdefghij", baseURL: server.baseURL)
        #expect(try await client.stream(ExportEntries()).collected().map(\.id) == [1])
        #expect(server.requests.map(\.target) == ["/entries", "/moved?x=1"])
        #expect(server.requests.allSatisfy { $0.header("Authorization") == "Bearer tok3n-Abcdefghij" })
    }

    @Test func aStreamThatDoesNotBeginIsTriedAgain() async throws {
        let count = Collected<Int>()
        let server = try LoopbackServer { _ in
            count.append(0)
            return count.values.count < 3 ? .status(503) : .text(200, "{\"id\":1}")
        }
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL).with { connection in
            connection.retries = RetryPolicy()
            connection.retries.baseDelay = .zero
            connection.retries.maximumTime = .seconds(3600)
        }
        #expect(try await client.stream(ExportEntries()).collected().map(\.id) == [1])
        #expect(server.requests.count == 3)
    }

    @Test func aSilentServerTimesOut() async throws {
        let server = try LoopbackServer { request in
            request.path == "/entries"
                ? .silence
                : .written { writer in
                    writer.write("data: {\"id\":1}\n\n")
                    writer.waitForClientToLeave()
                }
        }
        defer { server.stop() }
        let client = TestClient(
            baseURL: server.baseURL,
            transport: URLSessionTransport(timeout: 1, streamTimeout: 1)
        )
        var count = 0
        for lines in [true, false] {
            let error = try await #require(throws: APIError.self) {
                if lines {
                    for try await _ in client.stream(ExportEntries()) { count += 1 }
                } else {
                    for try await _ in client.stream(WatchEntries()) { count += 1 }
                }
            }
            guard case .transport(let cause as URLError) = error.reason else {
                Issue.record("\(error)")
                continue
            }
            #expect(cause.code == .timedOut)
        }
        #expect(count == 1)
    }

    /// The server sends more than fits in memory. The stream must not lose anything, and must not time out because the
    /// consumer takes its time.
    @Test func aSlowConsumerReceivesEverything() async throws {
        let server = try LoopbackServer { _ in
            .written { writer in
                let text = String(repeating: "x", count: 1000)
                for id in 0..<20_000 where !writer.write("data: {\"id\":\(id),\"text\":\"\(text)\"}\n\n") { break }
            }
        }
        defer { server.stop() }
        let transport = URLSessionTransport(timeout: 1, streamTimeout: 1)
        var next = 0
        for try await event in TestClient(baseURL: server.baseURL, transport: transport).stream(WatchEntries()) {
            if next == 0 { try await Task.sleep(for: .milliseconds(2500)) }
            try #require(event.data.id == next)
            next += 1
        }
        #expect(next == 20_000)
    }

    /// Streams that nobody reads must not hold up another call.
    @Test func streamsThatWaitDoNotHoldUpOtherCalls() async throws {
        let server = try LoopbackServer { request in
            request.path == "/events"
                ? .written { writer in
                    for _ in 0..<20_000 where !writer.write("data: {\"id\":1}\n\n") { break }
                    writer.waitForClientToLeave()
                }
                : .text(200, "{\"id\":1}")
        }
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL)
        var waiting: [ServerSentEvents<Entry>.AsyncIterator] = []
        for _ in 0..<10 {
            var events = client.stream(WatchEntries()).makeAsyncIterator()
            _ = try await events.next()
            waiting.append(events)
        }
        #expect(try await client.stream(ExportEntries()).collected().count == 1)
        #expect(try await client.send(ExportEntries()).collected().count == 1)
        for index in waiting.indices { #expect(try await waiting[index].next() != nil) }
    }

    /// A server that does not end its stream before the client leaves.
    private func endlessServer(onEnd: @escaping @Sendable () -> Void) throws -> LoopbackServer {
        try LoopbackServer { _ in
            .written(headers: [("Content-Type", "text/event-stream")]) { writer in
                for id in 0..<100 { writer.write("data: {\"id\":\(id)}\n\n") }
                writer.waitForClientToLeave()
                onEnd()
            }
        }
    }
}

/// Lets a thread wait until a number has been reached.
private final class Turns: @unchecked Sendable {
    private let condition = NSCondition()
    private var reached = 0

    func wait(for number: Int) {
        condition.withLock {
            while reached < number { condition.wait() }
        }
    }

    func allow(_ number: Int) {
        condition.withLock {
            reached = number
            condition.broadcast()
        }
    }
}
