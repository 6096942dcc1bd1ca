import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Tests of responses that differ from the documentation.
@Suite struct DriftTests {
    private struct GetReleases: APIOperation {
        typealias Output = [Release]
        static let id = "getReleases"
        var request: APIRequest { APIRequest(.get, "/") }
    }

    private func client(_ body: String, _ policy: DriftPolicy) -> TestClient {
        let replay = ReplayTransport([DocumentedResponse("getReleases", status: 200, json: body)])
        return TestClient(token: "tok3n-Abcdefghij", transport: replay).with { $0.drift = policy }
    }

    private static func release(_ members: String) -> String {
        #"{"version": "1", "dateCreated": "2024-01-02T03:04:05Z", "projects": []\#(members)}"#
    }

    @Test(arguments: [
        (release(""), []),
        (release(#", "dateReleased": null, "status": "open""#), []),
        (
            release(#", "platform": "swift""#),
            [#"getReleases: $[0].platform: unknown field, found the string "swift""#]
        ),
        (release(#", "a b": null"#), [#"getReleases: $[0]["a b"]: unknown field, found null"#]),
        (release(#", "status": "frozen""#), [#"getReleases: $[0].status: unknown value, found the string "frozen""#]),
        (
            release(#", "status": true"#),
            ["getReleases: $[0].status: another type, expected a string, found true"]
        ),
        (
            release(#", "data": [1]"#),
            ["getReleases: $[0].data: another type, expected an object, found the array [1]"]
        ),
        (
            release(#", "parent": {"slug": "a"}"#),
            [#"getReleases: $[0].parent: unknown field, found the object {"slug": "a"}"#]
        ),
        (
            release(#", "token": "tok3n-Abcdefghij""#),
            [#"getReleases: $[0].token: unknown field, found the string "•••""#]
        ),
        // The first JSON path, with the number of occurrences in the list.
        (
            release(#", "x": 1"#) + "," + release(#", "y": 1"#) + "," + release(#", "x": 2"#),
            [
                "getReleases: $[0].x: unknown field, found the number 1 (2 times)",
                "getReleases: $[1].y: unknown field, found the number 1",
            ]
        ),
    ])
    func isReportedOnceForEachPath(elements: String, expected: [String]) async throws {
        let diary = Diary()
        let body = "[\(elements)]"
        let tolerant = try await client(body, .ignore).send(GetReleases())
        let watched = try await client(body, .report { drift in diary.note(drift.description) }).send(GetReleases())
        #expect(diary.lines == expected)
        #expect(watched == tolerant)

        let strict = client(body, .fail)
        guard !expected.isEmpty else {
            #expect(try await strict.send(GetReleases()) == tolerant)
            return
        }
        let error = try await #require(throws: APIError.self) { try await strict.send(GetReleases()) }
        guard case .drift(let drifts) = error.reason else {
            Issue.record("\(error)")
            return
        }
        #expect(drifts.map(\.description) == expected)
        #expect(error.description.hasPrefix("getReleases: not as documented: $["))
        #expect(error.status == 200)
    }

    @Test func partsUnionsAndTuples() async throws {
        struct Call: APIOperation {
            typealias Output = Shelf
            static let id = "getReleases"
            var request: APIRequest { APIRequest(.get, "/") }
        }
        let body = #"""
            {"owner": {"id": 1}, "items": [{"type": "book", "pages": 2, "isbn": "3"}, {"type": "film"}, {"type": "book"}],
             "span": [1, "a", true]}
            """#
        let diary = Diary()
        let client = client(body, .report { drift in diary.note(drift.explanationForTests) })
        let shelf = try await client.send(Call())
        #expect(shelf.owner == nil)
        #expect(
            diary.lines == [
                "missing field $.owner.slug", "unknown field $.items[0].isbn", "unknown value $.items[1].type",
                "missing field $.items[2].pages",
                "unknown field $.span[2]",
            ]
        )
    }

    @Test func theHandlerIsCalledBeforeTheCallReturnsAndForEachPage() async throws {
        let server = try LoopbackServer { request in
            let first = request.query == nil
            let text = "[\(Self.release(#", "new": 1"#))]"
            return .json(200, text, headers: first ? [("Link", "<?cursor=1>; rel=next")] : [])
        }
        defer { server.stop() }
        let diary = Diary()
        let client = TestClient(baseURL: server.baseURL).with { $0.drift = .report { diary.note($0.operation) } }
        for try await _ in client.listReleases(organization: "o") {}
        #expect(diary.lines == ["listReleases", "listReleases"])
    }

    /// Many members, long keys and many elements lead to a limited report and limited work.
    @Test(arguments: [
        release((0..<20_000).map { number in #", "k\#(number)": 0"# }.joined()),
        release(#", "\#(String(repeating: "k", count: 100_000))": 0"#),
        Array(repeating: release(#", "x": 0"#), count: 20_000).joined(separator: ","),
    ])
    func hostileResponses(elements: String) async throws {
        let diary = Diary()
        let client = client("[\(elements)]", .report { drift in diary.note(drift.description) })
        _ = try await client.send(GetReleases())
        #expect((1...10_000).contains(diary.lines.count))
        #expect(diary.lines.allSatisfy { line in line.utf8.count < 1000 })
    }

    @Test func aDecodingErrorIsThrownAsWithoutDrift() async throws {
        for policy in [DriftPolicy.ignore, .report { _ in }, .fail] {
            let error = try await #require(throws: APIError.self) {
                try await client("[{}]", policy).send(GetReleases())
            }
            #expect(error.description.contains("expected a string at $[0].version, found nothing"))
        }
    }
}

extension Drift {
    fileprivate var explanationForTests: String { "\(kind.rawValue) \(path)" }
}

private struct Shelf: JSONModel {
    var owner: Project?
    var items: [Item]
    var span: Span?
    var otherFields = OtherFields()

    init(json: inout JSONObject) throws {
        owner = json.optional("owner")
        items = try json.required("items")
        span = json.optional("span")
    }

    func write(to json: inout JSONWriter) {
        json.write("owner", owner)
        json.write("items", items)
        json.write("span", span)
    }
}

private struct Book: JSONModel {
    var type: String
    var pages: Int
    var otherFields = OtherFields()

    init(json: inout JSONObject) throws {
        type = try json.required("type")
        pages = try json.required("pages")
    }

    func write(to json: inout JSONWriter) {
        json.write("type", type)
        json.write("pages", pages)
    }
}

private indirect enum Item: JSONUnion {
    case book(Book)
    case other(JSONValue)

    init(json: JSONNode) {
        switch json["type"]?.string {
        case "book": self = json.variant(Self.book, or: Self.other)
        default: self = .other(json.unknownVariant(by: "type"))
        }
    }

    func encode(to json: inout JSONWriter) {
        switch self {
        case .book(let value): value.encode(to: &json)
        case .other(let value): value.encode(to: &json)
        }
    }
}

private struct Span: JSONTuple {
    var first: Int
    var second: String
    var otherElements: [Int: JSONValue] = [:]

    init(json: inout JSONPositions) throws {
        first = try json.required(0)
        second = try json.required(1)
    }

    func write(to json: inout JSONWriter) {
        json.element(first)
        json.element(second)
    }
}
