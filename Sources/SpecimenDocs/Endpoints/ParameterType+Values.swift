import SpecimenJSON

extension ParameterType {
    /// Returns whether a value in a query can have this type. Most types accept any text.
    package func acceptsQueryValue(_ text: String) -> Bool {
        guard !text.isEmpty else { return true }
        return switch self {
        case .integer: Int(text) != nil
        case .number: Double(text) != nil
        case .boolean: ["true", "false", "1", "0", "yes", "no", "on", "off"].contains(text.lowercased())
        case .array(let element?): text.split(separator: ",").allSatisfy { element.acceptsQueryValue(trimmed($0)) }
        default: true
        }
    }

    /// Returns whether a value in a JSON body can have this type. Null is valid for every type.
    package func acceptsBodyValue(_ value: JSONNode) -> Bool {
        if value.isNull { return true }
        return switch self {
        case .any: true
        case .string, .url, .uuid, .date, .file: value.kind == .string
        case .dateTime, .timestamp, .identifier: value.kind == .string || value.kind == .number
        case .integer: value.number?.int != nil
        case .number: value.kind == .number
        case .boolean: value.kind == .bool
        case .object, .dictionary: value.kind == .object
        case .array(nil): value.kind == .array
        case .array(let element?): value.kind == .array && element.acceptsElements(of: value)
        }
    }

    /// Returns whether each element of an array can have this type. Placeholders are valid for every type.
    private func acceptsElements(of array: JSONNode) -> Bool {
        let placeholders = Placeholders(in: array)
        return array.elements.allSatisfy { placeholders.placeholder($0) != nil || acceptsBodyValue($0) }
    }
}
