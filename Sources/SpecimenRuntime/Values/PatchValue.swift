/// The value of a property in an update request: keep it, set it to null, or set it to a value.
///
/// A kept property is left out of the JSON object.
///
/// ```swift
/// try await client.updateBook(id: 7, title: "Emma", shelf: .null)
/// ```
public enum PatchValue<Value: Sendable>: Sendable {
    /// Leaves the property out of the request, so that the server keeps its value.
    case keep
    /// Sends JSON null, which clears the property.
    case null
    /// Sends a new value.
    case set(Value)

    /// Sets the value, or keeps the property if the value is nil.
    public init(ifPresent value: Value?) {
        self = value.map { .set($0) } ?? .keep
    }

    /// Sets the value, or clears the property if the value is nil.
    public init(orNull value: Value?) {
        self = value.map { .set($0) } ?? .null
    }
}

extension PatchValue: Equatable where Value: Equatable {}
extension PatchValue: Hashable where Value: Hashable {}

extension PatchValue: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByStringLiteral
where Value: ExpressibleByStringLiteral {
    public init(stringLiteral value: Value.StringLiteralType) {
        self = .set(Value(stringLiteral: value))
    }
}

extension PatchValue: ExpressibleByIntegerLiteral where Value: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Value.IntegerLiteralType) {
        self = .set(Value(integerLiteral: value))
    }
}

extension PatchValue: ExpressibleByBooleanLiteral where Value: ExpressibleByBooleanLiteral {
    public init(booleanLiteral value: Value.BooleanLiteralType) {
        self = .set(Value(booleanLiteral: value))
    }
}

extension PatchValue {
    /// Returns the same case with the value transformed, for example into its wire format.
    public func map<Other>(_ transform: (Value) -> Other) -> PatchValue<Other> {
        switch self {
        case .keep: .keep
        case .null: .null
        case .set(let value): .set(transform(value))
        }
    }
}

extension PatchValue: ParameterList where Value: ParameterList {
    /// The texts of the value, an empty text for null, and nothing for ``keep``.
    public var parameterTexts: [String] {
        switch self {
        case .keep: []
        case .null: [""]
        case .set(let value): value.parameterTexts
        }
    }
}

extension JSONObject {
    /// The member's value: ``PatchValue/keep`` if the member is absent or has another type, and ``PatchValue/null`` if
    /// it is null. A model that is read and written back keeps its nulls.
    public mutating func patch<Value: JSONDecodable>(_ key: String) -> PatchValue<Value> {
        if let value: Value = optional(key) { return .set(value) }
        return node[key]?.isNull == true ? .null : .keep
    }
}

extension JSONWriter {
    /// Writes the value or null. Writes nothing for ``PatchValue/keep``.
    public mutating func write<Value: JSONEncodable>(_ key: String, _ value: PatchValue<Value>) {
        switch value {
        case .keep: break
        case .null: member(key) { $0.appendNull() }
        case .set(let value): write(key, value)
        }
    }
}
