/// `Codable` for storing values with any encoder.
///
/// Encoders keep neither the order of keys nor the digits of numbers. Integers of up to 64 bits and doubles are exact;
/// a number with more digits becomes the nearest double.
extension JSONValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int.self) {
            self = .number(JSONNumber(value))
        } else if let value = try? container.decode(UInt64.self), let number = JSONNumber(lexeme: String(value)) {
            self = .number(number)
        } else if let value = try? container.decode(Double.self), let number = JSONNumber(value) {
            self = .number(number)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let elements = try? container.decode([JSONValue].self) {
            self = .array(elements)
        } else {
            let members = try container.decode([String: JSONValue].self)
            self = .object(
                JSONFields(members.sorted { left, right in left.key < right.key }.map { ($0.key, $0.value) }))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let elements): try container.encode(elements)
        case .object(let fields):
            try container.encode(Dictionary(fields.map { ($0.key, $0.value) }) { first, _ in first })
        case .number(let value):
            if let int = value.int {
                try container.encode(int)
            } else if let unsigned = UInt64(value.lexeme) {
                try container.encode(unsigned)
            } else {
                try container.encode(value.double)
            }
        }
    }
}
