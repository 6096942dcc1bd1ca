import Foundation

/// The elements of a list that comes in pages, each page requested when the iteration gets there.
///
/// ```swift
/// for try await release in client.listOrganizationReleases(organizationSlug: "acme") { … }
/// for try await page in client.listOrganizationReleases(organizationSlug: "acme").pageSize(50).pages { … }
/// ```
///
/// Iterating throws `APIError`; after the elements of a page whose next page is on another server or was requested before, too.
/// In a cancelled task it throws `CancellationError`. Iterating again begins at the first page.
public struct PagedSequence<Element: Sendable>: AsyncSequence, Sendable {
    private var source: PageSource<Element>

    init<Operation: APIOperation>(_ operation: Operation, of connection: Connection, _ parameters: PagingParameters)
    where Operation.Output == [Element] {
        source = PageSource(
            connection: connection,
            operation: Operation.id,
            parameters: parameters,
            request: { operation.request },
            load: { prepared in try await connection.response(to: prepared) }
        )
    }

    /// The elements of all pages: this sequence.
    public var elements: PagedSequence { self }

    /// The pages, with the headers of their responses.
    public var pages: Pages { Pages(source: source) }

    /// The list from where a page said that it goes on: its ``Page/nextCursor``.
    public func starting(at cursor: String) -> PagedSequence {
        changed { source in source.cursor = cursor }
    }

    /// The list in pages of this many elements, if the server allows as many.
    public func pageSize(_ size: Int) -> PagedSequence {
        changed { source in source.pageSize = size }
    }

    /// At most this many elements of the list; the pages behind them are not requested, and the last one is cut off.
    public func limited(to count: Int) -> PagedSequence {
        changed { source in source.limit = Swift.min(source.limit, Swift.max(count, 0)) }
    }

    /// All elements, in memory.
    public func collected() async throws -> [Element] {
        try await reduce(into: []) { elements, element in elements.append(element) }
    }

    private func changed(_ change: (inout PageSource<Element>) -> Void) -> PagedSequence {
        var sequence = self
        change(&sequence.source)
        return sequence
    }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(pages: pages.makeAsyncIterator())
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        private var pages: Pages.AsyncIterator
        private var elements: IndexingIterator<[Element]> = [].makeIterator()

        fileprivate init(pages: Pages.AsyncIterator) {
            self.pages = pages
        }

        public mutating func next() async throws -> Element? {
            try Task.checkCancellation()
            while true {
                if let element = elements.next() { return element }
                guard let page = try await pages.next() else { return nil }
                elements = page.elements.makeIterator()
            }
        }
    }

    /// The pages of a list.
    public struct Pages: AsyncSequence, Sendable {
        public typealias Element = Page<PagedSequence.Element>

        fileprivate let source: PageSource<PagedSequence.Element>

        public func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(source: source)
        }

        public struct AsyncIterator: AsyncIteratorProtocol {
            private let source: PageSource<PagedSequence.Element>
            private var position = PagePosition.first
            private var remaining: Int
            /// Hashes of the addresses requested so far: of these a list of any length can be remembered.
            private var seen: Set<Int> = []

            fileprivate init(source: PageSource<PagedSequence.Element>) {
                self.source = source
                remaining = source.limit
            }

            public mutating func next() async throws -> Page<PagedSequence.Element>? {
                let current = position
                // Over until proven otherwise: after an error the sequence stays ended.
                position = .end
                guard remaining > 0, let request = try source.request(at: current) else { return nil }
                seen.insert(request.url.absoluteString.hashValue)
                var (page, following) = try await source.page(request)
                position = following
                if case .next(let next) = following, seen.contains(next.url.absoluteString.hashValue) {
                    let problem = "the next page was requested before: \(APIError.oneLine(next.url.absoluteString))"
                    position = .failed(source.failure(problem, at: request, page.response))
                }
                if page.elements.count > remaining { page.cut(to: remaining) }
                remaining -= page.elements.count
                return page
            }
        }
    }
}

/// How an API calls the query parameters that its lists are walked with.
public struct PagingParameters: Sendable, Hashable {
    /// Where a page begins.
    public var cursor: String
    /// How many elements a page has.
    public var pageSize: String

    public init(cursor: String = "cursor", pageSize: String = "per_page") {
        self.cursor = cursor
        self.pageSize = pageSize
    }
}

/// Where an iteration stands.
private enum PagePosition {
    case first
    case next(PreparedRequest)
    /// The last page was good, but there is no way on from it.
    case failed(APIError)
    case end
}

/// How pages are requested.
private struct PageSource<Element: Sendable>: Sendable {
    var connection: Connection
    var operation: String
    var parameters: PagingParameters
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
                reason: .invalidRequest("a page has one element at least, not \(pageSize)")
            )
        }
        if let cursor { request.replaceQuery(parameters.cursor, cursor) }
        if let pageSize { request.replaceQuery(parameters.pageSize, String(pageSize)) }
        return try connection.prepare(request, operation: operation, accept: [JSONValue].acceptedMediaType)
    }

    /// A page and where to go on. What is wrong with the way on is no reason to withhold the page.
    func page(_ request: PreparedRequest) async throws -> (page: Page<Element>, following: PagePosition) {
        let response = try await load(request)
        let page = Page(
            elements: response.value,
            response: response.raw,
            requested: request.url,
            cursorParameter: parameters.cursor
        )
        func failed(_ problem: String, _ target: String) -> PagePosition {
            .failed(failure("\(problem): \(APIError.oneLine(target))", at: request, response.raw))
        }
        if let target = page.unusableTarget { return (page, failed("the next page has no usable address", target)) }
        guard let url = page.nextURL else { return (page, .end) }
        guard let origin = Origin(url), origin == connection.base.origin else {
            return (page, failed("the next page is on another server, not followed", url.absoluteString))
        }
        var following = request
        following.url = url
        return (page, .next(following))
    }

    func failure(_ problem: String, at request: PreparedRequest, _ response: RawResponse) -> APIError {
        connection.error(.paging(problem), of: request, response: response)
    }
}
