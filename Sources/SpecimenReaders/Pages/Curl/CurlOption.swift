/// An option of curl, by its effect on the request.
enum CurlOption: Sendable, Hashable {
    case method, header, data, jsonData, form, url, user
    /// A value that authenticates by this scheme.
    case credentials(scheme: String)
    /// The user and the password are sent as a digest.
    case digest
    /// The value of a header with this name.
    case headerValue(String)
    /// The data goes into the query.
    case get
    case head
    /// Without effect on the request, without or with a value.
    case flag, valued

    init?(named name: some StringProtocol) {
        guard let option = Self.names[String(name)] else { return nil }
        self = option
    }

    /// Returns whether a line begins with an option, and so continues a command.
    static func begins(_ line: String) -> Bool {
        guard line.hasPrefix("-") else { return false }
        let word = line.prefix { !$0.isWhitespace && $0 != "=" }
        return CurlOption(named: word) != nil || (word.hasPrefix("-X") && word.count > 2)
    }

    private static let names: [String: CurlOption] = [
        "-X": .method, "--request": .method, "-H": .header, "--header": .header, "-d": .data, "--data": .data,
        "--data-raw": .data, "--data-ascii": .data, "--data-binary": .data, "--data-urlencode": .data,
        "--json": .jsonData, "-F": .form, "--form": .form, "--form-string": .form, "--url": .url, "-u": .user,
        "--user": .user, "-G": .get, "--get": .get, "-I": .head, "--head": .head, "-s": .flag, "-S": .flag,
        "-sS": .flag, "-L": .flag, "-k": .flag, "-i": .flag, "-v": .flag, "-f": .flag, "--silent": .flag,
        "--show-error": .flag, "--location": .flag, "--insecure": .flag, "--include": .flag, "--verbose": .flag,
        "--fail": .flag, "--compressed": .flag, "--globoff": .flag, "-g": .flag, "--http1.1": .flag, "--http2": .flag,
        "-o": .valued, "--output": .valued, "-w": .valued, "--write-out": .valued, "-m": .valued,
        "--max-time": .valued, "-b": .headerValue("Cookie"), "--cookie": .headerValue("Cookie"),
        "-A": .headerValue("User-Agent"), "--user-agent": .headerValue("User-Agent"),
        "-e": .headerValue("Referer"), "--referer": .headerValue("Referer"), "-x": .valued, "--proxy": .valued,
        "--oauth2-bearer": .credentials(scheme: "Bearer"), "--digest": .digest,
        "--aws-sigv4": .credentials(scheme: "AWS4-HMAC-SHA256"), "--basic": .flag, "--anyauth": .flag,
        "-U": .valued, "--proxy-user": .valued, "-E": .valued, "--cert": .valued, "--cert-type": .valued,
        "--key": .valued, "--key-type": .valued, "--pass": .valued, "--cacert": .valued, "--proxy-cert": .valued,
        "--proxy-key": .valued, "--proxy-pass": .valued, "--proxy-header": .valued, "--netrc": .flag, "-n": .flag,
    ]
}
