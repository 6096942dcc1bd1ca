extension [UInt8] {
    /// Appends the content of a JSON string. Checks eight bytes at a time, because most strings have nothing to escape.
    mutating func append(escaping string: String) {
        var string = string
        string.withUTF8 { text in
            var start = 0
            var offset = 0
            while offset < text.count {
                if offset + ByteWord.size <= text.count {
                    let escaped = ByteWord.escaped(ByteWord.load(text, at: offset))
                    if escaped == 0 {
                        offset += ByteWord.size
                        continue
                    }
                    offset += escaped.trailingZeroBitCount / 8
                }
                let byte = text[offset]
                if byte < 0x20 || byte == ASCII.quote || byte == ASCII.backslash {
                    append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<offset]))
                    append(escapeOf: byte)
                    start = offset + 1
                }
                offset += 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    /// Appends an integer in decimal digits.
    mutating func append(decimal value: Int) {
        let capacity = 20
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { text in
            var rest = value.magnitude
            var index = capacity
            repeat {
                index -= 1
                text[index] = ASCII.zero + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            if value < 0 {
                index -= 1
                text[index] = ASCII.minus
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[index...]))
        }
    }

    private mutating func append(escapeOf byte: UInt8) {
        append(ASCII.backslash)
        switch byte {
        case ASCII.quote, ASCII.backslash: append(byte)
        case 0x08: append(0x62)
        case 0x0C: append(ASCII.lowerF)
        case ASCII.lineFeed: append(ASCII.lowerN)
        case ASCII.carriageReturn: append(0x72)
        case ASCII.tab: append(ASCII.lowerT)
        default:
            append(contentsOf: [ASCII.lowerU, ASCII.zero, ASCII.zero, ASCII.zero + byte >> 4])
            append(Array(String(byte & 15, radix: 16).utf8)[0])
        }
    }
}
