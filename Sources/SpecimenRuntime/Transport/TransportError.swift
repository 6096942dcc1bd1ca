/// The errors of transports besides `URLError`.
public enum TransportError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The connection could not be made, or was lost before the response was complete. The text is the explanation of
    /// the HTTP library.
    case connectionLost(String)
    /// The response exceeded the limit in bytes and was abandoned.
    case responseTooLarge(limit: Int)
    /// A streamed response was abandoned because the consumer is too slow for the server: more than the limit in bytes
    /// would have had to wait.
    case backlogTooLarge(limit: Int)
    /// The response is not an HTTP response.
    case notHTTP

    public var description: String {
        switch self {
        case .connectionLost(let explanation): "the connection was lost: \(explanation)"
        case .responseTooLarge(let limit): "the response is larger than the limit of \(limit) bytes"
        case .backlogTooLarge(let limit):
            "the stream is read too slowly: more than the limit of \(limit) bytes is waiting"
        case .notHTTP: "the response is not an HTTP response"
        }
    }
}
