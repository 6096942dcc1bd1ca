import Foundation

/// A request in progress whose response is read while it arrives.
///
/// Some hundred kilobytes wait in memory. If the consumer is slower, the request is suspended on Apple platforms, so
/// that the server has to wait. FoundationNetworking cannot suspend a request, which would start again, and must not be
/// held up, because all sessions of a process share one thread. The rest of the content waits in a temporary file
/// there.
final class StreamedExchange: ResponseReceiver, @unchecked Sendable {
    private static let capacity = 1 << 18

    private let lock = NSLock()
    // All guarded by `lock`, hence the unchecked conformance.
    private var head: Result<HTTPURLResponse, any Error>?
    private var headWaiter: CheckedContinuation<HTTPURLResponse, any Error>?
    private var backlog: Backlog
    private var contentWaiter: CheckedContinuation<Data?, any Error>?
    /// The end of the content; nil while more may come.
    private var end: Result<Void, any Error>?
    private var task: URLSessionTask?
    private var isSuspended = false

    /// - Parameter maximumBacklogBytes: The maximum number of bytes that wait for the consumer in a temporary file.
    init(maximumBacklogBytes: Int) {
        backlog = Backlog(capacity: Self.capacity, maximumBytes: maximumBacklogBytes)
    }

    /// Waits for the head of the response of a task, which is not resumed yet. Called once.
    func response(of task: URLSessionTask) async throws -> HTTPURLResponse {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let early = lock.withLock { () -> Result<HTTPURLResponse, any Error>? in
                    if head == nil {
                        headWaiter = continuation
                        self.task = task
                    }
                    return head
                }
                if let early {
                    continuation.resume(with: early)
                    // The end that came before knew no task.
                    task.cancelLater()
                } else {
                    task.resume()
                }
            }
        } onCancel: {
            cancel()
        }
    }

    /// Waits for the next piece of the content; nil at its end. Throws if another reader is waiting.
    func next() async throws -> Data? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let known = lock.withLock { () -> Result<Data?, any Error>? in
                    guard contentWaiter == nil else {
                        return .failure(DescribedError(description: "two tasks read the same response"))
                    }
                    let known = takeContent()
                    if known == nil { contentWaiter = continuation }
                    return known
                }
                if let known { continuation.resume(with: known) }
            }
        } onCancel: {
            cancel()
        }
    }

    /// Returns what is known of the next piece. Called with the lock.
    private func takeContent() -> Result<Data?, any Error>? {
        guard backlog.isEmpty else {
            if isSuspended { task?.resume() }
            isSuspended = false
            return Result { try backlog.take() }
        }
        return end.map { end in end.map { nil } }
    }

    func received(_ response: HTTPURLResponse, hasBody: Bool) -> Bool {
        lock.withLock {
            if head == nil { head = .success(response) }
            take(&headWaiter)?.resume(returning: response)
            return end == nil
        }
    }

    /// Always returns true, because the end of the exchange has cancelled the request.
    func received(_ piece: Data) -> Bool {
        let failure: (any Error)? = lock.withLock {
            guard end == nil else { return nil }
            do {
                try backlog.append(piece)
            } catch {
                return error
            }
            if let waiter = take(&contentWaiter), let known = takeContent() { waiter.resume(with: known) }
            #if !canImport(FoundationNetworking)
                if backlog.isFull, !isSuspended {
                    isSuspended = true
                    task?.suspend()
                }
            #endif
            return nil
        }
        if let failure { end(.failure(failure)) }
        return true
    }

    func complete(error: (any Error)?, response: @autoclosure () -> HTTPURLResponse?) {
        let isKnown = lock.withLock { head != nil }
        if !isKnown, error == nil, let response = response() { _ = received(response, hasBody: false) }
        end(error.map { error in .failure(isKnown ? named(error) : error) } ?? .success(()))
    }

    /// Ends the exchange with an error unless the response has begun.
    func failUnlessBegun(_ error: any Error) {
        if lock.withLock({ head == nil }) { end(.failure(error)) }
    }

    /// Ends the exchange and its request.
    func cancel() {
        end(.failure(CancellationError()))
    }

    /// Only the first end counts. Content that arrived before is still read, except after a cancellation.
    private func end(_ result: Result<Void, any Error>) {
        lock.withLock {
            guard end == nil else {
                if case .failure(let error) = result, error is CancellationError { backlog.removeAll() }
                return
            }
            end = result
            if case .failure(let error) = result {
                if error is CancellationError { backlog.removeAll() }
                task?.cancelLater()
            }
            task = nil
            if head == nil { head = result.flatMap { .failure(TransportError.notHTTP) } }
            if let head { take(&headWaiter)?.resume(with: head) }
            if let waiter = take(&contentWaiter), let known = takeContent() { waiter.resume(with: known) }
        }
    }
}

private func take<Value>(_ value: inout Value?) -> Value? {
    defer { value = nil }
    return value
}
