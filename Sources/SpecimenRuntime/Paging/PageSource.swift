import Foundation

/// The state of an iteration.
enum PagePosition {
    case first
    case next(PreparedRequest)
    /// The last page was valid, but its link to the next page cannot be followed.
    case failed(APIError)
    case end
}

/// The requests of a list's pages.
struct PageSource<Element: Sendable>: Sendable {
    var connection: Connection
    var operation: String
    var cursorParameter: String
    var pageSizeParameter: String
    var cursor: String?
    var pageSize: Int?
    var limit = Int.max
    var request: @Sendable () -> APIRequest
    var load: @Sendable (PreparedRequest) async throws -> APIResponse<[Element]>

    func request(at position: PagePosition) throws -> PreparedRequest? {
        switch position {
        case .first: try first()
        case .next(let request): request
        case .failed(let error): throw error
        case .end: nil
        }
    }

    private func first() throws -> PreparedRequest {
        var request = request()
        if let pageSize, pageSize < 1 {
            throw APIError(
                operation: operation,
                reason: .invalidRequest("a page must have at least one element, not \(pageSize)")
            )
        }
        if let cursor { request.replaceQuery(cursorParameter, cursor) }
        if let pageSize { request.replaceQuery(pageSizeParameter, String(pageSize)) }
        return try connection.prepare(request, operation: operation, accept: [JSONValue].acceptedMediaType)
    }

    /// Requests a page, and returns the state behind it. An invalid link to the next page does not discard this page.
    func page(_ request: PreparedRequest) async throws -> (page: Page<Element>, following: PagePosition) {
        let response = try await load(request)
        let page = Page(
            elements: response.value,
            response: response.raw,
            requested: request.url,
            cursorParameter: cursorParameter
        )
        func failed(_ problem: String, _ target: String) -> PagePosition {
            .failed(failure("\(problem): \(APIError.oneLine(target))", at: request, response.raw))
        }
        if let target = page.unusableTarget {
            return (page, failed("the address of the next page is not valid", target))
        }
        guard let url = page.nextURL else { return (page, .end) }
        guard let origin = Origin(url), origin == connection.origin else {
            return (page, failed("the next page is on another server and was not requested", url.absoluteString))
        }
        var following = request
        following.url = url
        return (page, .next(following))
    }

    func failure(_ problem: String, at request: PreparedRequest, _ response: RawResponse) -> APIError {
        connection.error(.paging(problem), of: request, response: response)
    }
}
