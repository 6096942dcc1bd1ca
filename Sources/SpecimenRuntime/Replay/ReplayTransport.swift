import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Answers without a network: with what the documentation shows, or with what it is told, for tests and previews.
///
/// ```swift
/// let replay = ReplayTransport(SentryClient.self)
/// let sentry = SentryClient(transport: replay)
/// replay.answer(GetOrganizationRelease.self, status: 404, json: #"{"detail": "Gone"}"#)
/// …
/// #expect(replay.requests.map(\.operation) == ["getOrganizationRelease"])
/// ```
///
/// Everything around the transport (paths, bodies, middlewares, decoding, errors) works as with a server. An operation for which
/// no answer is documented fails with an error that says so, until it is given one.
public final class ReplayTransport: Transport, @unchecked Sendable {
    /// What an answer is made of.
    public struct Answer: Sendable {
        public var status: Int
        public var headers: [String: String]
        public var body: Data

        public init(status: Int = 200, headers: [String: String] = [:], body: Data = Data()) {
            self.status = status
            self.headers = headers
            self.body = body
        }

        /// JSON text; nil for an answer without content.
        public static func json(_ text: String?, status: Int = 200, headers: [String: String] = [:]) -> Answer {
            guard let text else { return Answer(status: status, headers: headers) }
            let type = ["Content-Type": "application/json"]
            return Answer(status: status, headers: type.merging(headers) { $1 }, body: Data(text.utf8))
        }
    }

    /// A request that was answered.
    public struct Request: Sendable {
        /// The `id` of the operation.
        public let operation: String
        public let method: APIRequest.Method
        public let url: URL
        /// Shows no credentials in its descriptions.
        public let headers: HTTPHeaders
        /// A form with files on disk is read into memory here.
        public let body: Data

        /// The body as JSON; nil when it is none.
        public var json: JSONValue? { try? JSONValue(parsing: Array(body)) }

        /// The decoded value of the first query item of that name.
        public func query(_ name: String) -> String? {
            let items = URLComponents(url: url, resolvingAgainstBaseURL: true)?.queryItems
            return items?.first { item in item.name == name }?.value
        }
    }

    private let lock = NSLock()
    // All guarded by `lock`, hence the unchecked conformance.
    private var answers: [String: @Sendable (Request) throws -> Answer] = [:]
    private var recorded: [Request] = []

    public init(_ answers: [DocumentedAnswer]) {
        for answer in answers {
            self.answers[answer.operation] = { _ in .json(answer.json, status: answer.status) }
        }
    }

    /// The documented answers of a generated client.
    public convenience init<Client: APIClient>(_ client: Client.Type) {
        self.init(client.documentedAnswers)
    }

    /// What was asked so far, in order. An attempt that is a retry counts as well.
    public var requests: [Request] { lock.withLock { recorded } }

    /// Forgets what was asked so far, and with it what the bodies take in memory.
    public func removeRequests() {
        lock.withLock { recorded = [] }
    }

    /// Answers an operation with a value from now on.
    public func answer<Operation: APIOperation>(_ operation: Operation.Type, with value: Operation.Output)
    where Operation.Output: JSONEncodable {
        answer(operation, json: value.jsonText)
    }

    /// Answers an operation with JSON text, or without content, from now on.
    public func answer<Operation: APIOperation>(_ operation: Operation.Type, status: Int = 200, json: String? = nil) {
        answer(operation) { _ in .json(json, status: status) }
    }

    /// Answers an operation with what a closure makes of each request, from now on; what it throws is thrown as a transport's error.
    public func answer<Operation: APIOperation>(
        _ operation: Operation.Type,
        by answer: @escaping @Sendable (Request) throws -> Answer
    ) {
        lock.withLock { answers[Operation.id] = answer }
    }

    public func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse) {
        guard let call = CallContext.current, let url = request.url else {
            throw ReplayError(text: "a replay transport answers the calls of a client only")
        }
        let request = Request(
            operation: call.operation,
            method: APIRequest.Method(rawValue: request.httpMethod ?? "GET"),
            url: url,
            headers: HTTPHeaders(request),
            body: request.httpBody ?? Data()
        )
        let answer = lock.withLock {
            recorded.append(request)
            return answers[call.operation]
        }
        guard let answer = try answer?(request) else {
            throw ReplayError(text: "no answer of \(call.operation) is documented; give the replay transport one")
        }
        let response = HTTPURLResponse(
            url: url,
            statusCode: answer.status,
            httpVersion: "HTTP/1.1",
            headerFields: answer.headers
        )
        guard let response else { throw TransportError.notHTTP }
        return (answer.body, response)
    }
}

extension ReplayTransport: CustomReflectable {
    /// The operations that were called.
    public var customMirror: Mirror {
        Mirror(self, children: ["requests": requests.map(\.operation)], displayStyle: .class)
    }
}

/// Why there is nothing to replay.
struct ReplayError: Error, CustomStringConvertible {
    var text: String
    var description: String { text }
}
