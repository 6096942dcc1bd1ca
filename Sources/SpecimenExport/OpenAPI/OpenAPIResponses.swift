import SpecimenInference
import SpecimenJSON

/// The answers of one operation, by status.
struct OpenAPIResponses {
    private let operation: Operation

    init(_ operation: Operation) {
        self.operation = operation
    }

    var fields: JSONFields {
        let byStatus = Dictionary(grouping: operation.answers, by: \.status)
        var fields = JSONFields(
            byStatus.sorted { $0.key < $1.key }.map { (String($0.key), value($0.key, $0.value)) }
        )
        guard !byStatus.keys.contains(where: { (200..<300).contains($0) }) else { return fields }
        let status = operation.response.shape == .nothing ? "204" : "200"
        let assumed: JSONValue = content([], as: operation.response.shape).map { ["content": $0] } ?? [:]
        var response: JSONFields = ["description": .string(operation.response.assumption ?? "Success.")]
        response["content"] = assumed["content"]
        fields[status] = .object(response)
        return fields
    }

    private func value(_ status: Int, _ answers: [Operation.Answer]) -> JSONValue {
        let isSuccess = (200..<300).contains(status)
        let reason = answers.lazy.map(\.reason).first { !$0.isEmpty } ?? (isSuccess ? "Success" : "Failure")
        var fields: JSONFields = ["description": .string(reason)]
        if isSuccess, operation.response.isPaged {
            fields["headers"] = [
                "Link": ["description": "Links to other pages (RFC 8288).", "schema": ["type": "string"]]
            ]
        }
        // An error has no type of its own; what is known of it is its example.
        if answers.contains(where: { $0.mediaType != nil }) {
            fields["content"] = content(answers, as: isSuccess ? operation.response.shape : .any)
        }
        return .object(fields)
    }

    private func content(_ answers: [Operation.Answer], as shape: Shape) -> JSONValue? {
        if shape == .nothing { return nil }
        let bodies = answers.compactMap(\.body)
        var content: JSONFields = ["schema": OpenAPISchema.schema(of: shape)]
        switch bodies.count {
        case 0: break
        case 1: content["example"] = bodies[0]
        default: content["examples"] = OpenAPIOperation.named(bodies)
        }
        let other = answers.lazy.compactMap(\.mediaType).first { _ in bodies.isEmpty }
        let mediaType = other ?? (shape == .data ? "application/octet-stream" : "application/json")
        return .object([mediaType: .object(content)])
    }
}
