/// A number as it was written. `1541455200.0` stays `1541455200.0`, however many digits there are.
///
/// Equality and hashing are numeric and exact: `100`, `1e2` and `100.00` are equal, and `1e999999999` equals only what
/// it should. `-0` equals `0`.
public struct JSONNumber: Sendable, Hashable, CustomStringConvertible {
    public let lexeme: String

    /// Takes a number in JSON's grammar; nil for any other text (`+1`, `.5`, `01`, `NaN`).
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

    /// Nil for infinities and not-a-number, which JSON cannot say.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        lexeme = value.description
    }

    init(validLexeme: String) {
        lexeme = validLexeme
    }

    public var description: String { lexeme }

    /// Whether it is written as an integer: without decimal point and exponent. `1.0` is not, though ``int`` is 1.
    public var isInteger: Bool {
        lexeme.utf8.allSatisfy { ASCII.isDigit($0) || $0 == ASCII.minus }
    }

    /// The value, if it is a whole number that fits in an `Int` (`3`, `3.0`, `1e2`), else nil.
    public var int: Int? {
        Int(lexeme) ?? DecimalNumber(lexeme).int
    }

    /// Whether the value is a whole number, of whatever size and however it is written.
    public var isWhole: Bool { DecimalNumber(lexeme).isWhole }

    /// The nearest double; infinite beyond the range of doubles.
    public var double: Double {
        Double(lexeme) ?? .nan
    }

    /// Whether a double can stand for the number: reading it as one and writing that gives the same number, digit for
    /// digit (`0.1` does, `12345678901234567890` and `1e400` do not).
    public var isExactDouble: Bool {
        // What has as many digits is, whichever they are; but for an exponent that may be too much.
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
