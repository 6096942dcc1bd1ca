import Foundation
import SpecimenRuntime
import Testing

/// Tests of values that have another type or format than documented, but only one possible meaning.
@Suite struct ToleranceTests {
    typealias Scalar = JSONDecodable & JSONEncodable & Sendable

    /// A JSON value, and the JSON that its type writes after reading it.
    struct Case: Sendable {
        let type: any Scalar.Type
        let json: String
        let written: String
        /// The JSON that an optional property writes, if it differs.
        var optional: String?
        var drift: String?

        /// The value is converted.
        init(_ type: any Scalar.Type, _ json: String, _ written: String, _ expected: String, optional: String? = nil) {
            (self.type, self.json, self.written, self.optional) = (type, json, written, optional)
            drift = "converted value, expected \(expected)"
        }

        /// The value is as documented.
        init(_ type: any Scalar.Type, asDocumented json: String, _ written: String? = nil) {
            (self.type, self.json, self.written) = (type, json, written ?? json)
        }

        /// The value cannot be read.
        init(_ type: any Scalar.Type, refuses json: String, _ expected: String) {
            (self.type, self.json, written, optional) = (type, json, "throws", "nil")
            drift = "another type, expected \(expected)"
        }

        /// An empty string, which is nil for an optional property.
        init(_ type: any Scalar.Type, emptyRefused expected: String) {
            (self.type, json, written, optional) = (type, #""""#, "throws", "nil")
            drift = "converted value, expected \(expected)"
        }
    }

    private static let moment = #"a date-time such as "2024-05-21T12:00:00Z""#
    private static let day = #"a date such as "2024-05-21""#
    private static let seconds = "a number of seconds since 1970"

