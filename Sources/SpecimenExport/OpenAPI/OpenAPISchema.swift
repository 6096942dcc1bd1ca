import SpecimenInference
import SpecimenJSON

/// JSON Schema 2020-12 for shapes and models.
enum OpenAPISchema {
    static func schema(of shape: Shape) -> JSONValue {
        switch shape {
        case .any: [:]
        case .bool: ["type": "boolean"]
        case .int: ["type": "integer", "format": "int64"]
        case .double: ["type": "number", "format": "double"]
        case .number: ["type": "number"]
        case .string: ["type": "string"]
        case .scalar(let format): schema(of: format)
        case .array(let element): ["type": "array", "items": schema(of: element)]
        case .dictionary(let value): ["type": "object", "additionalProperties": schema(of: value)]
        case .nullable(let inner): nullable(schema(of: inner))
        case .model(let name): ["$ref": .string("#/components/schemas/\(name)")]
        case .oneOf(let shapes): union(of: shapes)
        case .enumeration(let values): openEnumeration(values)
        case .file, .data: ["type": "string", "contentMediaType": "application/octet-stream"]
        case .text: ["type": "string"]
        case .lines(let element), .events(let element): schema(of: element)
        case .nothing: ["type": "null"]
        }
    }

    private static func schema(of format: ScalarFormat) -> JSONValue {
        let types = format.schemaTypes.map(JSONValue.string)
        var schema: JSONFields = ["type": types.count == 1 ? types[0] : .array(types)]
        if let name = format.schemaFormat { schema["format"] = .string(name) }
        if let description = format.schemaDescription { schema["description"] = .string(description) }
        if !format.schemaTexts.isEmpty { schema["enum"] = .array(format.schemaTexts.map(JSONValue.string)) }
        if !format.schemaValues.isEmpty {
            schema["enum"] = .array(format.schemaValues.map { .number(JSONNumber($0)) })
        }
        return .object(schema)
    }

    static func schema(of model: Model) -> JSONValue {
        if model.kind == .union { return union(model) }
        var schema: JSONFields = [
            "type": .string(model.kind == .record ? "object" : "array"),
            "description": .string(description(of: model)),
        ]
        if model.kind == .record {
            schema.setProperties(model.properties.map { ($0.wireName, self.schema(of: $0), !$0.isOptional) })
        } else {
            schema["prefixItems"] = .array(model.properties.map { self.schema(of: $0) })
            // The number of positions up to the last required one.
            let count = (model.properties.lastIndex { !$0.isOptional } ?? -1) + 1
            schema["minItems"] = .number(JSONNumber(count))
        }
        return .object(schema)
    }

    /// One of the known variants, or an object whose discriminator has another value.
    private static func union(_ model: Model) -> JSONValue {
        let key = model.discriminator ?? ""
        func object(with condition: JSONValue) -> JSONValue {
            ["type": "object", "required": [.string(key)], "properties": .object([key: condition])]
        }
        let variants: [JSONValue] = model.variants.map { variant in
            ["allOf": [object(with: ["const": .string(variant.value)]), schema(of: .model(variant.model))]]
        }
        let values = model.variants.map { JSONValue.string($0.value) }
        return [
            "description": .string(description(of: model)),
            "anyOf": .array(variants + [["not": object(with: ["enum": .array(values)])]]),
        ]
    }

    /// A value of one of the known kinds, or of a kind that no sample has.
    private static func union(of shapes: [Shape]) -> JSONValue {
        let kinds = shapes.compactMap(\.kind).map(typeName)
        return ["anyOf": .array(shapes.map { schema(of: $0) } + [["not": ["type": .array(kinds)]]])]
    }

    private static func description(of model: Model) -> String {
        let origin = (model.isInput ? "Sent by " : "Seen in ") + model.seenIn.joined(separator: ", ") + "."
        return ([origin] + model.reasons).joined(separator: " ")
    }

    private static func schema(of property: Property) -> JSONValue {
        var shape = schema(of: property.shape)
        if property.isOptional {
            if !property.emptyKinds.isEmpty {
                shape = ["anyOf": .array([shape] + property.emptyKinds.compactMap(emptyValue))]
            }
            shape = nullable(shape)
        }
        guard case .object(var fields) = shape else { return shape }
        fields.note(property.provenance)
        if let example = property.example { fields["examples"] = [example] }
        return .object(fields)
    }

    /// The empty value of one kind, which stands for no value.
    private static func emptyValue(of kind: JSONNode.Kind) -> JSONValue? {
        kind.emptyValue.map { ["type": typeName(of: kind), "const": $0] }
    }

    private static func typeName(of kind: JSONNode.Kind) -> JSONValue {
        .string(kind == .bool ? "boolean" : kind.rawValue)
    }

    /// The known values, and any other text because servers add values.
    private static func openEnumeration(_ values: [String]) -> JSONValue {
        ["anyOf": [["type": "string", "enum": .array(values.map(JSONValue.string))], ["type": "string"]]]
    }

    /// The schema, or null.
    static func nullable(_ schema: JSONValue) -> JSONValue {
        guard case .object(var fields) = schema, !fields.isEmpty else { return schema }
        switch fields["type"] {
        case .string("null"): return schema
        case .string(let type): fields["type"] = [.string(type), "null"]
        case .array(let types): fields["type"] = .array(types.contains("null") ? types : types + ["null"])
        default: return ["anyOf": [schema, ["type": "null"]]]
        }
        if case .array(let values) = fields["enum"] { fields["enum"] = .array(values + [.null]) }
        return .object(fields)
    }
}

extension JSONFields {
    /// Adds the properties of an object, and the names of the required properties.
    mutating func setProperties(_ properties: [(name: String, schema: JSONValue, isRequired: Bool)]) {
        guard !properties.isEmpty else { return }
        self["properties"] = .object(JSONFields(properties.map { ($0.name, $0.schema) }))
        let required = properties.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { self["required"] = .array(required) }
    }

    /// Adds the origin of a type that its own samples do not show, as an extension that tools ignore.
    mutating func note(_ provenance: [Provenance]) {
        guard !provenance.isEmpty else { return }
        self["x-provenance"] = .array(provenance.map { .string($0.sentence) })
    }
}

extension Property {
    /// A sample that the schema accepts.
    fileprivate var example: JSONValue? {
        // Long texts are cut.
        guard let text = evidence.example, !text.hasSuffix("…") else { return nil }
        if case .scalar(let format) = shape, format.schemaTypes == ["string"] { return .string(text) }
        return shape.value(text)
    }
}

extension Shape {
    /// The value that a text represents; nil if the type is not plain or the text is not a value of the type.
    func value(_ text: String) -> JSONValue? {
        switch self {
        case .bool: ["true": true, "false": false][text]
        case .int: Int(text).map { .number(JSONNumber($0)) }
        case .double, .number: JSONNumber(lexeme: text).map(JSONValue.number)
        case .string: .string(text)
        case .enumeration(let values): values.contains(text) ? .string(text) : nil
        default: nil
        }
    }
}
