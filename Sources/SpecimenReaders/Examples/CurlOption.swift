import SpecimenDocs

/// The options of curl that pages use, and what each does to the request.
enum CurlOption: Sendable {
    case method, header, data, jsonData, form, url, user
    /// The value of one header.
    case cookie, userAgent, referer
    /// The data goes into the query.
    case get
    case head
    /// About how curl works and not what it sends.
    case flag, valued

    static func named(_ name: String) -> CurlOption? { names[name] }

    /// Whether a line goes on with an option, though nothing before says that the command goes on.
    static func begins(_ line: String) -> Bool {
        guard line.hasPrefix("-") else { return false }
        let word = line.prefix { !$0.isWhitespace && $0 != "=" }
        return names[String(word)] != nil || (word.hasPrefix("-X") && word.count > 2)
    }

    static func takesLines(_ name: String) -> Bool {
        switch names[name] {
        case .data, .jsonData: true
        default: false
        }
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
        "--max-time": .valued, "-b": .cookie, "--cookie": .cookie, "-A": .userAgent, "--user-agent": .userAgent,
        "-e": .referer, "--referer": .referer, "-x": .valued, "--proxy": .valued,
    ]
}
