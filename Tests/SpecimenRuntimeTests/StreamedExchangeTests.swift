import Foundation
import Testing

@testable import SpecimenRuntime

/// Tests of the content that waits for its consumer.
@Suite(.timeLimit(.minutes(2))) struct StreamedExchangeTests {
    private static let piece = Data((0..<100_000).map { number in UInt8(truncatingIfNeeded: number) })

    @Test func contentBeyondTheMemoryIsReadInOrder() throws {
        var backlog = Backlog(capacity: 10, maximumBytes: 1000)
        var expected: [UInt8] = []
        var read: [UInt8] = []
        var next: UInt8 = 0
        func append(_ count: Int) throws {
            let piece = (0..<count).map { _ -> UInt8 in
                next &+= 1
                return next
            }
            expected += piece
            try backlog.append(Data(piece))
        }
        #expect(backlog.isEmpty)
        #expect(try backlog.take().isEmpty)
        // Memory, then the file, then memory again after everything has been read.
        for sizes in [[3, 3], [8, 8, 8, 30], [1], [300, 300, 300], [2, 9, 1, 25]] {
            for size in sizes { try append(size) }
            #expect(!backlog.isEmpty)
            read += try backlog.take()
            try append(5)
            while !backlog.isEmpty { read += try backlog.take() }
            #expect(read == expected)
        }
    }

    @Test func contentBeyondTheLimitIsRefused() throws {
        var backlog = Backlog(capacity: 10, maximumBytes: 20)
        try backlog.append(Data(count: 10))
        try backlog.append(Data(count: 20))
        #expect(throws: TransportError.backlogTooLarge(limit: 20)) { try backlog.append(Data(count: 1)) }
        #expect(try backlog.take().count == 10)
        #expect(throws: TransportError.backlogTooLarge(limit: 20)) { try backlog.append(Data(count: 1)) }
        #expect(try backlog.take().count == 10)
        try backlog.append(Data(count: 10))
        #expect(throws: TransportError.backlogTooLarge(limit: 20)) { try backlog.append(Data(count: 1)) }
    }

    @Test func aConsumerThatIsTooSlowReceivesTheContentAndAnError() async throws {
        let exchange = StreamedExchange(maximumBacklogBytes: 1_000_000)
        for _ in 0..<20 { _ = exchange.received(Self.piece) }
        var received = Data()
        await #expect(throws: TransportError.backlogTooLarge(limit: 1_000_000)) {
            while let piece = try await exchange.next() { received.append(piece) }
        }
        // Three pieces fill the memory, ten the file.
        #expect(received.count == 13 * Self.piece.count)
        #expect(received.suffix(Self.piece.count) == Self.piece)
    }

    @Test func contentIsReadBeforeTheErrorBehindIt() async throws {
        let exchange = StreamedExchange(maximumBacklogBytes: 1_000_000)
        _ = exchange.received(Self.piece)
        exchange.complete(error: URLError(.networkConnectionLost), response: nil)
        #expect(try await exchange.next() == Self.piece)
        await #expect(throws: URLError.self) { _ = try await exchange.next() }
        await #expect(throws: URLError.self) { _ = try await exchange.next() }
    }

    @Test func aCancellationDiscardsTheContent() async throws {
        for isComplete in [false, true] {
            let exchange = StreamedExchange(maximumBacklogBytes: 1_000_000)
            _ = exchange.received(Self.piece)
            if isComplete { exchange.complete(error: nil, response: nil) }
            exchange.cancel()
            _ = exchange.received(Self.piece)
            if isComplete {
                #expect(try await exchange.next() == nil)
            } else {
                await #expect(throws: CancellationError.self) { _ = try await exchange.next() }
            }
        }
    }

    @Test func aCancellationBeforeTheTaskCancelsIt() async throws {
        let exchange = StreamedExchange(maximumBacklogBytes: 1)
        exchange.cancel()
        let url = try #require(URL(string: "http://127.0.0.1"))
        let task = URLSession.shared.dataTask(with: url)
        await #expect(throws: CancellationError.self) { _ = try await exchange.response(of: task) }
        while task.state == .suspended { await Task.yield() }
        #expect(task.state != .running)
    }

    @Test func aSecondReaderFails() async throws {
        let exchange = StreamedExchange(maximumBacklogBytes: 1)
        await withTaskGroup(of: Result<Data?, any Error>.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    do {
                        return .success(try await exchange.next())
                    } catch {
                        return .failure(error)
                    }
                }
            }
            let second = await group.next()
            _ = exchange.received(Self.piece)
            let first = await group.next()
            #expect(throws: DescribedError.self) { try second?.get() }
            #expect(throws: Never.self) { try #expect(first?.get() == Self.piece) }
        }
    }

    @Test func anExchangeWithoutAResponseIsAnError() async throws {
        let exchange = StreamedExchange(maximumBacklogBytes: 1)
        exchange.complete(error: nil, response: nil)
        await #expect(throws: TransportError.notHTTP) {
            let url = try #require(URL(string: "http://127.0.0.1"))
            _ = try await exchange.response(of: URLSession.shared.dataTask(with: url))
        }
    }
}
