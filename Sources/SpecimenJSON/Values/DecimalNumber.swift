/// The canonical form of a number, which defines the equality of ``JSONNumber``.
///
/// The value is `0.DIGITS × 10^exponent`. The digits have no zeros at either end. Zero has no sign, no digits and the exponent 0.
struct DecimalNumber: Hashable {
    var isNegative = false
    /// ASCII digits.
    var digits: [UInt8] = []
    /// A decimal integer as text, because the exponent of a JSON number may have any number of digits.
    var exponent = "0"

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
        exponent = DecimalNumber.sum(bytes[mantissaEnd...].dropFirst(), pointPosition - leadingZeros)
    }

    var isWhole: Bool {
        // An exponent beyond 64 bits is larger than the number of digits in any text.
        Int(exponent).map { $0 >= digits.count } ?? !exponent.hasPrefix("-") || digits.isEmpty
    }

    /// The value if it is whole and fits in an `Int`.
    var int: Int? {
        if digits.isEmpty { return 0 }
        guard let places = Int(exponent), places >= digits.count, places <= 19 else { return nil }
        let zeros = [UInt8](repeating: ASCII.zero, count: places - digits.count)
        return Int((isNegative ? "-" : "") + String(decoding: digits + zeros, as: UTF8.self))
    }

    /// Adds a small number to a decimal integer of any length, with or without sign; empty text counts as 0.
    private static func sum(_ text: ArraySlice<UInt8>, _ small: Int) -> String {
        let isNegative = text.first == ASCII.minus
        let magnitude = text.drop { !ASCII.isDigit($0) }.drop { $0 == ASCII.zero }
        // The sum of 18 digits and the length of a text cannot overflow.
        if magnitude.count <= 18 {
            let value = Int(String(decoding: magnitude, as: UTF8.self)) ?? 0
            return String((isNegative ? -value : value) + small)
        }
        // The magnitude exceeds `small`, so the sign cannot change. Add or subtract digit by digit from the right.
        var digits = Array(magnitude)
        var carry = isNegative ? -small : small
        var index = digits.count
        while carry != 0 {
            if index == 0 {
                digits.insert(ASCII.zero, at: 0)
                index = 1
            }
            index -= 1
            let value = Int(digits[index] - ASCII.zero) + carry
            let digit = ((value % 10) + 10) % 10
            digits[index] = ASCII.zero + UInt8(digit)
            carry = (value - digit) / 10
        }
        return (isNegative ? "-" : "") + String(decoding: digits.drop { $0 == ASCII.zero }, as: UTF8.self)
    }
}
