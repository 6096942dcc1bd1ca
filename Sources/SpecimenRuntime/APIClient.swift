/// A client of one API: a connection, and in generated extensions a method per operation.
public protocol APIClient: Sendable {
    var connection: Connection { get }
}

extension APIClient {
    /// Sends an operation and decodes its answer.
    ///
    /// Throws `APIError`, or `CancellationError` when the task is cancelled.
    public func send<Operation: APIOperation>(_ operation: Operation) async throws -> Operation.Output {
        try await response(to: operation).value
    }

    /// Sends an operation whose answer has no content worth returning.
    @discardableResult
    public func send<Operation: APIOperation>(
        _ operation: Operation
    ) async throws -> NoContent where Operation.Output == NoContent {
        try await response(to: operation).value
    }

    /// Sends an operation and gives the whole answer: status, headers, bytes and value.
    public func response<Operation: APIOperation>(
        to operation: Operation
    ) async throws -> APIResponse<Operation.Output> {
        try await connection.response(to: operation)
    }

    /// The elements of all pages of a list, each page requested when the iteration gets there.
    public func pages<Operation: APIOperation, Element>(
        _ operation: Operation
    ) -> PagedSequence<Element> where Operation.Output == [Element] {
        PagedSequence(operation, on: connection)
    }
}
