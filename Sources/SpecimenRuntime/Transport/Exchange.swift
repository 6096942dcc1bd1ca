import Foundation

/// A request in progress: the part of its response that has arrived, and the continuation that waits for it.
///
/// The first of completion, failure and cancellation decides, on any thread and in any order. The continuation is
/// resumed exactly once, even if the cancellation comes before the continuation exists.
final class Exchange: ResponseReceiver, @unchecked Sendable {
    typealias Response = (Data, HTTPURLResponse)

    private let maximumBytes: Int
    private let lock = NSLock()
    // All guarded by `lock`, hence the unchecked conformance.
    private var continuation: CheckedContinuation<Response, any Error>?
    private var result: Result<Response, any Error>?
    private var response: HTTPURLResponse?
    private var data = Data()

    init(maximumBytes: Int) {
        self.maximumBytes = maximumBytes
    }

    /// Returns false if the exchange has already ended. The request must not be started then.
    func begin(_ continuation: CheckedContinuation<Response, any Error>) -> Bool {
        let early = lock.withLock {
            if result == nil { self.continuation = continuation }
            return result
        }
        guard let early else { return true }
        continuation.resume(with: early)
        return false
    }

    func finish(_ result: Result<Response, any Error>) {
        let waiting = lock.withLock {
            defer { continuation = nil }
            self.result = self.result ?? result
            return continuation
        }
        waiting?.resume(with: result)
    }

    func received(_ response: HTTPURLResponse, hasBody: Bool) -> Bool {
        guard !hasBody || response.expectedContentLength <= Int64(maximumBytes) else { return abandon() }
        lock.withLock {
            self.response = response
            data = Data()
        }
        return true
    }

    func received(_ piece: Data) -> Bool {
        let count = lock.withLock {
            guard result == nil else { return 0 }
            // Most responses arrive in one piece, which need not be copied.
            if data.isEmpty { data = piece } else { data.append(piece) }
            return data.count
        }
        return count <= maximumBytes || abandon()
    }

    private func abandon() -> Bool {
        finish(.failure(TransportError.responseTooLarge(limit: maximumBytes)))
        return false
    }

    func complete(error: (any Error)?, response: @autoclosure () -> HTTPURLResponse?) {
        let (data, known) = lock.withLock { (self.data, self.response) }
        let received = known ?? response()
        if let error {
            finish(.failure(received == nil ? error : named(error)))
        } else if let received {
            finish(.success((data, received)))
        } else {
            finish(.failure(TransportError.notHTTP))
        }
    }
}
