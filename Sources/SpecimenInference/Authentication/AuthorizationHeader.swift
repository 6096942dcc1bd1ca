import SpecimenDocs

extension AuthenticationScheme {
    /// The scheme of the value of an `Authorization` header: `Bearer x`, `Token token=x` or a key alone.
    init?(authorization value: String) {
        let parts = value.split(separator: " ", maxSplits: 1)
        guard let first = parts.first else { return nil }
        let rest = parts.count == 2 ? parts[1] : ""
        switch first.lowercased() {
        case "bearer": self = .bearer
        case "basic": self = .basic
        // A value that is not fixed is given as a whole. A placeholder such as `{API key}` has spaces, too.
        case _ where UnsendableAuthentication(authorization: value) != nil || !isToken(first):
            self = .header(name: "Authorization", prefix: "")
        case "token" where rest.isEmpty: self = .header(name: "Authorization", prefix: "\(first) ")
        case _ where rest.isEmpty: self = .header(name: "Authorization", prefix: "")
        default: self = .header(name: "Authorization", prefix: "\(first) \(Self.keyName(in: rest))")
        }
    }

    /// The name before a key, with the quotation mark after it: `token=` in `token=x`.
    private static func keyName(in text: Substring) -> Substring {
        let name = text.prefix { $0.isASCII && ($0.isLetter || "_-".contains($0)) }
        let value = text[name.endIndex...].dropFirst()
        guard !name.isEmpty, text[name.endIndex...].hasPrefix("="), !value.isEmpty, !value.hasPrefix("=") else {
            return ""
        }
        let isQuoted = value.count > 1 && value.hasPrefix("\"") && value.hasSuffix("\"")
        return text[..<(isQuoted ? value.index(after: value.startIndex) : value.startIndex)]
    }
}

/// Returns whether a word can be the name of a scheme.
private func isToken(_ word: Substring) -> Bool {
    word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
}

/// Authentication that is another for each request, so that no fixed key can be sent.
enum UnsendableAuthentication: String, Sendable {
    case cookie = "a session cookie"
    case digest = "a digest"
    case handshake = "a handshake"
    case signature = "a signature of the request"
    case several = "several values in `Authorization`"

    init?(authorization value: String) {
        let parts = value.split(separator: " ", maxSplits: 1)
        guard let first = parts.first?.lowercased(), isToken(first[...]), !["bearer", "basic"].contains(first) else {
            return nil
        }
        let rest = parts.count == 2 ? parts[1] : ""
        if first == "digest" {
            self = .digest
        } else if first == "negotiate" || first == "ntlm" {
            self = .handshake
        } else if ["hmac", "aws4"].contains(where: first.contains) || first == "signature" || first == "hawk"
            || rest.contains("oauth_") || rest.lowercased().contains("signature=")
        {
            self = .signature
        } else if rest.contains(",") {
            self = .several
        } else {
            return nil
        }
    }

    /// The form that a text about authentication names.
    init?(text: String) {
        let text = text.lowercased()
        let words = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        if words.contains("digest") {
            self = .digest
        } else if !words.isDisjoint(with: ["hmac", "aws4", "sigv4", "signature", "signatures", "oauth1"])
            || text.contains("oauth 1") || text.contains("signed request")
        {
            self = .signature
        } else if !words.isDisjoint(with: ["cookie", "cookies"]) {
            self = .cookie
        } else if !words.isDisjoint(with: ["kerberos", "negotiate", "ntlm"]) {
            self = .handshake
        } else {
            return nil
        }
    }

    /// The form of a `Cookie` header, nil if its names do not say that the cookie identifies the caller.
    init?(cookie value: String) {
        let names = value.split(separator: ";").map { Words(trimmed($0.prefix { $0 != "=" })).all }
        let isSession = names.contains { words in
            words.contains { ["auth", "session", "sessionid", "sid", "token"].contains($0) || $0.hasSuffix("sessid") }
        }
        guard isSession else { return nil }
        self = .cookie
    }

    func warning(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .unsupportedAuthentication,
            .warning,
            at: location,
            "expected authentication by a fixed key, found \(rawValue)",
            advice: "add it to each request in a transport of your own, or set `authentication` in"
                + " `\(Configuration.fileName)`"
        )
    }
}
