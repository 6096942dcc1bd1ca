/// Eight bytes at a time. Texts are gone through in such words where single bytes would do: a debug build, as which the
/// tool runs in a build plugin, takes as long for a word as for a byte.
enum ByteWord {
    static var size: Int { 8 }
    static var spaces: UInt64 { ones &* UInt64(ASCII.space) }

    // Words of JSON, as four bytes are loaded.
    static var null: UInt64 { 0x6C6C_756E }
    static var `true`: UInt64 { 0x6575_7274 }
    static var fals: UInt64 { 0x736C_6166 }

    /// The first byte is the lowest, whatever the machine's order.
    static func load(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Four bytes.
    static func loadHalf(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
        let half = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        return UInt64(UInt32(littleEndian: half))
    }

    /// The highest bit of every byte that a string cannot hold as it is or that has to be looked at: quotation marks,
    /// backslashes, control characters, and all beyond ASCII. Bytes above the first that is marked may be marked in error.
    static func special(_ word: UInt64) -> UInt64 {
        let quote = word ^ (ones &* UInt64(ASCII.quote))
        let backslash = word ^ (ones &* UInt64(ASCII.backslash))
        let isZero = (quote &- ones) | (backslash &- ones) | (word &- ones &* 0x20)
        return (isZero | word) & highBits
    }

    /// As ``special(_:)``, without what is beyond ASCII.
    static func escaped(_ word: UInt64) -> UInt64 {
        let isControl = (word &- ones &* 0x20) & ~word & highBits
        return marks(of: ASCII.quote, in: word) | marks(of: ASCII.backslash, in: word) | isControl
    }

    /// The highest bit of every byte that is this one. Bytes above the first that is marked may be marked in error.
    static func marks(of byte: UInt8, in word: UInt64) -> UInt64 {
        let rest = word ^ (ones &* UInt64(byte))
        return (rest &- ones) & ~rest & highBits
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    private static var highBits: UInt64 { 0x8080_8080_8080_8080 }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the first line feed is.
    package func lineFeed(in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index + ByteWord.size <= range.upperBound {
            let marks = ByteWord.marks(of: ASCII.lineFeed, in: ByteWord.load(self, at: index))
            if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
            index += ByteWord.size
        }
        while index < range.upperBound {
            if self[index] == ASCII.lineFeed { return index }
            index += 1
        }
        return nil
    }

    /// Whether `other` stands at `offset`, where there must be as many bytes.
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
