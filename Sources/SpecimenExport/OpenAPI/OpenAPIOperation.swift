import SpecimenInference
import SpecimenJSON

/// An operation object of OpenAPI.
struct OpenAPIOperation {
    let operation: Operation
    /// The path with the placeholder names that all operations of the path use.
    let path: [Operation.PathPiece]
    let tag: String
    let security: OpenAPISecurity

    var value: JSONValue {
        let docs = operation.documentation
        var fields: JSONFields = ["operationId": .string(operation.id), "tags": [.string(tag)]]
        if !docs.title.isEmpty { fields["summary"] = .string(docs.title) }
        let texts = [docs.description, docs.warning.isEmpty ? "" : "Warning: \(docs.warning)"].filter { !$0.isEmpty }
        if !texts.isEmpty { fields["description"] = .string(texts.joined(separator: "\n\n")) }
        fields["security"] = security.requirements(of: operation)
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
            "name": .string(pathName ?? parameter.fieldName),
            "in": .string(parameter.location.rawValue),
            // OpenAPI has no optional placeholders.
            "required": .bool(parameter.isRequired || parameter.location == .path),
        ]
        fields.annotate(parameter)
        if parameter.isSentAsJSON {
            fields["content"] = ["application/json": ["schema": parameter.schema]]
        } else {
            if parameter.location == .query { fields.setSerialization(parameter) }
            fields["schema"] = parameter.schema
        }
        return .object(fields)
    }
}

extension Parameter {
    var schema: JSONValue {
        let schema = OpenAPISchema.schema(of: isNullable ? .nullable(shape) : shape)
        // A default that is no value of the type would contradict the schema.
        guard let value = (defaultText ?? defaultValue).flatMap(shape.value), case .object(var fields) = schema else {
            return schema
        }
        fields["default"] = value
        return .object(fields)
    }
}

extension JSONFields {
    mutating func annotate(_ parameter: Parameter) {
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
