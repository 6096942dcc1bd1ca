/// The moment of a date-time in the format of RFC 3339: `2018-11-06T21:20:08.033Z`.
///
/// The date must exist in the calendar. `Z` or an offset (`+01:00`) is required, and a fraction has one to nine digits.
/// A space instead of `T`, and the leap second `:60`, which `Date` cannot represent, are not accepted.
public struct DateTimeText: Sendable, Hashable {
    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    public var secondsSince1970: Int64
    /// The nanoseconds after ``secondsSince1970``: 0 to 999,999,999.
    public var nanoseconds: Int

    public init?(_ text: String) {
        var text = text
        let value = text.withUTF8 { bytes in DateTimeText(bytes, bytes.indices) }
        guard let value else { return nil }
        self = value
    }

    init?(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var reader = ASCIIReader(text, range)
        guard let day = CivilDay(&reader), reader.skip(letter: ASCII.lowerT),
            let timeOfDay = DateTimeText.seconds(&reader, withSeconds: true),
            let nanoseconds = DateTimeText.fraction(&reader),
            let offset = DateTimeText.offset(&reader), reader.isAtEnd
        else { return nil }
        secondsSince1970 = Int64(day.daysSince1970 * 86400 + timeOfDay - offset)
        self.nanoseconds = nanoseconds
    }

    /// The canonical text of a moment: in UTC with `Z`, rounded to microseconds, with a fraction of 0, 3 or 6 digits.
    ///
    /// Moments outside the years 0 to 9999 are clamped. Not-a-number becomes 1970.
    public static func canonical(secondsSince1970: Double) -> String {
        var text: [UInt8] = []
        text.append(dateTime: secondsSince1970)
        return String(decoding: text, as: UTF8.self)
    }

    /// The parts of a moment that its canonical text shows.
    static func canonicalParts(
        secondsSince1970: Double
    ) -> (day: CivilDay, hour: Int, minute: Int, second: Int, microseconds: Int) {
        let seconds = secondsSince1970.isNaN ? 0 : secondsSince1970
        let clamped = min(max(seconds, earliest), latest + 1)
        // Scaling the whole number would round away digits of the fraction in distant years.
        var whole = Int(clamped.rounded(.down))
        var microseconds = Int((clamped - Double(whole)) * 1_000_000 + 0.5)
        if microseconds == 1_000_000 {
            whole += 1
            microseconds = 0
        }
        if whole > Int(latest) {
            whole = Int(latest)
            microseconds = 999_999
        }
        let days = whole >= 0 ? whole / 86400 : (whole - 86399) / 86400
        let time = whole - days * 86400
        return (CivilDay(daysSince1970: days), time / 3600, time / 60 % 60, time % 60, microseconds)
    }

    /// 0000-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
    private static let earliest: Double = -62_167_219_200
    private static let latest: Double = 253_402_300_799

    /// Reads `21:20:08`, or the `21:20` of an offset.
    private static func seconds(_ reader: inout ASCIIReader, withSeconds: Bool) -> Int? {
        guard let hour = reader.number(digits: 2), hour < 24, reader.skip(ASCII.colon),
            let minute = reader.number(digits: 2), minute < 60
        else { return nil }
        guard withSeconds else { return hour * 3600 + minute * 60 }
        guard reader.skip(ASCII.colon), let second = reader.number(digits: 2), second < 60 else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    private static func fraction(_ reader: inout ASCIIReader) -> Int? {
        guard reader.skip(ASCII.point) else { return 0 }
        var value = 0
        var count = 0
        while count < 9, let digit = reader.nextDigit() {
            value = value * 10 + digit
            count += 1
        }
        guard count > 0 else { return nil }
        for _ in count..<9 { value *= 10 }
        return value
    }

    private static func offset(_ reader: inout ASCIIReader) -> Int? {
        if reader.skip(letter: 0x7A) { return 0 }
        let isNegative = reader.next == ASCII.minus
        guard reader.skip(ASCII.plus) || reader.skip(ASCII.minus) else { return nil }
        return seconds(&reader, withSeconds: false).map { isNegative ? -$0 : $0 }
    }
}

extension [UInt8] {
    /// Appends the text of ``DateTimeText/canonical(secondsSince1970:)``.
    mutating func append(dateTime secondsSince1970: Double) {
        let (day, hour, minute, second, microseconds) = DateTimeText.canonicalParts(secondsSince1970: secondsSince1970)
        append(day.year, digits: 4, then: ASCII.minus)
        append(day.month, digits: 2, then: ASCII.minus)
        append(day.day, digits: 2, then: UInt8(ascii: "T"))
        append(hour, digits: 2, then: ASCII.colon)
        append(minute, digits: 2, then: ASCII.colon)
        append(second, digits: 2, then: microseconds > 0 ? ASCII.point : UInt8(ascii: "Z"))
        if microseconds == 0 { return }
        let isMilliseconds = microseconds % 1000 == 0
        append(
            isMilliseconds ? microseconds / 1000 : microseconds, digits: isMilliseconds ? 3 : 6, then: UInt8(ascii: "Z")
        )
    }

    /// Appends a number with leading zeros, and a byte behind it.
    private mutating func append(_ number: Int, digits: Int, then byte: UInt8) {
        var divisor = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            append(ASCII.zero + UInt8(truncatingIfNeeded: number / divisor % 10))
            divisor /= 10
        }
        append(byte)
    }
}
