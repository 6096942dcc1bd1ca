import Foundation

/// The default transport: a `URLSession` without cookies, cache and stored credentials.
///
/// Copies share the session, which is invalidated with the last copy. Each streamed response has a session of its own,
/// which is invalidated when the response is released.
public struct URLSessionTransport: Transport {
    private let sessions: Sessions
    private let timeout: TimeInterval
    private let streamTimeout: TimeInterval
    private let maximumBacklogBytes: Int

    /// - Parameters:
    ///   - timeout: The seconds without a byte from the server after which a call fails. At least 1; rounded up to
    ///     whole seconds.
    ///   - streamTimeout: The seconds without a byte after which a streamed response fails that has begun. The time in
    ///     which the consumer does not read is not counted.
    ///   - maximumResponseBytes: The limit in decompressed bytes beyond which a response is abandoned. The whole
    ///     response is held in memory. Streamed responses have no limit, because they are not held in memory.
    ///   - maximumBacklogBytes: The maximum size of the temporary file in which a streamed response waits for a
    /// consumer
    ///     that is slower than the server. Used on platforms without a way to make the server wait, such as Linux.
    public init(
        timeout: TimeInterval = 30,
        streamTimeout: TimeInterval = 300,
        maximumResponseBytes: Int = 64 << 20,
        maximumBacklogBytes: Int = 1 << 30
    ) {
        self.timeout = Self.seconds(timeout, orElse: 30)
        self.streamTimeout = Self.seconds(streamTimeout, orElse: 300)
        self.maximumBacklogBytes = maximumBacklogBytes
        sessions = Sessions(timeout: self.timeout, maximumResponseBytes: maximumResponseBytes)
    }

    /// FoundationNetworking converts a timeout to an `Int` of seconds, then multiplies it by a thousand.
    private static func seconds(_ timeout: TimeInterval, orElse standard: TimeInterval) -> TimeInterval {
        min(max(timeout.isNaN ? standard : timeout.rounded(.up), 1), 1e9)
    }

    public func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse) {
        try await sessions.exchange { session in session.dataTask(with: request) }
    }

    /// Sends a file, which is read while it is sent.
    public func upload(_ request: URLRequest, fromFile file: URL) async throws -> (Data, HTTPURLResponse) {
        try await sessions.exchange { session in session.uploadTask(with: request, fromFile: file) }
    }

    /// Sends a request and returns its response while it arrives. Some hundred kilobytes wait in memory for the
    /// consumer.
    public func stream(_ request: URLRequest) async throws -> (StreamedBody, HTTPURLResponse) {
        try await StreamedResponse.open(
            request,
            timeout: timeout,
            streamTimeout: max(timeout, streamTimeout),
            maximumBacklogBytes: maximumBacklogBytes
        )
    }
}

/// Hides the sessions, because a dump of a session contains the requests in progress with their credentials.
extension URLSessionTransport: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
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
        self.timeout = timeout
        self.maximumResponseBytes = maximumResponseBytes
        current = SessionOwner(timeout: timeout)
    }

    func exchange(_ makeTask: (URLSession) -> URLSessionTask) async throws -> (Data, HTTPURLResponse) {
        let owner = lock.withLock { current }
        do {
            return try await owner.exchange(maximumBytes: maximumResponseBytes, makeTask)
        } catch let error as TransportError {
            if case .responseTooLarge = error { retire(owner) }
            throw error
        }
    }

    private func retire(_ owner: SessionOwner) {
        let next = SessionOwner(timeout: timeout)
        lock.withLock {
            if current === owner { current = next }
        }
    }
}
