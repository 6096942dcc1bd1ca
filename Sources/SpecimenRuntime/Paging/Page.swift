import Foundation

/// One page of a list.
public struct Page<Element: Sendable>: Sendable {
    public var elements: [Element]
    public var response: RawResponse
    /// The URL of the next page; nil on the last page.
    public var nextURL: URL?
    /// The address of the next page if it is not a valid URL.
    let unusableTarget: String?
    /// The cursor of the next page, which can be stored and passed to ``PagedSequence/starting(at:)``.
    ///
    /// Nil on the last page, on a page that a limit has cut, and if neither the `Link` header nor its URL contains the
    /// cursor.
    public var nextCursor: String?
    /// The cursor of the previous page; nil on the first page.
    public var previousCursor: String?

    public var headers: HTTPHeaders { response.headers }

    init(elements: [Element], response: RawResponse, neighbors: PageNeighbors) {
        self.elements = elements
        self.response = response
        nextURL = neighbors.nextURL
        unusableTarget = neighbors.unusableTarget
        nextCursor = neighbors.nextCursor
        previousCursor = neighbors.previousCursor
    }

    /// Removes the elements after the first `count`, and the link to the next page, which would skip the removed
    /// elements.
    mutating func cut(to count: Int) {
        elements = Array(elements.prefix(count))
        nextURL = nil
        nextCursor = nil
    }
}
