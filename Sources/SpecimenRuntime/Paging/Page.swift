import Foundation

/// One page of a list.
public struct Page<Element: Sendable>: Sendable {
    public var elements: [Element]
    public var response: RawResponse
    /// The URL of the next page; nil on the last page.
    public var nextURL: URL?
    /// The address of the next page in the `Link` header if it is not a valid URL.
    let unusableTarget: String?
    /// The cursor of the next page, which can be stored and passed to ``PagedSequence/starting(at:)``.
    ///
    /// Nil on the last page, on a page that a limit has cut, and if neither the `Link` header nor its URL contains the cursor.
    public var nextCursor: String?
    /// The cursor of the previous page; nil on the first page.
    public var previousCursor: String?

    public var headers: HTTPHeaders { response.headers }
}

extension Page {
    init(elements: [Element], response: RawResponse, requested url: URL, cursorParameter: String) {
        self.elements = elements
        self.response = response
        let links = response.headers["Link"].map(WebLink.parse) ?? []
        // A link with an anchor describes another resource (RFC 8288, section 3.2).
        let own = links.filter { link in link["anchor"] == nil }
        let next = Self.link("next", in: own)
        let previous = Self.link("previous", in: own) ?? Self.link("prev", in: own)
        nextURL = next.flatMap { link in Self.resolve(link.target, against: url) }
        unusableTarget = nextURL == nil ? next?.target : nil
        func cursor(_ link: WebLink?) -> String? {
            link?["cursor"]
                ?? link.flatMap { link in Self.resolve(link.target, against: url)?.queryValue(cursorParameter) }
        }
        nextCursor = cursor(next)
        previousCursor = cursor(previous)
    }

    /// Removes the elements behind the first `count`, and the link to the next page, which would skip the removed elements.
    mutating func cut(to count: Int) {
        elements = Array(elements.prefix(count))
        nextURL = nil
        nextCursor = nil
    }

    /// The first link with a relation, unless it has `results="false"`.
    private static func link(_ relation: String, in links: [WebLink]) -> WebLink? {
        let link = links.first { link in link.relations.contains(relation) }
        return link?["results"]?.lowercased() == "false" ? nil : link
    }

    private static func resolve(_ target: String, against url: URL) -> URL? {
        guard hasOnlyURLCharacters(target) else { return nil }
        return URL(string: target, relativeTo: url)?.absoluteURL
    }
}
