import Foundation

/// A request in progress: the part of its response that has arrived, and the continuation that waits for it.
///
/// The first of completion, failure and cancellation decides, on any thread and in any order. The continuation is resumed exactly
/// once, even if the cancellation comes before the continuation exists.
final class Exchange: @unchecked Sendable {
    typealias Response = (Data, HTTPURLResponse)

    /// Whether the response is returned with its last byte. Otherwise it is returned when the session ends the task; until then the
    /// session may still read the file of an upload.
    private let endsWithLastByte: Bool
    private let lock = NSLock()
    // All guarded by `lock`, hence the unchecked conformance.
    private var continuation: CheckedContinuation<Response, any Error>?
    private var result: Result<Response, any Error>?
    private var response: HTTPURLResponse?
    private var data = Data()

    init(endsWithLastByte: Bool = true) {
        self.endsWithLastByte = endsWithLastByte
    }

    /// Returns false if the exchange has already ended. The request must not be started then.
    func begin(_ continuation: CheckedContinuation<Response, any Error>) -> Bool {
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

    func finish(_ result: Result<Response, any Error>) {
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

    /// Adds data and returns the number of bytes so far; 0 after the end of the exchange, when data is ignored.
    func received(_ piece: Data) -> Int {
        let (complete, count) = lock.withLock { () -> (Response?, Int) in
            guard result == nil else { return (nil, 0) }
            // Most responses arrive in one piece, which need not be copied.
            if data.isEmpty { data = piece } else { data.append(piece) }
            guard endsWithLastByte, let response, response.hasNoMore(than: data.count) else {
                return (nil, data.count)
            }
            return ((data, response), data.count)
        }
        // Faster than waiting until the session ends the task.
        if let complete { finish(.success(complete)) }
        return count
    }

    /// Gives a code to the error of a connection that was lost within a response, for which FoundationNetworking has none.
    private static func named(_ error: any Error) -> any Error {
        guard let error = error as? URLError, error.code == .unknown else { return error }
        return URLError(.networkConnectionLost, userInfo: error.userInfo)
    }

    /// - Parameter response: The head of the response if none was received before.
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
    /// Whether the response has no more than `count` bytes according to its `Content-Length` (RFC 9112, section 6.3). False without
    /// that header, and if the header does not describe the decoded content.
    fileprivate func hasNoMore(than count: Int) -> Bool {
        guard Int64(count) == expectedContentLength else { return false }
        return !allHeaderFields.keys.contains { name in
            guard let name = name.base as? String else { return true }
            // With these headers `Content-Length` is not the length of the decoded content.
            return name.utf8.count > 15 && ["content-encoding", "transfer-encoding"].contains(name.lowercased())
        }
    }
}
