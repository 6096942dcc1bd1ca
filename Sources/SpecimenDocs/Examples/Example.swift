/// An example call of an endpoint: the request, the answer to it, or both.
public struct Example: Sendable {
    public var request: RequestExample?
    public var response: ResponseExample?

    public init(request: RequestExample? = nil, response: ResponseExample? = nil) {
        self.request = request
        self.response = response
    }
}

/// The raw HTTP request of an example, taken apart.
public struct RequestExample: Sendable {
    public var method: HTTPMethod
    /// The path and, after a `?`, the query, as the example has them.
    public var target: String
    public var headers: HTTPHeaders
    public var body: BodyExample
    /// Where the message begins, inside the string that holds it.
    public var location: SourceLocation

    public init(
        method: HTTPMethod,
        target: String,
        headers: HTTPHeaders = HTTPHeaders(),
        body: BodyExample = .empty,
        location: SourceLocation
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.location = location
    }
}

extension RequestExample {
    /// The names of the fields in the query, decoded.
    public var queryNames: [String] {
        RequestTarget(target).query.map(\.name)
    }

    /// The names of the fields that the body sends: the keys of an object, the fields of a form; none for an empty body, and
    /// nil where the body does not tell, as a list or a file.
    public var bodyNames: [String]? {
        switch body {
        case .empty: return []
        case .json(let body): return body.root.kind == .object ? body.root.members.map(\.key) : nil
        case .text(let text):
            guard headers.mediaType == "application/x-www-form-urlencoded" else { return nil }
            return RequestTarget.items(of: text).map(\.name)
        }
    }
}

/// The raw HTTP response of an example, taken apart. Its status may be one of failure.
public struct ResponseExample: Sendable {
    public var status: Int
    /// The words after the status code, which may be none.
    public var reason: String
    public var headers: HTTPHeaders
    public var body: BodyExample
    /// Where the message begins, inside the string that holds it.
    public var location: SourceLocation

    public init(
        status: Int,
        reason: String = "",
        headers: HTTPHeaders = HTTPHeaders(),
        body: BodyExample = .empty,
        location: SourceLocation
    ) {
        self.status = status
        self.reason = reason
        self.headers = headers
        self.body = body
        self.location = location
    }

    /// Whether the status is one of success (200 to 299).
    public var isSuccess: Bool { (200..<300).contains(status) }
}
