/// A response whose lines are JSON values (NDJSON, JSON Lines). Each element is decoded when its line has arrived.
///
/// ```swift
/// for try await entry in client.exportEntries() { … }
/// ```
///
/// The request is sent when the iteration starts. Leaving the loop or cancelling its task ends the request. Iterating
/// again sends the request again. Blank lines are skipped, and the last line need not have an end.
///
/// The iteration throws ``APIError``, or `CancellationError` in a cancelled task. Elements before the error have been
/// returned by then. The position of a decoding error contains the number of the line.
public struct JSONLines<Element: JSONDecodable & Sendable>: ResponseStream {
    public static var acceptedMediaType: String { "application/x-ndjson" }

    private let source: StreamSource

    public init(source: StreamSource) {
        self.source = source
    }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(iteration: StreamIteration(source, linesEndAt: .lineFeed))
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var iteration: StreamIteration
        private var number = 0

        fileprivate init(iteration: StreamIteration) {
            self.iteration = iteration
        }

        public mutating func next() async throws -> Element? {
            var number = number
            defer { self.number = number }
            return try await iteration.next { lines, elements in
                while let line = try await lines.next() {
                    number += 1
                    guard !line.allSatisfy({ byte in byte == 0x20 || byte == 0x09 }) else { continue }
                    if let element: Element = try elements.value(of: line, at: .line(number)) { return element }
                }
                return nil
            }
        }
    }
}
