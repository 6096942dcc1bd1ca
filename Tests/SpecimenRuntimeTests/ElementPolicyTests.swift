import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Tests of lists with elements that cannot be read.
@Suite struct ElementPolicyTests {
    private struct Envelope: JSONModel {
        var releases: [Project]
        var scores: [String: [Int]]?
        var groups: [[Project]]?
        var otherFields = OtherFields()

        init(json: inout JSONObject) throws {
            releases = try json.required("releases")
            scores = json.optional("scores")
            groups = json.optional("groups")
        }

        func write(to json: inout JSONWriter) {
            json.write("releases", releases)
            json.write("scores", scores)
            json.write("groups", groups)
        }
    }

    private static let good = #"{"id":1,"slug":"a"}"#

    /// A response, what it becomes without its bad elements, and the drift.
    @Test(arguments: [
        (#"{"releases":[\#(good),\#(good)]}"#, #"{"releases":[\#(good),\#(good)]}"#, []),
        (
            #"{"releases":[\#(good),{"id":2},\#(good)]}"#, #"{"releases":[\#(good),\#(good)]}"#,
            ["call: $.releases[1].slug: skipped element, expected a string, found nothing"]
        ),
        (
            #"{"releases":[{"id":2},\#(good),{"id":3},7]}"#, #"{"releases":[\#(good)]}"#,
            [
                "call: $.releases[0].slug: skipped element, expected a string, found nothing "
                    + "(2 times, also $.releases[2].slug)",
                "call: $.releases[3]: skipped element, expected an object, found the number 7",
            ]
        ),
        (
            #"{"releases":[null]}"#, #"{"releases":[]}"#,
            ["call: $.releases[0]: skipped element, expected an object, found null"]
        ),
        (
            #"{"releases":[],"scores":{"a":[1,2.5,3],"b":4,"c":[]}}"#, #"{"releases":[],"scores":{"a":[1,3],"c":[]}}"#,
            [
                "call: $.scores.a[1]: skipped element, expected an integer, found the number 2.5",
                "call: $.scores.b: skipped element, expected an array, found the number 4",
            ]
        ),
        (
            #"{"releases":[],"groups":[[\#(good),{}],5]}"#, #"{"releases":[],"groups":[[\#(good)]]}"#,
            [
                #"call: $.groups[0][1].id: skipped element, expected a string or a whole number, found nothing"#,
                "call: $.groups[1]: skipped element, expected an array, found the number 5",
            ]
        ),
    ])
    func skips(json: String, kept: String, expected: [String]) async throws {
        let diary = Diary()
        let replay = ReplayTransport([DocumentedResponse("call", status: 200, json: json)])
        let client = TestClient(transport: replay).with { connection in
            connection.unreadableElements = .skip
            connection.drift = .report { drift in diary.note(drift.description) }
        }
        #expect(try await client.send(Call<Envelope>()).jsonText == kept)
        #expect(diary.lines == expected)
        let silent = client.with { $0.drift = .ignore }
        #expect(try await silent.send(Call<Envelope>()).jsonText == kept)
        let strict = client.with { $0.drift = .fail }
        if !expected.isEmpty {
            await #expect(throws: APIError.self) { try await strict.send(Call<Envelope>()) }
        }
    }

    @Test func theDefaultIsAnErrorOrNil() async throws {
        let replay = ReplayTransport([])
        let client = TestClient(transport: replay)
        replay.respond(to: Call<Envelope>.self, json: #"{"releases":[{}]}"#)
        await #expect(throws: APIError.self) { try await client.send(Call<Envelope>()) }
        replay.respond(to: Call<Envelope>.self, json: #"{"releases":[],"groups":[[\#(Self.good)],[7]]}"#)
        #expect(try await client.send(Call<Envelope>()).groups == nil)
    }

    @Test func anOptionalPropertyIsNilBeforeItsListLosesAnElement() async throws {
        let replay = ReplayTransport([])
        let client = TestClient(transport: replay).with { $0.unreadableElements = .skip }
        replay.respond(to: Call<[Project]>.self, json: #"[{"id":1,"slug":"a","since":true},{"id":2}]"#)
        let projects = try await client.send(Call<[Project]>())
        #expect(projects.map(\.since) == [nil])
        // There is no list to leave an element out of.
        replay.respond(to: Call<Project>.self, json: "{}")
        await #expect(throws: APIError.self) { try await client.send(Call<Project>()) }
    }

    /// Each page of a list, from a server.
    @Test func pages() async throws {
        let server = try LoopbackServer { request in
            let isFirst = request.query == nil
            let text = releasesText([isFirst ? "1" : "3"]).dropLast() + #", {"version": 2}]"#
            return .json(200, String(text), headers: isFirst ? [("Link", "<?cursor=1>; rel=next")] : [])
        }
        defer { server.stop() }
        let diary = Diary()
        let client = TestClient(baseURL: server.baseURL).with { connection in
            connection.unreadableElements = .skip
            connection.drift = .report { drift in diary.note("\(drift.kind.rawValue) \(drift.path) \(drift.count)") }
        }
        let releases = try await client.listReleases(organization: "o").collected()
        #expect(releases.map(\.version) == ["1", "3"])
        let page = ["converted value $[1].version 1", "skipped element $[1].dateCreated 1"]
        #expect(diary.lines == page + page)
        let strict = client.with { $0.unreadableElements = .fail }
        await #expect(throws: APIError.self) { try await strict.listReleases(organization: "o").collected() }
    }
}
