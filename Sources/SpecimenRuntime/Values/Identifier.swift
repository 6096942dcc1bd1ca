/// An identifier that an API sends sometimes as a number and sometimes as a string. Encoding keeps the JSON type.
///
/// `Identifier.int(1)` and `Identifier.string("1")` are different values with the same ``description``.
public enum Identifier: Sendable, Hashable {
    case int(Int)
    case string(String)
    /// A whole number beyond the range of `Int`, with all its digits.
    case number(JSONNumber)
}

extension Identifier: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    public init(integerLiteral value: Int) {
        self = .int(value)
    }

    public init(stringLiteral value: String) {
        self = .string(value)
    }
}

extension Identifier: CustomStringConvertible {
    public var description: String {
        switch self {
        case .int(let value): String(value)
        case .string(let value): value
        case .number(let value): value.lexeme
        }
    }
}

extension Identifier: ParameterValue {
    public var parameterText: String { description }
}

extension Identifier: JSONDecodable, JSONEncodable {
    public init(json: JSONNode) throws {
        if let text = json.string {
            self = .string(text)
        } else if let number = json.number, number.isWhole {
            self = number.int.map(Identifier.int) ?? .number(number)
        } else {
            throw JSONDecodingError(expected: "a string or a whole number", at: json)
        }
    }

    public func encode(to json: inout JSONWriter) {
        switch self {
        case .int(let value): value.encode(to: &json)
        case .string(let value): value.encode(to: &json)
        case .number(let value): value.encode(to: &json)
        }
    }
}

extension Identifier: Codable {
    public init(from decoder: any Decoder) throws {
        self = try decodeJSON(Self.self, from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try encodeJSON(of: self, to: encoder)
    }
}
