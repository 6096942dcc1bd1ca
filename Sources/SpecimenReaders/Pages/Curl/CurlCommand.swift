import SpecimenDocs
import SpecimenJSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The request that a curl command on a page makes.
struct CurlCommand: Sendable {
    private(set) var url: ShellWord?
    private(set) var problems: [ShellProblem]
    /// The last line of the command.
    let lastLine: Int
    private let position: TextPosition
    private var method: HTTPMethod?
    private var headers: [Excerpt] = []
    private var body = Excerpt()
    private var isQuery = false
    private var isForm = false
    private var hasUser = false

    init(_ lines: [PageLine], at start: Int, before end: Int) {
        let shell = ShellWords(lines, from: start, before: end)
        lastLine = shell.lastLine
        position = lines[start].position
        problems = shell.problems
        var words = shell.words.drop { $0.string == "$" || $0.string == "curl" }
        while let word = words.popFirst() {
            // Another program that reads the response does not belong to the request.
            if ["|", ">", ">>", "&&", ";"].contains(word.string) { return }
            if word.string.hasPrefix("#") {
                words = words.drop { $0.position.line == word.position.line }
            } else {
                read(word, followedBy: &words)
            }
        }
    }

    private mutating func read(_ word: ShellWord, followedBy words: inout ArraySlice<ShellWord>) {
        let text = word.string
        guard text.hasPrefix("-"), text != "-" else { return readOperand(word) }
        if let option = CurlOption(named: text) {
            switch option {
            case .flag: return
            case .get: isQuery = true
            case .head: method = .head
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
            report(word, "\(quoted(text)) is not a known option of curl and is left out", "find out whether it matters")
        }
    }

    private mutating func readOperand(_ word: ShellWord) {
        guard url == nil, !word.text.isEmpty else {
            return report(
                word,
                "\(quoted(word.string)) in the command is neither an option nor a URL and is left out",
                "look whether a quote or an option is missing before it"
            )
        }
        url = word
    }

    private mutating func apply(_ option: CurlOption, _ value: ShellWord) {
        let text = value.string
        switch option {
        case .method:
            method = HTTPMethod(rawValue: text.uppercased())
            if method == nil { report(value, "\(quoted(text)) is not a method", HTTPMethod.advice(for: text)) }
        case .header: addHeader(value)
        case .cookie: addHeader("Cookie", value)
        case .userAgent: addHeader("User-Agent", value)
        case .referer: addHeader("Referer", value)
        case .data: addData(value)
        case .jsonData:
            headers.append(Excerpt("Content-Type: application/json", at: value.position))
            addData(value)
        case .url: url = value
        case .user: hasUser = true
        case .form:
            isForm = true
            report(value, "the form field \(quoted(text)) is left out", "describe the form as body parameters")
        case .get, .head, .flag, .valued: break
        }
    }

    private mutating func addHeader(_ value: ShellWord) {
        let text = value.string
        let name = text.prefix { $0 != ":" }
        guard isHeaderName(name), name.count < text.count, !value.text.bytes.contains(0x0A) else {
            return report(value, "\(quoted(text)) is not a header and is left out", "write `-H 'Name: value'`")
        }
        headers.append(value.text)
    }

    private mutating func addHeader(_ name: String, _ value: ShellWord) {
        guard !value.text.bytes.contains(0x0A) else {
            return report(
                value,
                "\(quoted(value.string)) is not the value of a header and is left out",
                "write it on one line"
            )
        }
        var header = Excerpt("\(name): ", at: value.position)
        header.append(value.text)
        headers.append(header)
    }

    private mutating func addData(_ value: ShellWord) {
        if value.text.bytes.first == UInt8(ascii: "@") {
            return report(value, "the body is in the file \(quoted(value.string)) and is left out", "write it out")
        }
        if !body.isEmpty { body.append("&", at: value.position) }
        body.append(value.text)
    }

    private mutating func report(_ word: ShellWord, _ message: String, _ advice: String) {
        problems.append(ShellProblem(position: word.position, message: message, advice: advice))
    }
}

extension CurlCommand {
    /// The method that curl uses: without an option GET, or POST if there is a body.
    var effectiveMethod: HTTPMethod {
        method ?? (isForm || !body.isEmpty && !isQuery ? .post : .get)
    }

    /// Whether the request has credentials.
    var isAuthenticated: Bool {
        hasUser || headers.contains { $0.text.lowercased().hasPrefix("authorization:") }
    }

    /// The path of the URL with its placeholders in braces, nil without a URL that has one.
    var path: String? {
        guard let target, target.hasPrefix("/") else { return nil }
        return EndpointLine.template(RequestTarget(target).path)
    }

    private var target: String? {
        guard let url = url?.string, !url.contains(where: \.isNewline) else { return nil }
        var target = url
        if let scheme = url.range(of: "://") {
            target = String(url[scheme.upperBound...].drop { $0 != "/" && $0 != "?" })
            if !target.hasPrefix("/") { target = "/" + target }
        } else if !url.hasPrefix("/") {
            guard let slash = url.firstIndex(of: "/"), url[..<slash].contains(where: { ".:$".contains($0) }) else {
                return nil
            }
            target = String(url[slash...])
        }
        target = String(target.prefix { $0 != "#" })
        if isQuery, !body.isEmpty { target += (target.contains("?") ? "&" : "?") + body.text }
        return target
    }

    private var host: String? {
        guard let url = url?.string, !url.hasPrefix("/") else { return nil }
        let start = url.range(of: "://")?.upperBound ?? url.startIndex
        let authority = url[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        // User and password stand before an `@`.
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
        return host.isEmpty ? nil : String(host)
    }

    /// The request as a raw HTTP message, nil if the command has no URL.
    var message: Excerpt? {
        guard let url, let target else { return nil }
        var message = Excerpt("\(effectiveMethod.rawValue) ", at: position)
        message.append("\(target) HTTP/1.1", at: url.position)
        if let host { message.append("\nHost: \(host)", at: url.position) }
        for header in headers {
            message.append("\n", at: header.start ?? position)
            message.append(header)
        }
        if hasUser { message.append("\nAuthorization: Basic <credentials>", at: position) }
        guard !body.isEmpty, !isQuery else { return message }
        let first = body.bytes.first { !isSpace($0) }
        let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        if !isJSON, !headers.contains(where: { $0.text.lowercased().hasPrefix("content-type:") }) {
            message.append("\nContent-Type: \(HTTPHeaders.form)", at: position)
        }
        message.append("\n\n", at: body.start ?? position)
        message.append(body)
        return message
    }
}
