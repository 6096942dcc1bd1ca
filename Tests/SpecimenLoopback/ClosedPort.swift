import Foundation

/// A reserved port of 127.0.0.1 that refuses connections.
///
/// The port of a stopped server would not do, because another test may have it by now.
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
