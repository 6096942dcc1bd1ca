import Foundation

/// The way in which the pages of a list follow each other.
///
/// To add a style, write a case here: what the request of a page contains, where a response names the next page, and
/// the function `pages` that generated methods call.
enum PagingStyle: Sendable {
    /// The `Link` header of a response has the addresses of the other pages (RFC 8288). The associated values are the
    /// names of the query parameters for the start of a page and for the number of its elements.
    case linkHeader(cursor: String, pageSize: String)

    /// Sets the start and the size of a page in the request of a list. Nil leaves the choice to the server.
    func set(cursor: String?, pageSize: Int?, in request: inout APIRequest) {
        switch self {
        case .linkHeader(let cursorName, let pageSizeName):
            if let cursor { request.replaceQuery(cursorName, cursor) }
            if let pageSize { request.replaceQuery(pageSizeName, String(pageSize)) }
        }
    }

    /// Returns what a response says about the other pages.
    ///
    /// - Parameter url: The URL of the request.
    func neighbors(in response: RawResponse, to url: URL) -> PageNeighbors {
        switch self {
        case .linkHeader(let cursorName, _): Self.links(of: response, to: url, cursorName: cursorName)
        }
    }

    private static func links(of response: RawResponse, to url: URL, cursorName: String) -> PageNeighbors {
        let links = response.headers["Link"].map(WebLink.parse) ?? []
        // A link with an anchor describes another resource (RFC 8288, section 3.2).
        let own = links.filter { link in link["anchor"] == nil }
        let next = link("next", in: own)
        let previous = link("previous", in: own) ?? link("prev", in: own)
        func cursor(_ link: WebLink?) -> String? {
            link?["cursor"] ?? link.flatMap { link in resolve(link.target, against: url)?.queryValue(cursorName) }
        }
        let nextURL = next.flatMap { link in resolve(link.target, against: url) }
        return PageNeighbors(
            nextURL: nextURL,
            unusableTarget: nextURL == nil ? next?.target : nil,
            nextCursor: cursor(next),
            previousCursor: cursor(previous)
        )
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

extension APIClient {
    /// The elements of all pages of a list. Each page is requested when the iteration reaches it.
    ///
    /// - Parameters:
    ///   - operation: An operation whose output is an array and whose responses have a `Link` header.
    ///   - cursor: The name of the query parameter for the start of a page.
    ///   - pageSize: The name of the query parameter for the number of elements of a page.
    public func pages<Operation: APIOperation, Element>(
        _ operation: Operation,
        cursor: String = "cursor",
        pageSize: String = "per_page"
    ) -> PagedSequence<Element> where Operation.Output == [Element] {
        PagedSequence(operation, of: connection, style: .linkHeader(cursor: cursor, pageSize: pageSize))
    }
}

/// The links from a page to its neighbors.
struct PageNeighbors: Sendable {
    /// The address of the next page; nil on the last page.
    var nextURL: URL?
    /// The address of the next page if it is not a valid URL.
    var unusableTarget: String?
    var nextCursor: String?
    var previousCursor: String?
}
