import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A request that a server received.
struct Incoming: Sendable {
    /// The position among the requests of the server, from 1.
    let number: Int
    let method: String
    /// Path and query, exactly as they were sent.
    let target: String
    let headers: HTTPFields
    /// Empty if the server does not wait for bodies.
    let body: Data
    fileprivate let request: Request
    fileprivate let channel: any Channel

    var path: String { String(target.prefix { character in character != "?" }) }

    /// Closes the connection at once, before or within a response.
    func hangUp() async throws {
        try await channel.close()
    }

    /// Returns when the client closes the connection. Throws if the server stops before.
    func clientHangsUp() async throws {
        let closed = Signal()
        try await request.body.consumeWithInboundCloseHandler { _ in
            try await closed.wait()
        } onInboundClosed: {
            closed.send()
        }
    }
}

typealias Responding = @Sendable (Incoming) async throws -> Response

/// A server in this process, with the requests that it received.
struct TestServer: Sendable {
    let baseURL: URL
    fileprivate let log: RequestLog

    var requests: [Incoming] { log.requests }
}

/// Runs a server while `body` runs.
///
/// - Parameter waitsForBodies: Whether the server waits for the body of a request before it responds.
func withServer(
    waitsForBodies: Bool = true,
    responding respond: @escaping Responding,
    _ body: @Sendable (TestServer) async throws -> Void
) async throws {
    let log = RequestLog()
    let (ports, port) = AsyncStream<Int>.makeStream()
    var application = Application(
        responder: CallbackResponder<ConnectionContext> { request, context in
            var request = request
            let body = waitsForBodies ? try await request.collectBody(upTo: 1 << 30) : ByteBuffer()
            let incoming = log.append { number in
                Incoming(
                    number: number,
                    method: request.method.rawValue,
                    target: request.head.path ?? "",
                    headers: request.headers,
                    body: Data(body.readableBytesView),
                    request: request,
                    channel: context.channel
                )
            }
            return try await respond(incoming)
        },
        configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { channel in
            if let number = channel.localAddress?.port { port.yield(number) }
        }
    )
    application.logger.logLevel = .critical
    try await withThrowingTaskGroup(of: Void.self) { [application] group in
        group.addTask {
            // Ends the wait for the port if the server cannot start.
            defer { port.finish() }
            try await application.run()
        }
        defer { group.cancelAll() }
        guard let number = await ports.first(where: { _ in true }),
            let baseURL = URL(string: "http://127.0.0.1:\(number)")
        else { throw ServerDidNotStart() }
        try await body(TestServer(baseURL: baseURL, log: log))
    }
}

private struct ServerDidNotStart: Error {}

private struct ConnectionContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }
}

private final class RequestLog: @unchecked Sendable {
    private let lock = NSLock()
    /// Only read and written while `lock` is held.
    private var recorded: [Incoming] = []

    var requests: [Incoming] { lock.withLock { recorded } }

    func append(_ make: (_ number: Int) -> Incoming) -> Incoming {
        lock.withLock {
            let request = make(recorded.count + 1)
            recorded.append(request)
            return request
        }
    }
}

/// An event that happens once, for which tasks can wait.
struct Signal: Sendable {
    private let stream: AsyncStream<Never>
    private let continuation: AsyncStream<Never>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream()
    }

    func send() {
        continuation.finish()
    }

    /// Throws only if the task is cancelled.
    func wait() async throws {
        for await _ in stream {}
        try Task.checkCancellation()
    }
}

extension Response {
    static func json(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    static func redirect(to location: String, status: Int) -> Response {
        Response(status: HTTPResponse.Status(code: status), headers: [.location: location])
    }
}
