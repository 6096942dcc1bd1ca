/// A client of one API: a connection, and in generated extensions a method per operation.
public protocol APIClient: Sendable {
    /// Where the client sends its requests, and with what.
    var connection: Connection { get }
    /// A client over a connection made elsewhere.
    init(connection: Connection)
    /// The documented responses, at most one for each operation. Empty unless a generated client provides them.
    static var documentedResponses: [DocumentedResponse] { get }
}

extension APIClient {
    public static var documentedResponses: [DocumentedResponse] { [] }

    /// The client with something changed in its connection: for some calls only, or when it is made.
    ///
    /// ```swift
    /// let patient = client.with { connection in connection.retries.maximumTime = .seconds(600) }
    /// ```
    public func with(_ change: (inout Connection) -> Void) -> Self {
        var connection = connection
        change(&connection)
        return Self(connection: connection)
    }
}

extension APIClient {
    /// Sends an operation and decodes its answer.
    ///
    /// Throws `APIError`, or `CancellationError` when the task is cancelled.
    public func send<Operation: APIOperation>(_ operation: Operation) async throws -> Operation.Output {
        try await connection.response(to: operation).value
    }

    /// Sends an operation whose answer has no content worth returning.
    @discardableResult
    public func send<Operation: APIOperation>(
        _ operation: Operation
    ) async throws -> NoContent where Operation.Output == NoContent {
        try await connection.response(to: operation).value
    }

    /// Sends an operation and gives the whole answer: status, headers, bytes and value.
    public func response<Operation: APIOperation>(
        to operation: Operation
    ) async throws -> APIResponse<Operation.Output> {
        try await connection.response(to: operation)
    }

    /// The elements of all pages of a list, each page requested when the iteration gets there.
    ///
    /// - Parameters:
    ///   - operation: One whose output is an array, and whose answers have a `Link` header.
    ///   - cursor: The query parameter that says where a page begins.
    ///   - pageSize: The query parameter that says how many elements a page has.
    public func pages<Operation: APIOperation, Element>(
        _ operation: Operation,
        cursor: String = "cursor",
        pageSize: String = "per_page"
    ) -> PagedSequence<Element> where Operation.Output == [Element] {
        PagedSequence(operation, of: connection, PagingParameters(cursor: cursor, pageSize: pageSize))
    }
}
