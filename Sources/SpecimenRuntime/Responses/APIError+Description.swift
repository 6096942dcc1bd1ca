import Foundation

extension APIError: CustomStringConvertible, CustomDebugStringConvertible, LocalizedError {
    /// One line: `getRelease: 404 Not Found: The requested resource does not exist (GET https://…)`.
    public var description: String {
        var text = "\(operation): \(explanation)"
        if let request { text += " (\(request.method) \(request.url.absoluteString))" }
        return text
    }

    public var debugDescription: String { description }

    public var errorDescription: String? { description }

    private var explanation: String {
        switch reason {
        case .invalidRequest(let problem): "cannot be sent: \(problem)"
        case .transport(let error): "no \(completeness)response\(effort): \(Self.oneLine(Self.text(of: error)))"
        case .authentication(let error): "no credential: \(Self.oneLine(Self.text(of: error)))"
        case .status(let status): statusExplanation(status)
        case .decoding(let failure): decodingExplanation(failure)
        case .paging(let problem): problem
        case .drift(let drifts): driftExplanation(drifts)
        case .elementTooLarge(let limit): "an element of the stream is larger than the limit of \(limit) bytes"
        case .file(let error): "the file cannot be written: \(Self.oneLine(String(describing: error)))"
        }
    }

    /// The stream of an error without a complete response has begun.
    private var completeness: String { response == nil ? "" : "complete " }

    private var effort: String { attempts > 1 ? " after \(attempts) attempts" : "" }

    private func statusExplanation(_ status: Int) -> String {
        // HTTP/2 does not transmit reason phrases. Apple's Foundation returns them in lower case.
        var text = "\(status) \(HTTPURLResponse.localizedString(forStatusCode: status).capitalized)\(effort)"
        if let detail { return text + ": " + detail }
        if (300..<400).contains(status), let location = response?.headers["Location"] {
            let address = maskingQueryItems(in: location, where: isCredentialName)
            return text + ": redirect not followed, to " + Self.oneLine(address)
        }
        if let type = response?.mediaType, let body = response?.body, !body.isEmpty {
            text += " (\(body.count) bytes of \(Self.oneLine(type)))"
        }
        return text
    }

    private func decodingExplanation(_ failure: DecodingFailure) -> String {
        var text = "expected \(failure.expected)"
        if failure.path != "$" { text += " at \(failure.path)" }
        text += ", found \(failure.found)"
        if let event = failure.event { text += " in event \(event)" }
        if let position = failure.position { text += " at line \(position.line), column \(position.column)" }
        return text
    }

    private func driftExplanation(_ drifts: [Drift]) -> String {
        let first = drifts.first.map { drift in drift.explanation } ?? ""
        let rest = drifts.count > 1 ? " (and \(drifts.count - 1) more)" : ""
        return "not as documented: \(first)\(rest)"
    }

    static func text(of error: any Error) -> String {
        guard let error = error as? URLError else { return String(describing: error) }
        return "\(words(of: error.code) ?? error.localizedDescription) (URLError \(error.code.rawValue))"
    }

    private static func breaks(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// Returns a text clipped to `limit` scalars, with spaces for the line breaks and control characters that could
    /// forge lines in a log.
    static func oneLine(_ text: String, limit: Int = 500) -> String {
        // The common case needs no copy.
        if text.utf8.count <= limit, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var line = String.UnicodeScalarView(text.unicodeScalars.prefix(limit).map { breaks($0) ? " " : $0 })
        if !text.unicodeScalars.dropFirst(limit).isEmpty { line.append("…") }
        return String(line)
    }
}

/// The words for an error code, because FoundationNetworking only describes its number.
private func words(of code: URLError.Code) -> String? {
    switch code {
    case .timedOut: "the server did not respond in time"
    case .networkConnectionLost: "the connection was lost"
    case .cannotConnectToHost: "no connection could be made to the server"
    case .cannotFindHost, .dnsLookupFailed: "the server was not found"
    case .notConnectedToInternet: "there is no connection to the internet"
    case .badServerResponse: "the server closed the connection without a response"
    case .secureConnectionFailed: "no secure connection could be made"
    case .serverCertificateUntrusted: "the server's certificate is not trusted"
    default: nil
    }
}
