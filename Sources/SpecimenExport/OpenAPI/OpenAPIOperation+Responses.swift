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
        if shape != .nothing {
            let mediaType = operation.response.accept ?? shape.mediaType
            response["content"] = .object([mediaType: ["schema": OpenAPISchema.schema(of: shape)]])
        }
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
        let content = byType.sorted { $0.key < $1.key }.map { ($0.key, self.content($0.key, status, $0.value)) }
        if !content.isEmpty { fields["content"] = .object(JSONFields(content)) }
        return .object(fields)
    }

    private func content(
        _ mediaType: String,
        _ status: Int,
        _ responses: [Operation.DocumentedResponse]
    ) -> JSONValue {
        let bodies = responses.filter { !$0.hasPlaceholders }.compactMap(\.body?.value)
        let shape = responses.contains { $0.body != nil } ? jsonShape(status) : otherShape(mediaType, status)
        var content: JSONFields = ["schema": OpenAPISchema.schema(of: shape)]
        content.setExamples(bodies)
        return .object(content)
    }

    private func jsonShape(_ status: Int) -> Shape {
        if Self.isSuccess(status) { return operation.response.shape }
        return operation.failures.first { $0.status == status }?.shape ?? .any
    }

    /// The shape of content that is not JSON.
    private func otherShape(_ mediaType: String, _ status: Int) -> Shape {
        let shape = operation.response.shape
        switch shape {
        case .data, .text, .lines, .events:
            if Self.isSuccess(status) { return shape }
        default: break
        }
        return mediaType.hasPrefix("text/") ? .text : .data
    }
}
