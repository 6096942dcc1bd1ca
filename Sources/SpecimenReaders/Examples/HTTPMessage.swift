import SpecimenDocs

/// What is wrong with an example message.
struct HTTPMessageError: Error {
    /// Where in the message, in bytes.
    var offset: Int
    var message: String
    var advice: String
    var rule = Diagnostic.Rule.brokenExample
}

/// The parts of a raw HTTP message (RFC 9112), as ranges of its bytes where they are still to be read.
///
/// Lines may end in LF or in CRLF; blank lines before the message are skipped.
struct HTTPMessage {
    let bytes: [UInt8]
    /// The request line or status line.
    let startLine: Range<Int>
    let headers: HTTPHeaders
    let body: Range<Int>

    /// Nil where there is nothing but white space.
    init?(_ bytes: [UInt8], maximumFields: Int) throws(HTTPMessageError) {
        guard let first = bytes.firstIndex(where: { !FileFormat.isSpace($0) }) else { return nil }
        var lines = ByteLines(bytes, first..<bytes.count)
        guard let startLine = lines.next() else { return nil }
        self.bytes = bytes
        self.startLine = startLine
        var fields: [HTTPHeaders.Field] = []
        while let line = lines.next(), !line.isEmpty {
            guard fields.count < maximumFields else {
                throw HTTPMessageError(
                    offset: line.lowerBound,
                    message: "an example has more than the \(maximumFields) header lines that are read",
                    advice: "remove those that do not matter",
                    rule: .tooMany
                )
            }
            if bytes[line.lowerBound] == 0x20 || bytes[line.lowerBound] == 0x09, !fields.isEmpty {
                // A folded line, obsolete but still seen: it continues the value before it.
                fields[fields.count - 1].value += " " + trimmed(Self.text(bytes[line]))
            } else {
                fields.append(try Self.field(in: bytes, line))
            }
        }
        headers = HTTPHeaders(fields)
        body = lines.position..<bytes.count
    }

    /// The method and target of a request line such as `GET /releases/ HTTP/1.1`.
    func requestLine() throws(HTTPMessageError) -> (method: HTTPMethod, target: String, targetOffset: Int) {
        let line = bytes[startLine]
        // The target is what lies between the first and the last space: examples have spaces in their queries.
        guard let first = line.firstIndex(of: 0x20), let last = line.lastIndex(of: 0x20), first < last,
            Self.isVersion(line[(last + 1)...])
        else {
            throw HTTPMessageError(
                offset: startLine.lowerBound,
                message: "an example request begins with \(quoted(Self.text(line)))",
                advice: "begin it with a request line such as `GET /path/ HTTP/1.1`"
            )
        }
        let word = Self.text(line[..<first])
        guard let method = HTTPMethod(rawValue: word) else {
            let known = HTTPMethod.allCases.map(\.rawValue)
            throw HTTPMessageError(
                offset: startLine.lowerBound,
                message: "an example request has the method \(quoted(word))",
                advice: closest(to: word, in: known).map { "did you mean `\($0)`?" }
                    ?? "use one of \(listed(known, conjunction: "or"))"
            )
        }
        let target = trimmed(Self.text(line[first..<last]))
        guard !target.isEmpty else {
            throw HTTPMessageError(
                offset: first,
                message: "an example request has no path",
                advice: "begin it with a request line such as `GET /path/ HTTP/1.1`"
            )
        }
        return (method, target, line[first...].firstIndex { $0 != 0x20 } ?? first)
    }

    /// The status and reason of a status line such as `HTTP/1.1 201 CREATED`.
    func statusLine() throws(HTTPMessageError) -> (status: Int, reason: String) {
        let line = bytes[startLine]
        let words = line.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: true)
        guard words.count >= 2, Self.isVersion(words[0]), words[1].count == 3,
            let status = Int(Self.text(words[1])), (100...999).contains(status)
        else {
            throw HTTPMessageError(
                offset: startLine.lowerBound,
                message: "an example response begins with \(quoted(Self.text(line)))",
                advice: "begin it with a status line such as `HTTP/1.1 200 OK`"
            )
        }
        return (status, words.count > 2 ? trimmed(Self.text(words[2])) : "")
    }

    private static func field(in bytes: [UInt8], _ line: Range<Int>) throws(HTTPMessageError) -> HTTPHeaders.Field {
        let colon = bytes[line].firstIndex(of: UInt8(ascii: ":"))
        guard let colon, colon > line.lowerBound, bytes[line.lowerBound..<colon].allSatisfy(isTokenByte) else {
            throw HTTPMessageError(
                offset: line.lowerBound,
                message: "an example has \(quoted(text(bytes[line]))) where a header line belongs",
                advice: "write `Name: value`, and a blank line before the body"
            )
        }
        return HTTPHeaders.Field(
            name: text(bytes[line.lowerBound..<colon]),
            value: trimmed(text(bytes[(colon + 1)..<line.upperBound]))
        )
    }

    /// Whether the text is `HTTP/` and a version of one or two numbers.
    private static func isVersion(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.starts(with: "HTTP/".utf8) else { return false }
        let numbers = text.dropFirst(5).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return numbers.count <= 2 && numbers.allSatisfy { $0.count == 1 && $0.allSatisfy(isDigit) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// The characters of RFC 9110's `token`.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: isDigit(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
