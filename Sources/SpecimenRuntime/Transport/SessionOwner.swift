import Foundation

/// The owner of a session, which invalidates the session at the end. Otherwise the session would keep its threads and
/// sockets.
final class SessionOwner: Sendable {
    private let session: URLSession
    private let delegate = SessionDelegate()

    /// - Parameter timeout: The whole seconds without a byte from the server after which a task fails.
    init(timeout: TimeInterval) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeout
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.urlCache = nil
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCredentialStorage = nil
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

    /// Sends a request and returns its response, which is held in memory up to a number of bytes.
    func exchange(
        maximumBytes: Int,
        _ makeTask: (URLSession) -> URLSessionTask
    ) async throws -> (Data, HTTPURLResponse) {
        try Task.checkCancellation()
        let task = makeTask(session)
        let exchange = Exchange(maximumBytes: maximumBytes)
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

    /// Returns a task whose response goes to a receiver.
    func task(for request: URLRequest, _ receiver: any ResponseReceiver) -> URLSessionTask {
        let task = session.dataTask(with: request)
        delegate.add(receiver, for: task)
        return task
    }
}

/// Hides the session, because a dump of a session contains the requests in progress with their credentials.
extension SessionOwner: CustomReflectable {
    var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
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
