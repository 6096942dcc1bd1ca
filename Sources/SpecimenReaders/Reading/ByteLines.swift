/// The lines of a text as ranges of its bytes, without the LF or CRLF at their ends.
struct ByteLines: IteratorProtocol {
    private let bytes: [UInt8]
    private let end: Int
    /// The offset of the next line.
    private(set) var position: Int
    private var isFinished = false

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> Range<Int>? {
        guard !isFinished else { return nil }
        let start = position
        guard let lineFeed = bytes[start..<end].firstIndex(of: 0x0A) else {
            isFinished = true
            position = end
            return start..<end
        }
        position = lineFeed + 1
        let hasReturn = lineFeed > start && bytes[lineFeed - 1] == 0x0D
        return start..<(hasReturn ? lineFeed - 1 : lineFeed)
    }
}

/// Returns whether a JSON object or array begins behind whitespace.
func opensJSON(_ text: some Sequence<UInt8>) -> Bool {
    let first = text.first { !isSpace($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
}

/// Returns whether a byte is whitespace in JSON and HTTP.
func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
