/// A client of one API. Generated extensions add a method for each operation.
public protocol APIClient: Sendable {
    /// The server, the authentication and the settings with which the client sends its requests.
    var connection: Connection { get set }
    /// The documented responses. The first response to each operation is the one that a ``ReplayTransport`` sends, and
    /// further responses are failures. Empty unless a generated client provides them.
    static var documentedResponses: [DocumentedResponse] { get }
}

extension APIClient {
    public static var documentedResponses: [DocumentedResponse] { [] }

    /// Returns a client with a changed connection. The original client does not change.
    ///
    /// ```swift
    /// let persistent = client.with { connection in connection.retries.maximumTime = .seconds(600) }
    /// ```
    public func with(_ change: (inout Connection) -> Void) -> Self {
        var client = self
        change(&client.connection)
        return client
    }
}

extension APIClient {
    /// Sends an operation and returns its decoded response.
    ///
    /// Throws ``APIError``, or `CancellationError` if the task is cancelled.
    public func send<Operation: APIOperation>(_ operation: Operation) async throws -> Operation.Output {
        try await connection.response(to: operation).value
    }

    /// Sends an operation whose response has no content.
    ///
    /// Throws ``APIError``, or `CancellationError` if the task is cancelled.
    @discardableResult
    public func send<Operation: APIOperation>(
        _ operation: Operation
    ) async throws -> NoContent where Operation.Output == NoContent {
        try await connection.response(to: operation).value
    }

    /// Sends an operation and returns the whole response: status, headers, bytes and value.
    ///
    /// Throws ``APIError``, or `CancellationError` if the task is cancelled.
    public func response<Operation: APIOperation>(
        to operation: Operation
    ) async throws -> APIResponse<Operation.Output> {
        try await connection.response(to: operation)
    }
}
