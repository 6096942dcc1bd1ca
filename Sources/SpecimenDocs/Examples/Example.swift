/// An example call of an endpoint: a request, a response or both.
public struct Example: Sendable {
    public var request: RequestExample?
    public var response: ResponseExample?

    public init(request: RequestExample? = nil, response: ResponseExample? = nil) {
        self.request = request
        self.response = response
    }
}

/// The HTTP request of an example.
public struct RequestExample: Sendable {
    public var method: HTTPMethod
    /// The path and, after a `?`, the query, exactly as the example writes them.
    public var target: String
    public var headers = HTTPHeaders()
    public var body = BodyExample.empty
    /// The location of the start of the message.
    public var location: SourceLocation
    /// The location of the start of the target.
    public var targetLocation: SourceLocation

    public init(method: HTTPMethod, target: String, location: SourceLocation, targetLocation: SourceLocation) {
        self.method = method
        self.target = target
        self.location = location
        self.targetLocation = targetLocation
    }
}

extension RequestExample {
    /// The decoded names of the fields in the query.
    public var queryNames: [String] {
        RequestTarget(target).query.map(\.name)
    }

    /// The names of the fields that the body sends: the keys of an object, the fields of a form or the parts of a
    /// multipart form.
    ///
    /// There are none in an empty body; nil if the body has no named fields, for example a list or a file.
    public var bodyNames: [String]? {
        switch body {
        case .empty: []
        case .json(let body): body.root.kind == .object ? body.root.members.map(\.key) : nil
        case .lines: nil
        case .text: formFields?.map(\.name) ?? multipartParts?.map(\.name)
        }
    }

    /// The decoded fields of a form (`application/x-www-form-urlencoded`), nil for any other body.
    package var formFields: [RequestTarget.QueryItem]? {
        guard headers.isForm, case .text(let text) = body else { return nil }
        // Examples break lines between fields.
        return RequestTarget.items(of: text.filter { !$0.isNewline })
    }

    /// The parts of a multipart form, nil for any other body and for a form that shows none.
    package var multipartParts: [MultipartPart]? {
        guard headers.isMultipart, case .text(let text) = body else { return nil }
        let parts = MultipartPart.parts(of: text, boundary: headers.boundary)
        return parts.isEmpty ? nil : parts
    }
}

/// The HTTP response of an example. Its status may be that of a failure.
public struct ResponseExample: Sendable {
    public var status: Int
    /// The words after the status code; may be empty.
    public var reason: String
    public var headers = HTTPHeaders()
    public var body = BodyExample.empty
    /// The location of the start of the message.
    public var location: SourceLocation

    public init(status: Int, reason: String, location: SourceLocation) {
        self.status = status
        self.reason = reason
        self.location = location
    }

    /// A Boolean value that indicates whether the status is 200 to 299.
    public var isSuccess: Bool { (200..<300).contains(status) }
}
