import Foundation
import SpecimenJSON

/// A validator for the part of JSON Schema 2020-12 that exported documents use. An unknown keyword is an error, so that
/// every part of a schema is checked.
struct SchemaCheck {
    struct UnknownKeyword: Error {
        var keyword: String
    }

    let document: JSONValue

    func accepts(_ value: JSONValue, _ schema: JSONValue) throws -> Bool {
        for (keyword, argument) in schema.objectValue ?? JSONFields() {
            guard try accepts(value, keyword, argument, in: schema) else { return false }
        }
        return true
    }

    private func accepts(_ value: JSONValue, _ keyword: String, _ argument: JSONValue, in schema: JSONValue) throws
        -> Bool
    {
        let parts = argument.arrayValue ?? []
        switch keyword {
        case "description", "examples", "default", "contentMediaType", "x-provenance": return true
        case "$ref":
            let path = (argument.stringValue ?? "").split(separator: "/").dropFirst()
            return try accepts(value, path.reduce(document) { $0[String($1)] ?? .null })
        case "type": return (argument.arrayValue ?? [argument]).contains { isOf(type: $0.stringValue ?? "", value) }
        case "enum": return parts.contains(value)
        case "const": return value == argument
        case "format": return fits(format: argument.stringValue ?? "", value)
        case "anyOf": return try parts.contains { try accepts(value, $0) }
        case "allOf": return try parts.allSatisfy { try accepts(value, $0) }
        case "not": return try !accepts(value, argument)
        case "required":
            return value.objectValue.map { fields in parts.allSatisfy { fields[$0.stringValue ?? ""] != nil } } ?? true
        case "properties":
            return try (argument.objectValue ?? JSONFields()).allSatisfy { key, schema in
                try value[key].map { try accepts($0, schema) } ?? true
            }
        case "additionalProperties":
            return try (value.objectValue ?? JSONFields()).allSatisfy { try accepts($0.value, argument) }
        case "items": return try (value.arrayValue ?? []).allSatisfy { try accepts($0, argument) }
        case "prefixItems": return try zip(value.arrayValue ?? [], parts).allSatisfy { try accepts($0, $1) }
        case "minItems": return value.arrayValue.map { $0.count >= argument.intValue ?? 0 } ?? true
        default: throw UnknownKeyword(keyword: keyword)
        }
    }

    private func isOf(type: String, _ value: JSONValue) -> Bool {
        switch (type, value) {
        case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array), ("object", .object),
            ("number", .number):
            true
        case ("integer", .number(let number)): number.double.rounded() == number.double
        default: false
        }
    }

    /// A format applies to one type of value.
    private func fits(format: String, _ value: JSONValue) -> Bool {
        switch (format, value) {
        case ("int64", .number(let number)): number.int != nil
        case ("double", .number(let number)): number.double.isFinite
        case ("date-time", .string(let text)):
            text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/) != nil
        case ("date", .string(let text)): text.wholeMatch(of: /\d{4}-[01]\d-[0-3]\d/) != nil
        case ("uuid", .string(let text)): UUID(uuidString: text) != nil
        case ("uri", .string(let text)): URL(string: text)?.scheme != nil
        default: true
        }
    }
}
