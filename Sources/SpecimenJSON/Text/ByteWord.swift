/// Operations on eight bytes of a text at once, which is several times as fast as single bytes.
enum ByteWord {
    static var size: Int { 8 }
    static var spaces: UInt64 { ones &* UInt64(ASCII.space) }

    /// Loads eight bytes. The first byte becomes the lowest, regardless of the byte order of the machine.
    static func load(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Loads four bytes.
    static func loadHalf(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
        let half = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        return UInt64(UInt32(littleEndian: half))
    }

    /// Marks the highest bit of each byte that ends or complicates a string: quotation marks, backslashes, control
    /// characters and bytes beyond ASCII. Only the lowest mark is reliable; bytes above it may be marked in error.
    static func special(_ word: UInt64) -> UInt64 {
        let quote = word ^ (ones &* UInt64(ASCII.quote))
        let backslash = word ^ (ones &* UInt64(ASCII.backslash))
        let isZero = (quote &- ones) | (backslash &- ones) | (word &- ones &* 0x20)
        return (isZero | word) & highBits
    }

    /// Marks like ``special(_:)``, except for bytes beyond ASCII.
    static func escaped(_ word: UInt64) -> UInt64 {
        let isControl = (word &- ones &* 0x20) & ~word & highBits
        return marks(of: ASCII.quote, in: word) | marks(of: ASCII.backslash, in: word) | isControl
    }

    /// Marks the highest bit of each byte that equals `byte`. Only the lowest mark is reliable.
    static func marks(of byte: UInt8, in word: UInt64) -> UInt64 {
        let rest = word ^ (ones &* UInt64(byte))
        return (rest &- ones) & ~rest & highBits
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    private static var highBits: UInt64 { 0x8080_8080_8080_8080 }
}

extension UnsafeBufferPointer<UInt8> {
    /// Returns whether the bytes at `offset` equal `other`. There must be at least as many bytes from `offset` on.
    func hasBytes(_ other: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        var index = 0
        while index + ByteWord.size <= other.count {
            if ByteWord.load(self, at: offset + index) != ByteWord.load(other, at: index) { return false }
            index += ByteWord.size
        }
        if index + ByteWord.size / 2 <= other.count {
            if ByteWord.loadHalf(self, at: offset + index) != ByteWord.loadHalf(other, at: index) { return false }
            index += ByteWord.size / 2
        }
        while index < other.count {
            if self[offset + index] != other[index] { return false }
            index += 1
        }
        return true
    }
}
