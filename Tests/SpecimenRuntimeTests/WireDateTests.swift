import Foundation
import SpecimenRuntime
import Testing

@Suite struct WireDateTests {
    struct Deploy: JSONModel {
        @EpochSeconds var started: Date
        @EpochMilliseconds var finished: Date?
        @WholeEpochSeconds var expires: Date?
        var otherFields = OtherFields()

        init(started: Date, finished: Date? = nil, expires: Date? = nil) {
            self.started = started
            self.finished = finished
            self.expires = expires
        }

        init(json: inout JSONObject) throws {
            _started = try json.required("started")
            _finished = json.optional("finished")
            _expires = json.optional("expires")
        }

        func write(to json: inout JSONWriter) {
            json.write("started", _started)
            json.write("finished", _finished)
            json.write("expires", _expires)
        }
    }

    struct Point: JSONTuple {
        @EpochSeconds var at: Date
        @EpochMilliseconds var seen: Date?
        var otherElements: [Int: JSONValue] = [:]

        init(json: inout JSONPositions) throws {
            _at = try json.required(0)
            _seen = json.optional(1)
        }

        func write(to json: inout JSONWriter) {
            json.element(_at)
            json.element(_seen)
        }
    }

    /// Numbers with a fraction, with an exponent, below zero, and beyond the precision of `Double`.
    private static let numbers = [
        "0", "-0", "1541455200", "1541455200.0", "1541455200.25", "1541455200.123456789", "1.5414552e9", "-1",
        "-1541455200.5",
        "0.000000001", "9007199254740993", "9223372036854775808", "123456789012345678901234567890", "1541455200123",
        "1541455200123.75", "253402300800", "1e300",
    ]

    @Test(arguments: numbers)
    func numbersAreWrittenAsTheyWereRead(number: String) throws {
        let text = #"{"started":\#(number),"finished":\#(number),"expires":\#(number)}"#
        let deploy = try Deploy(jsonText: text)
        #expect(deploy.jsonText == text)
        // `JSONEncoder` keeps the date, though not the digits beyond the precision of `Double`.
        #expect(try JSONDecoder().decode(Deploy.self, from: JSONEncoder().encode(deploy)).started == deploy.started)
        let point = try Point(json: JSONDocument(parsing: "[\(number),\(number)]").root)
        #expect(point.jsonText == "[\(number),\(number)]")
        let list = "[\(number)]"
        #expect(try [EpochSeconds<Date>](json: JSONDocument(parsing: list).root).jsonText == list)
    }

