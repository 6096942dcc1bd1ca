import Foundation

/// A port of 127.0.0.1 where nobody listens, and nobody else can as long as this lives: what a stopped server had, the next
/// test may have by now.
public final class ClosedPort: Sendable {
    /// `http://127.0.0.1:PORT`, without a slash at the end.
    public let baseURL: URL
    private let socket: Socket

    public init() throws {
        let (socket, port) = try Socket.bound()
        guard let baseURL = URL(string: "http://127.0.0.1:\(port)") else { throw SocketError("url") }
        self.socket = socket
        self.baseURL = baseURL
    }

    deinit {
        socket.closeDescriptor()
    }
}
