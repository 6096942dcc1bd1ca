/// A hash of a key in 28 bits. A member is found by comparing marks; only keys with equal marks are compared byte by
/// byte.
///
/// Keys that collide on purpose cost no more than that comparison of bytes.
enum KeyMark {
    /// Returns the mark in bits 4 to 31, ready for ``TapeEntry/info``.
    static func of(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
        let count = end - start
        var word: UInt64 = 0
        if count >= ByteWord.size {
            // Both ends, because many keys share a prefix. The last bytes are loaded one by one: a short `String` was
            // just stored as two words, and the processor would stall on a load that crosses them.
            word = UInt64(text[end - 1]) | UInt64(text[end - 2]) << 8 | UInt64(text[end - 3]) << 16
            word ^= ByteWord.load(text, at: start) &* 31
        } else if count >= ByteWord.size / 2 {
            word = ByteWord.loadHalf(text, at: start) | ByteWord.loadHalf(text, at: end - ByteWord.size / 2) << 32
        } else if count > 0 {
            word = UInt64(text[start]) | UInt64(text[start + count / 2]) << 8 | UInt64(text[end - 1]) << 16
        }
        let mixed = (word ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
        return UInt32(truncatingIfNeeded: mixed >> 32) & ~15
    }
}
