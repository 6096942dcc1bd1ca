import Foundation

extension Date: JSONDecodable, JSONEncodable, JSONTextFormat {
    /// Reads a date-time of RFC 3339. A day such as `2024-05-21` becomes midnight in UTC, which is reported as drift
    /// and written as `2024-05-21T00:00:00Z`. Throws `JSONDecodingError`.
    public init(json: JSONNode) throws {
        if let moment = json.dateTime {
            self.init(moment)
        } else {
            self = try json.converting(json.string.flatMap(Date.init(dayText:)), to: Self.expectation)
        }
    }

    package static var expectation: String { RFC3339Format.expectation }

    public func encode(to json: inout JSONWriter) {
        json.append(dateTime: timeIntervalSince1970)
    }
}

extension Date {
    init?(dateTimeText text: String) {
        guard let parsed = DateTimeText(text) else { return nil }
        self.init(parsed)
    }

    /// Midnight in UTC at the start of a day. Nil if the text is not exactly `YYYY-MM-DD`.
    init?(dayText text: String) {
        guard CivilDay(text) != nil else { return nil }
        self.init(dateTimeText: text + "T00:00:00Z")
    }

    private init(_ moment: DateTimeText) {
        self.init(timeIntervalSince1970: Double(moment.secondsSince1970) + Double(moment.nanoseconds) / 1e9)
    }

    var dateTimeText: String {
        DateTimeText.canonical(secondsSince1970: timeIntervalSince1970)
    }
}
