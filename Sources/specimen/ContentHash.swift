/// 128 bits by which contents are told from other contents. Against chance, not against those who look for two contents of one
/// hash: they could as well change what the hash is for.
struct ContentHash {
    private var first: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F

    static func of(_ bytes: [UInt8]) -> String {
        var hash = ContentHash()
        hash.combine(bytes)
        return hash.text
    }

    /// The length counts as well, so that what is combined of "ab" and "c" is not what it is of "a" and "bc".
    mutating func combine(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { bytes in
            combine(word: UInt64(bytes.count))
            var offset = 0
            while offset + 8 <= bytes.count {
                combine(word: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
                offset += 8
            }
            var rest: UInt64 = 0
            while offset < bytes.count {
                rest = rest << 8 | UInt64(bytes[offset])
                offset += 1
            }
            combine(word: rest)
        }
    }

    mutating func combine(_ text: String) {
        combine(Array(text.utf8))
    }

    private mutating func combine(word: UInt64) {
        let product = (first ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        first = product.high ^ product.low &+ word
        second = (second ^ word) &* 0xE703_7ED1_A0B4_28DB
        second ^= second >> 29
    }

    /// In hexadecimal digits.
    var text: String { String(first, radix: 16) + "-" + String(second, radix: 16) }
}
