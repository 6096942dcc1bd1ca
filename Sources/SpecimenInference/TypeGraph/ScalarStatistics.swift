import SpecimenJSON

/// Statistics of the scalars of one type.
struct ScalarStatistics {
    private(set) var bools = 0
    /// Numbers written without fraction and exponent.
    private(set) var integers = 0
    private(set) var fractions = 0
    /// Integers that `Int` cannot hold.
    private(set) var wideIntegers = 0
    /// Numbers that `Double` cannot hold without loss.
    private(set) var inexactDoubles = 0
    private(set) var strings = 0
    /// Strings of digits without a leading zero.
    private(set) var digitStrings = 0
    /// Strings of each format; a string has at most one.
    private(set) var formats: [StringFormat: Int] = [:]
    /// Date-times that writing the date would change.
    private(set) var unusualDates = 0

    var numbers: Int { integers + fractions }

    init(_ samples: some Sequence<Sample>) {
        for sample in samples {
            guard let value = sample.value else { continue }
            switch value.kind {
            case .bool: bools += 1
            case .number: if let number = value.number { add(number) }
            case .string: if let text = value.string { add(text) }
            case .null, .array, .object: break
            }
        }
    }

    private mutating func add(_ number: JSONNumber) {
        if number.isInteger {
            integers += 1
            if number.int == nil { wideIntegers += 1 }
        } else {
            fractions += 1
        }
        if !number.isExactDouble { inexactDoubles += 1 }
    }

    private mutating func add(_ text: String) {
        strings += 1
        if Self.isDigits(text) { digitStrings += 1 }
        guard let format = StringFormat.formats(of: text) else { return }
        formats[format, default: 0] += 1
        if format == .dateTime, !Self.isUsualDate(text) { unusualDates += 1 }
    }

    /// No scalar type but `any` holds all values.
    var isMixed: Bool {
        switch (bools > 0, numbers > 0, strings > 0) {
        case (true, false, false), (false, true, false), (false, false, true), (false, false, false): false
        case (false, true, true): fractions > 0 || digitStrings < strings
        default: true
        }
    }

    static func isDigits(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        return text.utf8.count == 1 || first != 0x30
    }

    /// Whether a text is a date-time that the runtime would write in the same form.
    static func isUsualDate(_ text: String) -> Bool {
        guard let date = DateTimeText(text) else { return false }
        // The same arithmetic as at run time, where a date is a Double of seconds since 2001.
        let secondsTo2001 = 978_307_200.0
        let reference = Double(date.secondsSince1970) - secondsTo2001 + Double(date.nanoseconds) / 1e9
        return DateTimeText.canonical(secondsSince1970: reference + secondsTo2001) == text
    }
}
