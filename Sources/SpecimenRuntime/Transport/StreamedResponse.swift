import Foundation

/// A streamed response with the session that receives it. The request is cancelled when the last reference is released.
final class StreamedResponse: Sendable {
    private let session: SessionOwner
    private let exchange: StreamedExchange

    private init(timeout: TimeInterval, maximumBacklogBytes: Int) {
        session = SessionOwner(timeout: timeout)
        exchange = StreamedExchange(maximumBacklogBytes: maximumBacklogBytes)
    }

    deinit {
        exchange.cancel()
    }

    /// - Parameters:
    ///   - timeout: The maximum seconds until the response begins.
    ///   - streamTimeout: The maximum seconds between two bytes.
    static func open(
        _ request: URLRequest,
        timeout: TimeInterval,
        streamTimeout: TimeInterval,
        maximumBacklogBytes: Int
    ) async throws -> (StreamedBody, HTTPURLResponse) {
        try Task.checkCancellation()
        let response = StreamedResponse(timeout: streamTimeout, maximumBacklogBytes: maximumBacklogBytes)
        let exchange = response.exchange
        // The time to send a large body does not count.
        let hasLargeBody = (request.httpBody?.count ?? 0) > 1 << 20
        let timer = Task {
            try await Task.sleep(for: .seconds(hasLargeBody ? streamTimeout : timeout))
            exchange.failUnlessBegun(URLError(.timedOut))
        }
        defer { timer.cancel() }
        let head = try await exchange.response(of: response.session.task(for: request, exchange))
        return (StreamedBody(Pieces(response: response)), head)
    }

    private struct Pieces: AsyncSequence, AsyncIteratorProtocol, Sendable {
        let response: StreamedResponse

        func makeAsyncIterator() -> Pieces { self }
        func next() async throws -> Data? { try await response.exchange.next() }
    }
}
