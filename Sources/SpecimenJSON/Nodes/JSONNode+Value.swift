extension JSONNode {
    /// The value and everything in it as a ``JSONValue``.
    public var value: JSONValue {
        switch kind {
        case .null: .null
        case .bool: .bool(bool ?? false)
        case .number: .number(JSONNumber(validLexeme: text))
        case .string: .string(document.string(entry))
        case .array: .array(elements.map(\.value))
        case .object: .object(JSONFields(members.lazy.map { member in (member.key, member.value.value) }))
        }
    }
}
