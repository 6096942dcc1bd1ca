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

    /// Whether the answer is given when its last byte is there, and not when the session has ended the task: it may still be
    /// reading the file that it sends.
    private let endsWithLastByte: Bool
    private let lock = NSLock()
    // All guarded by `lock`, hence the unchecked conformance.
    private var continuation: CheckedContinuation<Answer, any Error>?
    private var result: Result<Answer, any Error>?
    private var response: HTTPURLResponse?
    private var data = Data()

    init(endsWithLastByte: Bool = true) {
        self.endsWithLastByte = endsWithLastByte
    }

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
        let (answer, count) = lock.withLock { () -> (Answer?, Int) in
            guard result == nil else { return (nil, 0) }
            // Most answers come in one, which needs no copy.
            if data.isEmpty { data = piece } else { data.append(piece) }
            guard endsWithLastByte, let response, response.hasNoMore(than: data.count) else {
                return (nil, data.count)
            }
            return ((data, response), data.count)
        }
        // Whoever waits need not wait for what the session does when it learns the same.
        if let answer { finish(.success(answer)) }
        return count
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

extension HTTPURLResponse {
    /// Whether that many bytes are all that it says it has (RFC 9112, section 6.3). False where it does not say, or where what it
    /// says is not the length of the content as it is given to us.
    fileprivate func hasNoMore(than count: Int) -> Bool {
        guard Int64(count) == expectedContentLength else { return false }
        return !allHeaderFields.keys.contains { name in
            guard let name = name.base as? String else { return true }
            // Either of them: the other way of telling where the content ends, and compression.
            return name.utf8.count > 15 && ["content-encoding", "transfer-encoding"].contains(name.lowercased())
        }
    }
}
