import SpecimenJSON
import Testing

@Suite("Numbers")
struct NumberTests {
    private func number(_ lexeme: String) throws -> JSONNumber { try #require(JSONNumber(lexeme: lexeme)) }

    static let equal: [[String]] = [
        ["0", "-0", "0.0", "0e0", "0E999999999999999999999", "-0.000e-5", "0.0e99999999999999999999999999"],
        ["1", "1.0", "1e0", "10e-1", "0.1e1", "0.001E+3", "1e-0", "1.000e00"],
        ["-1", "-1.0", "-0.1e1"],
        ["100", "1e2", "1E+2", "100.00", "0.1e3", "1000e-1"],
        ["1541455200.0", "1541455200", "15414552e2"],
        ["0.1", "1e-1", "0.10", "10e-2", "0.01e1"],
        ["12345678901234567890", "12345678901234567890.0", "1.234567890123456789e19"],
        ["12345678901234567891"],
        ["1e999999999", "10e999999998", "0.1e1000000000"],
        ["1e-999999999", "0.1e-999999998"],
        // Exponents that are too large to be computed with
        ["1e9223372036854775807", "1.0e9223372036854775807"], ["1e9223372036854775806"],
        ["1e-9223372036854775808", "10.0e-9223372036854775808"], ["1e-9223372036854775809"],
        ["1e999999999999999999", "0.1e1000000000000000000", "0.01e1000000000000000001"],
        ["1e-1000000000000000000", "0.01e-999999999999999998", "100e-1000000000000000002"],
        ["1e99999999999999999999999999999999", "1.0e99999999999999999999999999999999"],
        ["1e-100000000000000000000000000000000", "1.0e-100000000000000000000000000000000"],
    ]

    @Test("Numbers are equal when their values are, however they are written", arguments: equal.indices)
    func equality(_ row: Int) throws {
        for lexeme in NumberTests.equal[row] {
            for other in NumberTests.equal.indices {
                for otherLexeme in NumberTests.equal[other] {
                    let (left, right) = (try number(lexeme), try number(otherLexeme))
                    #expect((left == right) == (row == other), "\(lexeme) and \(otherLexeme)")
                    if row == other { #expect(left.hashValue == right.hashValue, "\(lexeme) and \(otherLexeme)") }
                }
            }
        }
    }

    @Test("Numbers of thousands of digits are compared to the last of them")
    func manyDigits() throws {
        let digits = String(repeating: "7", count: 100_000)
        #expect(try number(digits) == number(digits + ".000"))
        #expect(try number(digits) == number("0." + digits + "e100000"))
        #expect(try number(digits) != number(digits + ".001"))
        #expect(try number("1e" + digits) == number("1.0e" + digits))
        #expect(try number("1e" + digits) != number("1e" + digits.dropLast() + "6"))
        #expect(try number(digits).int == nil)
        #expect(try number("1e" + digits).double == .infinity)
        #expect(try number("1e-" + digits).double == 0)
    }

    static let integers: [(String, Int?)] = [
        ("0", 0), ("-0", 0), ("-0.0", 0), ("0e99", 0), ("12", 12), ("-12", -12), ("3.0", 3), ("1e2", 100),
        ("1.5e1", 15), ("1200e-2", 12), ("1.5", nil), ("1e-1", nil), ("0.5", nil),
        ("9223372036854775807", .max), ("-9223372036854775808", .min), ("9223372036854775807.0", .max),
        ("9.223372036854775807e18", .max), ("-9223372036854775808e0", .min),
        ("9223372036854775808", nil), ("-9223372036854775809", nil), ("9223372036854775807.5", nil), ("1e19", nil),
        ("1e18", 1_000_000_000_000_000_000), ("1e999999999999999999999", nil), ("1e-999999999999999999999", nil),
    ]

    @Test("An integer is exact or nil", arguments: integers)
    func integer(_ lexeme: String, _ value: Int?) throws {
        #expect(try number(lexeme).int == value)
    }

    static let wholes: [(String, Bool)] = [
        ("0", true), ("0e-9", true), ("1.0", true), ("1e30", true), ("1.5e1", true), ("1.5", false), ("10e-2", false),
        ("1e99999999999999999999", true), ("1e-99999999999999999999", false),
    ]

    @Test("Whole numbers are whole at any size", arguments: wholes)
    func isWhole(_ lexeme: String, _ isWhole: Bool) throws {
        #expect(try number(lexeme).isWhole == isWhole)
    }

    static let spellings: [(String, Bool)] = [
        ("0", true), ("-5", true), ("12345678901234567890", true), ("1.0", false), ("1e2", false), ("1E2", false),
    ]

    @Test("An integer's lexeme has neither point nor exponent", arguments: spellings)
    func isInteger(_ lexeme: String, _ isInteger: Bool) throws {
        #expect(try number(lexeme).isInteger == isInteger)
    }

    static let doubles: [(String, Bool)] = [
        ("0", true), ("-0.0", true), ("0.1", true), ("1541455200.0", true), ("1e22", true), ("1e23", true),
        ("0.30000000000000004", true), ("0.3000000000000000444", false), ("9007199254740992", true),
        ("9007199254740993", false), ("12345678901234567890", false), ("1.7976931348623157e308", true),
        ("1e309", false),
        ("5e-324", true), ("1e-400", false), ("1e999999999999", false), ("123456.789012", true),
        ("0.12345678901234567890", false),
    ]

    @Test("A double is exact when it writes the same number", arguments: doubles)
    func exactDouble(_ lexeme: String, _ isExact: Bool) throws {
        #expect(try number(lexeme).isExactDouble == isExact)
    }

    @Test("Doubles are the nearest there are")
    func double() throws {
        #expect(try number("0.1").double == 0.1)
        #expect(try number("9007199254740993").double == 9007199254740992)
        #expect(try number("1e400").double == .infinity)
        #expect(try number("-1e400").double == -.infinity)
    }

    @Test("Numbers made from Swift's", arguments: [0, -0.0, 1.5, 1e22, -2.5e-300, .greatestFiniteMagnitude])
    func fromDouble(_ value: Double) throws {
        #expect(try #require(JSONNumber(value)).double == value)
    }

    @Test("Infinities and not-a-number have no JSON number")
    func notNumbers() {
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONNumber(Double.infinity) == nil)
        for text in ["", "-", "+1", ".5", "1.", "01", "1e", "NaN", "0x1", " 1", "1 ", "1,", "١", "1_000"] {
            #expect(JSONNumber(lexeme: text) == nil, "\(text)")
        }
        #expect(JSONNumber(Int.min).lexeme == "-9223372036854775808")
    }
}
