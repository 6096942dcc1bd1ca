import Foundation

/// A step around every request of a connection, such as logging, tracing, caching or a signature.
///
/// ```swift
/// struct Tracing: Middleware {
///     func send(
///         _ request: URLRequest,
///         of call: CallContext,
///         next: @escaping Next
///     ) async throws -> (Data, HTTPURLResponse) {
///         var request = request
///         request.setValue(UUID().uuidString, forHTTPHeaderField: "X-Request-ID")
///         return try await next(request)
///     }
/// }
///
/// connection.middlewares = [Tracing(), LoggingMiddleware { line in print(line) }]
/// ```
///
/// The first middleware of the list is the outermost: it receives the request first and the response last. Each attempt
/// of a call goes through the whole list.
///
/// No middleware sees a credential of the connection, because the credentials are added after the last middleware. A
/// request that already has such a header or query item keeps it. The request does not contain a file that is to be
/// uploaded, and the content of a response that is streamed or downloaded to disk is empty. A middleware that returns
/// other content replaces the streamed content.
public protocol Middleware: Sendable {
    /// The function that sends a request through the remaining middlewares and the transport.
    typealias Next = @Sendable (URLRequest) async throws -> (Data, HTTPURLResponse)

    /// Returns the response to a request, usually the response of `next`. A middleware may call `next` any number of
    /// times.
    ///
    /// A thrown error reaches the caller as the reason ``APIError/Reason-swift.enum/transport(_:)`` of an ``APIError``.
    func send(_ request: URLRequest, of call: CallContext, next: @escaping Next) async throws -> (Data, HTTPURLResponse)
}
