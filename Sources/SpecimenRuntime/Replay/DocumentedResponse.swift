/// A response that the documentation shows.
public struct DocumentedResponse: Sendable, Hashable {
    /// The `id` of the operation.
    public var operation: String
    /// The HTTP status code.
    public var status: Int
    /// The body as JSON text; nil for a response without a body.
    public var json: String?

    public init(_ operation: String, status: Int, json: String? = nil) {
        self.operation = operation
        self.status = status
        self.json = json
    }
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
}
