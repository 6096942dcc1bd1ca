import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request under way: what has arrived of its answer, and who waits for it.
///
/// The first of completion, failure and cancellation counts, in whatever order and on whatever thread they come; the continuation is
/// resumed exactly once, also when the cancellation comes before it exists.
final class Exchange: @unchecked Sendable {
    typealias Answer = (Data, HTTPURLResponse)

    private let lock = NSLock()
    // All guarded by `lock`, hence the unchecked conformance.
    private var continuation: CheckedContinuation<Answer, any Error>?
    private var result: Result<Answer, any Error>?
    private var response: HTTPURLResponse?
    private var data = Data()

    /// False when the exchange was over before it began: the request must then not be started.
    func begin(_ continuation: CheckedContinuation<Answer, any Error>) -> Bool {
        lock.lock()
        if let result {
            lock.unlock()
            continuation.resume(with: result)
            return false
        }
        self.continuation = continuation
        lock.unlock()
        return true
    }

    func finish(_ result: Result<Answer, any Error>) {
        lock.lock()
        guard self.result == nil else {
            lock.unlock()
            return
        }
        self.result = result
        let waiting = continuation
        continuation = nil
        lock.unlock()
        waiting?.resume(with: result)
    }

    func received(_ response: HTTPURLResponse) {
        lock.withLock {
            self.response = response
            data = Data()
        }
    }

    /// The number of bytes so far; 0 after the end, when nothing is kept any more.
    func received(_ piece: Data) -> Int {
        lock.withLock {
            guard result == nil else { return 0 }
            // Most answers come in one, which needs no copy.
            if data.isEmpty { data = piece } else { data.append(piece) }
            return data.count
        }
    }

    /// FoundationNetworking has no code for a connection that broke within an answer.
    private static func named(_ error: any Error) -> any Error {
        guard let error = error as? URLError, error.code == .unknown else { return error }
        return URLError(.networkConnectionLost, userInfo: error.userInfo)
    }

    /// - Parameter response: The answer where none was received before.
    func complete(error: (any Error)?, response: @autoclosure () -> HTTPURLResponse?) {
        let (data, known) = lock.withLock { (self.data, self.response) }
        let received = known ?? response()
        if let error {
            finish(.failure(received == nil ? error : Self.named(error)))
        } else if let received {
            finish(.success((data, received)))
        } else {
            finish(.failure(TransportError.notHTTP))
        }
    }
}
