import SpecimenDocs
import SpecimenJSON

/// The request that a curl command on a page makes.
struct CurlCommand: Sendable {
    private(set) var problems: [ShellProblem]
    /// The last line of the command.
    let lastLine: Int
    private let position: TextPosition
    private var url: Excerpt?
    private var method: HTTPMethod?
    private var headers: [Excerpt] = []
    private var body = Excerpt()
    private var isQuery = false
    private var isForm = false
    /// The scheme of credentials that an option has; nil without such an option.
    private var scheme: String?
    private var isDigest = false

    init(_ lines: [PageLine], at start: Int, before end: Int) {
        let shell = ShellWords(lines, from: start, before: end)
        lastLine = shell.lastLine
        position = lines[start].position
        problems = shell.problems
        var words = shell.words.drop { $0.text == "$" || $0.text == "curl" }
        while let word = words.popFirst() {
            // Another program that reads the response does not belong to the request.
            if ["|", ">", ">>", "&&", ";"].contains(word.text) { return }
            if word.text.hasPrefix("#") {
                words = words.drop { $0.start.line == word.start.line }
            } else {
                read(word, followedBy: &words)
            }
        }
    }

    private mutating func read(_ word: Excerpt, followedBy words: inout ArraySlice<Excerpt>) {
        let text = word.text
        guard text.hasPrefix("-"), text != "-" else { return readOperand(word) }
        if let option = CurlOption(named: text) {
            switch option {
            case .flag: return
            case .get: isQuery = true
            case .head: method = .head
            case .digest: isDigest = true
            default:
                guard let value = words.popFirst() else {
                    return report(word, "the option \(quoted(text)) has no value", "add one, or remove the option")
                }
                apply(option, value)
            }
        } else if text.hasPrefix("--"), let sign = text.firstIndex(of: "="),
            let option = CurlOption(named: text[..<sign])
        {
            apply(option, word.dropping(text[...sign].utf8.count))
        } else if let option = CurlOption(named: text.prefix(2)), !text.hasPrefix("--") {
            apply(option, word.dropping(2))
        } else {
            // The value may be a credential.
            let name = String(text.prefix { $0 != "=" })
            report(word, "\(quoted(name)) is not a known option of curl and is left out", "find out whether it matters")
        }
    }

    private mutating func readOperand(_ word: Excerpt) {
        guard url == nil, !word.isEmpty else {
            return report(
                word,
                "\(quoted(word.text)) in the command is neither an option nor a URL and is left out",
                "look whether a quote or an option is missing before it"
            )
        }
        url = word
    }

    private mutating func apply(_ option: CurlOption, _ value: Excerpt) {
        let text = value.text
        switch option {
        case .method:
            method = HTTPMethod(rawValue: text.uppercased())
            if method == nil { report(value, "\(quoted(text)) is not a method", HTTPMethod.advice(for: text)) }
        case .header: addHeader(value)
        case .headerValue(let name):
            var header = Excerpt("\(name): ", at: value.start)
            header.append(value)
            addHeader(header)
        case .data: addData(value)
        case .jsonData:
            headers.append(Excerpt("Content-Type: application/json", at: value.start))
            addData(value)
        case .url: url = value
        // A signature is made of the user and the password.
        case .user: scheme = scheme ?? "Basic"
        case .credentials(let name): scheme = name
        case .form:
            isForm = true
            report(value, "the form field \(quoted(text)) is left out", "describe the form as body parameters")
        case .get, .head, .digest, .flag, .valued: break
        }
    }

    private mutating func addHeader(_ header: Excerpt) {
        let text = header.text
        let name = text.prefix { $0 != ":" }
        let hasLines = header.bytes.contains(0x0A)
        guard isHeaderName(name), name.count < text.count, !hasLines else {
            let advice = hasLines ? "write it on one line" : "write `-H 'Name: value'`"
            return report(header, "\(quoted(text)) is not a header and is left out", advice)
        }
        headers.append(header)
    }

    private mutating func addData(_ value: Excerpt) {
        if value.bytes.first == UInt8(ascii: "@") {
            return report(value, "the body is in the file \(quoted(value.text)) and is left out", "write it out")
        }
        if !body.isEmpty { body.append("&", at: value.start) }
        body.append(value)
    }

    private mutating func report(_ word: Excerpt, _ message: String, _ advice: String) {
        problems.append(ShellProblem(position: word.start, message: message, advice: advice))
    }
}

extension CurlCommand {
    /// The method that curl uses: without an option GET, or POST if there is a body.
    var effectiveMethod: HTTPMethod {
        method ?? (isForm || !body.isEmpty && !isQuery ? .post : .get)
    }

    /// A Boolean value that indicates whether the request has credentials.
    var isAuthenticated: Bool { scheme != nil || hasHeader("authorization") }

    /// The path of the URL, nil without a URL that has one.
    var path: Excerpt? {
        guard let url, let target = address?.target else { return nil }
        return Excerpt(RequestTarget(target).path, at: url.start)
    }

    /// The request as a raw HTTP message, nil if the command has no URL.
    var message: Excerpt? {
        guard let url, let (host, target) = address else { return nil }
        var message = Excerpt("\(effectiveMethod.rawValue) ", at: position)
        message.append("\(target) HTTP/1.1", at: url.start)
        if !host.isEmpty { message.append("\nHost: \(host)", at: url.start) }
        for header in headers {
            message.append("\n", at: header.start)
            message.append(header)
        }
        if let scheme {
            let name = isDigest && scheme == "Basic" ? "Digest" : scheme
            message.append("\nAuthorization: \(name) <credentials>", at: position)
        }
        guard !body.isEmpty, !isQuery else { return message }
        if !opensJSON(body.bytes), !hasHeader("content-type") {
            message.append("\nContent-Type: \(HTTPHeaders.form)", at: position)
        }
        message.append("\n\n", at: body.start)
        message.append(body)
        return message
    }

    private func hasHeader(_ name: String) -> Bool {
        headers.contains { $0.text.lowercased().hasPrefix("\(name):") }
    }

    /// The host of the URL, which may be empty, and its path and query. Nil if a word without a scheme is no URL.
    private var address: (host: String, target: String)? {
        guard let url = url?.text.prefix(while: { $0 != "#" }), !url.contains(where: \.isNewline) else { return nil }
        let scheme = url.utf8.firstRange(of: "://".utf8)
        let rest = url[(scheme?.upperBound ?? url.startIndex)...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        var target = String(rest[authority.endIndex...])
        let isHost = authority.isEmpty || authority.contains { ".:$".contains($0) }
        guard scheme != nil || (isHost && target.hasPrefix("/")) else { return nil }
        if !target.hasPrefix("/") { target = "/" + target }
        if isQuery, !body.isEmpty { target += (target.contains("?") ? "&" : "?") + body.text }
        // User and password are before an `@`.
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        return (String(host), target)
    }
}
