import Foundation

/// A request in progress whose response is read while it arrives.
///
/// At most ``capacity`` bytes and one piece wait in memory. Beyond that, the session stops reading from the network
/// until the consumer has read: in FoundationNetworking its thread waits here, elsewhere its task is suspended.
final class StreamedExchange: ResponseReceiver, @unchecked Sendable {
    private static let capacity = 1 << 18

    private let condition = NSCondition()
    // All guarded by `condition`, hence the unchecked conformance.
    private var head: Result<HTTPURLResponse, any Error>?
    private var headWaiter: CheckedContinuation<HTTPURLResponse, any Error>?
    private var content = Data()
    private var contentWaiter: CheckedContinuation<Data?, any Error>?
    /// The end of the content; nil while more may come.
    private var end: Result<Void, any Error>?
    private var task: URLSessionTask?
    private var isSuspended = false

    /// Waits for the head of the response of a task, which is not resumed yet. Called once.
    func response(of task: URLSessionTask) async throws -> HTTPURLResponse {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let early = condition.withLock { () -> Result<HTTPURLResponse, any Error>? in
                    if head == nil {
                        headWaiter = continuation
                        self.task = task
                    }
                    return head
                }
                if let early { continuation.resume(with: early) } else { task.resume() }
            }
        } onCancel: {
            cancel()
        }
    }

    /// Ends the exchange with an error unless the response has begun.
    func fail(_ error: any Error) {
        if condition.withLock({ head == nil }) { end(.failure(error)) }
    }

    /// Ends the exchange and its request.
    func cancel() {
        end(.failure(CancellationError()))
    }

    /// Waits for the next piece of the content; nil at its end. Not called again before it has returned.
    func next() async throws -> Data? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let known = condition.withLock {
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
        guard content.isEmpty else {
            defer { content = Data() }
            if isSuspended { task?.resume() }
            isSuspended = false
            condition.signal()
            return .success(content)
        }
        return end.map { end in end.map { nil } }
    }

    func received(_ response: HTTPURLResponse, hasBody: Bool) -> Bool {
        condition.withLock {
            if head == nil { head = .success(response) }
            take(&headWaiter)?.resume(returning: response)
            return end == nil
        }
    }

    func received(_ piece: Data) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard end == nil else { return false }
        content.append(piece)
        if let waiter = take(&contentWaiter), let known = takeContent() { waiter.resume(with: known) }
        #if canImport(FoundationNetworking)
            while content.count >= Self.capacity, end == nil { condition.wait() }
        #else
            if content.count >= Self.capacity, !isSuspended {
                isSuspended = true
                task?.suspend()
            }
        #endif
        return end == nil
    }

    func complete(error: (any Error)?, response: @autoclosure () -> HTTPURLResponse?) {
        let isKnown = condition.withLock { head != nil }
        if !isKnown, error == nil, let response = response() { _ = received(response, hasBody: false) }
        end(error.map { error in .failure(isKnown ? named(error) : error) } ?? .success(()))
    }

    /// Only the first end counts. Content that arrived before is still read, except after a cancellation.
    private func end(_ result: Result<Void, any Error>) {
        condition.lock()
        defer { condition.unlock() }
        guard end == nil else { return }
        end = result
        if case .failure(let error) = result {
            if error is CancellationError { content = Data() }
            task?.cancelLater()
        }
        if head == nil { head = result.flatMap { .failure(TransportError.notHTTP) } }
        task = nil
        if let head, let waiter = take(&headWaiter) { waiter.resume(with: head) }
        if let waiter = take(&contentWaiter), let known = takeContent() { waiter.resume(with: known) }
        condition.broadcast()
    }
}

private func take<Value>(_ value: inout Value?) -> Value? {
    defer { value = nil }
    return value
}
