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
