import Foundation

/// The requests of a list's pages.
struct PageSource<Element: Sendable>: Sendable {
    var connection: Connection
    var operation: String
    var style: PagingStyle
    var cursor: String?
    var pageSize: Int?
    var limit = Int.max
    var request: @Sendable () -> APIRequest
    var load: @Sendable (PreparedRequest) async throws -> APIResponse<[Element]>

    /// The request of the first page.
    func first() throws -> PreparedRequest {
        var request = request()
        if let pageSize, pageSize < 1 {
            throw APIError(
                operation: operation,
                reason: .invalidRequest("a page must have at least one element, not \(pageSize)")
            )
        }
        style.set(cursor: cursor, pageSize: pageSize, in: &request)
        return try connection.prepare(request, operation: operation, accept: [JSONValue].acceptedMediaType)
    }

    func page(_ request: PreparedRequest) async throws -> Page<Element> {
        let response = try await load(request)
        var neighbors = style.neighbors(in: response.raw, to: request.url)
        // The request adds the current key itself.
        let keys = connection.credentialNames.queryItems
        neighbors.nextURL = neighbors.nextURL?.removingQueryItems(where: keys.contains)
        return Page(elements: response.value, response: response.raw, neighbors: neighbors)
    }

    /// The request for the page after a page, or nil after the last page. Throws `APIError` for a link that cannot be
    /// followed.
    ///
    /// - Parameter seen: The hashes of the requested URLs.
    func request(behind page: Page<Element>, of request: PreparedRequest, seen: Set<Int>) throws -> PreparedRequest? {
        func failure(_ problem: String, _ target: String) -> APIError {
            let address = maskingQueryItems(in: target, where: isCredentialName)
            let text = "\(problem): \(APIError.oneLine(address))"
            return connection.error(.paging(text), of: request, response: page.response)
        }
        if let target = page.unusableTarget { throw failure("the address of the next page is not valid", target) }
        guard let url = page.nextURL else { return nil }
        guard let origin = Origin(url), origin == connection.origin else {
            throw failure("the next page is on another server and was not requested", url.absoluteString)
        }
        if seen.contains(url.absoluteString.hashValue) {
            throw failure("the next page was requested before", url.absoluteString)
        }
        var following = request
        following.url = url
        return following
    }
}
