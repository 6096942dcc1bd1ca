import SpecimenInference
import SpecimenJSON

/// An operation object of OpenAPI.
struct OpenAPIOperation {
    static let securityScheme = "token"

    let operation: Operation
    /// The path with the placeholder names that all operations of the path use.
    let path: [Operation.PathPiece]
    let tag: String

    var value: JSONValue {
        let docs = operation.documentation
        var fields: JSONFields = ["operationId": .string(operation.id), "tags": [.string(tag)]]
        if !docs.title.isEmpty { fields["summary"] = .string(docs.title) }
        let texts = [docs.description, docs.warning.isEmpty ? "" : "Warning: \(docs.warning)"].filter { !$0.isEmpty }
        if !texts.isEmpty { fields["description"] = .string(texts.joined(separator: "\n\n")) }
        if !docs.authentication.isEmpty {
            fields["security"] = [[Self.securityScheme: .array(docs.scopes.map(JSONValue.string))]]
        }
        let outside = operation.parameters.filter { $0.location != .body }
        if !outside.isEmpty { fields["parameters"] = .array(outside.map(value)) }
        fields["requestBody"] = body
        fields["responses"] = .object(responses)
        return .object(fields)
    }

    private func value(_ parameter: Parameter) -> JSONValue {
        let names = zip(operation.path.parameterNames, path.parameterNames)
        let pathName = parameter.location == .path ? names.first { $0.0 == parameter.wireName }?.1 : nil
        var fields: JSONFields = [
            "name": .string(pathName ?? parameter.wireName),
            "in": .string(parameter.location.rawValue),
            "required": .bool(parameter.isRequired),
        ]
        fields.annotate(parameter)
        fields["schema"] = parameter.schema
        return .object(fields)
    }

    private var body: JSONValue? {
        let members = operation.parameters.filter { $0.location == .body }
        let mediaType = operation.body == .multipart ? "multipart/form-data" : "application/json"
        var content: JSONFields
        switch operation.body {
        case .none: return nil
        case .value: content = ["schema": members.first?.schema ?? [:]]
        case .lines, .text, .file: content = ["schema": members.first?.schema ?? [:]]
        case .json, .multipart, .form:
            var schema: JSONFields = ["type": "object", "properties": [:]]
            schema.setProperties(members.map { ($0.wireName, $0.memberSchema, $0.isRequired) })
            content = ["schema": .object(schema)]
        }
        content.setExamples(operation.requestExamples.map(\.value))
        return [
            "required": .bool(members.contains(where: \.isRequired)),
            "content": .object([mediaType: .object(content)]),
        ]
    }
}

extension Parameter {
    fileprivate var schema: JSONValue {
        let schema = OpenAPISchema.schema(of: isNullable ? .nullable(shape) : shape)
        // A default that is no value of the type would contradict the schema.
        guard let value = defaultText.flatMap(shape.value), case .object(var fields) = schema else { return schema }
        fields["default"] = value
        return .object(fields)
    }

    /// The schema of a member of the body, which contains the description.
    fileprivate var memberSchema: JSONValue {
        guard case .object(var fields) = schema else { return schema }
        fields.annotate(self)
        return .object(fields)
    }
}

extension JSONFields {
    fileprivate mutating func annotate(_ parameter: Parameter) {
        if !parameter.description.isEmpty { self["description"] = .string(parameter.description) }
        note(parameter.provenance)
    }

    /// Sets the examples of a body. OpenAPI requires a name for each of several examples.
    mutating func setExamples(_ examples: [JSONValue]) {
        if examples.count > 1 {
            let named = examples.enumerated().map { ("example\($0 + 1)", JSONValue.object(["value": $1])) }
            self["examples"] = .object(JSONFields(named))
        } else {
            self["example"] = examples.first
        }
    }
}
