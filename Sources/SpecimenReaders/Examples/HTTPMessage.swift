import SpecimenDocs

/// The reason why an example message cannot be read.
struct HTTPMessageError: Error {
    /// The position in the message, in bytes.
    var offset: Int
    var message: String
    var advice: String
    var rule = Diagnostic.Rule.brokenExample
}

/// A raw HTTP message (RFC 9112) with its first line and body as ranges of bytes.
///
/// Lines end in LF or CRLF; blank lines before the message are skipped.
struct HTTPMessage {
    let bytes: [UInt8]
    /// The request line or status line.
    let startLine: Range<Int>
    let headers: HTTPHeaders
    let body: Range<Int>

    /// Returns nil if the text is blank.
    init?(_ bytes: [UInt8], maximumFields: Int) throws(HTTPMessageError) {
        guard let first = bytes.firstIndex(where: { !isSpace($0) }) else { return nil }
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
                    advice: "remove header lines that do not matter",
                    rule: .tooMany
                )
            }
            if bytes[line.lowerBound] == 0x20 || bytes[line.lowerBound] == 0x09, !fields.isEmpty {
                // A folded line, which is obsolete, continues the value before it.
                fields[fields.count - 1].value += " " + trimmed(Self.text(bytes[line]))
            } else {
                fields.append(try Self.field(in: bytes, line))
            }
        }
        headers = HTTPHeaders(fields)
        body = lines.position..<bytes.count
    }

    var bodyText: String { Self.text(bytes[body]) }

    /// Returns the method and target of a request line such as `GET /releases/ HTTP/1.1`.
    func requestLine() throws(HTTPMessageError) -> (method: HTTPMethod, target: String, targetOffset: Int) {
        let line = bytes[startLine]
        let advice = "begin it with a request line such as `GET /path/ HTTP/1.1`"
        // The target is the text between the first and the last space, since examples have spaces in their queries.
        guard let first = line.firstIndex(of: 0x20), let last = line.lastIndex(of: 0x20), first < last,
            Self.isVersion(line[(last + 1)...])
        else {
            throw startLineError("expected a request line in the example request, found", advice)
        }
        let word = Self.text(line[..<first])
        guard let method = HTTPMethod(rawValue: word) else {
            let advice = HTTPMethod.advice(for: word)
            throw HTTPMessageError(offset: line.startIndex, message: "\(quoted(word)) is not a method", advice: advice)
        }
        let target = line[first..<last].drop { $0 == 0x20 }
        guard !trimmed(Self.text(target)).isEmpty else {
            throw HTTPMessageError(offset: first, message: "the example request has no path", advice: advice)
        }
        return (method, trimmed(Self.text(target)), target.startIndex)
    }

    /// Returns the status and reason of a status line such as `HTTP/1.1 201 CREATED`.
    func statusLine() throws(HTTPMessageError) -> (status: Int, reason: String) {
        let words = bytes[startLine].split(separator: 0x20, maxSplits: 2)
        guard words.count >= 2, Self.isVersion(words[0]), words[1].count == 3,
            let status = Int(Self.text(words[1])), (100...999).contains(status)
        else {
            let advice = "begin it with a status line such as `HTTP/1.1 200 OK`"
            throw startLineError("expected a status line in the example response, found", advice)
        }
        return (status, words.count > 2 ? trimmed(Self.text(words[2])) : "")
    }

    private func startLineError(_ expectation: String, _ advice: String) -> HTTPMessageError {
        let message = "\(expectation) \(quoted(Self.text(bytes[startLine])))"
        return HTTPMessageError(offset: startLine.lowerBound, message: message, advice: advice)
    }

    private static func field(in bytes: [UInt8], _ line: Range<Int>) throws(HTTPMessageError) -> HTTPHeaders.Field {
        let parts = text(bytes[line]).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, isHeaderName(parts[0]) else {
            throw HTTPMessageError(
                offset: line.lowerBound,
                message: "expected a header line in an example, found \(quoted(text(bytes[line])))",
                advice: "write `Name: value`, and a blank line before the body"
            )
        }
        return HTTPHeaders.Field(name: String(parts[0]), value: trimmed(parts[1]))
    }

    /// Returns whether a text is `HTTP/` and a version of one or two digits.
    private static func isVersion(_ bytes: ArraySlice<UInt8>) -> Bool {
        let text = text(bytes)
        let digits = text.dropFirst(5).split(separator: ".", omittingEmptySubsequences: false)
        return text.hasPrefix("HTTP/") && digits.count <= 2
            && digits.allSatisfy { digit in digit.count == 1 && digit.allSatisfy { $0.isASCII && $0.isNumber } }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}

/// Returns whether a text is a `token` of RFC 9110, as header names are.
func isHeaderName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
        && text.utf8.allSatisfy { byte in
            let character = Character(Unicode.Scalar(byte))
            return character.isASCII
                && (character.isLetter || character.isNumber || "!#$%&'*+-.^_`|~".contains(character))
        }
}

extension HTTPMethod {
    /// Advice for a word that is not a method.
    static func advice(for word: String) -> String {
        let known = allCases.map(\.rawValue)
        return suggestion(for: word, in: known, otherwise: "use \(listed(known, conjunction: "or"))")
    }
}
