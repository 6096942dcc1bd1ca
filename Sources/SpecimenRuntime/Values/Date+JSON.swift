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
