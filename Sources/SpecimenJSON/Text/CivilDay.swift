/// A day of the Gregorian calendar, extended to all years as in RFC 3339.
package struct CivilDay: Hashable {
    package var year: Int
    package var month: Int
    package var day: Int

    /// Creates a day. Nil for a day that does not exist, such as 30 February.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= CivilDay.length(ofMonth: month, year: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads a day such as `2024-05-21` from the start of a text.
    init?(_ text: inout ASCIIReader) {
        guard let year = text.number(digits: 4), text.skip(ASCII.minus), let month = text.number(digits: 2),
            text.skip(ASCII.minus), let day = text.number(digits: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads a day. Nil if the text is not exactly a day such as `2024-05-21`.
    package init?(_ text: String) {
        var text = text
        let day = text.withUTF8 { bytes -> CivilDay? in
            var reader = ASCIIReader(bytes, bytes.indices)
            guard let day = CivilDay(&reader), reader.isAtEnd else { return nil }
            return day
        }
        guard let day else { return nil }
        self = day
    }

    init(daysSince1970 days: Int) {
        // The year begins on 1 March, so that the leap day is its last day. An era of 400 years always has the same
        // length.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
