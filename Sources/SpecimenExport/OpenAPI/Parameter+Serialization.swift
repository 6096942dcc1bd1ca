import SpecimenDocs
import SpecimenInference
import SpecimenJSON

/// How OpenAPI says in which form a value is sent (https://spec.openapis.org/oas/v3.1.1.html, sections 4.8.12 and
/// 4.8.15).
extension Parameter {
    /// The name of a query parameter or field. OpenAPI knows `ids[]=1&ids[]=2` only as the name `ids[]`.
    var fieldName: String { shape.isPlainList && style == .emptyBrackets ? wireName + "[]" : wireName }

    /// A Boolean value that indicates whether a path, a query, a header or a form holds the value as JSON text.
    var isSentAsJSON: Bool {
        if shape.isPlainList { return style == .json }
        return !shape.isPlainValue && !isSentByMember
    }

    /// A Boolean value that indicates whether each member of an object is sent by itself: `filter[a]=1`.
    fileprivate var isSentByMember: Bool {
        switch style {
        case .brackets, .emptyBrackets, .indexed: !shape.isPlainList && !shape.isPlainValue
        case .repeated, .comma, .pipe, .space, .json: false
        }
    }

    /// The OpenAPI style, and whether each value is a field of its own; nil for the style that OpenAPI assumes.
    fileprivate var serialization: (style: String, explode: Bool)? {
        if isSentByMember { return ("deepObject", true) }
        guard shape.isPlainList else { return nil }
        return switch style {
        case .comma: ("form", false)
        case .pipe: ("pipeDelimited", false)
        case .space: ("spaceDelimited", false)
        // Not defined for lists, but the nearest to `ids[0]=1`.
        case .indexed: ("deepObject", true)
        case .repeated, .emptyBrackets, .brackets, .json: nil
        }
    }
}

extension JSONFields {
    /// Sets the style of a query parameter or of a form field.
    mutating func setSerialization(_ parameter: Parameter) {
        if let (style, explode) = parameter.serialization {
            self["style"] = .string(style)
            self["explode"] = .bool(explode)
        }
        if parameter.location == .query, parameter.shape == .scalar(.presenceFlag) { self["allowEmptyValue"] = true }
    }
}

extension Shape {
    fileprivate var isPlainList: Bool {
        if case .array(let element) = self { element.isPlainValue } else { false }
    }

    /// A Boolean value that indicates whether a value is text or a number, a flag or a file.
    fileprivate var isPlainValue: Bool {
        switch self {
        case .bool, .int, .double, .number, .string, .scalar, .enumeration, .file: true
        case .any, .array, .dictionary, .nullable, .model, .oneOf, .data, .text, .lines, .events, .nothing: false
        }
    }
}
