/// What is read from and written as JSON, and gets everything else from that: `Codable` for storing it, equality and hash of
/// what is written, and reading from a response.
public protocol JSONStorable: JSONDecodable, JSONEncodable, ResponseDecodable, Codable, Hashable, Sendable {}

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

    /// Said here, because the compiler else says it in each model.
    public var hashValue: Int {
        var hasher = Hasher()
        hash(into: &hasher)
        return hasher.finalize()
    }
}
