import Foundation

/// A credential whose value comes from an async function, and is replaced when the server no longer accepts it.
///
/// ```swift
/// let token = RefreshableCredential { isRetryAfter401 in
///     try await tokenStore.token(isFresh: isRetryAfter401)
/// }
/// let client = BooksClient(token: token)
/// ```
///
/// The function is called before the first request, and again after a response with status 401. The request is then
/// sent once more; a second 401 is thrown as an error. Calls that begin meanwhile wait for the new value. All calls
/// that wait at the same time share one call of the function. It continues if a waiting call is cancelled. If it
/// throws, all waiting calls throw, and the next call asks again.
///
/// Descriptions and dumps do not contain the value.
public actor RefreshableCredential: Credential {
    private let provider: @Sendable (_ isRetryAfter401: Bool) async throws -> String
    /// The last value; nil after the server has refused it.
    private var current: String?
    /// A Boolean value that indicates whether the server has refused the last value.
    private var isRefused = false
    /// The identity of the call of the function that is in progress.
    private var ask: UUID?
    private var waiting: [Int: CheckedContinuation<String, any Error>] = [:]
    private var waitersSoFar = 0

    /// The calls of such functions that have started the current task. They may have ended, because a function can
    /// start tasks that continue after it.
    @TaskLocal private static var asks: [UUID] = []

    /// - Parameter provider: Returns the value. It is called with true after a response with status 401. It must not
    ///   send a request that carries this credential, because that request would wait for its own end.
    public init(_ provider: @escaping @Sendable (_ isRetryAfter401: Bool) async throws -> String) {
        self.provider = provider
    }

    public func credentialValue(replacing refused: String?) async throws -> String? {
        if let refused, current == nil || current == refused {
            current = nil
            isRefused = true
        }
        if let current { return current }
        if let ask, Self.asks.contains(ask) {
            throw DescribedError(description: "the function that provides the credential sends a request that needs it")
        }
        try Task.checkCancellation()
        if ask == nil { startAsking() }
        waitersSoFar += 1
        let waiter = waitersSoFar
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in waiting[waiter] = continuation }
        } onCancel: {
            Task { await self.cancel(waiter) }
        }
    }

    /// Calls the function in a task of its own, which no waiting call cancels.
    private func startAsking() {
        let ask = UUID()
        self.ask = ask
        let isRetry = isRefused
        Task {
            do {
                let value = try await Self.$asks.withValue(Self.asks + [ask]) { try await provider(isRetry) }
                // After an empty value, the next call asks again instead of failing like this one.
                if !value.isEmpty {
                    current = value
                    isRefused = false
                }
                end(with: .success(value))
            } catch {
                end(with: .failure(error))
            }
        }
    }

    private func end(with result: Result<String, any Error>) {
        ask = nil
        let waiters = waiting.values
        waiting = [:]
        for waiter in waiters { waiter.resume(with: result) }
    }

    private func cancel(_ waiter: Int) {
        waiting.removeValue(forKey: waiter)?.resume(throwing: CancellationError())
    }
}

extension RefreshableCredential: CustomStringConvertible, CustomReflectable {
    public nonisolated var description: String { Secret.mask }

    public nonisolated var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
