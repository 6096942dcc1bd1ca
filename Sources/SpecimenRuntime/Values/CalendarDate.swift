import Foundation

/// A day of the calendar without time and time zone, written `2024-05-21`. A `Date` is a moment and cannot represent a
/// day.
public struct CalendarDate: Sendable, Hashable {
    /// 0 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Creates a day. Nil if the day does not exist in the proleptic Gregorian calendar, or if the year is not within 0
    /// to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), let day = CivilDay(year: year, month: month, day: day) else { return nil }
        self.init(day)
    }

    private init(_ day: CivilDay) {
        (year, month, self.day) = (day.year, day.month, day.day)
    }
}

extension CalendarDate: LosslessStringConvertible {
    /// Reads a day. Nil if the text is not exactly `YYYY-MM-DD`.
    public init?(_ description: String) {
        guard let day = CivilDay(description) else { return nil }
        self.init(day)
    }

    public var description: String {
        String(format: "%04d-%02d-%02d", year, month, day)
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

extension CalendarDate: JSONDecodable, JSONEncodable, JSONTextFormat {
    /// Reads a day. A date-time such as `2024-05-21T23:30:00-05:00` becomes the day that its text begins with, whatever
    /// the time zone. This is reported as drift, and only the day is written back. Throws `JSONDecodingError`.
    public init(json: JSONNode) throws {
        let text = json.string
        self =
            try text.flatMap { CalendarDate($0) }
            ?? json.converting(text.flatMap { CalendarDate(dateTimeText: $0) }, to: Self.expectation)
    }

    package static var expectation: String { "a date such as \"2024-05-21\"" }

    private init?(dateTimeText text: String) {
        guard DateTimeText(text) != nil else { return nil }
        self.init(String(text.prefix(while: { $0.uppercased() != "T" })))
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
