/// What is read from and written as JSON, and gets everything else from that: `Codable` for storing it, equality and hash of
/// what is written, and reading from a response.
///
/// It has what `Codable` and `Hashable` ask for without inheriting them, as do ``JSONRecord`` and ``OpenChoice``: the table of a
/// protocol that inherits one of the standard library is put together while the program runs, and the code for that, in each
/// type anew, would be a good part of a client. Models conform by way of ``JSONModel`` and ``JSONUnion``, which name all.
public protocol JSONStorable: JSONDecodable, JSONEncodable, ResponseDecodable, Sendable {}

extension JSONStorable {
    public init(from decoder: any Decoder) throws {
        self = try decodeJSON(Self.self, from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try encodeJSON(of: self, to: encoder)
    }

    // Of what is written, so that they cost a generated model no code at all.

    /// Equal when both write the same JSON value: a date read as `…Z` differs from the same instant read as `…+00:00`.
    public static func == (left: Self, right: Self) -> Bool {
        isSameJSON(left, right)
    }

    public func hash(into hasher: inout Hasher) {
        hashJSON(of: self, into: &hasher)
    }

    /// Said here, because the compiler else says it in each model; by a function that is not public, because the compiler else copies
    /// it into each.
    public var hashValue: Int { hashJSON(of: self) }
}
