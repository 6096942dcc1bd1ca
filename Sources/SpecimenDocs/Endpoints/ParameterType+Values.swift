import SpecimenJSON

extension ParameterType {
    /// Whether a value of a query can be of this type. Most types are text there, and so are never contradicted.
    package func acceptsQueryValue(_ text: String) -> Bool {
        guard !text.isEmpty else { return true }
        switch self {
        case .integer: return Int(text) != nil
        case .number: return Double(text) != nil
        case .boolean: return ["true", "false", "1", "0", "yes", "no", "on", "off"].contains(text.lowercased())
        case .array(let element?):
            return text.split(separator: ",").allSatisfy { element.acceptsQueryValue(trimmed($0)) }
        default: return true
        }
    }

    /// Whether a value of a JSON body can be of this type; null always can.
    package func acceptsBodyValue(_ value: JSONNode) -> Bool {
        if value.isNull { return true }
        switch self {
        case .any: return true
        case .string, .url, .uuid, .date, .file: return value.kind == .string
        case .dateTime, .timestamp, .identifier: return value.kind == .string || value.kind == .number
        case .integer: return value.number?.int != nil
        case .number: return value.kind == .number
        case .boolean: return value.kind == .bool
        case .object, .dictionary: return value.kind == .object
        case .array(nil): return value.kind == .array
        case .array(let element?): return value.kind == .array && value.elements.allSatisfy(element.acceptsBodyValue)
        }
    }
}
