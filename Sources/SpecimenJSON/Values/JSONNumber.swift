/// A number with all the digits of its text: `1541455200.0` stays `1541455200.0`.
///
/// Equality and hashing are numeric and exact for any number of digits: `100`, `1e2` and `100.00` are equal. `-0`
/// equals `0`. Exponents of more than 18 digits are compared as text.
public struct JSONNumber: Sendable, Hashable, CustomStringConvertible {
    public let lexeme: String

    /// Creates a number from its text. Nil if the text is not a number in the grammar of JSON (`+1`, `.5`, `01`,
    /// `NaN`).
    public init?(lexeme: String) {
        let bytes = Array(lexeme.utf8)
        let isNumber = bytes.withUnsafeBufferPointer { text in
            var scanner = JSONScanner(text: text, end: text.count, position: 0)
            return (try? scanner.scanNumber()) != nil && scanner.position == scanner.end
        }
        guard isNumber else { return nil }
        self.lexeme = lexeme
    }

    public init(_ value: Int) {
        lexeme = String(value)
    }

    /// Creates a number. Nil for infinities and not-a-number, which JSON cannot express.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        lexeme = value.description
    }

    init(validLexeme: String) {
        lexeme = validLexeme
    }

    public var description: String { lexeme }

    /// A Boolean value that indicates whether the text has neither a decimal point nor an exponent. False for `1.0`,
    /// although ``int`` is 1.
    public var isInteger: Bool {
        lexeme.utf8.allSatisfy { ASCII.isDigit($0) || $0 == ASCII.minus }
    }

    /// The value if it is whole and fits in an `Int` (`3`, `3.0`, `1e2`); otherwise nil.
    public var int: Int? {
        Int(lexeme) ?? DecimalNumber(lexeme).int
    }

    /// A Boolean value that indicates whether the value is a whole number of any size, however it is written (`1e300`,
    /// `2.0`).
    public var isWhole: Bool { DecimalNumber(lexeme).isWhole }

    /// The nearest double; infinite beyond the range of `Double`.
    public var double: Double {
        Double(lexeme) ?? .nan
    }

    /// A Boolean value that indicates whether the number survives a conversion to `Double` and back: `0.1` does,
    /// `12345678901234567890` and `1e400` do not.
    public var isExactDouble: Bool {
        // A double holds any 15 decimal digits. An exponent may be out of range.
        if lexeme.utf8.count <= 15, lexeme.utf8.allSatisfy({ $0 | 0x20 != UInt8(ascii: "e") }) { return true }
        guard let number = JSONNumber(double) else { return false }
        return number == self
    }

    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.lexeme == right.lexeme || DecimalNumber(left.lexeme) == DecimalNumber(right.lexeme)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(DecimalNumber(lexeme))
    }
}
