import Foundation

/// A type that sends HTTP requests and returns complete responses.
///
/// A transport can use another HTTP library, return recorded responses in tests, or wrap another transport. A transport
/// must
///
/// - not follow redirects. The connection follows redirects to the same server.
/// - not log headers and queries, which contain the credentials.
/// - return decompressed content, and join header fields of the same name with ", ".
/// - limit the size of the decompressed content.
public protocol Transport: Sendable {
    /// Sends a request and returns its response, whatever the status. Throws an error if no response arrived, and
    /// `CancellationError` if the task is cancelled.
    ///
    /// Throw a `URLError` or ``TransportError/connectionLost(_:)`` for a connection that could not be made or was lost.
    /// Only then is the call repeated.
    func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse)

    /// Sends a request whose body is the content of a file. The file does not change until the function returns.
    ///
    /// The default implementation maps the file into memory and calls ``send(_:)``.
    func upload(_ request: URLRequest, fromFile file: URL) async throws -> (Data, HTTPURLResponse)

    /// Sends a request and returns the head of its response as soon as it arrives. The content is read while it
    /// arrives. Downloads to disk and streams use this function.
    ///
    /// The request must end when the returned content is released or the task that reads it is cancelled. The content
    /// must not gather in memory if the server is faster than the consumer. The limit for the size of a response does
    /// not apply.
    ///
    /// The default implementation calls ``send(_:)``, which holds the whole response in memory and does not return
    /// before an endless response ends.
    func stream(_ request: URLRequest) async throws -> (StreamedBody, HTTPURLResponse)
}

extension Transport {
    public func stream(_ request: URLRequest) async throws -> (StreamedBody, HTTPURLResponse) {
        let (data, response) = try await send(request)
        return (StreamedBody(data), response)
    }

    public func upload(_ request: URLRequest, fromFile file: URL) async throws -> (Data, HTTPURLResponse) {
        var request = request
        request.httpBody = try Data(contentsOf: file, options: .mappedIfSafe)
        return try await send(request)
    }
}
