/// A Swift enumeration for JSON values with several variants, each of which has a case with a type of its own. Reading
/// never fails: any other value is kept unchanged, and reported as drift.
///
/// A member of an object determines the variant, or the kind of the value does:
///
/// ```swift
/// indirect enum Event: JSONUnion {
///     case push(PushEvent)
///     case other(JSONValue)
///
///     init(json: JSONNode) {
///         switch json["type"]?.string {
///         case "push": self = json.variant(Self.push, or: Self.other)
///         default: self = .other(json.unknownVariant(by: "type"))
///         }
///     }
///
///     func encode(to json: inout JSONWriter) {
///         switch self {
///         case .push(let value): value.encode(to: &json)
///         case .other(let value): value.encode(to: &json)
///         }
///     }
/// }
/// ```
///
/// A union must not try its cases one after the other: types convert values such as `"42"`, and the first case would
/// take a value that fits another case exactly.
public typealias JSONUnion = JSONStorable & Codable & Hashable

extension JSONNode {
    /// Reads the value of a known variant. If it has another type, the value is kept as it is, and reported as drift.
    public func variant<Value: JSONDecodable, Union>(
        _ known: (Value) -> Union,
        or other: (JSONValue) -> Union
    ) -> Union {
        let read: Value? = tolerantValue()
        return read.map(known) ?? other(value)
    }

    /// Returns the value of an unknown variant, and reports drift.
    ///
    /// - Parameter key: The key of the discriminator; nil if the kind of the value determines the variant.
    public func unknownVariant(by key: String? = nil) -> JSONValue {
        document.observer?.met(unknown: key.flatMap { self[$0] } ?? self)
        return value
    }
}
