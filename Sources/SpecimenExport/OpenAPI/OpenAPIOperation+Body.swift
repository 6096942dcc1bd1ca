import SpecimenInference
import SpecimenJSON

extension OpenAPIOperation {
    /// The request body object; nil for an operation without a body.
    var body: JSONValue? {
        guard let mediaType = operation.body.mediaType else { return nil }
        let members = operation.parameters.filter { $0.location == .body }
        var content: JSONFields = ["schema": schema(of: members)]
        switch operation.body {
        case .json, .value: content.setExamples(operation.requestExamples.map(\.value))
        case .form, .multipart:
            let encodings = members.compactMap { member in encoding(of: member).map { (member.fieldName, $0) } }
            if !encodings.isEmpty { content["encoding"] = .object(JSONFields(encodings)) }
        case .none, .lines, .text, .file: break
        }
        return [
            "required": .bool(members.contains(where: \.isRequired)),
            "content": .object([operation.contentType ?? mediaType: .object(content)]),
        ]
    }

    private func schema(of members: [Parameter]) -> JSONValue {
        let isForm = operation.body == .form || operation.body == .multipart
        switch operation.body {
        case .none: return [:]
        case .value, .text, .file: return members.first?.schema ?? [:]
        case .lines:
            guard case .array(let line) = members.first?.shape else { return [:] }
            return OpenAPISchema.schema(of: line)
        case .json, .multipart, .form:
            var schema: JSONFields = ["type": "object", "properties": [:]]
            schema.setProperties(
                members.map { (isForm ? $0.fieldName : $0.wireName, $0.memberSchema, $0.isRequired) }
            )
            return .object(schema)
        }
    }

    /// The encoding object of a form field; nil for the encoding that OpenAPI assumes.
    private func encoding(of member: Parameter) -> JSONValue? {
        var fields: JSONFields = [:]
        if member.isSentAsJSON, member.shape != .array(.file) {
            fields["contentType"] = "application/json"
        } else {
            fields.setSerialization(member)
        }
        return fields.isEmpty ? nil : .object(fields)
    }
}

extension Parameter {
    /// The schema of a member of the body, which contains the description.
    fileprivate var memberSchema: JSONValue {
        guard case .object(var fields) = schema else { return schema }
        fields.annotate(self)
        return .object(fields)
    }
}
