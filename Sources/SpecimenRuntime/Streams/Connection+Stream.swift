import Foundation

extension Connection {
    /// Sends a request, and returns the head of its response and the content, which is not read yet. Throws `APIError`
    /// unless the status is 2xx.
    ///
    /// ``Connection/timeout`` and the retries end with the head of the response.
    func stream(_ prepared: PreparedRequest) async throws -> (RawResponse, StreamedBody) {
        let content = StreamContent()
        let head = try await send(prepared) { body, _, _ in content.set(body) }
        // A middleware may have responded itself.
        return (head, head.body.isEmpty ? content.take() ?? StreamedBody(Data()) : StreamedBody(head.body))
    }

    /// Sends a request whose content goes to a closure.
    func send(
        _ prepared: PreparedRequest,
        receive: @escaping @Sendable (StreamedBody, URLRequest, HTTPURLResponse) async throws -> Void
    ) async throws -> RawResponse {
        var connection = self
        connection.transport = StreamTransport(over: transport, receive: receive)
        return try await connection.send(prepared)
    }
}

/// The content of the last response that an attempt received.
private final class StreamContent: @unchecked Sendable {
    private let lock = NSLock()
    /// Guarded by `lock`, hence the unchecked conformance.
    private var body: StreamedBody?

    func set(_ body: StreamedBody) {
        lock.withLock { self.body = body }
    }

    func take() -> StreamedBody? {
        lock.withLock {
            defer { body = nil }
            return body
        }
    }
}
