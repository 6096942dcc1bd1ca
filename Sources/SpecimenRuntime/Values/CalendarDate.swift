/// A day of the calendar without time or time zone, written `2024-05-21`. A `Date` is a moment, which a day is not.
public struct CalendarDate: Sendable, Hashable {
    /// 0 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Nil when the proleptic Gregorian calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}

extension CalendarDate: LosslessStringConvertible {
    /// Exactly `YYYY-MM-DD`; nil for anything else.
    public init?(_ description: String) {
        let bytes = Array(description.utf8)
        let dash = UInt8(ascii: "-")
        guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash else { return nil }
        guard let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]) else { return nil }
        guard let day = Self.number(bytes[8..<10]) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var description: String {
        "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }

    private static func padded(_ value: Int, to width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension CalendarDate: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate: ParameterValue {
    public var parameterText: String { description }
}

extension CalendarDate: JSONDecodable, JSONEncodable {
    public init(json: JSONNode) throws {
        guard let text = json.string, let date = CalendarDate(text) else {
            throw JSONDecodingError(expected: "a date such as \"2024-05-21\"", at: json)
        }
        self = date
    }

    public func encode(to json: inout JSONWriter) {
        description.encode(to: &json)
    }
}

extension CalendarDate: Codable {
    public init(from decoder: any Decoder) throws {
        self = try decodeJSON(Self.self, from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try encodeJSON(of: self, to: encoder)
    }
}
