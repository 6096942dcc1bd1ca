import Foundation

extension Date: JSONDecodable, JSONEncodable {
    /// Reads a date-time of RFC 3339. Throws `JSONDecodingError`.
    public init(json: JSONNode) throws {
        guard let moment = json.dateTime else {
            throw JSONDecodingError(expected: RFC3339Format.expectation, at: json)
        }
        self.init(moment)
    }

    public func encode(to json: inout JSONWriter) {
        json.append(dateTime: timeIntervalSince1970)
    }
}

// Without generics, like the functions of SpecimenJSON for its own types.

extension JSONObject {
    public func required(_ key: String) throws -> Date { try value(key) }
    public func optional(_ key: String) -> Date? { tolerantValue(key) }
}

extension JSONWriter {
    public mutating func write(_ key: String, _ value: Date) {
        begin(key)
        append(dateTime: value.timeIntervalSince1970)
    }

    public mutating func write(_ key: String, _ value: Date?) {
        if let value { write(key, value) }
    }
}

extension Date {
    init?(dateTimeText text: String) {
        guard let parsed = DateTimeText(text) else { return nil }
        self.init(parsed)
    }

    private init(_ moment: DateTimeText) {
        self.init(timeIntervalSince1970: Double(moment.secondsSince1970) + Double(moment.nanoseconds) / 1e9)
    }

    var dateTimeText: String {
        DateTimeText.canonical(secondsSince1970: timeIntervalSince1970)
    }
}
