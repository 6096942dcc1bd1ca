/// An answer as the documentation shows it.
public struct DocumentedAnswer: Sendable, Hashable {
    /// The `id` of the operation.
    public var operation: String
    public var status: Int
    /// The body as JSON text; nil for an answer without content.
    public var json: String?

    public init(_ operation: String, status: Int, json: String? = nil) {
        self.operation = operation
        self.status = status
        self.json = json
    }
}

extension [DocumentedAnswer] {
    /// The JSON text of an operation's answer; setting it adds an answer, or replaces the one that was there.
    public subscript(operation: String, status: Int) -> String? {
        get { first { $0.operation == operation && $0.status == status }?.json }
        set {
            removeAll { $0.operation == operation && $0.status == status }
            append(DocumentedAnswer(operation, status: status, json: newValue))
        }
    }
}
