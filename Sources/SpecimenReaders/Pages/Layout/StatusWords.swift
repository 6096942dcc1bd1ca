/// A status as pages show it: `200 OK`, `HTTP/1.1 404 Not Found`, `Status: 201`.
struct StatusWords: Sendable {
    var code: Int
    var reason: String

    static let ok = StatusWords(code: 200, reason: "OK")
    static let created = StatusWords(code: 201, reason: "Created")

    /// The status as in a status line.
    var text: String { reason.isEmpty ? "\(code)" : "\(code) \(reason)" }
}

extension StatusWords {
    init?(_ text: String) {
        var words = text.split(whereSeparator: \.isWhitespace)[...]
        if let first = words.first,
            first.hasPrefix("HTTP/") || ["status:", "status", "code:"].contains(first.lowercased())
        {
            words = words.dropFirst()
        }
        guard let number = words.first, number.count == 3, let code = Int(number), (200..<600).contains(code),
            words.count <= 6
        else { return nil }
        self.init(code: code, reason: words.dropFirst().joined(separator: " "))
    }
}
