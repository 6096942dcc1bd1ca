import SpecimenDocs
import SpecimenJSON

/// The method and path of an endpoint, as a page shows them.
struct EndpointLine: Sendable, Hashable {
    var method: HTTPMethod
    var path: String
    /// The last of its lines: the path may stand below the method.
    var last: Int

    /// Nil where no endpoint is shown at the line.
    init?(at index: Int, in lines: [PageLine]) {
        let line = lines[index]
        guard !line.isBlank, !line.isFurniture, line.plain.utf8.count <= 8_192 else { return nil }
        let word = line.plain.prefix { $0.isLetter }
        guard let method = HTTPMethod(rawValue: String(word)) else { return nil }
        let rest = trimmed(line.plain[word.endIndex...])
        self.method = method
        if rest.isEmpty {
            guard let next = lines.firstIndex(from: index + 1, before: lines.count),
                let path = Self.path(lines[next].plain)
            else { return nil }
            self.path = path
            last = next
        } else {
            guard let path = Self.path(rest) else { return nil }
            self.path = path
            last = index
        }
    }

    /// The path with its placeholders in braces; nil where the text is neither a path nor a URL.
    static func path(_ text: String) -> String? {
        guard !text.contains(where: \.isWhitespace), text.hasPrefix("/") || text.firstPlace(of: "://") != nil else {
            return nil
        }
        return template(RequestTarget(text).path)
    }

    /// `/users/:id/<name>` becomes `/users/{id}/{name}`.
    static func template(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).map { segment in
            if segment.hasPrefix("<"), segment.hasSuffix(">"), segment.count > 2 {
                return "{\(segment.dropFirst().dropLast())}"
            }
            if segment.hasPrefix(":"), isParameterName(segment.dropFirst()) { return "{\(segment.dropFirst())}" }
            return String(segment)
        }.joined(separator: "/")
    }
}
