import SpecimenInference
import SpecimenJSON

/// The responses of an operation, by status.
struct OpenAPIResponses {
    private let operation: Operation

    init(_ operation: Operation) {
        self.operation = operation
    }

    /// The statuses that HTTP defines (RFC 9110, section 15). OpenAPI allows no others.
    private static let statuses = 100..<600

    var fields: JSONFields {
        let byStatus = Dictionary(
            grouping: operation.documentedResponses.filter { Self.statuses ~= $0.status }, by: \.status)
        var fields = JSONFields(
            byStatus.sorted { $0.key < $1.key }.map { (String($0.key), value($0.key, $0.value)) }
        )
        guard !byStatus.keys.contains(where: Self.isSuccess) else { return fields }
        let shape = operation.response.shape
        var response: JSONFields = ["description": .string(operation.response.assumption ?? "Success.")]
        if shape != .nothing { response["content"] = ["application/json": ["schema": OpenAPISchema.schema(of: shape)]] }
        fields[shape == .nothing ? "204" : "200"] = .object(response)
        return fields
    }

    private static func isSuccess(_ status: Int) -> Bool { (200..<300).contains(status) }

    private func value(_ status: Int, _ responses: [Operation.DocumentedResponse]) -> JSONValue {
        let isSuccess = Self.isSuccess(status)
        let reason = responses.lazy.map(\.reason).first { !$0.isEmpty } ?? (isSuccess ? "Success" : "Failure")
        var fields: JSONFields = ["description": .string(reason)]
        if isSuccess, operation.response.isPaged {
            fields["headers"] = [
                "Link": ["description": "Links to other pages (RFC 8288).", "schema": ["type": "string"]]
            ]
        }
        let byType = Dictionary(grouping: responses.filter { $0.mediaType != nil }) { $0.mediaType ?? "" }
        let content = byType.sorted { $0.key < $1.key }.map { ($0.key, self.content($0.value, isSuccess: isSuccess)) }
        if !content.isEmpty { fields["content"] = .object(JSONFields(content)) }
        return .object(fields)
    }

    private func content(_ responses: [Operation.DocumentedResponse], isSuccess: Bool) -> JSONValue {
        let bodies = responses.compactMap(\.body?.value)
        // The model has no types for errors, so only the example is shown.
        let shape: Shape = bodies.isEmpty ? .data : isSuccess ? operation.response.shape : .any
        var content: JSONFields = ["schema": OpenAPISchema.schema(of: shape)]
        switch bodies.count {
        case 0: break
        case 1: content["example"] = bodies[0]
        default: content["examples"] = OpenAPIOperation.named(bodies)
        }
        return .object(content)
    }
}
