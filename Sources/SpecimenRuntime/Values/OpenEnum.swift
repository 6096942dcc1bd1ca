/// An enumeration that accepts undocumented values, because servers add values over time. The documented values are
/// static members.
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

/// The requirements of ``OpenEnum`` apart from the standard library's protocols. Extend this protocol to extend all
/// open enumerations.
///
/// It does not inherit those protocols for the reason given at ``JSONStorable``.
public protocol OpenChoice: RawRepresentable, JSONDecodable, JSONEncodable, ResponseDecodable, ParameterValue
where RawValue == String {
    init(rawValue: String)
    /// The documented values in the order of the documentation, for example for a menu.
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
