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
