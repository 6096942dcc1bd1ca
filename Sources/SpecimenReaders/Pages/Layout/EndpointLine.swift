import SpecimenDocs

/// The method and path of an endpoint on a page.
struct EndpointLine: Sendable {
    var method: HTTPMethod
    var path: String
    /// The first line, which has the method.
    var first: Int
    /// The last line. The path can be below the method.
    var last: Int

    /// Returns nil if the line does not show an endpoint.
    init?(at index: Int, in lines: [PageLine]) {
        let line = lines[index]
        guard !line.isBlank, !line.isFurniture, line.plain.utf8.count <= 8_192 else { return nil }
        let word = line.plain.prefix { $0.isLetter }
        guard let method = HTTPMethod(rawValue: String(word)) else { return nil }
        let rest = trimmed(line.plain[word.endIndex...])
        guard let last = rest.isEmpty ? lines.firstIndex(from: index + 1, before: lines.count) : index,
            let path = Self.path(rest.isEmpty ? lines[last].plain : rest)
        else { return nil }
        self.method = method
        self.path = path
        first = index
        self.last = last
    }

    /// Returns the path in a text, or nil if the text is neither a path nor a URL.
    private static func path(_ text: String) -> String? {
        guard text.hasPrefix("/") || text.contains("://"), !text.contains(where: \.isWhitespace) else { return nil }
        return RequestTarget(text).path
    }
}
