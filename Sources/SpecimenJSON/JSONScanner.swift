/// A place in a text, and the tokens that can be read from there.
struct JSONScanner {
    let text: UnsafeBufferPointer<UInt8>
    let end: Int
    var position: Int
    var lines = LineTable()
    /// Where the first escape stands that is half a surrogate pair.
    var loneSurrogate: Int?

    /// The byte at the position; 0 at the end, which is never a byte of valid JSON.
    func peek() -> UInt8 {
        position < end ? text[position] : 0
    }

    func byte(at offset: Int) -> UInt8 {
        offset < end ? text[offset] : 0
    }

    /// White space is the only place where JSON has line feeds, so this is where lines are counted.
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
            // Indented texts have as many spaces as anything else.
            var others: UInt64 = 0
            while others == 0, offset + ByteWord.size <= end {
                others = ByteWord.load(text, at: offset) ^ ByteWord.spaces
                offset += others == 0 ? ByteWord.size : others.trailingZeroBitCount / 8
            }
            // What follows the spaces of a line is a value as a rule.
            if others != 0, text[offset] > ASCII.space { break }
        }
        position = offset
    }

    /// Steps over a word of four bytes, or of five where the last is given, that is not the beginning of a longer one.
    mutating func skipWord(_ word: UInt64, and last: UInt8?) -> Bool {
        var offset = position + ByteWord.size / 2
        guard offset <= end, ByteWord.loadHalf(text, at: position) == word else { return false }
        if let last {
            guard byte(at: offset) == last else { return false }
            offset += 1
        }
        let following = byte(at: offset)
        if ASCII.isLetter(following) || ASCII.isDigit(following) { return false }
        position = offset
        return true
    }

    func refuseByteOrderMark() throws(JSONSyntaxError) {
        if byte(at: position) == 0xEF, byte(at: position + 1) == 0xBB, byte(at: position + 2) == 0xBF {
            throw error("the text begins with a byte order mark (EF BB BF); remove it", at: position)
        }
    }
}
