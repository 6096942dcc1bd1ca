import Foundation

/// A type that sends HTTP requests and returns complete responses.
///
/// A transport can use another HTTP library, return recorded responses in tests, or wrap another transport. A transport
/// must
///
/// - not follow redirects. The connection follows redirects to the same server.
/// - not log the `Authorization` header, which contains the token.
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
}

extension Transport {
    public func upload(_ request: URLRequest, fromFile file: URL) async throws -> (Data, HTTPURLResponse) {
        var request = request
        request.httpBody = try Data(contentsOf: file, options: .mappedIfSafe)
        return try await send(request)
    }
}
