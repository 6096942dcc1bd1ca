/// How many different values were seen, as far as a few can be told from many: it keeps the smallest fingerprints only, so
/// that merging is associative, commutative and idempotent and no sample can make it grow.
public struct DistinctValues: Sendable {
    /// More than that many are not told apart.
    public static let limit = MemoryLayout<Fingerprints>.size / MemoryLayout<UInt64>.size

    /// In ascending order, zeros behind them; in place, because there are some for every value of the examples.
    private var smallest: Fingerprints = (0, 0, 0, 0, 0, 0, 0, 0)
    public private(set) var count = 0

    private typealias Fingerprints = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

    public init() {}

    public mutating func insert(_ fingerprint: UInt64) {
        count = withUnsafeMutableBytes(of: &smallest) { [count] bytes in
            Self.insert(fingerprint, into: bytes.assumingMemoryBound(to: UInt64.self), count)
        }
    }

    /// - Returns: how many there are then.
    private static func insert(
        _ fingerprint: UInt64,
        into smallest: UnsafeMutableBufferPointer<UInt64>,
        _ count: Int
    ) -> Int {
        var index = count
        while index > 0, smallest[index - 1] >= fingerprint {
            if smallest[index - 1] == fingerprint { return count }
            index -= 1
        }
        guard index < limit else { return count }
        var last = min(count, limit - 1)
        while last > index {
            smallest[last] = smallest[last - 1]
            last -= 1
        }
        smallest[index] = fingerprint
        return min(count + 1, limit)
    }

    public mutating func merge(_ other: DistinctValues) {
        withUnsafeBytes(of: other.smallest) { bytes in
            for fingerprint in bytes.assumingMemoryBound(to: UInt64.self).prefix(other.count) { insert(fingerprint) }
        }
    }
}

extension DistinctValues: Hashable {
    public static func == (left: DistinctValues, right: DistinctValues) -> Bool {
        guard left.count == right.count else { return false }
        return withUnsafeBytes(of: left.smallest) { one in
            withUnsafeBytes(of: right.smallest) { other in one.elementsEqual(other) }
        }
    }

    public func hash(into hasher: inout Hasher) {
        withUnsafeBytes(of: smallest) { hasher.combine(bytes: $0) }
    }
}

/// A number that stands for a value when it is told from others. Whether two are the same is all that is asked, so that it
/// may be another on each machine.
enum Fingerprint {
    static let empty: UInt64 = 0xcbf2_9ce4_8422_2325
    static let emptyArray: UInt64 = 0x5b5d

    static func of(_ text: String) -> UInt64 {
        text.utf8.withContiguousStorageIfAvailable { of(UnsafeRawBufferPointer($0)) } ?? of(Array(text.utf8))
    }

    private static func of(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes(of) }

    /// Eight bytes at a time.
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum = combine(empty, UInt64(bytes.count))
        var index = 0
        while index + 8 <= bytes.count {
            sum = combine(sum, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        while index < bytes.count {
            sum = combine(sum, UInt64(bytes[index]))
            index += 1
        }
        return sum
    }

    /// Depends on the order.
    static func combine(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let product = (one ^ (other &* 0x9E37_79B9_7F4A_7C15)).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.low ^ product.high
    }
}

/// FNV-1a: the same on every machine and in every run, which Swift's own hashing is not.
enum StableHash {
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
