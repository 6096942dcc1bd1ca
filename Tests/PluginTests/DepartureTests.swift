import Foundation
import SpecimenRuntime
import Testing

/// Checks what a generated client makes of responses that depart from the documentation in one member.
struct DepartureTests {
    /// The members of a reader as documented.
    private static let documented = [
        ("id", #""R-113""#), ("name", #""Ada Berg""#), ("photo", #""https://library.example/photos/113.png""#),
        ("admitted_on", #""2019-04-01""#), ("last_visit_at", #""2026-02-03T10:20:30Z""#),
        ("desk", #"{"books": 2}"#), ("loans", #"[{"id": "L-20", "due": "2026-03-01T17:00:00Z"}]"#),
    ]

    private static let absent = "absent"

    struct Departure: Sendable, CustomTestStringConvertible {
        var key: String
        var json: String
        /// The member as it is written back.
        var written: String
        /// The kind and the JSON paths of each report.
        var drift: [String]
        /// The JSON path of the value that makes the call fail.
        var failure: String?
        var elements = ElementPolicy.fail

        init(_ key: String, _ json: String, written: String? = nil, drift: String..., failure: String? = nil) {
            (self.key, self.json, self.written) = (key, json, written ?? json)
            (self.drift, self.failure) = (drift, failure)
        }

        var skipping: Departure {
            var copy = self
            copy.elements = .skip
            return copy
        }

        var testDescription: String { "\(key) \(json)" }
    }

    /// The property has a value, or is nil for null.
    static let kept = [
        Departure("loans", absent),
        Departure("loans", "null", written: absent),
        Departure("desk", #"{"books": 2.0}"#),
        Departure(
            "last_visit_at", #""2026-02-03""#, written: #""2026-02-03T00:00:00Z""#,
            drift: "converted value $.last_visit_at"),
        Departure(
            "admitted_on", #""2019-04-01T08:00:00+02:00""#, written: #""2019-04-01""#,
            drift: "converted value $.admitted_on"),
        Departure("name", "113", written: #""113""#, drift: "converted value $.name"),
        Departure("desk", #"{"books": "2"}"#, written: #"{"books": 2}"#, drift: "converted value $.desk.books"),
        Departure("photo", #""""#, drift: "converted value $.photo"),
        Departure("photo", #""/photos/113.png""#, drift: "converted value $.photo"),
        Departure(
            "loans", #"[null, {"id": "L-21"}, 5]"#, written: #"[{"id": "L-21"}]"#,
            drift: "skipped element $.loans[0] $.loans[2]"
        ).skipping,
    ]

    /// No property has the value, but the model keeps it.
    static let unread = [
        Departure("last_visit_at", #""soon""#, drift: "another type $.last_visit_at"),
        Departure("desk", #"{"books": 2.5}"#, drift: "another type $.desk.books"),
        Departure("desk", "[7]", drift: "another type $.desk"),
        Departure("loans", #"[{"id": "L-20"}, {"due": null}]"#, drift: "missing field $.loans[1].id"),
        Departure("loans", #"[{"id": "L-20"}, null]"#, drift: "another type $.loans[1]"),
        Departure("hair", #""red""#, drift: "unknown field $.hair"),
        Departure("desk", #"{"lamps": [{"watts": 7.50}], "books": 2}"#, drift: "unknown field $.desk.lamps"),
    ]

    static let refused = [
        Departure("id", absent, failure: "$.id"),
        Departure("id", "null", failure: "$.id"),
        Departure("name", #"{"first": "Ada"}"#, failure: "$.name"),
    ]

    @Test(arguments: kept + unread + refused)
    func aDepartureIsReportedAndNothingElseChanges(_ departure: Departure) async throws {
        let replay = ReplayTransport(LibraryClient.self)
        replay.respond(to: GetReader.self, json: Self.reader(departure.key, departure.json))
        let reports = Reports()
        let library = LibraryClient(transport: replay).with { connection in
            connection.drift = .report { reports.append($0) }
            connection.unreadableElements = departure.elements
        }
        do {
            let reader = try await library.getReader(readerID: "R-113")
            let expected = Self.reader(departure.key, departure.written)
            #expect(try JSONValue(parsing: reader.jsonText) == JSONValue(parsing: expected))
            #expect(departure.failure == nil)
        } catch let error as APIError {
            guard case .decoding(let failure) = error.reason else { throw error }
            #expect(failure.path == departure.failure)
        }
        #expect(reports.lines == departure.drift)
    }

    /// Returns a reader as documented except for one member.
    private static func reader(_ key: String, _ json: String) -> String {
        let members = documented.filter { $0.0 != key } + (json == absent ? [] : [(key, json)])
        return "{\(members.map { "\"\($0)\": \($1)" }.joined(separator: ", "))}"
    }
}

private final class Reports: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`, hence the unchecked conformance.
    private var all: [String] = []

    var lines: [String] { lock.withLock { all } }

    func append(_ drift: Drift) {
        let paths = ([drift.path] + drift.furtherPaths).joined(separator: " ")
        lock.withLock { all.append("\(drift.kind.rawValue) \(paths)") }
    }
}
