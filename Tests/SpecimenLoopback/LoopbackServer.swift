import Foundation

/// A real HTTP/1.1 server on a free port of 127.0.0.1, for tests: it records what arrives byte for byte and answers what a closure says.
///
/// ```swift
/// let server = try LoopbackServer { request in
///     request.method == "GET" ? .json(200, "[]", headers: [("Link", "…")]) : .status(405)
/// }
/// defer { server.stop() }
/// ```
///
/// Each connection has a thread of its own and carries one request. The handler is called on these threads, also at the same time.
public final class LoopbackServer: Sendable {
    public typealias Handler = @Sendable (Request) -> Response

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    public let baseURL: URL
    public let port: Int
    private let state = State()

    /// - Parameter keepsBodies: Whether the bodies of requests are recorded, or only counted.
    public init(keepsBodies: Bool = true, handler: @escaping Handler) throws {
        let (listener, port) = try Socket.listening()
        guard let baseURL = URL(string: "http://127.0.0.1:\(port)") else { throw SocketError("url") }
        self.port = port
        self.baseURL = baseURL
        let state = self.state
        Thread.detachNewThread {
            while let connection = listener.accepted() {
                guard !state.isOver else {
                    connection.closeDescriptor()
                    break
                }
                Thread.detachNewThread {
                    Self.serve(RequestReader(connection, keepsBodies), connection, state, handler)
                }
            }
            listener.closeDescriptor()
        }
    }

    deinit {
        stop()
    }

    /// Everything received so far, in order of arrival.
    public var requests: [Request] { state.requests }

    /// Returns once that many requests have arrived, or the server was stopped.
    public func requestsArrived(_ count: Int) async {
        await withCheckedContinuation { continuation in
            state.wait(for: count) { continuation.resume() }
        }
    }

    /// Ends all connections and accepts no more. Safe to call twice.
    public func stop() {
        if state.stop() { Socket.knock(port: port) }
    }

    private static func serve(
        _ reader: RequestReader,
        _ connection: Socket,
        _ state: State,
        _ handler: Handler
    ) {
        guard state.open(connection) else {
            connection.closeDescriptor()
            return
        }
        defer { state.close(connection) }
        var reader = reader
        guard let request = reader.request() else { return }
        state.record(request)
        let isAnswered = handler(request).send { bytes in connection.write(bytes) }
        if !isAnswered {
            while !connection.read().isEmpty {}
        }
    }
}

/// What the threads of a server share.
private final class State: @unchecked Sendable {
    private let lock = NSLock()
    // All guarded by `lock`, hence the unchecked conformance.
    private var received: [LoopbackServer.Request] = []
    private var connections: Set<Socket> = []
    private var waiting: [(count: Int, resume: @Sendable () -> Void)] = []
    private var isStopped = false

    var isOver: Bool { lock.withLock { isStopped } }

    var requests: [LoopbackServer.Request] { lock.withLock { received } }

    func record(_ request: LoopbackServer.Request) {
        let ready = lock.withLock {
            received.append(request)
            let ready = waiting.filter { waiter in waiter.count <= received.count }
            waiting.removeAll { waiter in waiter.count <= received.count }
            return ready
        }
        for waiter in ready { waiter.resume() }
    }

    func wait(for count: Int, resume: @escaping @Sendable () -> Void) {
        let isReady = lock.withLock {
            if isStopped || received.count >= count { return true }
            waiting.append((count, resume))
            return false
        }
        if isReady { resume() }
    }

    /// False when the server was stopped meanwhile.
    func open(_ connection: Socket) -> Bool {
        lock.withLock {
            if !isStopped { connections.insert(connection) }
            return !isStopped
        }
    }

    /// Under the lock, because a closed descriptor's number goes to whoever opens the next one.
    func close(_ connection: Socket) {
        lock.withLock {
            connections.remove(connection)
            connection.closeDescriptor()
        }
    }

    /// False when it was stopped before.
    func stop() -> Bool {
        let (isFirst, waiters) = lock.withLock {
            let isFirst = !isStopped
            isStopped = true
            for connection in connections { connection.shutDown() }
            defer { waiting = [] }
            return (isFirst, waiting)
        }
        for waiter in waiters { waiter.resume() }
        return isFirst
    }
}
