/// The call to which a request belongs.
public struct CallContext: Sendable, Hashable {
    /// The `id` of the operation.
    public let operation: String
    /// The number of the attempt, from 1.
    public let attempt: Int
    /// A Boolean value that indicates whether the content of the response is read later, as in downloads to disk and
    /// streams. Middlewares then receive the head of a successful response with empty content.
    public let isStreamed: Bool

    /// The current call, within the functions of transports and middlewares.
    @TaskLocal public static var current: CallContext?

    init(_ prepared: PreparedRequest, _ attempt: Int, over transport: any Transport) {
        operation = prepared.operation
        self.attempt = attempt
        isStreamed = transport is StreamTransport
    }
}
