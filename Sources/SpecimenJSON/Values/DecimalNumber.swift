/// The canonical form of a number, which defines the equality of ``JSONNumber``.
///
/// The value is `0.DIGITS × 10^exponent`. The digits have no zeros at either end. Zero has no sign, no digits and the
/// exponent 0.
struct DecimalNumber: Hashable {
    var isNegative = false
    /// ASCII digits.
    var digits: [UInt8] = []
    var exponent = 0
    /// The text of an exponent that is too large to be computed with; otherwise empty.
    var hugeExponent = ""

    /// - Parameter lexeme: A number in the grammar of JSON.
    init(_ lexeme: String) {
        let bytes = Array(lexeme.utf8)
        let mantissaEnd = bytes.firstIndex { $0 | 0x20 == ASCII.lowerE } ?? bytes.count
        var integerDigits: Int?
        for byte in bytes[..<mantissaEnd] {
            if byte == ASCII.point { integerDigits = digits.count } else if ASCII.isDigit(byte) { digits.append(byte) }
        }
        let pointPosition = integerDigits ?? digits.count
        let leadingZeros = digits.firstIndex { $0 != ASCII.zero } ?? digits.count
        digits.removeFirst(leadingZeros)
        while digits.last == ASCII.zero { digits.removeLast() }
        if digits.isEmpty { return }
        isNegative = bytes.first == ASCII.minus
        let written = String(decoding: bytes[mantissaEnd...].dropFirst(), as: UTF8.self)
        if let small = written.isEmpty ? 0 : Int(written), small.magnitude < Self.hugeMagnitude {
            exponent = small + pointPosition - leadingZeros
        } else {
            hugeExponent = written
            exponent = written.hasPrefix("-") ? .min : .max
        }
    }

    /// Adding the length of a text to a smaller exponent cannot overflow.
    private static let hugeMagnitude = Int.max / 2

    var isWhole: Bool { exponent >= digits.count }

    /// The value if it is whole and fits in an `Int`.
    var int: Int? {
        if digits.isEmpty { return 0 }
        guard isWhole, exponent <= 19 else { return nil }
        let zeros = [UInt8](repeating: ASCII.zero, count: exponent - digits.count)
        return Int((isNegative ? "-" : "") + String(decoding: digits + zeros, as: UTF8.self))
    }
}
