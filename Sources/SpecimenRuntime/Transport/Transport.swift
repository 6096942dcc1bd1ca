import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Sends one HTTP request and gives the whole answer. Anything that can do this can carry a client: another HTTP library, recorded
/// answers in tests, or another transport with something done before and after.
///
/// The request carries the token in its `Authorization` header. An implementation must not send it to another
/// origin, which means not to follow redirects there, and must not log it.
public protocol Transport: Sendable {
    /// Throws what kept an answer from arriving; any status is an answer. When the task is cancelled, `CancellationError`.
    func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse)
}
