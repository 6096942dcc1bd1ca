import SpecimenInference
import SpecimenJSON

extension OpenAPIOperation {
    /// The responses of the operation, by status.
    var responses: JSONFields {
        // HTTP defines these statuses (RFC 9110, section 15). OpenAPI allows no others.
        let documented = operation.documentedResponses.filter { (100..<600).contains($0.status) }
        let byStatus = Dictionary(grouping: documented, by: \.status).sorted { $0.key < $1.key }
        var fields = JSONFields(byStatus.map { (String($0.key), value($0.key, $0.value)) })
        guard !byStatus.contains(where: { Self.isSuccess($0.key) }) else { return fields }
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
        if isSuccess, operation.response.paging == .linkHeader {
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
        let bodies = responses.filter { !$0.hasPlaceholders }.compactMap(\.body?.value)
        // The model has no types for errors, so only the example is shown.
        let shape: Shape = responses.allSatisfy { $0.body == nil } ? .data : isSuccess ? operation.response.shape : .any
        var content: JSONFields = ["schema": OpenAPISchema.schema(of: shape)]
        content.setExamples(bodies)
        return .object(content)
    }
}
