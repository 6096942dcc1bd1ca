/// A moment, as the date-times of RFC 3339 name it: `2018-11-06T21:20:08.033Z`.
///
/// Real calendar dates only; an offset (`+01:00`) or `Z`; a fraction of one to nine digits or none; `T` between date
/// and time, not a space. The leap second `:60` is refused, because no clock of the platform can show it.
public struct DateTimeText: Sendable, Hashable {
    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    public var secondsSince1970: Int64
    /// What is to be added, 0 to 999,999,999.
    public var nanoseconds: Int

    public init?(_ text: String) {
        guard var reader = ASCIIReader(text, maximumCount: 35) else { return nil }
        guard let day = CivilDay(&reader), reader.skip(letter: ASCII.lowerT),
            let timeOfDay = DateTimeText.seconds(&reader, withSeconds: true),
            let nanoseconds = DateTimeText.fraction(&reader),
            let offset = DateTimeText.offset(&reader), reader.isAtEnd
        else { return nil }
        secondsSince1970 = Int64(day.daysSince1970 * 86400 + timeOfDay - offset)
        self.nanoseconds = nanoseconds
    }

    /// The text this library writes for a moment: UTC with `Z`, rounded to microseconds, with the fewest of 0, 3 or 6
    /// digits that say it. Moments outside the years 0 to 9999 become the nearest within, not-a-number becomes 1970.
    public static func canonical(secondsSince1970: Double) -> String {
        let seconds = secondsSince1970.isNaN ? 0 : secondsSince1970
        let clamped = min(max(seconds, earliest), latest + 1)
        // The fraction is taken before scaling, so that no digit of it is lost in far years.
        var whole = Int(clamped)
        if Double(whole) > clamped { whole -= 1 }
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
        let day = CivilDay(daysSince1970: days)
        let date = "\(pad(day.year, 4))-\(pad(day.month, 2))-\(pad(day.day, 2))"
        let clock = "\(pad(time / 3600, 2)):\(pad(time / 60 % 60, 2)):\(pad(time % 60, 2))"
        return "\(date)T\(clock)\(fraction(microseconds))Z"
    }

    /// The seconds of 0000-01-01T00:00:00Z and of 9999-12-31T23:59:59Z.
    private static let earliest: Double = -62_167_219_200
    private static let latest: Double = 253_402_300_799

    /// `21:20:08`, or `21:20` of an offset.
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

    private static func fraction(_ microseconds: Int) -> String {
        if microseconds == 0 { return "" }
        if microseconds % 1000 == 0 { return ".\(pad(microseconds / 1000, 3))" }
        return ".\(pad(microseconds, 6))"
    }

    private static func pad(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
