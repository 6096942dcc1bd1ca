/// An enumeration whose documented values are static members, and which takes any other value as well, because servers add values
/// without asking the clients they have.
///
/// ```swift
/// struct Status: OpenEnum {
///     let rawValue: String
///     init(rawValue: String) { self.rawValue = rawValue }
///     static let open = Status(rawValue: "open")
///     static let documentedValues = [open]
/// }
/// ```
public typealias OpenEnum = OpenChoice & Codable & CustomStringConvertible & ExpressibleByStringLiteral & Hashable

/// What of an ``OpenEnum`` is its own; extend this one to extend all of them. It inherits little for the reason that ``JSONStorable``
/// does.
public protocol OpenChoice: RawRepresentable, JSONDecodable, JSONEncodable, ResponseDecodable, ParameterValue
where RawValue == String {
    init(rawValue: String)
    /// The values that the documentation names, in its order where it has one: what a menu offers.
    static var documentedValues: [Self] { get }
}

extension OpenChoice {
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }

    public init(json: JSONNode) throws {
        self.init(rawValue: try String(json: json))
        guard let observer = json.document.observer, !Self.documentedValues.contains(where: { $0 == self }) else {
            return
        }
        observer.met(unknown: json)
    }

    public func encode(to json: inout JSONWriter) {
        rawValue.encode(to: &json)
    }

    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue == right.rawValue
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(rawValue)
    }

    public var description: String { rawValue }

    public var parameterText: String { rawValue }
}