    static let numbers = [
        Case(Int.self, #""42""#, "42", "an integer"),
        Case(Int.self, #""-7""#, "-7", "an integer"),
        Case(Int.self, #""+7""#, "7", "an integer"),
        Case(Int.self, #""9223372036854775807""#, "9223372036854775807", "an integer"),
        Case(Int.self, refuses: #""9223372036854775808""#, "an integer"),
        Case(Int.self, refuses: #""4.5""#, "an integer"),
        Case(Double.self, refuses: #""1e400""#, "a number"),
        Case(Int.self, refuses: #""42 kg""#, "an integer"),
        Case(Int.self, refuses: #"" 42""#, "an integer"),
        Case(Int.self, refuses: #""""#, "an integer"),
        Case(Int.self, refuses: #""٣""#, "an integer"),
        Case(Int.self, refuses: "true", "an integer"),
        // A fraction is never cut off.
        Case(Int.self, asDocumented: "52.0", "52"),
        Case(Int.self, refuses: "12.4", "an integer"),
        Case(Int.self, refuses: "9223372036854775808", "an integer that fits in 64 bits"),
        Case(Double.self, #""12.5""#, "12.5", "a number"),
        Case(Double.self, #""-3""#, "-3", "a number"),
        Case(Double.self, #""1e3""#, "1000", "a number"),
        Case(Double.self, asDocumented: "12", "12"),
        Case(Double.self, refuses: #""1,5""#, "a number"),
        Case(Double.self, refuses: #""nan""#, "a number"),
        Case(Double.self, refuses: #""inf""#, "a number"),
        Case(Double.self, refuses: #""0x1p3""#, "a number"),
        Case(JSONNumber.self, #""1.50""#, "1.50", "a number"),
        Case(JSONNumber.self, refuses: #""1.50 EUR""#, "a number"),
    ]

    static let texts = [
        Case(String.self, "42", #""42""#, "a string"),
        Case(String.self, "-1.50", #""-1.50""#, "a string"),
        Case(String.self, "12345678901234567890", #""12345678901234567890""#, "a string"),
        Case(String.self, refuses: "true", "a string"),
        Case(String.self, refuses: #"["a"]"#, "a string"),
        Case(String.self, asDocumented: #""""#),
        Case(ReleaseStatus.self, asDocumented: #""open""#),
        Case(Identifier.self, asDocumented: "42"),
        Case(Identifier.self, asDocumented: #""42""#),
        Case(Bool.self, #""true""#, "true", "a boolean"),
        Case(Bool.self, #""false""#, "false", "a boolean"),
        Case(Bool.self, "1", "true", "a boolean"),
        Case(Bool.self, "0", "false", "a boolean"),
        Case(Bool.self, refuses: "2", "a boolean"),
        Case(Bool.self, refuses: "-1", "a boolean"),
        Case(Bool.self, refuses: #""yes""#, "a boolean"),
        Case(Bool.self, refuses: #""1""#, "a boolean"),
        Case(Bool.self, refuses: #""""#, "a boolean"),
    ]

    static let dates = [
        Case(Date.self, #""2024-05-21""#, #""2024-05-21T00:00:00Z""#, moment),
        Case(Date.self, refuses: #""2024-02-30""#, moment),
        Case(Date.self, refuses: #""2024-05""#, moment),
        Case(Date.self, refuses: "1716249600", moment),
        Case(Date.self, emptyRefused: moment),
        Case(Verbatim<Date>.self, #""2024-05-21""#, #""2024-05-21""#, moment),
        Case(Verbatim<Date>.self, asDocumented: #""2024-05-21T01:00:00.0+02:00""#),
        Case(Verbatim<Date>.self, emptyRefused: moment),
        Case(CalendarDate.self, #""2024-05-21T23:30:00-05:00""#, #""2024-05-21""#, day),
        Case(CalendarDate.self, #""2024-05-21t00:30:00.5z""#, #""2024-05-21""#, day),
        Case(CalendarDate.self, refuses: #""2024-05-21 noon""#, day),
        Case(CalendarDate.self, refuses: #""2024-05-21T25:00:00Z""#, day),
        Case(CalendarDate.self, emptyRefused: day),
        Case(EpochSeconds<Date>.self, #""1716249600""#, "1716249600", seconds),
        Case(EpochSeconds<Date>.self, #""1716249600.50""#, "1716249600.50", seconds),
        Case(EpochSeconds<Date>.self, refuses: #""2024-05-21""#, seconds),
        Case(EpochSeconds<Date>.self, emptyRefused: seconds),
    ]

    static let formats = [
        Case(URL.self, asDocumented: #""https://a.example/x?y=1#z""#),
        Case(URL.self, #""/avatars/1.png""#, #""/avatars/1.png""#, "an absolute URL"),
        Case(URL.self, #""none""#, #""none""#, "an absolute URL"),
        Case(URL.self, #""https://a.example/a b""#, #""https://a.example/a%20b""#, "an absolute URL"),
        Case(URL.self, #""https://a.example/é?q=ü""#, #""https://a.example/%C3%A9?q=%C3%BC""#, "an absolute URL"),
        Case(URL.self, #""https://bücher.example/""#, #""https://xn--bcher-kva.example/""#, "an absolute URL"),
        Case(URL.self, #""https://a b""#, #""https%3A%2F%2Fa%20b""#, "an absolute URL"),
        Case(URL.self, #""http://[é""#, #""http%3A%2F%2F%5B%C3%A9""#, "an absolute URL"),
        Case(URL.self, #""12:30""#, #""12%3A30""#, "an absolute URL"),
        Case(URL.self, #""\u0000""#, #""%00""#, "an absolute URL"),
        Case(URL.self, #""""#, #""""#, "an absolute URL", optional: "nil"),
        Case(URL.self, refuses: "7", "an absolute URL"),
        Case(UUID.self, refuses: #""c0ffee""#, "a UUID"),
        Case(UUID.self, emptyRefused: "a UUID"),
    ]

    private struct Holder<Value: Scalar>: JSONModel {
        var value: Value?
        var otherFields = OtherFields()

        init(json: inout JSONObject) throws {
            value = json.optional("value")
        }

        func write(to json: inout JSONWriter) {
            json.write("value", value)
        }
    }

    /// Returns the JSON that is written after reading, or the word for a failure, and the drift without the path.
    private func outcome<Output: ResponseDecodable & JSONEncodable & Sendable>(
        _ type: Output.Type,
        _ json: String
    ) async throws -> (written: String, drift: [String]) {
        let diary = Diary()
        let replay = ReplayTransport([DocumentedResponse("call", status: 200, json: json)])
        let client = TestClient(transport: replay).with { connection in
            connection.drift = .report { drift in
                #expect(drift.found == (try? JSONDocument(parsing: json).root.summaryOfContent))
                diary.note(drift.kind.rawValue + (drift.expected.map { ", expected \($0)" } ?? ""))
            }
        }
        do {
            return (try await client.send(Call<Output>()).jsonText, diary.lines)
        } catch let error as APIError {
            guard case .decoding = error.reason else { throw error }
            return ("throws", diary.lines)
        }
    }

    private func check<Value: Scalar>(_ type: Value.Type, _ test: Case) async throws {
        let required = try await outcome([Value].self, "[\(test.json)]")
        #expect(required.written == (test.written == "throws" ? "throws" : "[\(test.written)]"))
        if test.written != "throws" { #expect(required.drift == [test.drift].compactMap(\.self)) }
        let expected = test.optional ?? test.written
        let optional = try await outcome(Holder<Value>.self, #"{"value":\#(test.json)}"#)
        // The value of a property that is nil is kept beside the properties.
        #expect(optional.written == #"{"value":\#(expected == "nil" ? test.json : expected)}"#)
        #expect(try (Holder<Value>(jsonText: #"{"value":\#(test.json)}"#).value == nil) == (expected == "nil"))
        #expect(optional.drift == [test.drift].compactMap(\.self))
        // A null or an empty string is nil for an element that can be null.
        let nullable = try await outcome([Value?].self, "[\(test.json)]")
        let isEmpty = test.json == #""""# && expected == "nil" && test.drift?.hasPrefix("converted") == true
        #expect(nullable.written == (isEmpty ? "[null]" : required.written))
    }

    @Test(arguments: numbers + texts + dates + formats)
    func reads(test: Case) async throws {
        try await check(test.type, test)
    }

    @Test func aNumberForAnEnumerationIsItsText() async throws {
        let known = try await outcome([ReleaseStatus].self, "[4]")
        #expect(known.written == #"["4"]"#)
        #expect(known.drift == ["converted value, expected a string", "unknown value"])
    }

    @Test func anEmptyStringForARequiredNullableDateIsNull() async throws {
        let date = try await outcome([Verbatim<Date?>].self, #"[""]"#)
        #expect(date.written == "[null]")
        #expect(date.drift == ["converted value, expected \(Self.moment) or null"])
    }

    @Test func datesHaveTheRightMoment() throws {
        let document = try JSONDocument(parsing: #"["2024-05-21", "2024-05-21T00:00:00Z"]"#)
        let dates = try [Date](json: document.root)
        #expect(dates[0] == dates[1])
        #expect(try [Verbatim<Date>](json: document.root).map(\.wrappedValue) == dates)
    }

    /// Null is left out of a dictionary whose values are not optional. A value of another type is an error.
    @Test(arguments: [
        (#"{"a":3,"b":null}"#, #"{"a":3}"#, ["skipped element, expected an integer"]),
        (#"{"a":3,"b":"4"}"#, #"{"a":3,"b":4}"#, ["converted value, expected an integer"]),
        (#"{"a":3,"b":{}}"#, "throws", []),
    ])
    func dictionaries(json: String, written: String, drift: [String]) async throws {
        let outcome = try await outcome([String: Int].self, json)
        #expect(outcome.written == written)
        #expect(outcome.drift == drift)
        #expect(try await self.outcome([String: Int?].self, #"{"b":null}"#).written == #"{"b":null}"#)
    }
}

extension JSONNode {
    /// The summary of the last value in a list or an object.
    fileprivate var summaryOfContent: String? {
        (elements.map { $0 } + members.map(\.value)).last?.summary
    }
}
