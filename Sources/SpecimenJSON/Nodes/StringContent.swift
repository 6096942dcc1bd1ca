/// The text between the quotation marks of a string that the parser has checked.
struct StringContent {
    let text: UnsafeBufferPointer<UInt8>
    let start: Int
    let end: Int

    init(text: UnsafeBufferPointer<UInt8>, start: Int, end: Int) {
        self.text = text
        self.start = start
        self.end = end
    }

    init(text: UnsafeBufferPointer<UInt8>, entry: TapeEntry) {
        self.init(text: text, start: Int(entry.start) + 1, end: Int(entry.end) - 1)
    }

    func decoded() -> [UInt8] {
        // An escape is never shorter than the UTF-8 of its scalar.
        [UInt8](unsafeUninitializedCapacity: end - start) { result, count in
            var offset = start
            let room = UnsafeMutableRawBufferPointer(result)
            while offset < end {
                if offset + ByteWord.size <= end {
                    // The whole word is copied. Bytes from the backslash on are overwritten later.
                    let word = ByteWord.load(text, at: offset)
                    room.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
                    let marks = ByteWord.marks(of: ASCII.backslash, in: word)
                    let plain = marks == 0 ? ByteWord.size : marks.trailingZeroBitCount / 8
                    offset += plain
                    count += plain
                    if marks == 0 { continue }
                }
                if text[offset] == ASCII.backslash {
                    let (scalar, length) = escape(at: offset)
                    offset += length
                    if scalar >= 0x80 {
                        for byte in String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8 {
                            result[count] = byte
                            count += 1
                        }
                        continue
                    }
                    result[count] = UInt8(truncatingIfNeeded: scalar)
                } else {
                    result[count] = text[offset]
                    offset += 1
                }
                count += 1
            }
        }
    }

    /// Compares the decoded content. For strings with escapes only, whose decoded content is always shorter.
    func hasEscapesAndEquals(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        end - start > other.count && decoded().elementsEqual(other)
    }

    /// Returns the scalar of the escape at `offset`, and the length of the escape in bytes.
    func escape(at offset: Int) -> (scalar: UInt32, length: Int) {
        switch text[offset + 1] {
        case 0x62: return (0x08, 2)
        case ASCII.lowerF: return (0x0C, 2)
        case ASCII.lowerN: return (0x0A, 2)
        case 0x72: return (0x0D, 2)
        case ASCII.lowerT: return (0x09, 2)
        case ASCII.lowerU: break
        default: return (UInt32(text[offset + 1]), 2)
        }
        let unit = codeUnit(at: offset)
        guard unit & 0xF800 == 0xD800 else { return (unit, 6) }
        guard unit < 0xDC00, offset + 12 <= end, text[offset + 6] == ASCII.backslash,
            text[offset + 7] == ASCII.lowerU
        else { return (Self.replacement, 6) }
        let low = codeUnit(at: offset + 6)
        guard low & 0xFC00 == 0xDC00 else { return (Self.replacement, 6) }
        return (0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF), 12)
    }

    /// The scalar in place of half a surrogate pair, which a Swift string cannot hold.
    private static let replacement: UInt32 = 0xFFFD

    private func codeUnit(at offset: Int) -> UInt32 {
        var unit: UInt32 = 0
        for index in offset + 2..<offset + 6 { unit = unit << 4 | (ASCII.hexValue(text[index]) ?? 0) }
        return unit
    }
}
