import Foundation

/// The delegate of a session. With completion handlers instead, FoundationNetworking would follow every redirect, and a
/// response could not be abandoned before it is in memory.
final class SessionDelegate: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private let lock = NSLock()
    /// Guarded by `lock`, hence the unchecked conformance.
    private var receivers: [Int: any ResponseReceiver] = [:]

    func add(_ receiver: any ResponseReceiver, for task: URLSessionTask) {
        lock.withLock { receivers[task.taskIdentifier] = receiver }
    }

    func remove(_ task: URLSessionTask) {
        lock.withLock { receivers[task.taskIdentifier] = nil }
    }

    private func receiver(of task: URLSessionTask) -> (any ResponseReceiver)? {
        lock.withLock { receivers[task.taskIdentifier] }
    }

    /// Returns the 3xx response instead of following the redirect.
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        _ = receiver(of: task)?.received(response, hasBody: false)
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        guard let receiver = receiver(of: dataTask) else {
            completionHandler(.cancel)
            return
        }
        guard let response = response as? HTTPURLResponse else {
            receiver.complete(error: TransportError.notHTTP, response: nil)
            completionHandler(.cancel)
            return
        }
        let hasBody = dataTask.currentRequest?.httpMethod != "HEAD" && response.statusCode != 304
        guard receiver.received(response, hasBody: hasBody) else {
            completionHandler(.cancel)
            dataTask.cancelLater()
            return
        }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        guard let receiver = receiver(of: dataTask), !receiver.received(data) else { return }
        dataTask.cancelLater()
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
            receiver(of: task)?.complete(error: nil, response: response)
            task.cancelLater()
        }
    #endif

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        receiver(of: task)?.complete(error: error, response: task.response as? HTTPURLResponse)
    }
}

extension URLSessionTask {
    /// Cancels the task on another thread. In FoundationNetworking `cancel` waits for the session's thread, which may
    /// be waiting for the caller: it calls the delegate, or resumes a task that is being cancelled.
    func cancelLater() {
        DispatchQueue.global().async { self.cancel() }
    }
}
