import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The default transport: a `URLSession` of its own, without cookies, cache and stored credentials.
///
/// Copies share the session, which ends with the last of them.
public struct URLSessionTransport: Transport {
    private let sessions: Sessions

    /// - Parameters:
    ///   - timeout: Seconds without a byte from the server after which a call fails; whole ones on Linux, and one at least.
    ///   - maximumResponseBytes: The size over which a response is given up, as the whole of it is held in memory; counted in
    ///     decompressed bytes.
    public init(timeout: TimeInterval = 30, maximumResponseBytes: Int = 64 << 20) {
        sessions = Sessions(timeout: timeout, maximumResponseBytes: maximumResponseBytes)
    }

    public func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse) {
        try await sessions.exchange { session in session.dataTask(with: request) }
    }

    /// The file is read as it is sent.
    public func upload(_ request: URLRequest, fromFile file: URL) async throws -> (Data, HTTPURLResponse) {
        try await sessions.exchange { session in session.uploadTask(with: request, fromFile: file) }
    }
}

/// The session in use. One that has given up a response is not used again: FoundationNetworking unpacks the rest of it before
/// it does anything else, and all that is asked of it meanwhile has to wait.
private final class Sessions: @unchecked Sendable {
    private let timeout: TimeInterval
    private let maximumResponseBytes: Int
    private let lock = NSLock()
    /// Guarded by `lock`, hence the unchecked conformance.
    private var current: SessionOwner

    init(timeout: TimeInterval, maximumResponseBytes: Int) {
        // FoundationNetworking multiplies an Int by a thousand, and drops the fraction before.
        self.timeout = min(max(timeout.isNaN ? 30 : timeout.rounded(.up), 1), 1e9)
        self.maximumResponseBytes = maximumResponseBytes
        current = SessionOwner(timeout: self.timeout, maximumResponseBytes: maximumResponseBytes)
    }

    func exchange(_ makeTask: (URLSession) -> URLSessionTask) async throws -> (Data, HTTPURLResponse) {
        let owner = lock.withLock { current }
        do {
            return try await owner.exchange(makeTask)
        } catch let error as TransportError {
            if case .responseTooLarge = error { retire(owner) }
            throw error
        }
    }

    private func retire(_ owner: SessionOwner) {
        let next = SessionOwner(timeout: timeout, maximumResponseBytes: maximumResponseBytes)
        lock.withLock {
            if current === owner { current = next }
        }
    }
}

/// A session keeps its delegate, threads and sockets until it is invalidated, which only the end of its owner can tell.
private final class SessionOwner: Sendable {
    private let session: URLSession
    private let delegate: SessionDelegate

    init(timeout: TimeInterval, maximumResponseBytes: Int) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeout
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.urlCache = nil
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCredentialStorage = nil
        delegate = SessionDelegate(maximumResponseBytes: maximumResponseBytes)
        #if canImport(FoundationNetworking)
            let queue: OperationQueue? = InlineQueue()
        #else
            let queue: OperationQueue? = nil
        #endif
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: queue)
    }

    deinit {
        session.finishTasksAndInvalidate()
    }

    func exchange(_ makeTask: (URLSession) -> URLSessionTask) async throws -> (Data, HTTPURLResponse) {
        try Task.checkCancellation()
        let task = makeTask(session)
        let exchange = Exchange(endsWithLastByte: !(task is URLSessionUploadTask))
        delegate.add(exchange, for: task)
        defer { delegate.remove(task) }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                if exchange.begin(continuation) { task.resume() }
            }
        } onCancel: {
            exchange.finish(.failure(CancellationError()))
            task.cancelLater()
        }
    }
}

extension URLSessionTask {
    /// FoundationNetworking waits for the session's thread to cancel a task. That thread may be waiting for the caller: it is, where it
    /// calls a delegate, and where it resumes a task that is just being cancelled.
    fileprivate func cancelLater() {
        DispatchQueue.global().async { self.cancel() }
    }
}

#if canImport(FoundationNetworking)
    /// Runs what a session tells its delegate at once, on the thread that reads from the network.
    ///
    /// That thread otherwise reads on while the delegate waits for its turn, and a response piles up in memory over any limit: where
    /// processors are busy, a gigabyte.
    private final class InlineQueue: OperationQueue, @unchecked Sendable {
        override func addOperation(_ block: @escaping @Sendable () -> Void) {
            block()
        }
    }
#endif

/// Delegate callbacks instead of a completion handler: with the latter FoundationNetworking follows every redirect unasked, and a
/// response could not be given up before all of it is in memory.
private final class SessionDelegate: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private let maximumResponseBytes: Int
    private let lock = NSLock()
    /// Guarded by `lock`, hence the unchecked conformance.
    private var exchanges: [Int: Exchange] = [:]

    init(maximumResponseBytes: Int) {
        self.maximumResponseBytes = maximumResponseBytes
    }

    func add(_ exchange: Exchange, for task: URLSessionTask) {
        lock.withLock { exchanges[task.taskIdentifier] = exchange }
    }

    func remove(_ task: URLSessionTask) {
        lock.withLock { exchanges[task.taskIdentifier] = nil }
    }

    private func exchange(of task: URLSessionTask) -> Exchange? {
        lock.withLock { exchanges[task.taskIdentifier] }
    }

    /// No redirect is followed here: the 3xx answer is the answer.
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        exchange(of: task)?.received(response)
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        guard let exchange = exchange(of: dataTask) else {
            completionHandler(.cancel)
            return
        }
        guard let response = response as? HTTPURLResponse else {
            exchange.finish(.failure(TransportError.notHTTP))
            completionHandler(.cancel)
            return
        }
        guard response.expectedContentLength <= Int64(maximumResponseBytes) || !Self.hasBody(response, to: dataTask)
        else {
            exchange.finish(.failure(TransportError.responseTooLarge(limit: maximumResponseBytes)))
            completionHandler(.cancel)
            dataTask.cancelLater()
            return
        }
        exchange.received(response)
        completionHandler(.allow)
    }

    /// The answer to HEAD tells a length that does not come.
    private static func hasBody(_ response: HTTPURLResponse, to task: URLSessionTask) -> Bool {
        task.currentRequest?.httpMethod != "HEAD" && response.statusCode != 304
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        guard let exchange = exchange(of: dataTask) else { return }
        if exchange.received(data) > maximumResponseBytes {
            exchange.finish(.failure(TransportError.responseTooLarge(limit: maximumResponseBytes)))
            dataTask.cancelLater()
        }
    }

    #if canImport(FoundationNetworking)
        /// Without this the call would never end: FoundationNetworking asks for a password, and waits for one
        /// (swift-corelibs-foundation #5456). The answer with the 401 is the answer.
        func urlSession(
            _ session: URLSession,
            task: URLSessionTask,
            didReceive challenge: URLAuthenticationChallenge,
            completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
        ) {
            guard let response = challenge.failureResponse as? HTTPURLResponse else {
                completionHandler(.performDefaultHandling, nil)
                return
            }
            exchange(of: task)?.complete(error: nil, response: response)
            task.cancelLater()
        }
    #endif

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        exchange(of: task)?.complete(error: error, response: task.response as? HTTPURLResponse)
    }
}
