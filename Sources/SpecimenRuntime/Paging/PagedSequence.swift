import Foundation

/// The elements of a list that comes in pages, each page requested when the iteration gets there.
///
/// ```swift
/// for try await release in client.listOrganizationReleases(organizationSlug: "acme") { … }
/// for try await page in client.listOrganizationReleases(organizationSlug: "acme").pages { … }
/// ```
///
/// Iterating throws `APIError`; after the elements of a page whose next page is on another server or was requested before, too.
/// In a cancelled task it throws `CancellationError`. Iterating again begins at the first page.
public struct PagedSequence<Element: Sendable>: AsyncSequence, Sendable {
    fileprivate let source: PageSource<Element>

    init<Operation: APIOperation>(_ operation: Operation, on connection: Connection)
    where Operation.Output == [Element] {
        source = PageSource(
            connection: connection,
            first: {
                try connection.prepare(
                    operation.request,
                    operation: Operation.id,
                    accept: Operation.Output.acceptedMediaType
                )
            },
            load: { prepared in try await connection.response(to: prepared) }
        )
    }

    /// The elements of all pages: this sequence.
    public var elements: PagedSequence { self }

    /// The pages, with the headers of their responses.
    public var pages: Pages { Pages(source: source) }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(pages: pages.makeAsyncIterator())
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var pages: Pages.AsyncIterator
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
            /// The addresses requested so far.
            private var seen: Set<String> = []

            fileprivate init(source: PageSource<PagedSequence.Element>) {
                self.source = source
            }

            public mutating func next() async throws -> Page<PagedSequence.Element>? {
                let current = position
                // Over until proven otherwise: after an error the sequence stays ended.
                position = .end
                guard let request = try source.request(at: current) else { return nil }
                seen.insert(request.url.absoluteString)
                let (page, following) = try await source.page(request)
                position = following
                if case .next(let next) = following, seen.contains(next.url.absoluteString) {
                    let problem = "the next page was requested before: \(APIError.oneLine(next.url.absoluteString))"
                    position = .failed(source.failure(problem, at: request, page.response))
                }
                return page
            }
        }
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
    var first: @Sendable () throws -> PreparedRequest
    var load: @Sendable (PreparedRequest) async throws -> APIResponse<[Element]>

    func request(at position: PagePosition) throws -> PreparedRequest? {
        switch position {
        case .first: try first()
        case .next(let request): request
        case .failed(let error): throw error
        case .end: nil
        }
    }

    /// A page and where to go on. What is wrong with the way on is no reason to withhold the page.
    func page(_ request: PreparedRequest) async throws -> (page: Page<Element>, following: PagePosition) {
        let response = try await load(request)
        let page = Page(elements: response.value, response: response.raw, requested: request.url)
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
        APIError(
            operation: request.operation,
            reason: .paging(problem),
            request: connection.summary(of: request),
            response: response
        )
    }
}
