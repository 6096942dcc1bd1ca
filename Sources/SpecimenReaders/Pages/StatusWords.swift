import SpecimenDocs

/// A status as pages name it: `200 OK`, `HTTP/1.1 404 Not Found`, `Status: 201`.
struct StatusWords: Sendable, Hashable {
    var code: Int
    var reason: String

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
        self.code = code
        reason = words.dropFirst().joined(separator: " ")
    }
}

extension StatusWords {
    static let ok = StatusWords(code: 200, reason: "OK")
    static let created = StatusWords(code: 201, reason: "Created")

    init(code: Int, reason: String) {
        self.code = code
        self.reason = reason
    }
}
