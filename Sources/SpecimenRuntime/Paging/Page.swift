import Foundation

/// One page of a list.
public struct Page<Element: Sendable>: Sendable {
    public var elements: [Element]
    public var response: RawResponse
    /// Where the next page is; nil on the last one.
    public var nextURL: URL?
    /// The address of the next page as the `Link` header has it, where no URL can be made of it.
    let unusableTarget: String?
    /// Where the next page begins, to be stored and given to ``PagedSequence/starting(at:)``; nil on the last page, and
    /// where neither the `Link` header nor the address of the next page names it, and on one that a limit has cut off.
    public var nextCursor: String?
    /// Where the page before begins; nil on the first one.
    public var previousCursor: String?

    public var headers: HTTPHeaders { response.headers }
}

extension Page {
    init(elements: [Element], response: RawResponse, requested url: URL, cursorParameter: String) {
        self.elements = elements
        self.response = response
        let links = response.headers["Link"].map(WebLink.parse) ?? []
        // A link with an anchor is about another resource than the one requested (RFC 8288, section 3.2).
        let own = links.filter { link in link["anchor"] == nil }
        let next = Self.link("next", in: own)
        let previous = Self.link("previous", in: own) ?? Self.link("prev", in: own)
        nextURL = next.flatMap { link in Self.resolve(link.target, against: url) }
        unusableTarget = nextURL == nil ? next?.target : nil
        func cursor(_ link: WebLink?) -> String? {
            link?["cursor"] ?? link.flatMap { link in Self.resolve(link.target, against: url)?[query: cursorParameter] }
        }
        nextCursor = cursor(next)
        previousCursor = cursor(previous)
    }

    /// Takes away what is behind the first elements, and with it the way on, which would leave those out.
    mutating func cut(to count: Int) {
        elements = Array(elements.prefix(count))
        nextURL = nil
        nextCursor = nil
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

extension URL {
    fileprivate subscript(query name: String) -> String? {
        let items = URLComponents(url: self, resolvingAgainstBaseURL: true)?.queryItems
        return items?.first { item in item.name == name }?.value
    }
}
