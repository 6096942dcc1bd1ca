import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The default transport: a `URLSession` of its own, without cookies, cache and stored credentials.
///
/// Copies share the session, which ends with the last of them.
public struct URLSessionTransport: Transport {
    private let session: SessionOwner

    /// - Parameters:
    ///   - timeout: Seconds without a byte from the server after which a call fails.
    ///   - maximumResponseBytes: The size over which a response is given up, as the whole of it is held in memory.
    public init(timeout: TimeInterval = 60, maximumResponseBytes: Int = 256 << 20) {
        session = SessionOwner(timeout: timeout, maximumResponseBytes: maximumResponseBytes)
    }

    public func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse) {
        try await session.exchange { session in session.dataTask(with: request) }
    }

    /// The file is read as it is sent.
    public func upload(_ request: URLRequest, fromFile file: URL) async throws -> (Data, HTTPURLResponse) {
        try await session.exchange { session in session.uploadTask(with: request, fromFile: file) }
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
        let exchange = Exchange()
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
        // The answer to HEAD tells a length that does not come.
        let hasBody = dataTask.currentRequest?.httpMethod != "HEAD" && response.statusCode != 304
        guard !hasBody || response.expectedContentLength <= Int64(maximumResponseBytes) else {
            exchange.finish(.failure(TransportError.responseTooLarge(limit: maximumResponseBytes)))
            completionHandler(.cancel)
            return
        }
        exchange.received(response)
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        guard let exchange = exchange(of: dataTask) else { return }
        if exchange.received(data) > maximumResponseBytes {
            exchange.finish(.failure(TransportError.responseTooLarge(limit: maximumResponseBytes)))
            dataTask.cancelLater()
        }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        exchange(of: task)?.complete(error: error, response: task.response as? HTTPURLResponse)
    }
}
