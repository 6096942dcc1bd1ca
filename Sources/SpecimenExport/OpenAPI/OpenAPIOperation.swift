import SpecimenInference
import SpecimenJSON

/// An operation object of OpenAPI.
struct OpenAPIOperation {
    static let securityScheme = "token"

    let operation: Operation
    /// The path with the placeholder names that all operations of the path use.
    let template: String
    private let tag: String
    /// The names of placeholders in the template, by the names that the operation uses.
    private let pathNames: [String: String]

    init(_ operation: Operation, template: [Operation.PathPiece], tag: String) {
        self.operation = operation
        self.tag = tag
        self.template = Operation.text(of: template)
        pathNames = Dictionary(
            zip(operation.path.parameterNames, template.parameterNames),
            uniquingKeysWith: { first, _ in first }
        )
    }

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
        if let body { fields["requestBody"] = body }
        fields["responses"] = .object(OpenAPIResponses(operation).fields)
        return .object(fields)
    }

    private func value(_ parameter: Parameter) -> JSONValue {
        let isInPath = parameter.location == .path
        var fields: JSONFields = [
            "name": .string(isInPath ? pathNames[parameter.wireName] ?? parameter.wireName : parameter.wireName),
            "in": .string(parameter.location.rawValue),
            "required": .bool(parameter.isRequired),
        ]
        if !parameter.description.isEmpty { fields["description"] = .string(parameter.description) }
        fields.note(parameter.provenance)
        fields["schema"] = parameter.schema
        return .object(fields)
    }

    private var body: JSONValue? {
        let members = operation.parameters.filter { $0.location == .body }
        let mediaType: String
        var content: JSONFields
        switch operation.body {
        case .none: return nil
        case .value:
            mediaType = "application/json"
            content = ["schema": members.first?.schema ?? [:]]
        case .json, .multipart:
            mediaType = operation.body == .json ? "application/json" : "multipart/form-data"
            content = ["schema": Self.object(of: members)]
        }
        switch operation.requestExamples.count {
        case 0: break
        case 1: content["example"] = operation.requestExamples[0].value
        default: content["examples"] = Self.named(operation.requestExamples.map(\.value))
        }
        return [
            "required": .bool(members.contains(where: \.isRequired)),
            "content": .object([mediaType: .object(content)]),
        ]
    }

    private static func object(of members: [Parameter]) -> JSONValue {
        let properties = members.map { member in
            guard case .object(var fields) = member.schema else { return (member.wireName, member.schema) }
            if !member.description.isEmpty { fields["description"] = .string(member.description) }
            fields.note(member.provenance)
            return (member.wireName, .object(fields))
        }
        var schema: JSONFields = ["type": "object", "properties": .object(JSONFields(properties))]
        let required = members.filter(\.isRequired)
        if !required.isEmpty { schema["required"] = .array(required.map { .string($0.wireName) }) }
        return .object(schema)
    }

    /// OpenAPI requires a name for each of several examples.
    static func named(_ examples: [JSONValue]) -> JSONValue {
        .object(
            JSONFields(examples.enumerated().map { ("example\($0.offset + 1)", .object(["value": $0.element])) })
        )
    }
}

extension [APIModel.Operation.PathPiece] {
    fileprivate var parameterNames: [String] {
        compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }
}

extension Parameter {
    fileprivate var schema: JSONValue {
        let schema = OpenAPISchema.schema(of: isNullable ? .nullable(shape) : shape)
        guard let value = defaultValue, case .object(var fields) = schema else { return schema }
        fields["default"] = value
        return .object(fields)
    }

    /// The default if it is a value of the parameter's type. Otherwise the schema would contradict itself.
    private var defaultValue: JSONValue? {
        guard let defaultText else { return nil }
        switch shape {
        case .string: return .string(defaultText)
        case .enumeration(let values):
            return values.contains(defaultText) ? .string(defaultText) : nil
        case .bool: return defaultText == "true" ? true : defaultText == "false" ? false : nil
        case .int: return Int(defaultText).map { .number(JSONNumber($0)) }
        default: return nil
        }
    }
}
