/// JSON objects of several kinds with one Swift type, an enumeration: each kind has a case with a model of its own, and a
/// kind that is not known is kept as it is.
///
/// ```swift
/// indirect enum Event: JSONUnion {
///     case push(PushEvent)
///     case other(JSONValue)
///
///     init(json: JSONNode) throws {
///         switch json["type"]?.string {
///         case "push": self = .push(try PushEvent(json: json))
///         default: self = .other(json.otherKind(by: "type"))
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
    /// The value of a kind that is not known, as its member `key` says.
    public func otherKind(by key: String) -> JSONValue {
        document.observer?.met(unknown: self[key] ?? self)
        return value
    }
}
