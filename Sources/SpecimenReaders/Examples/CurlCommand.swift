import SpecimenDocs
import SpecimenJSON

/// The request that a curl command on a page makes.
struct CurlCommand: Sendable {
    private(set) var method: HTTPMethod?
    private(set) var url: ShellWords.Word?
    private(set) var headers: [Excerpt] = []
    private(set) var body = Excerpt()
    private(set) var problems: [ShellWords.Problem] = []
    /// The last line of the command.
    let lastLine: Int
    private let position: TextPosition
    private var isQuery = false
    private var isForm = false
    private var authorization: String?

    init(_ lines: [PageLine], at start: Int, before end: Int) {
        let shell = ShellWords(lines, from: start, before: end)
        lastLine = shell.lastLine
        position = lines[start].position
        problems = shell.problems
        var words = shell.words.drop { $0.string == "$" || $0.string == "curl" }
        while let word = words.popFirst() {
            // What another program does with the answer is none of the request.
            if ["|", ">", ">>", "&&", ";"].contains(word.string) { return }
            if word.string.hasPrefix("#") {
                words = words.drop { $0.position.line == word.position.line }
            } else {
                read(word, followedBy: &words)
            }
        }
    }

    private mutating func read(_ word: ShellWords.Word, followedBy words: inout ArraySlice<ShellWords.Word>) {
        let text = word.string
        guard text.hasPrefix("-"), text != "-" else { return readOperand(word) }
        if let option = CurlOption.named(text) {
            switch option {
            case .flag: return
            case .get: isQuery = true
            case .head: method = .head
            case .method, .header, .data, .jsonData, .form, .url, .user, .cookie, .userAgent, .referer, .valued:
                guard let value = words.popFirst() else {
                    return note(word, "\(quoted(text)) has no value behind it", "add one, or remove the option")
                }
                apply(option, value)
            }
        } else if text.hasPrefix("--"), let sign = text.firstIndex(of: "="),
            let option = CurlOption.named(String(text[..<sign]))
        {
            apply(option, word.dropping(text[...sign].utf8.count))
        } else if let option = CurlOption.named(String(text.prefix(2))), !text.hasPrefix("--") {
            apply(option, word.dropping(2))
        } else {
            note(
                word,
                "\(quoted(text)) is not an option of curl that is known, and is left out",
                "see whether it matters"
            )
        }
    }

    private mutating func readOperand(_ word: ShellWords.Word) {
        guard url == nil, !word.text.isEmpty else {
            let advice = "see whether a quote or an option before it is missing"
            return note(word, "\(quoted(word.string)) in the command is no option and no URL, and is left out", advice)
        }
        url = word
    }

    private mutating func apply(_ option: CurlOption, _ value: ShellWords.Word) {
        let text = value.string
        switch option {
        case .method:
            method = HTTPMethod(rawValue: text.uppercased())
            if method == nil { note(value, "\(quoted(text)) is not a method that is known", "correct it") }
        case .header: addHeader(value)
        case .cookie: addHeader("Cookie", value)
        case .userAgent: addHeader("User-Agent", value)
        case .referer: addHeader("Referer", value)
        case .data: addData(value)
        case .jsonData:
            headers.append(Excerpt("Content-Type: application/json", at: value.position))
            addData(value)
        case .url: url = value
        case .user:
            authorization = "Basic <credentials>"
        case .form:
            isForm = true
            note(value, "the form field \(quoted(text)) is left out", "describe the form under `parameters`")
        case .get, .head, .flag, .valued: break
        }
    }

    private mutating func addHeader(_ value: ShellWords.Word) {
        let text = value.string
        let name = text.prefix { $0 != ":" }
        let isName =
            !name.isEmpty && name.count < text.count
            && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"(),/:;<=>?@[\\]{}".utf8.contains($0) }
        guard isName, !text.utf8.contains(0x0A) else {
            return note(value, "\(quoted(text)) is not a header, and is left out", "write `-H 'Name: value'`")
        }
        headers.append(value.text)
    }

    private mutating func addHeader(_ name: String, _ value: ShellWords.Word) {
        guard !value.text.bytes.contains(0x0A) else {
            return note(
                value,
                "\(quoted(value.string)) is no value of a header, and is left out",
                "write it on one line"
            )
        }
        var header = Excerpt("\(name): ", at: value.position)
        header.append(value.text)
        headers.append(header)
    }

    private mutating func addData(_ value: ShellWords.Word) {
        if value.text.bytes.first == UInt8(ascii: "@") {
            return note(value, "the body stands in a file, \(quoted(value.string)), and is left out", "write it out")
        }
        if !body.isEmpty { body.append("&", at: value.position) }
        body.append(value.text)
    }

    private mutating func note(_ word: ShellWords.Word, _ message: String, _ advice: String) {
        problems.append(ShellWords.Problem(position: word.position, message: message, advice: advice))
    }

    /// What curl sends when it is not told: GET, or POST when there is a body.
    var effectiveMethod: HTTPMethod {
        method ?? (isForm || !body.isEmpty && !isQuery ? .post : .get)
    }

    /// Whether the request carries credentials.
    var isAuthenticated: Bool {
        authorization != nil || headers.contains { $0.text.lowercased().hasPrefix("authorization:") }
    }

    /// The path of the URL with its placeholders in braces; nil where there is no URL that has one.
    var path: String? {
        guard let target, target.hasPrefix("/") else { return nil }
        return EndpointLine.template(RequestTarget(target).path)
    }

    private var target: String? {
        guard let url = url?.string, !url.contains(where: \.isNewline) else { return nil }
        var target = url
        if let scheme = url.firstPlace(of: "://") {
            target = String(url[scheme.upperBound...].drop { $0 != "/" && $0 != "?" })
            if !target.hasPrefix("/") { target = "/" + target }
        } else if !url.hasPrefix("/") {
            guard let slash = url.firstIndex(of: "/"),
                url[..<slash].contains(where: { $0 == "." || $0 == ":" || $0 == "$" })
            else { return nil }
            target = String(url[slash...])
        }
        target = String(target.prefix { $0 != "#" })
        if isQuery, !body.isEmpty { target += (target.contains("?") ? "&" : "?") + body.text }
        return target
    }

    private var host: String? {
        guard let url = url?.string, !url.hasPrefix("/") else { return nil }
        let start = url.firstPlace(of: "://")?.upperBound ?? url.startIndex
        let authority = url[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        // What stands before an `@` is a name and a password, and no part of the host.
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
        return host.isEmpty ? nil : String(host)
    }

    /// The request as a raw HTTP message; nil where the command has no URL.
    var message: Excerpt? {
        guard let url, let target else { return nil }
        var message = Excerpt()
        message.append("\(effectiveMethod.rawValue) ", at: position)
        message.append(target, at: url.position)
        message.append(" HTTP/1.1", at: url.position)
        if let host { message.append("\nHost: \(host)", at: url.position) }
        for header in headers {
            message.append("\n", at: header.marks.first?.position ?? position)
            message.append(header)
        }
        if let authorization { message.append("\nAuthorization: \(authorization)", at: position) }
        guard !body.isEmpty, !isQuery else { return message }
        let isJSON = body.bytes.first { !FileFormat.isSpace($0) }.map { $0 == 0x7B || $0 == 0x5B } ?? false
        if !isJSON, !headers.contains(where: { $0.text.lowercased().hasPrefix("content-type:") }) {
            message.append("\nContent-Type: application/x-www-form-urlencoded", at: position)
        }
        message.append("\n\n", at: body.marks.first?.position ?? position)
        message.append(body)
        return message
    }
}
