import Foundation

/// The elements of a list that comes in pages, each page requested when the iteration gets there.
///
/// ```swift
/// for try await release in client.listOrganizationReleases(organizationSlug: "acme") { … }
/// for try await page in client.listOrganizationReleases(organizationSlug: "acme").pages { … }
/// ```
///
/// Iterating throws `APIError`, also for an address of a next page that is on another server or was requested before; in a cancelled task
/// `CancellationError`. Iterating again begins at the first page.
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
                guard let request = try source.request(at: position) else { return nil }
                // Over until proven otherwise: after an error the sequence stays ended.
                position = .end
                seen.insert(request.url.absoluteString)
                let (page, following) = try await source.page(request)
                guard let following else { return page }
                guard !seen.contains(following.url.absoluteString) else {
                    throw source.failure(
                        "the next page was requested before: \(APIError.oneLine(following.url.absoluteString))",
                        at: request,
                        page.response
                    )
                }
                position = .next(following)
                return page
            }
        }
    }
}

/// Where an iteration stands.
private enum PagePosition {
    case first
    case next(PreparedRequest)
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
        case .end: nil
        }
    }

    /// A page and the request for the one after it.
    func page(_ request: PreparedRequest) async throws -> (page: Page<Element>, following: PreparedRequest?) {
        let response = try await load(request)
        let page: Page<Element>
        do {
            page = try Page(elements: response.value, response: response.raw, requested: request.url)
        } catch {
            let target = APIError.oneLine(error.target)
            throw failure("the next page has no usable address: \(target)", at: request, response.raw)
        }
        guard let url = page.nextURL else { return (page, nil) }
        guard let origin = Origin(url), origin == connection.base.origin else {
            let target = APIError.oneLine(url.absoluteString)
            throw failure("the next page is on another server, not followed: \(target)", at: request, response.raw)
        }
        var following = request
        following.url = url
        return (page, following)
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
