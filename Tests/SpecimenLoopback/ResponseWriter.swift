/// Writes the content of a response to a connection, piece by piece. Writing blocks the thread while the client does
/// not read.
public final class ResponseWriter {
    private let connection: Socket
    private let isChunked: Bool
    private var isOpen = true

    init(connection: Socket, isChunked: Bool) {
        self.connection = connection
        self.isChunked = isChunked
    }

    /// Returns false if the client has closed the connection.
    @discardableResult
    public func write(_ piece: [UInt8]) -> Bool {
        guard isOpen else { return false }
        guard isChunked, !piece.isEmpty else {
            isOpen = connection.write(piece)
            return isOpen
        }
        isOpen = connection.write(Array((String(piece.count, radix: 16) + "\r\n").utf8) + piece + Array("\r\n".utf8))
        return isOpen
    }

    @discardableResult
    public func write(_ text: String) -> Bool {
        write(Array(text.utf8))
    }

    /// Waits until the client closes the connection or the server stops.
    public func waitForClientToLeave() {
        while !connection.read().isEmpty {}
    }

    /// Closes the connection within the content.
    public func hangUp() {
        isOpen = false
    }

    /// Writes the end of chunked content.
    func end() {
        if isOpen, isChunked { _ = connection.write(Array("0\r\n\r\n".utf8)) }
    }
}
