import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Sends one HTTP request and gives the whole answer. Anything that can do this can carry a client: another HTTP library, recorded
/// answers in tests, or another transport with something done before and after.
///
/// The request carries the token in its `Authorization` header. An implementation must follow no redirects, which the connection does
/// where they stay on the same server, and must not log that header. It gives the content decompressed, joins header fields of
/// one name with ", ", and gives up at some size, counted in what it has decompressed.
public protocol Transport: Sendable {
    /// Throws what kept an answer from arriving; any status is an answer. When the task is cancelled, `CancellationError`.
    ///
    /// A connection that could not be made, or that broke, is thrown as a `URLError` of the usual codes or as
    /// ``TransportError/connectionLost(_:)``: only then are calls repeated.
    func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse)

    /// Sends a request whose body is the content of a file, which stays as it is until this returns.
    ///
    /// What a transport does not implement itself maps the file into memory and sends that.
    func upload(_ request: URLRequest, fromFile file: URL) async throws -> (Data, HTTPURLResponse)
}

extension Transport {
    public func upload(_ request: URLRequest, fromFile file: URL) async throws -> (Data, HTTPURLResponse) {
        var request = request
        request.httpBody = try Data(contentsOf: file, options: .mappedIfSafe)
        return try await send(request)
    }
}

/// What a transport throws besides `URLError`.
public enum TransportError: Error, Sendable, Hashable, CustomStringConvertible {
    /// No connection could be made, or it broke before the answer was complete; the text says how, in words of the library used.
    case connectionLost(String)
    /// The response was given up at this many bytes.
    case responseTooLarge(limit: Int)
    case notHTTP

    public var description: String {
        switch self {
        case .connectionLost(let explanation): "the connection was lost: \(explanation)"
        case .responseTooLarge(let limit): "the response is larger than the limit of \(limit) bytes"
        case .notHTTP: "the response is not an HTTP response"
        }
    }
}
