import Foundation

/// The default transport: a `URLSession` without cookies, cache and stored credentials.
///
/// Copies share the session, which is invalidated with the last copy.
public struct URLSessionTransport: Transport {
    private let sessions: Sessions

    /// - Parameters:
    ///   - timeout: The seconds without a byte from the server after which a call fails. At least 1; rounded up to
    ///     whole seconds.
    ///   - maximumResponseBytes: The limit in decompressed bytes beyond which a response is abandoned. The whole
    ///     response is held in memory.
    public init(timeout: TimeInterval = 30, maximumResponseBytes: Int = 64 << 20) {
        sessions = Sessions(timeout: timeout, maximumResponseBytes: maximumResponseBytes)
    }

    public func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse) {
        try await sessions.exchange { session in session.dataTask(with: request) }
    }

    /// Sends a file, which is read while it is sent.
    public func upload(_ request: URLRequest, fromFile file: URL) async throws -> (Data, HTTPURLResponse) {
        try await sessions.exchange { session in session.uploadTask(with: request, fromFile: file) }
    }
}

/// The current session. A session that has abandoned a response is replaced, because FoundationNetworking decompresses
/// the rest of that response before it sends another request.
private final class Sessions: @unchecked Sendable {
    private let timeout: TimeInterval
    private let maximumResponseBytes: Int
    private let lock = NSLock()
    /// Guarded by `lock`, hence the unchecked conformance.
    private var current: SessionOwner

    init(timeout: TimeInterval, maximumResponseBytes: Int) {
        // FoundationNetworking converts the timeout to an `Int` of seconds, then multiplies it by a thousand.
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

/// The owner of a session, which invalidates the session at the end. Otherwise the session would keep its threads and
/// sockets.
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
    /// Cancels the task on another thread. In FoundationNetworking `cancel` waits for the session's thread, which may
    /// be waiting for the caller: it calls the delegate, or resumes a task that is being cancelled.
    fileprivate func cancelLater() {
        DispatchQueue.global().async { self.cancel() }
    }
}

#if canImport(FoundationNetworking)
    /// A queue that calls the delegate at once, on the thread that reads from the network.
    ///
    /// Otherwise that thread continues to read while the delegate waits, and a response exceeds any limit in memory: by
    /// a gigabyte on a busy machine.
    private final class InlineQueue: OperationQueue, @unchecked Sendable {
        override func addOperation(_ block: @escaping @Sendable () -> Void) {
            block()
        }
    }
#endif

/// The delegate of a session. With completion handlers instead, FoundationNetworking would follow every redirect, and a
/// response could not be abandoned before it is in memory.
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

    /// Returns the 3xx response instead of following the redirect.
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

    /// Returns whether a body follows. A response to HEAD has the `Content-Length` of a body that is not sent.
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
        /// Returns the 401 response. Otherwise the call would never end, because FoundationNetworking waits for a
        /// password (swift-corelibs-foundation #5456).
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
