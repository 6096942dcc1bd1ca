/// How many different values were seen, as far as a few can be told from many: it keeps the smallest fingerprints only, so
/// that merging is associative, commutative and idempotent and no sample can make it grow.
public struct DistinctValues: Sendable, Hashable {
    /// More than that many are not told apart.
    public static let limit = 8

    /// In ascending order.
    private var smallest: [UInt64] = []

    public init() {}

    public var count: Int { smallest.count }

    public mutating func insert(_ fingerprint: UInt64) {
        guard let index = smallest.firstIndex(where: { $0 >= fingerprint }) else {
            if smallest.count < Self.limit { smallest.append(fingerprint) }
            return
        }
        guard smallest[index] != fingerprint else { return }
        smallest.insert(fingerprint, at: index)
        if smallest.count > Self.limit { smallest.removeLast() }
    }

    public mutating func merge(_ other: DistinctValues) {
        for fingerprint in other.smallest { insert(fingerprint) }
    }
}

/// FNV-1a: the same on every machine and in every run, which Swift's own hashing is not.
enum Fingerprint {
    static let empty: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01b3

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(empty) { ($0 ^ UInt64($1)) &* prime }
    }

    /// Depends on the order.
    static func combine(_ one: UInt64, _ other: UInt64) -> UInt64 {
        var hash = one
        for shift in stride(from: 0, to: 64, by: 8) { hash = (hash ^ ((other >> shift) & 0xff)) &* prime }
        return hash
    }
}
