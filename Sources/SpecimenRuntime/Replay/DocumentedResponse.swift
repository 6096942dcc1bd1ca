/// A response that the documentation shows.
public struct DocumentedResponse: Sendable, Hashable {
    /// The `id` of the operation.
    public var operation: String
    /// The HTTP status code.
    public var status: Int
    /// The text of the body; nil for a response without a body.
    public var body: String?
    /// The content type of the body.
    public var contentType: String
    public var headers: [String: String]

    /// Creates a response with a body of any content type.
    public init(
        _ operation: String,
        status: Int,
        body: String?,
        contentType: String,
        headers: [String: String] = [:]
    ) {
        self.operation = operation
        self.status = status
        self.body = body
        self.contentType = contentType
        self.headers = headers
    }

    /// Creates a response with JSON text, or without a body if the text is nil.
    public init(_ operation: String, status: Int, json: String? = nil, headers: [String: String] = [:]) {
        self.init(operation, status: status, body: json, contentType: "application/json", headers: headers)
    }

    /// The body as JSON text; nil for a response without a body, or with a body of another content type.
    public var json: String? {
        let mediaType = contentType.prefix { $0 != ";" }.lowercased()
        return mediaType.hasSuffix("/json") || mediaType.hasSuffix("+json") ? body : nil
    }

    var isSuccess: Bool { (200..<300).contains(status) }
}

extension [DocumentedResponse] {
    /// The JSON text of an operation's response with this status. Setting it adds the response or replaces it.
    public subscript(operation: String, status: Int) -> String? {
        get { first { $0.operation == operation && $0.status == status }?.json }
        set {
            removeAll { $0.operation == operation && $0.status == status }
            append(DocumentedResponse(operation, status: status, json: newValue))
        }
    }

    /// The first success, or the first response if there is no success.
    var standard: DocumentedResponse? { first(where: \.isSuccess) ?? first }
}
