/// A type that is read from and written as JSON. `Codable`, equality, hashing and decoding from a response follow from
/// its JSON.
///
/// Models conform to it through ``JSONModel``, ``JSONTuple`` or ``JSONUnion``.
///
/// The protocol implements the requirements of `Codable` and `Hashable` without inheriting these protocols, like
/// ``JSONRecord`` and ``OpenChoice``. The witness table of a protocol that inherits from the standard library is built
/// at run time, and the code for that in each type would be a considerable part of a client.
public protocol JSONStorable: JSONDecodable, JSONEncodable, ResponseDecodable, Sendable {}

extension JSONStorable {
    public init(from decoder: any Decoder) throws {
        self = try decodeJSON(Self.self, from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try encodeJSON(of: self, to: encoder)
    }

    /// Returns whether two values write the same JSON value. A date that was read as `…Z` differs from the same moment
    /// read as `…+00:00`.
    public static func == (left: Self, right: Self) -> Bool {
        isSameJSON(left, right)
    }

    public func hash(into hasher: inout Hasher) {
        hashJSON(of: self, into: &hasher)
    }

    /// Declared here, because otherwise the compiler generates it for each model. It calls a function that is not
    /// public, because otherwise the compiler copies the implementation into each model.
    public var hashValue: Int { hashJSON(of: self) }
}
