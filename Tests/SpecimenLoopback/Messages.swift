extension LoopbackServer {
    /// A request as it was received.
    public struct Request: Sendable {
        /// The first line, such as `GET /releases/?query=2 HTTP/1.1`.
        public var line: String
        public var headers: [(name: String, value: String)]
        /// The body, without chunks. Empty if the server does not keep bodies.
        public var body: [UInt8]
        /// The number of bytes of the body, even if the server does not keep bodies.
        public var bodySize = 0

        public var method: String { word(0) }
        /// The path and the query, exactly as they were sent.
        public var target: String { word(1) }
        public var path: String { String(target.prefix { character in character != "?" }) }
        /// The text after `?`, exactly as it was sent.
        public var query: String? {
            target.firstIndex(of: "?").map { index in String(target[target.index(after: index)...]) }
        }
        public var text: String { String(decoding: body, as: UTF8.self) }

        /// Returns the value of the first header with this name, ignoring case.
        public func header(_ name: String) -> String? {
            headers.first { header in header.name.lowercased() == name.lowercased() }?.value
        }

        private func word(_ index: Int) -> String {
            let words = line.split(separator: " ", omittingEmptySubsequences: false)
            return words.indices.contains(index) ? String(words[index]) : ""
        }
    }

    /// The response of a handler.
    public struct Response: Sendable {
        enum Content: Sendable {
            case message(status: Int, headers: [(name: String, value: String)], body: [UInt8])
            case raw([UInt8])
            case repeated([UInt8], times: Int)
            case written(head: [UInt8], isChunked: Bool, @Sendable (ResponseWriter) -> Void)
            case silence
        }

        var content: Content

        public static func json(_ status: Int, _ text: String, headers: [(String, String)] = []) -> Response {
            message(status, Array(text.utf8), headers: [("Content-Type", "application/json")] + headers)
        }

        public static func text(
            _ status: Int,
            _ text: String,
            contentType: String = "text/plain",
            headers: [(String, String)] = []
        ) -> Response {
            message(status, Array(text.utf8), headers: [("Content-Type", contentType)] + headers)
        }

        /// A response without content type and body.
        public static func status(_ status: Int, headers: [(String, String)] = []) -> Response {
            message(status, [], headers: headers)
        }

        public static func redirect(to location: String, status: Int = 302) -> Response {
            message(status, [], headers: [("Location", location)])
        }

        public static func message(_ status: Int, _ body: [UInt8], headers: [(String, String)] = []) -> Response {
            let headers = headers.map { name, value in (name: name, value: value) }
            return Response(content: .message(status: status, headers: headers, body: body))
        }

        /// The bytes, followed by the end of the connection, for responses that break the protocol.
        public static func raw(_ text: String) -> Response {
            Response(content: .raw(Array(text.utf8)))
        }

        public static func raw(_ bytes: [UInt8]) -> Response {
            Response(content: .raw(bytes))
        }

        /// A 200 of unknown length that repeats a piece. The body is never held in memory as a whole.
        public static func repeated(_ piece: [UInt8], times: Int) -> Response {
            Response(content: .repeated(piece, times: times))
        }

        /// A response whose content a closure writes piece by piece, on the thread of the connection.
        ///
        /// - Parameter length: The value of `Content-Length`. If it is nil, the content is sent in chunks.
        public static func written(
            _ status: Int = 200,
            headers: [(String, String)] = [],
            length: Int? = nil,
            by write: @escaping @Sendable (ResponseWriter) -> Void
        ) -> Response {
            var head = "HTTP/1.1 \(status) Status\r\n"
            for (name, value) in headers { head += "\(name): \(value)\r\n" }
            head += length.map { length in "Content-Length: \(length)\r\n" } ?? "Transfer-Encoding: chunked\r\n"
            let bytes = Array((head + "Connection: close\r\n\r\n").utf8)
            return Response(content: .written(head: bytes, isChunked: length == nil, write))
        }

        /// No response. The connection stays open until the server stops.
        public static var silence: Response { Response(content: .silence) }

        /// Writes the response to a connection until the client closes it. Returns false for ``silence``, which has no
        /// bytes.
        func send(over connection: Socket) -> Bool {
            let write = { bytes in connection.write(bytes) }
            switch content {
            case .silence: return false
            case .raw(let bytes): _ = write(bytes)
            case .repeated(let piece, let times):
                guard write(Array("HTTP/1.1 200 Status\r\nConnection: close\r\n\r\n".utf8)) else { break }
                for _ in 0..<times where !write(piece) { break }
            case .written(let head, let isChunked, let content):
                guard write(head) else { break }
                let writer = ResponseWriter(connection: connection, isChunked: isChunked)
                content(writer)
                writer.end()
            case .message(let status, let headers, let body):
                var head = "HTTP/1.1 \(status) Status\r\n"
                for header in headers { head += "\(header.name): \(header.value)\r\n" }
                if status != 204, status != 304 { head += "Content-Length: \(body.count)\r\n" }
                _ = write(Array((head + "Connection: close\r\n\r\n").utf8) + body)
            }
            return true
        }
    }
}
