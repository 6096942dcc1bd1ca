/// 28 bits of a key by which most others are told from it: to find a member among many, one number is compared for each of
/// them, and bytes only where it is the same. Whoever makes up keys of one mark only gets the bytes compared.
enum KeyMark {
    /// In bits 4 to 31.
    static func of(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
        let count = end - start
        var word: UInt64 = 0
        if count >= ByteWord.size {
            // The ends of keys differ where the beginnings do not, and the other way round. Single bytes at the end: a
            // word across the two that make a short string, just stored, is waited for.
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
