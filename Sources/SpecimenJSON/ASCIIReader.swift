/// Reads fixed forms (dates, identifiers) byte by byte from a short text.
struct ASCIIReader {
    private let bytes: [UInt8]
    private(set) var position = 0

    /// Nil if the text has more than `maximumCount` bytes: no fixed form is longer, and long texts need not be copied.
    init?(_ text: String, maximumCount: Int) {
        guard text.utf8.count <= maximumCount else { return nil }
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { position == bytes.count }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    /// Skips an ASCII letter of either case, given in lower case.
    mutating func skip(letter: UInt8) -> Bool {
        guard let next, next | 0x20 == letter else { return false }
        position += 1
        return true
    }

    /// A number of exactly so many digits.
    mutating func number(digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let digit = nextDigit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    mutating func nextDigit() -> Int? {
        guard let next, ASCII.isDigit(next) else { return nil }
        position += 1
        return Int(next - ASCII.zero)
    }
}
