/// The names of the query parameters for paging.
public struct PagingParameters: Sendable, Hashable {
    /// The parameter for the start of a page.
    public var cursor: String
    /// The parameter for the number of elements of a page.
    public var pageSize: String

    public init(cursor: String = "cursor", pageSize: String = "per_page") {
        self.cursor = cursor
        self.pageSize = pageSize
    }
}
