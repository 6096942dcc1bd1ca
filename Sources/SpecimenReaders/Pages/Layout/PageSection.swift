/// The subject of the lines below a heading.
enum PageSection: Sendable, Hashable {
    case parameters(ParameterLocation)
    case scopes, request, response, notes
    /// A section that descriptions do not have.
    case other

    /// Returns nil if the line is not a known heading.
    init?(_ line: PageLine) {
        guard !line.isCode, line.plain.utf8.count <= 40 else { return nil }
        var words = line.plain.lowercased()
        while let last = words.last, last == ":" || last == "#" || last.isWhitespace { words.removeLast() }
        guard let section = Self.headings[words] else { return nil }
        self = section
    }

    private static let headings: [String: PageSection] = [
        "path parameters": .parameters(.path), "path parameter": .parameters(.path),
        "path params": .parameters(.path), "url parameters": .parameters(.path),
        "query parameters": .parameters(.query), "query parameter": .parameters(.query),
        "query params": .parameters(.query), "query string parameters": .parameters(.query),
        "body parameters": .parameters(.body), "body parameter": .parameters(.body),
        "body params": .parameters(.body), "request body": .parameters(.body), "body": .parameters(.body),
        "request body parameters": .parameters(.body), "form parameters": .parameters(.body),
        "scopes": .scopes, "scope": .scopes, "required scopes": .scopes, "required scope": .scopes,
        "example request": .request, "request example": .request, "sample request": .request, "request": .request,
        "example response": .response, "response example": .response, "sample response": .response,
        "response": .response, "responseschema": .response, "response schema": .response,
        "example responses": .response, "schema": .response,
        "note": .notes, "notes": .notes, "warning": .notes, "warnings": .notes, "remarks": .notes,
        "header parameters": .other, "headers": .other, "request headers": .other, "response headers": .other,
        "cookie parameters": .other, "errors": .other, "error codes": .other, "status codes": .other,
        "response codes": .other, "error responses": .other, "response fields": .other,
        "response parameters": .other, "response body": .other, "parameters": .other,
    ]
}

extension PageLine {
    /// A Boolean value that indicates whether the line belongs to pages of every kind and says nothing about an
    /// endpoint.
    var isNavigation: Bool {
        !isCode && plain.utf8.count <= 40 && Self.navigation.contains(plain.lowercased())
    }

    private static let navigation: Set = [
        "skip to main content", "skip to content", "on this page", "in this article", "table of contents",
        "edit this page", "edit on github", "was this page helpful?", "was this helpful?", "copy", "copied", "copied!",
        "copy code", "copy page", "back to top", "try it", "try it out", "bash", "shell", "curl", "json",
        "previous page", "next page", "help improve this content",
    ]

    /// A Boolean value that indicates whether the line says that a section is empty.
    var saysNone: Bool {
        ["none", "none.", "n/a", "no parameters", "no parameters."].contains(plain.lowercased())
    }
}
