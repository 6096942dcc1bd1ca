import SpecimenJSON

/// A response of server-sent events (`text/event-stream`). The data of each event is decoded when the event has
/// arrived.
///
/// ```swift
/// for try await event in client.watchEntries() { print(event.event, event.data) }
/// ```
///
/// The request is sent when the iteration starts. Leaving the loop or cancelling its task ends the request. Iterating
/// again sends the request again; a lost connection is not made again by itself.
///
/// - An event whose data equals ``endMarker`` ends the stream.
/// - Data that is not JSON, such as `ping` or nothing at all, is left out and reported as ``Drift``, unless `Payload` is
///   `String`. Invalid JSON that begins with `{` or `[` is an error.
/// - Comments and unknown fields are skipped. An event that the end of the response cuts off is not returned.
///
/// The iteration throws ``APIError``, or `CancellationError` in a cancelled task. A decoding error contains the number
/// of the event.
public struct ServerSentEvents<Payload: JSONDecodable & Sendable>: ResponseStream {
    public typealias Element = ServerSentEvent<Payload>

    public static var acceptedMediaType: String { "text/event-stream" }

    /// The data that ends the stream; nil if only the server ends it. `[DONE]` unless it is changed.
    public var endMarker: String? = "[DONE]"

    private let source: StreamSource

    public init(source: StreamSource) {
        self.source = source
    }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(iteration: StreamIteration(source, linesEndAt: .any), endMarker: endMarker)
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        private var iteration: StreamIteration
        private let endMarker: [UInt8]?
        private var parser = EventParser()
        private var number = 0

        fileprivate init(iteration: StreamIteration, endMarker: String?) {
            self.iteration = iteration
            self.endMarker = endMarker.map { marker in Array(marker.utf8) }
        }

        public mutating func next() async throws -> Element? {
            var (parser, number) = (parser, number)
            defer { (self.parser, self.number) = (parser, number) }
            let endMarker = endMarker
            return try await iteration.next { lines, elements in
                while let line = try await lines.next() {
                    guard let event = try parser.event(behind: line, limit: elements.limit) else { continue }
                    number += 1
                    if event.data == endMarker { return nil }
                    guard let data = try Self.payload(of: event, number, elements: &elements) else { continue }
                    return ServerSentEvent(event: event.name, id: event.id, retry: event.retry, data: data)
                }
                return nil
            }
        }

        private static func payload(
            of event: EventParser.Event,
            _ number: Int,
            elements: inout ElementDecoder
        ) throws -> Payload? {
            if Payload.self == String.self { return String(jsonOrText: event.data) as? Payload }
            return try elements.value(of: event.data, at: .event(number), skipsText: true)
        }
    }
}

/// One event of ``ServerSentEvents``.
public struct ServerSentEvent<Payload: Sendable>: Sendable {
    /// The name of the event; `message` for an event without a name.
    public var event: String
    /// The last id that the stream has sent, with this event or before it. The header `Last-Event-ID` of a new request
    /// continues the stream behind it.
    public var id: String?
    /// The last time to wait before a new request that the stream has sent.
    public var retry: Duration?
    public var data: Payload

    public init(event: String = "message", id: String? = nil, retry: Duration? = nil, data: Payload) {
        self.event = event
        self.id = id
        self.retry = retry
        self.data = data
    }
}

extension ServerSentEvent: Equatable where Payload: Equatable {}
extension ServerSentEvent: Hashable where Payload: Hashable {}

extension String {
    /// The value of a JSON string, or the text itself if it is not a JSON string.
    init(jsonOrText bytes: [UInt8]) {
        let isJSONString = bytes.first == UInt8(ascii: "\"")
        self =
            (isJSONString ? try? JSONDocument(parsing: bytes).root.string : nil)
            ?? String(decoding: bytes, as: UTF8.self)
    }
}
