/// A Swift enumeration for JSON objects with several variants. Each variant has a case with its own model. An object of
/// an unknown variant is kept unchanged.
///
/// ```swift
/// indirect enum Event: JSONUnion {
///     case push(PushEvent)
///     case other(JSONValue)
///
///     init(json: JSONNode) throws {
///         switch json["type"]?.string {
///         case "push": self = .push(try PushEvent(json: json))
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
public typealias JSONUnion = JSONStorable & Codable & Hashable

extension JSONNode {
    /// Returns the value of an unknown variant, and reports drift.
    ///
    /// - Parameter key: The key of the discriminator.
    public func unknownVariant(by key: String) -> JSONValue {
        document.observer?.met(unknown: self[key] ?? self)
        return value
    }
}
