import Foundation

/// One page of a list.
public struct Page<Element: Sendable>: Sendable {
    public var elements: [Element]
    public var response: RawResponse
    /// Where the next page is; nil on the last one.
    public var nextURL: URL?
    /// The address of the next page as the `Link` header has it, where no URL can be made of it.
    let unusableTarget: String?
    /// What the `Link` header calls the cursor of the next page; nil on the last one.
    public var nextCursor: String?
    /// The cursor of the page before; nil on the first one.
    public var previousCursor: String?

    public var headers: HTTPHeaders { response.headers }
}

extension Page {
    init(elements: [Element], response: RawResponse, requested url: URL) {
        self.elements = elements
        self.response = response
        let links = response.headers["Link"].map(WebLink.parse) ?? []
        // A link with an anchor is about another resource than the one requested (RFC 8288, section 3.2).
        let own = links.filter { link in link["anchor"] == nil }
        let next = Self.link("next", in: own)
        nextURL = next.flatMap { Self.resolve($0.target, against: url) }
        unusableTarget = nextURL == nil ? next?.target : nil
        nextCursor = next?["cursor"]
        previousCursor = (Self.link("previous", in: own) ?? Self.link("prev", in: own))?["cursor"]
    }

    /// The link of that relation, unless it says that there are no results behind it.
    private static func link(_ relation: String, in links: [WebLink]) -> WebLink? {
        let link = links.first { link in link.relations.contains(relation) }
        return link?["results"]?.lowercased() == "false" ? nil : link
    }

    private static func resolve(_ target: String, against url: URL) -> URL? {
        guard hasOnlyURLCharacters(target) else { return nil }
        return URL(string: target, relativeTo: url)?.absoluteURL
    }
}
