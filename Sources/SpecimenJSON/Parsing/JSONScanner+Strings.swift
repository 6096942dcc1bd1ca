extension JSONScanner {
    /// Steps over a string, including both quotation marks, and returns whether it has escapes.
    mutating func scanString() throws(JSONSyntaxError) -> Bool {
        let start = position
        var offset = start + 1
        var hasEscapes = false
        while offset < end {
            while offset + ByteWord.size <= end {
                let special = ByteWord.special(ByteWord.load(text, at: offset))
                if special != 0 {
                    offset += special.trailingZeroBitCount / 8
                    break
                }
                offset += ByteWord.size
            }
            guard offset < end else { break }
            let byte = text[offset]
            if byte == ASCII.quote {
                position = offset + 1
                return hasEscapes
            } else if byte == ASCII.backslash {
                hasEscapes = true
                offset += try escapeLength(at: offset)
            } else if byte >= 0x80 {
                // Text beyond ASCII comes in runs.
                repeat {
                    let length = UTF8Sequence.length(at: offset, end: end, in: text)
                    guard length > 0 else { throw invalidUTF8(at: offset) }
                    offset += length
                } while offset < end && text[offset] >= 0x80
            } else if byte < 0x20 {
                throw controlCharacter(byte, at: offset)
            } else {
                offset += 1
            }
        }
        throw unclosedString(start: start)
    }

    /// The length in bytes of the escape at `offset`: 2, 6, or 12 for a surrogate pair.
    private mutating func escapeLength(at offset: Int) throws(JSONSyntaxError) -> Int {
        guard offset + 1 < end else { throw unclosedString(start: position) }
        switch text[offset + 1] {
        case ASCII.quote, ASCII.backslash, ASCII.slash, 0x62, ASCII.lowerF, ASCII.lowerN, 0x72, ASCII.lowerT:
            return 2
        case ASCII.lowerU:
            let unit = try codeUnit(at: offset)
            if unit & 0xF800 != 0xD800 { return 6 }
            if unit < 0xDC00, byte(at: offset + 6) == ASCII.backslash, byte(at: offset + 7) == ASCII.lowerU,
                try codeUnit(at: offset + 6) & 0xFC00 == 0xDC00
            {
                return 12
            }
            // Valid in the grammar, and found in responses of servers that cut a text within an emoji.
            loneSurrogate = loneSurrogate ?? offset
            return 6
        default:
            throw unknownEscape(at: offset)
        }
    }

    /// Returns the UTF-16 code unit of the `\uXXXX` at `offset`.
    private func codeUnit(at offset: Int) throws(JSONSyntaxError) -> UInt32 {
        var unit: UInt32 = 0
        var index = offset + 2
        while index < offset + 6 {
            guard let digit = ASCII.hexValue(byte(at: index)) else { throw badHexEscape(at: offset) }
            unit = unit << 4 | digit
            index += 1
        }
        return unit
    }
}

/// Well-formed UTF-8, as defined by table 3-7 of the Unicode standard.
enum UTF8Sequence {
    /// The length of the sequence at `offset`; 0 if it is not well-formed (stray or missing continuation bytes,
    /// overlong forms, surrogates, scalars above U+10FFFF).
    static func length(at offset: Int, end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        let first = text[offset]
        if first < 0x80 { return 1 }
        guard first >= 0xC2, first <= 0xF4 else { return 0 }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard length <= end - offset else { return 0 }
        // The range of the second byte excludes overlong forms, surrogates and scalars above U+10FFFF.
        var lower: UInt8 = 0x80
        var upper: UInt8 = 0xBF
        if first == 0xE0 { lower = 0xA0 }
        if first == 0xED { upper = 0x9F }
        if first == 0xF0 { lower = 0x90 }
        if first == 0xF4 { upper = 0x8F }
        guard text[offset + 1] >= lower, text[offset + 1] <= upper else { return 0 }
        var index = offset + 2
        while index < offset + length {
            guard text[index] & 0xC0 == 0x80 else { return 0 }
            index += 1
        }
        return length
    }
}
