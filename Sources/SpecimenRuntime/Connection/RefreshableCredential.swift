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
/// sent once more; a second 401 is thrown as an error. All calls that wait for a value at the same time share one call
/// of the function. It continues if a waiting call is cancelled.
///
/// Descriptions and dumps do not contain the value.
public actor RefreshableCredential: Credential {
    private let provider: @Sendable (_ isRetryAfter401: Bool) async throws -> String
    private var current: String?
    private var isAsking = false
    private var waiting: [Int: CheckedContinuation<String, any Error>] = [:]
    private var waitersSoFar = 0

    /// The credentials whose functions have started the current task.
    @TaskLocal private static var asked: [ObjectIdentifier] = []

    /// - Parameter provider: Returns the value. It is called with true after a response with status 401. It must not
    ///   send a request that carries this credential, because that request would wait for its own end.
    public init(_ provider: @escaping @Sendable (_ isRetryAfter401: Bool) async throws -> String) {
        self.provider = provider
    }

    public func credentialValue(replacing refused: String?) async throws -> String? {
        if let current, current != refused { return current }
        guard !isAsking || !Self.asked.contains(ObjectIdentifier(self)) else {
            throw DescribedError(description: "the function that provides the credential sends a request that needs it")
        }
        try Task.checkCancellation()
        if !isAsking { ask(isRetry: refused != nil) }
        waitersSoFar += 1
        let waiter = waitersSoFar
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in waiting[waiter] = continuation }
        } onCancel: {
            Task { await self.cancel(waiter) }
        }
    }

    /// Calls the function in a task of its own, which no waiting call cancels.
    private func ask(isRetry: Bool) {
        isAsking = true
        Task {
            do {
                let asked = Self.asked + [ObjectIdentifier(self)]
                let value = try await Self.$asked.withValue(asked) { try await provider(isRetry) }
                // The next call asks again instead of failing like this one.
                current = value.isEmpty ? nil : value
                end(with: .success(value))
            } catch {
                end(with: .failure(error))
            }
        }
    }

    private func end(with result: Result<String, any Error>) {
        isAsking = false
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
