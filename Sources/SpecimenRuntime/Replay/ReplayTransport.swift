import Foundation

/// A transport without a network, for tests and previews. It responds with the documented examples, or with what a test
/// sets.
///
/// ```swift
/// let replay = ReplayTransport(SentryClient.self)
/// let sentry = SentryClient(transport: replay)
/// replay.respond(to: GetOrganizationRelease.self, status: 404, json: #"{"detail": "Gone"}"#)
/// …
/// #expect(replay.requests.map(\.operation) == ["getOrganizationRelease"])
/// ```
///
/// Paths, bodies, middlewares, decoding and errors work as with a server. A call of an operation without a documented
/// response throws an error that names the operation, until a test sets a response.
public final class ReplayTransport: Transport, @unchecked Sendable {
    /// A response that a closure makes from a request.
    public struct Response: Sendable {
        public var status: Int
        public var headers: [String: String]
        public var body: Data

        public init(status: Int = 200, headers: [String: String] = [:], body: Data = Data()) {
            self.status = status
            self.headers = headers
            self.body = body
        }

        /// A response with JSON text, or without a body if the text is nil.
        public static func json(_ text: String?, status: Int = 200, headers: [String: String] = [:]) -> Response {
            guard let text else { return Response(status: status, headers: headers) }
            let type = ["Content-Type": "application/json"]
            return Response(status: status, headers: type.merging(headers) { $1 }, body: Data(text.utf8))
        }

        init(_ documented: DocumentedResponse) {
            status = documented.status
            headers = documented.headers
            if documented.body != nil { headers["Content-Type"] = documented.contentType }
            body = Data((documented.body ?? "").utf8)
        }
    }

    /// A request that the transport received.
    public struct Request: Sendable {
        /// The `id` of the operation.
        public let operation: String
        public let method: APIRequest.Method
        /// The URL. Credentials in its query are masked; ``query(_:)`` returns them.
        public let url: URL
        fileprivate let query: SentQuery
        /// The headers, credentials included. Their descriptions mask credentials.
        public let headers: HTTPHeaders
        /// The whole body. Files of a multipart form are read into memory.
        public let body: Data

        /// The body as JSON; nil if it is not JSON.
        public var json: JSONValue? { try? JSONValue(parsing: Array(body)) }

        /// The decoded value of the first query item with this name.
        public func query(_ name: String) -> String? {
            query.url.queryValue(name)
        }
    }

    /// The URL with the credentials of its query, which descriptions and dumps do not show.
    fileprivate struct SentQuery: Sendable, CustomReflectable {
        let url: URL

        var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
    }

    private let lock = NSLock()
    // All guarded by `lock`, hence the unchecked conformance.
    private var responders: [String: @Sendable (Request) throws -> Response] = [:]
    private var recorded: [Request] = []

    private let documented: [String: [DocumentedResponse]]

    /// A transport that responds with documented responses: for each operation with the first success, or the first
    /// response if no success is documented.
    public init(_ responses: [DocumentedResponse]) {
        documented = Dictionary(grouping: responses, by: \.operation)
    }

    /// A transport that responds with the documented responses of a generated client.
    public convenience init<Client: APIClient>(_ client: Client.Type) {
        self.init(client.documentedResponses)
    }

    /// The requests so far, in order. Each retry is a request of its own.
    public var requests: [Request] { lock.withLock { recorded } }

    /// Forgets the recorded requests and frees the memory of their bodies.
    public func removeRequests() {
        lock.withLock { recorded = [] }
    }

    /// Sets the value with which an operation responds from now on.
    public func respond<Operation: APIOperation>(to operation: Operation.Type, with value: Operation.Output)
    where Operation.Output: JSONEncodable {
        respond(to: operation, json: value.jsonText)
    }

    /// Sets the JSON text with which an operation responds from now on; nil for a response without a body.
    public func respond<Operation: APIOperation>(to operation: Operation.Type, status: Int = 200, json: String?) {
        respond(to: operation) { _ in .json(json, status: status) }
    }

    /// Sets the status with which an operation responds from now on. The body is the documented one of this status, if
    /// there is one.
    ///
    /// ```swift
    /// replay.respond(to: GetBook.self, status: 404)
    /// ```
    public func respond<Operation: APIOperation>(to operation: Operation.Type, status: Int) {
        let response = documented[Operation.id]?.first { $0.status == status }
        respond(to: operation) { _ in response.map(Response.init) ?? Response(status: status) }
    }

    /// Sets the closure that makes the response to each request of an operation from now on.
    ///
    /// An error that the closure throws reaches the caller as `APIError.Reason.transport`.
    public func respond<Operation: APIOperation>(
        to operation: Operation.Type,
        by responder: @escaping @Sendable (Request) throws -> Response
    ) {
        lock.withLock { responders[Operation.id] = responder }
    }

    public func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse) {
        guard let call = CallContext.current, let url = request.url else {
            throw DescribedError(description: "a replay transport can only send the calls of a client")
        }
        let credentials = CredentialNames.current
        let request = Request(
            operation: call.operation,
            method: APIRequest.Method(rawValue: request.httpMethod ?? "GET"),
            url: url.masked(where: credentials.queryItems.contains),
            query: SentQuery(url: url),
            headers: HTTPHeaders(request, credentials: credentials.headers),
            body: request.httpBody ?? Data()
        )
        let responder = lock.withLock {
            recorded.append(request)
            return responders[call.operation]
        }
        let response = try responder?(request) ?? documented[call.operation]?.standard.map(Response.init)
        guard let response else {
            throw DescribedError(
                description: "no response of \(call.operation) is documented; set one with ReplayTransport.respond(to:)"
            )
        }
        let head = HTTPURLResponse(
            url: url,
            statusCode: response.status,
            httpVersion: "HTTP/1.1",
            headerFields: response.headers
        )
        guard let head else { throw TransportError.notHTTP }
        return (response.body, head)
    }
}

extension ReplayTransport: CustomReflectable {
    /// The operations that were called, because a requested URL can contain a credential.
    public var customMirror: Mirror {
        Mirror(self, children: ["requests": requests.map(\.operation)], displayStyle: .class)
    }
}
