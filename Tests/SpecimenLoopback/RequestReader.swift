/// Reads an HTTP/1.1 request from a connection. Its functions return nil if the connection ends or does not carry HTTP.
struct RequestReader {
    private let socket: Socket
    private var buffer: [UInt8] = []
    private var start = 0
    private let keepsBodies: Bool

    init(_ socket: Socket, _ keepsBodies: Bool) {
        self.socket = socket
        self.keepsBodies = keepsBodies
    }

    mutating func request() -> LoopbackServer.Request? {
        guard let line = line(), !line.isEmpty else { return nil }
        var request = LoopbackServer.Request(line: line, headers: [], body: [])
        while true {
            guard let line = self.line() else { return nil }
            if line.isEmpty { break }
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { character in character == " " || character == "\t" }
            request.headers.append((name: String(line[..<colon]), value: String(value)))
        }
        if request.header("Expect")?.lowercased() == "100-continue" {
            socket.write(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
        }
        if !keepsBodies, let length = request.header("Content-Length").flatMap({ Int($0) }) {
            guard skip(length) else { return nil }
            request.bodySize = length
            return request
        }
        guard let body = body(of: request) else { return nil }
        request.body = body
        request.bodySize = body.count
        return request
    }

    private mutating func body(of request: LoopbackServer.Request) -> [UInt8]? {
        if request.header("Transfer-Encoding")?.lowercased() == "chunked" { return chunkedBody() }
        guard let length = request.header("Content-Length") else { return [] }
        return Int(length).flatMap { count in bytes(count) }
    }

    private mutating func chunkedBody() -> [UInt8]? {
        var body: [UInt8] = []
        while true {
            guard let size = line()?.prefix(while: { character in character != ";" }) else { return nil }
            guard let count = Int(size, radix: 16), count >= 0 else { return nil }
            if count == 0 { break }
            guard let chunk = bytes(count), line() == "" else { return nil }
            body += chunk
        }
        while let trailer = line(), !trailer.isEmpty {}
        return body
    }

    /// Reads up to the next line end, and returns the line without it.
    private mutating func line() -> String? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let hasReturn = end > start && buffer[end - 1] == UInt8(ascii: "\r")
                let line = String(decoding: buffer[start..<(hasReturn ? end - 1 : end)], as: UTF8.self)
                start = end + 1
                return line
            }
            searched = buffer.count
            guard fill() else { return nil }
        }
    }

    private mutating func bytes(_ count: Int) -> [UInt8]? {
        guard count >= 0 else { return nil }
        while buffer.count - start < count {
            guard fill() else { return nil }
        }
        defer { start += count }
        return Array(buffer[start..<start + count])
    }

    private mutating func skip(_ count: Int) -> Bool {
        var missing = count - (buffer.count - start)
        while missing > 0 {
            let piece = socket.read().count
            guard piece > 0 else { return false }
            missing -= piece
        }
        return true
    }

    private mutating func fill() -> Bool {
        let piece = socket.read()
        buffer += piece
        return !piece.isEmpty
    }
}
