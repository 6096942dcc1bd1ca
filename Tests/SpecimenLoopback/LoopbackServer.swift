import Foundation

/// An HTTP/1.1 server for tests on a free port of 127.0.0.1. It records requests byte by byte and sends the responses
/// of a closure.
///
/// ```swift
/// let server = try LoopbackServer { request in
///     request.method == "GET" ? .json(200, "[]", headers: [("Link", "…")]) : .status(405)
/// }
/// defer { server.stop() }
/// ```
///
/// Each connection has its own thread and carries one request. The handler may be called on several threads at once.
public final class LoopbackServer: Sendable {
    public typealias Handler = @Sendable (Request) -> Response

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    public let baseURL: URL
    public let port: Int
    private let state = State()

    /// - Parameter keepsBodies: Whether the server records the bodies of requests. Otherwise it records only their
    ///   size.
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

    /// The requests received so far, in order of arrival.
    public var requests: [Request] { state.requests }

    /// Waits until this number of requests has arrived or the server is stopped.
    public func requestsArrived(_ count: Int) async {
        await withCheckedContinuation { continuation in
            state.wait(for: count) { continuation.resume() }
        }
    }

    /// Closes all connections and accepts no more. It is safe to call this twice.
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
        let isAnswered = handler(request).send(over: connection)
        if !isAnswered {
            while !connection.read().isEmpty {}
        }
    }
}

/// The state that the threads of a server share.
private final class State: @unchecked Sendable {
    private let lock = NSLock()
    // The properties are only read and written while `lock` is held.
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

    /// Returns false if the server has been stopped.
    func open(_ connection: Socket) -> Bool {
        lock.withLock {
            if !isStopped { connections.insert(connection) }
            return !isStopped
        }
    }

    /// Closes the socket while the lock is held, because the system reuses the number of a closed descriptor.
    func close(_ connection: Socket) {
        lock.withLock {
            connections.remove(connection)
            connection.closeDescriptor()
        }
    }

    /// Returns false if the server was stopped before.
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
