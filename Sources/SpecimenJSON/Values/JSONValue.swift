/// Any JSON value in memory, independent of a document. Numbers keep their digits, and objects the order of their
/// members.
///
/// Equality compares JSON values: numbers by their numeric value, objects regardless of order, strings by their Unicode
/// scalars.
public indirect enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object(JSONFields)

    /// Parses a text. Throws ``JSONSyntaxError``.
    public init(parsing text: String, limits: JSONLimits = .standard) throws(JSONSyntaxError) {
        self = try JSONDocument(parsing: text, limits: limits).root.value
    }

    /// Parses UTF-8 bytes. Throws ``JSONSyntaxError``.
    public init(parsing bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONSyntaxError) {
        self = try JSONDocument(parsing: bytes, limits: limits).root.value
    }

    public var kind: JSONNode.Kind {
        switch self {
        case .null: .null
        case .bool: .bool
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    public var boolValue: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    public var numberValue: JSONNumber? {
        if case .number(let value) = self { value } else { nil }
    }

    /// The number if it is whole and fits in an `Int`.
    public var intValue: Int? { numberValue?.int }

    /// The nearest double to the number; infinite beyond the range of doubles.
    public var doubleValue: Double? { numberValue?.double }

    public var stringValue: String? {
        if case .string(let value) = self { value } else { nil }
    }

    public var arrayValue: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    public var objectValue: JSONFields? {
        if case .object(let value) = self { value } else { nil }
    }

    /// The value of the first member with this key; nil if the value is not an object or has no such member.
    public subscript(key: String) -> JSONValue? { objectValue?[key] }

    /// The element at a position; nil if the value is not an array or has no such element.
    public subscript(index: Int) -> JSONValue? {
        guard let elements = arrayValue, elements.indices.contains(index) else { return nil }
        return elements[index]
    }
}

extension JSONValue: Hashable {
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    public init(nilLiteral: ()) { self = .null }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
    /// Null for a literal beyond the range of `Double`.
    public init(floatLiteral value: Double) { self = JSONNumber(value).map(JSONValue.number) ?? .null }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONFields(elements)) }
}
