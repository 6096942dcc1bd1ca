/// The output of an operation whose elements are read while the response arrives: ``JSONLines`` or
/// ``ServerSentEvents``.
public protocol ResponseStream: AsyncSequence, ResponseDecodable, Sendable {
    /// Creates a stream that opens its source when the iteration starts.
    init(source: StreamSource)
}

extension ResponseStream {
    /// Creates a stream whose content is in memory.
    public init(response: RawResponse) {
        self.init(source: StreamSource(response))
    }

    /// Returns all elements. Throws ``APIError`` or `CancellationError`.
    public func collected() async throws -> [Element] {
        try await reduce(into: []) { elements, element in elements.append(element) }
    }
}

/// The origin of a stream: a request that is sent when the iteration starts, or a response in memory.
public struct StreamSource: Sendable {
    /// Returns the content of the stream, and a decoder for its elements.
    let open: @Sendable () async throws -> (body: StreamedBody, elements: ElementDecoder)

    init(_ response: RawResponse) {
        open = { (StreamedBody(response.body), ElementDecoder(head: response, call: response.call)) }
    }

    init<Operation: APIOperation>(_ operation: Operation, of connection: Connection) {
        open = {
            let prepared = try connection.prepare(
                operation.request,
                operation: Operation.id,
                accept: Operation.Output.acceptedMediaType
            )
            let (head, body) = try await connection.stream(prepared)
            return (body, ElementDecoder(head: head, call: StreamCall(connection: connection, prepared: prepared)))
        }
    }
}

extension APIClient {
    /// Returns the stream of an operation. The request is sent when the iteration starts, and again for each further
    /// iteration.
    ///
    /// ```swift
    /// for try await event in client.stream(WatchEvents()) { … }
    /// ```
    ///
    /// Leaving the loop or cancelling its task ends the request. The iteration throws ``APIError``, or
    /// `CancellationError` in a cancelled task.
    public func stream<Operation: APIOperation>(_ operation: Operation) -> Operation.Output
    where Operation.Output: ResponseStream {
        Operation.Output(source: StreamSource(operation, of: connection))
    }
}
