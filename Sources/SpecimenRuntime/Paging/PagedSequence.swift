import Foundation

/// The elements of a list that a server sends in pages. Each page is requested when the iteration reaches it.
///
/// ```swift
/// for try await release in client.listOrganizationReleases(organizationSlug: "acme") { … }
/// for try await page in client.listOrganizationReleases(organizationSlug: "acme").pageSize(50).pages { … }
/// ```
///
/// Iterating throws ``APIError``, or `CancellationError` in a cancelled task. If the next page is on another server or
/// was requested before, the iteration throws after the elements of the current page. Iterating again begins at the
/// first page.
public struct PagedSequence<Element: Sendable>: AsyncSequence, Sendable {
    private var source: PageSource<Element>

    init<Operation: APIOperation>(_ operation: Operation, of connection: Connection, style: PagingStyle)
    where Operation.Output == [Element] {
        source = PageSource(
            connection: connection,
            operation: Operation.id,
            style: style,
            request: { operation.request },
            load: { prepared in try await connection.response(to: prepared) }
        )
    }

    /// This sequence, for symmetry with ``pages``.
    public var elements: PagedSequence { self }

    /// The pages with their responses.
    public var pages: Pages { Pages(source: source) }

    /// Returns the rest of the list from a cursor, which is the ``Page/nextCursor`` of an earlier page.
    public func starting(at cursor: String) -> PagedSequence {
        changed { source in source.cursor = cursor }
    }

    /// Returns the list in pages of `size` elements. Servers may send smaller pages.
    public func pageSize(_ size: Int) -> PagedSequence {
        changed { source in source.pageSize = size }
    }

    /// Returns the first `count` elements of the list. Further pages are not requested, and the last page is cut.
    public func limited(to count: Int) -> PagedSequence {
        changed { source in source.limit = Swift.min(source.limit, Swift.max(count, 0)) }
    }

    /// Returns all elements. Throws ``APIError`` or `CancellationError`.
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
            /// The request of the next page, or the reason why it cannot be sent. Nil before the first page.
            private var upcoming: Result<PreparedRequest?, any Error>?
            private var remaining: Int
            /// The hashes of the requested URLs. Hashes need less memory than the URLs of a long list.
            private var seen: Set<Int> = []

            fileprivate init(source: PageSource<PagedSequence.Element>) {
                self.source = source
                remaining = source.limit
            }

            public mutating func next() async throws -> Page<PagedSequence.Element>? {
                let current = upcoming ?? Result { try source.first() }
                // After an error the sequence stays ended.
                upcoming = .success(nil)
                guard remaining > 0, let request = try current.get() else { return nil }
                seen.insert(request.url.absoluteString.hashValue)
                var page = try await source.page(request)
                // An invalid link to the next page does not discard this page.
                upcoming = Result { try source.request(behind: page, of: request, seen: seen) }
                if page.elements.count > remaining { page.cut(to: remaining) }
                remaining -= page.elements.count
                return page
            }
        }
    }
}