    @Test(arguments: [
        ("1541455200", 1_541_455_200, 1_541_455.2), ("1541455200.5", 1_541_455_200.5, 1_541_455.2005),
        ("-1500", -1500, -1.5), ("1541455200123", 1_541_455_200_123, 1_541_455_200.123),
    ])
    func datesAreThoseOfTheUnit(number: String, seconds: Double, milliseconds: Double) throws {
        let deploy = try Deploy(jsonText: #"{"started": \#(number), "finished": \#(number), "expires": \#(number)}"#)
        #expect(abs(deploy.started.timeIntervalSince1970 - seconds) < 0.001)
        #expect(abs(try #require(deploy.expires).timeIntervalSince1970 - seconds) < 0.001)
        #expect(abs(try #require(deploy.finished).timeIntervalSince1970 - milliseconds) < 0.000_001)
    }

    @Test func aChangedDateIsWrittenInTheCanonicalText() throws {
        var deploy = try Deploy(
            jsonText: #"{"started":1541455200.0,"finished":1541455200123.5,"expires":1541455200.9}"#)
        let unchanged = deploy
        deploy.started = unchanged.started
        #expect(deploy.jsonText == unchanged.jsonText)
        deploy.started = Date(timeIntervalSince1970: 7.25)
        deploy.finished = deploy.finished?.addingTimeInterval(1)
        deploy.expires = deploy.expires?.addingTimeInterval(1)
        #expect(deploy.jsonText == #"{"started":7.25,"finished":1541455201124,"expires":1541455201}"#)
        deploy.finished = nil
        deploy.expires = Date(timeIntervalSince1970: -0.5)
        #expect(deploy.jsonText == #"{"started":7.25,"expires":-1}"#)
    }

    @Test(arguments: ["null", "\"2018-11-05\"", "\"1,5\"", "true", "{}", "[]", "1e400"])
    func otherValuesAreNilOrErrors(value: String) throws {
        let deploy = try Deploy(jsonText: #"{"started": 1, "finished": \#(value), "expires": \#(value)}"#)
        #expect(deploy.started == Date(timeIntervalSince1970: 1))
        #expect(deploy.finished == nil && deploy.expires == nil)
        let kept = value == "null" ? "" : #","finished":\#(value),"expires":\#(value)"#
        #expect(deploy.jsonText == #"{"started":1\#(kept)}"#)
        let error = try #require(throws: JSONDecodingError.self) { try Deploy(jsonText: #"{"started": \#(value)}"#) }
        #expect(error.path == "$.started")
        #expect(error.expected == "a number of seconds since 1970")
        let point = try Point(json: JSONDocument(parsing: "[1, \(value)]").root)
        #expect(point.seen == nil)
        #expect(point.jsonText == "[1,\(value)]")
    }

    private static let tuples: [(String, String, [Int: JSONValue])] = [
        ("[1]", "[1,null]", [:]), ("[1,2]", "[1,2]", [:]), ("[1,2,3.50,[]]", "[1,2,3.50,[]]", [2: 3.5, 3: []]),
        ("[1,\"x\",null]", "[1,\"x\",null]", [1: "x", 2: nil]), ("[1,null,null]", "[1,null,null]", [2: nil]),
    ]

    @Test(arguments: tuples)
    func elementsOfATupleAreKept(text: String, written: String, others: [Int: JSONValue]) throws {
        var point = try Point(json: JSONDocument(parsing: text).root)
        #expect(point.otherElements == others)
        #expect(point.jsonText == written)
        point.seen = Date(timeIntervalSince1970: 0)
        #expect(point.jsonText.hasPrefix("[1,0"))
        #expect(try Point(json: JSONDocument(parsing: point.jsonText).root).otherElements[2] == others[2])
    }

    @Test("Elements at positions that the array does not have are appended")
    func elementsBeyondTheEndOfATuple() throws {
        var point = try Point(json: JSONDocument(parsing: "[1,2]").root)
        point.otherElements = [7: "b", -1: "a"]
        #expect(point.jsonText == #"[1,2,"a","b"]"#)
    }

    @Test func nullIsReadWhereTheDateIsOptional() throws {
        let values = try JSONDocument(parsing: "[null, 0, \"soon\"]").root
        let dates = try (0..<2).map { try EpochSeconds<Date?>(json: #require(values[$0])) }
        #expect(dates.map(\.wrappedValue) == [nil, Date(timeIntervalSince1970: 0)])
        #expect(dates.jsonText == "[null,0]")
        let error = try #require(throws: JSONDecodingError.self) {
            try EpochMilliseconds<Date?>(json: #require(values[2]))
        }
        #expect(error.expected == "a number of milliseconds since 1970 or null")
    }

    @Test func equalityIsThatOfJSON() throws {
        let values = try JSONDocument(parsing: "[1541455200, 1541455200.0, 1541455201]").root
        let dates = try [EpochSeconds<Date>](json: values)
        #expect(dates[0] == dates[1])
        #expect(dates[1] != dates[2])
        #expect(Set(dates).count == 2)
        #expect(dates[0] == EpochSeconds(Date(timeIntervalSince1970: 1_541_455_200)))
    }

    @Test(arguments: [
        (0.0, "0", "0", "0"), (1_541_455_200, "1541455200", "1541455200", "1541455200000"), (1.5, "1.5", "1", "1500"),
        (-0.25, "-0.25", "-1", "-250"), (1.123_456_7, "1.123457", "1", "1123"),
        (1_541_455_200.123, "1541455200.123", "1541455200", "1541455200123"),
    ])
    func datesAreSentAsNumbers(time: Double, seconds: String, whole: String, milliseconds: String) {
        let date = Date(timeIntervalSince1970: time)
        #expect(EpochSeconds(date).parameterText == seconds)
        #expect(WholeEpochSeconds(date).parameterText == whole)
        #expect(EpochMilliseconds(date).parameterText == milliseconds)
        #expect(EpochSeconds(date).jsonText == seconds)
        #expect([date].map { WholeEpochSeconds($0) }.jsonText == "[\(whole)]")
        var json = JSONWriter()
        json.write("a", PatchValue.set(date).map { EpochMilliseconds($0) })
        json.write("b", EpochSeconds(nil))
        #expect(String(decoding: json.objectBytes, as: UTF8.self) == #"{"a":\#(milliseconds)}"#)
    }

    @Test func aMissingDateIsNotSent() {
        let (date, none): (Date?, Date?) = (Date(timeIntervalSince1970: 7), nil)
        var request = APIRequest(.get, "/\(EpochSeconds(Date(timeIntervalSince1970: 1)))/")
        request.query("since", EpochSeconds(date))
        request.query("until", WholeEpochSeconds(none))
        #expect(request.target == "/1/?since=7")
    }

    @Test func aDateThatIsNotANumberIsWrittenAsNull() {
        #expect(EpochSeconds(Date(timeIntervalSince1970: .nan)).jsonText == "null")
        #expect(EpochMilliseconds(Date(timeIntervalSince1970: .infinity)).jsonText == "null")
    }
}
