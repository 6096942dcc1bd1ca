#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The failure of a system call.
public struct SocketError: Error, CustomStringConvertible {
    var call: String
    var code: Int32

    init(_ call: String) {
        self.call = call
        code = errno
    }

    public var description: String { "\(call): \(String(cString: strerror(code)))" }
}

/// A TCP socket. Reading and writing block the thread.
struct Socket: Sendable, Hashable {
    let descriptor: Int32

    /// Creates a listening socket on a free port of 127.0.0.1.
    static func listening() throws -> (socket: Socket, port: Int) {
        let (socket, port) = try bound()
        guard listen(socket.descriptor, 128) == 0 else {
            let error = SocketError("listen")
            socket.closeDescriptor()
            throw error
        }
        return (socket, port)
    }

    /// Creates a socket that reserves a free port of 127.0.0.1. It does not listen, so connections are refused.
    static func bound() throws -> (socket: Socket, port: Int) {
        let socket = try Socket.stream()
        var address = loopback(port: 0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(socket.descriptor, pointer, size) == 0 && getsockname(socket.descriptor, pointer, &size) == 0
            }
        }
        guard isBound else {
            let error = SocketError("bind")
            socket.closeDescriptor()
            throw error
        }
        return (socket, Int(UInt16(bigEndian: address.sin_port)))
    }

    /// Connects and disconnects, which wakes the accepting thread. On Apple systems, shutting down the listener does
    /// not.
    static func knock(port: Int) {
        guard let socket = try? Socket.stream() else { return }
        var address = loopback(port: port)
        _ = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                connect(socket.descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        socket.closeDescriptor()
    }

    private static func stream() throws -> Socket {
        #if canImport(Darwin) || canImport(Musl)
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        guard descriptor >= 0 else { throw SocketError("socket") }
        return Socket(descriptor: descriptor)
    }

    private static func loopback(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    /// Waits for the next connection. Returns nil if there can be no more.
    func accepted() -> Socket? {
        while true {
            let connection = accept(descriptor, nil, nil)
            if connection >= 0 {
                #if canImport(Darwin)
                    var on: Int32 = 1
                    setsockopt(connection, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
                #endif
                return Socket(descriptor: connection)
            }
            guard errno == EINTR || errno == ECONNABORTED else { return nil }
        }
    }

    /// Reads up to 64 KiB. The result is empty at the end or if the connection breaks.
    func read() -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count < 0, errno == EINTR { continue }
            return Array(buffer.prefix(max(0, count)))
        }
    }

    /// Returns false if the other side has closed the connection.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        #if canImport(Darwin)
            let flags: Int32 = 0
        #else
            let flags = Int32(0x4000)  // MSG_NOSIGNAL, which Glibc gives Swift as an enum
        #endif
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                send(descriptor, buffer.baseAddress.map { base in base + start }, bytes.count - start, flags)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            start += count
        }
        return true
    }

    /// Ends blocked calls to read and write.
    func shutDown() {
        _ = shutdown(descriptor, Int32(2))
    }

    func closeDescriptor() {
        _ = close(descriptor)
    }
}
