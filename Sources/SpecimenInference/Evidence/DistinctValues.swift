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
        var index = smallest.count
        while index > 0, smallest[index - 1] >= fingerprint {
            if smallest[index - 1] == fingerprint { return }
            index -= 1
        }
        guard index < Self.limit else { return }
        if smallest.count < Self.limit { smallest.append(fingerprint) }
        var last = smallest.count - 1
        while last > index {
            smallest[last] = smallest[last - 1]
            last -= 1
        }
        smallest[index] = fingerprint
    }

    public mutating func merge(_ other: DistinctValues) {
        if smallest == other.smallest { return }
        for fingerprint in other.smallest { insert(fingerprint) }
    }
}

/// A number that stands for a value when it is told from others. Whether two are the same is all that is asked, so that it
/// may be another in each run.
enum Fingerprint {
    static let empty: UInt64 = 0xcbf2_9ce4_8422_2325
    static let emptyArray: UInt64 = 0x5b5d

    static func of(_ text: String) -> UInt64 {
        UInt64(bitPattern: Int64(text.hashValue))
    }

    /// Depends on the order.
    static func combine(_ one: UInt64, _ other: UInt64) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(one)
        hasher.combine(other)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}

/// FNV-1a: the same on every machine and in every run, which Swift's own hashing is not.
enum StableHash {
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
