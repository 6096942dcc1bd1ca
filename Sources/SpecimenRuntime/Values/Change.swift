/// What an update does to one property: leave it as it is, clear it, or give it a value. JSON tells the first two apart by
/// leaving the member out or sending null.
///
/// ```swift
/// try await client.updateBook(id: 7, title: "Emma", shelf: .null)
/// ```
public enum Change<Value: Sendable>: Sendable {
    /// The property is not mentioned.
    case keep
    /// Sent as null.
    case null
    case set(Value)

    /// Nil leaves the property as it is.
    public init(ifPresent value: Value?) {
        self = value.map { .set($0) } ?? .keep
    }

    /// Nil clears the property.
    public init(orNull value: Value?) {
        self = value.map { .set($0) } ?? .null
    }
}

extension Change: Equatable where Value: Equatable {}
extension Change: Hashable where Value: Hashable {}

extension Change: ExpressibleByUnicodeScalarLiteral where Value: ExpressibleByUnicodeScalarLiteral {
    public init(unicodeScalarLiteral value: Value.UnicodeScalarLiteralType) {
        self = .set(Value(unicodeScalarLiteral: value))
    }
}

extension Change: ExpressibleByExtendedGraphemeClusterLiteral where Value: ExpressibleByExtendedGraphemeClusterLiteral {
    public init(extendedGraphemeClusterLiteral value: Value.ExtendedGraphemeClusterLiteralType) {
        self = .set(Value(extendedGraphemeClusterLiteral: value))
    }
}

extension Change: ExpressibleByStringLiteral where Value: ExpressibleByStringLiteral {
    public init(stringLiteral value: Value.StringLiteralType) {
        self = .set(Value(stringLiteral: value))
    }
}

extension Change: ExpressibleByIntegerLiteral where Value: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Value.IntegerLiteralType) {
        self = .set(Value(integerLiteral: value))
    }
}

extension Change: ExpressibleByBooleanLiteral where Value: ExpressibleByBooleanLiteral {
    public init(booleanLiteral value: Value.BooleanLiteralType) {
        self = .set(Value(booleanLiteral: value))
    }
}

extension Change {
    /// The change with its value as it travels.
    public func map<Other>(_ transform: (Value) -> Other) -> Change<Other> {
        switch self {
        case .keep: .keep
        case .null: .null
        case .set(let value): .set(transform(value))
        }
    }
}

extension JSONWriter {
    /// Writes the value or null, and nothing for what is kept.
    public mutating func write<Value: JSONEncodable>(_ key: String, _ value: Change<Value>) {
        switch value {
        case .keep: break
        case .null: member(key) { $0.appendNull() }
        case .set(let value): write(key, value)
        }
    }
}
