import Foundation
import SpecimenRuntime
import Testing

/// Tests of models and their value types without calls.
@Suite struct ModelTests {
    private func roundTrip<Value: Codable & Equatable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
    }

    @Test func modelsRoundTripThroughCodable() throws {
        let release = try Release(jsonText: releaseText)
        #expect(release.jsonText == releaseText)
        #expect(try roundTrip(release) == release)
        #expect(try roundTrip([release, release]) == [release, release])
        #expect(try JSONDecoder().decode(Release.self, from: data(releaseText)).status == "frozen")
        let encoded = try JSONValue(parsing: [UInt8](JSONEncoder().encode(["r": release])))
        #expect(try encoded["r"] == JSONValue(parsing: releaseText))
        let plist = try PropertyListEncoder().encode(release)
        #expect(try PropertyListDecoder().decode(Release.self, from: plist) == release)
    }

    @Test func valuesRoundTripThroughCodable() throws {
        #expect(try roundTrip([ReleaseStatus.open, "new"]) == [.open, "new"])
        #expect(try roundTrip([Identifier.int(7), .string("7")]) == [.int(7), .string("7")])
        #expect(try roundTrip(#require(CalendarDate("2024-02-29"))).day == 29)
        let values: JSONValue = ["a": [1, 2.5, nil, true, "x", [:], []], "big": 9_007_199_254_740_993]
        #expect(try roundTrip(values) == values)
        struct Holder: Codable, Equatable {
            @Verbatim var at: Date
            @Verbatim var end: Date?
        }
        let text = #"{"at":"2018-11-06T21:20:08+00:00","end":null}"#
        let holder = try JSONDecoder().decode(Holder.self, from: data(text))
        #expect(try JSONValue(parsing: [UInt8](JSONEncoder().encode(holder))) == JSONValue(parsing: text))
    }

    @Test func codableErrorsHaveThePath() throws {
        let text = #"[{"version":"1","dateCreated":"2018-11-06T21:20:08Z","projects":[{"id":1.5,"slug":"a"}]}]"#
        let error = try #require(throws: DecodingError.self) {
            try JSONDecoder().decode([Release].self, from: data(text))
        }
        #expect(String(describing: error).contains("$.projects[0].id"))
    }

    @Test func equalityAndHashing() throws {
        let one = try Release(jsonText: releaseText)
        var two = one
        #expect(Set([one, two]).count == 1)
        two.projects[0].slug = "other"
        #expect(one != two)
        #expect(Set([one, two]).count == 2)
        two.projects[0].slug = "web"
        #expect(one == two)
        var three = one
        three.data = try ["n": .number(#require(JSONNumber(lexeme: "15e-1"))), "a": 1]
        two.data = ["a": 1, "n": 1.5]
        #expect(two == three)
        #expect(Set([two, three]).count == 1)
    }

    private static let oddRelease = #"""
        {"version":"1","dateCreated":"2018-11-06T21:20:08Z","status":true,"projects":[{"id":1,"slug":"a","hue":1.50}],\#
        "codename":{"en":"Emma"}}
        """#

    @Test func otherFieldsAreKept() throws {
        let release = try Release(jsonText: Self.oddRelease)
        #expect(release.otherFields == ["status": true, "codename": ["en": "Emma"]])
        #expect(release.projects[0].otherFields.description == #"{"hue":1.50}"#)
        #expect(try JSONValue(parsing: release.jsonText) == JSONValue(parsing: Self.oddRelease))
        #expect(release.jsonText.contains(#""hue":1.50"#))
    }

    @Test func otherFieldsCountForEqualityAndCodable() throws {
        let release = try Release(jsonText: Self.oddRelease)
        #expect(try roundTrip(release).otherFields == release.otherFields)
        var other = release
        other.projects[0].otherFields["hue"] = 1.5
        #expect(other == release)
        #expect(other.hashValue == release.hashValue)
        other.projects[0].otherFields["hue"] = 2
        #expect(other != release)
        other.otherFields = [:]
        #expect(try JSONValue(parsing: other.jsonText)["codename"] == nil)
    }

    /// `JSONModel` and `OpenEnum` include several protocols, which generic code can use.
    @Test func genericCodeOverModels() throws {
        func stored<Model: JSONModel>(_ model: Model) throws -> Set<Model> { [model, try roundTrip(model)] }
        func isDocumented(_ choice: some OpenEnum) throws -> Bool {
            type(of: choice).documentedValues.contains(try roundTrip(choice)) && choice != "new" && !"\(choice)".isEmpty
        }
        #expect(try stored(Release(jsonText: releaseText)).count == 1)
        #expect(try isDocumented(ReleaseStatus.open))
        #expect(try !isDocumented("old" as ReleaseStatus))
    }

    @Test func datesKeepTheirTextUntilChanged() throws {
        var release = try Release(jsonText: releaseText)
        let moment = release.dateCreated
        #expect(abs(moment.timeIntervalSince1970 - 1_541_539_208.033) < 0.000_001)
        release.dateCreated = moment
        #expect(release.jsonText == releaseText)
        release.dateCreated = moment.addingTimeInterval(1)
        release.dateReleased = nil
        #expect(release.jsonText.contains(#""dateCreated":"2018-11-06T21:20:09.033Z""#))
        #expect(!release.jsonText.contains("dateReleased"))
        release.dateReleased = Date(timeIntervalSince1970: 0)
        #expect(release.jsonText.contains(#""dateReleased":"1970-01-01T00:00:00Z""#))
    }

    @Test(arguments: [#""dateReleased":null,"#, #""dateReleased":7,"#, #""dateReleased":"soon","status":{},"#, ""])
    func oddOptionalPropertiesAreNil(member: String) throws {
        let release = try Release(
            jsonText: #"{\#(member)"version":"1","dateCreated":"2018-11-06T21:20:08Z","projects":[]}"#
        )
        #expect(release.dateReleased == nil)
        #expect(release.status == nil)
    }

    @Test func requiredVerbatimNullableDate() throws {
        let null = try JSONDocument(parsing: "[null, \"2018-11-06T21:20:08Z\", 7]").root.elements.map { node in node }
        #expect(try Verbatim<Date?>(json: null[0]).wrappedValue == nil)
        #expect(try Verbatim<Date?>(json: null[1]).wrappedValue == Date(timeIntervalSince1970: 1_541_539_208))
        #expect(throws: JSONDecodingError.self) { try Verbatim<Date?>(json: null[2]) }
        #expect(throws: JSONDecodingError.self) { try Verbatim<Date>(json: null[0]) }
    }

    @Test(arguments: [
        ("2024-02-29", true), ("2023-02-29", false), ("1900-02-29", false), ("2000-02-29", true), ("2024-04-31", false),
        ("2024-13-01", false), ("2024-00-10", false), ("2024-1-01", false), ("0000-01-01", true),
        ("2024-01-01T", false),
        ("2024-01-00", false), ("+024-01-01", false), ("", false), ("２024-01-0", false),
    ])
    func calendarDates(text: String, isDate: Bool) throws {
        #expect(CalendarDate(text)?.description == (isDate ? text : nil))
    }

    @Test func calendarDatesAreOrdered() throws {
        let texts = ["2024-02-01", "2023-12-31", "2024-01-31"]
        #expect(texts.compactMap { text in CalendarDate(text) }.sorted().map(\.description) == texts.sorted())
    }

    @Test(arguments: ["7", "\"7\"", "\"a\"", "-1", "99999999999999999999"])
    func identifiersKeepTheirKind(text: String) throws {
        let identifier = try Identifier(json: JSONDocument(parsing: text).root)
        #expect(identifier.jsonText == text)
        #expect(identifier.description == text.filter { character in character != "\"" })
    }

    @Test(arguments: ["1.5", "null", "[]", "true"])
    func noIdentifiers(text: String) throws {
        let node = try JSONDocument(parsing: text).root
        #expect(throws: JSONDecodingError.self) { try Identifier(json: node) }
    }

    @Test func foundationValues() throws {
        let uuid = try UUID(json: JSONDocument(parsing: "\"0f3e2a10-0000-4000-8000-00000000abcd\"").root)
        #expect(uuid.jsonText == "\"0f3e2a10-0000-4000-8000-00000000abcd\"")
        let url = try URL(json: JSONDocument(parsing: #""https:\/\/a.example\/?q=%C3%A9#x""#).root)
        #expect(url.jsonText == #""https://a.example/?q=%C3%A9#x""#)
        #expect([1.5, 3.0, 1e300].map(\.parameterText) == ["1.5", "3", "1e+300"])
        #expect(ReleaseStatus.open.description == "open")
    }
}
