/// An offset in a text, and the tokens that can be read from there.
struct JSONScanner {
    let text: UnsafeBufferPointer<UInt8>
    let end: Int
    var position: Int
    var lines = LineTable()
    /// The offset of the first escape that is half of a surrogate pair.
    var loneSurrogate: Int?

    /// The byte at the position; 0 at the end, because valid JSON never contains a zero byte.
    func peek() -> UInt8 {
        position < end ? text[position] : 0
    }

    func byte(at offset: Int) -> UInt8 {
        offset < end ? text[offset] : 0
    }

    /// Steps over whitespace and counts lines: valid JSON has line feeds nowhere else.
    mutating func skipWhiteSpace() {
        if position < end, text[position] > ASCII.space { return }
        skipSomeWhiteSpace()
    }

    private mutating func skipSomeWhiteSpace() {
        var offset = position
        while offset < end {
            let byte = text[offset]
            if byte == ASCII.lineFeed {
                lines.lineFeed(at: offset)
            } else if byte != ASCII.space && byte != ASCII.carriageReturn && byte != ASCII.tab {
                break
            }
            offset += 1
            // Up to half of an indented text are spaces: compare eight at a time.
            var others: UInt64 = 0
            while others == 0, offset + ByteWord.size <= end {
                others = ByteWord.load(text, at: offset) ^ ByteWord.spaces
                offset += others == 0 ? ByteWord.size : others.trailingZeroBitCount / 8
            }
            if others != 0, text[offset] > ASCII.space { break }
        }
        position = offset
    }

    /// Steps over a literal name. False if the text has another or a longer word.
    mutating func skip(_ name: StaticString) -> Bool {
        let letters = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        let next = position + letters.count
        guard next <= end, text.hasBytes(letters, at: position) else { return false }
        if ASCII.isLetter(byte(at: next)) || ASCII.isDigit(byte(at: next)) { return false }
        position = next
        return true
    }

    func refuseByteOrderMark() throws(JSONSyntaxError) {
        if byte(at: position) == 0xEF, byte(at: position + 1) == 0xBB, byte(at: position + 2) == 0xBF {
            throw error("the text begins with a byte order mark (EF BB BF); remove it", at: position)
        }
    }
}
