/// A reader of short texts with a fixed format, such as dates.
struct ASCIIReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position: Int
    private let end: Int

    /// The memory must be valid as long as the reader is used.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { position == end }

    var next: UInt8? { position < end ? bytes[position] : nil }

    @inline(__always)
    mutating func skip(_ byte: UInt8) -> Bool {
        guard position < end, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// Skips a letter in either case. The parameter is its lower case.
    @inline(__always)
    mutating func skip(letter: UInt8) -> Bool {
        guard position < end, bytes[position] | 0x20 == letter else { return false }
        position += 1
        return true
    }

    /// Reads a number with an exact number of digits.
    @inline(__always)
    mutating func number(digits: Int) -> Int? {
        guard digits <= end - position else { return nil }
        var value = 0
        for index in position..<position + digits {
            guard ASCII.isDigit(bytes[index]) else { return nil }
            value = value * 10 + Int(bytes[index] - ASCII.zero)
        }
        position += digits
        return value
    }

    @inline(__always)
    mutating func nextDigit() -> Int? {
        guard position < end, ASCII.isDigit(bytes[position]) else { return nil }
        position += 1
        return Int(bytes[position - 1] - ASCII.zero)
    }
}
