import Foundation
import SpecimenRuntime
import Testing

/// Tests of the counts of drift in long responses, and of their limits.
@Suite struct DriftCountTests {
    private func drifts<Output: ResponseDecodable & Sendable>(_ output: Output.Type, _ json: String) async throws
        -> [Drift]
    {
        let replay = ReplayTransport([DocumentedResponse("call", status: 200, json: json)])
        let client = TestClient(transport: replay).with { connection in
            connection.drift = .fail
            connection.unreadableElements = .skip
        }
        let error = try await #require(throws: APIError.self) { try await client.send(Call<Output>()) }
        guard case .drift(let drifts) = error.reason else { throw error }
        return drifts
    }

    private struct Line: JSONModel {
        var amount: Int?
        var parts: [Part]?
        var first: Int?
        var otherFields = OtherFields()

        init(json: inout JSONObject) throws {
            amount = json.optional("amount")
            parts = json.optional("parts")
            // Read last although it comes first.
            first = json.optional("first")
        }

        func write(to json: inout JSONWriter) {}
    }

    private struct Part: JSONModel {
        var name: String
        var otherFields = OtherFields()

        init(json: inout JSONObject) throws {
            name = try json.required("name")
        }

        func write(to json: inout JSONWriter) {}
    }

    @Test func countsAreExact() async throws {
        let line = #"{"first":1.5,"parts":[{"name":1},{"name":"a","new":0},{}],"amount":"7","other":0}"#
        let lines = 20_000
        let json = "[" + Array(repeating: line, count: lines).joined(separator: ",") + "]"
        let drifts = try await drifts([Line].self, json)
        #expect(
            drifts.map(\.kind) == [
                .convertedValue, .convertedValue, .unknownField, .skippedElement, .otherType, .unknownField,
            ])
        #expect(
            drifts.map(\.path) == [
                "$[0].amount", "$[0].parts[0].name", "$[0].parts[1].new", "$[0].parts[2].name", "$[0].first",
                "$[0].other",
            ])
        #expect(drifts.map(\.count) == Array(repeating: lines, count: 6))
        #expect(drifts[0].furtherPaths == (1...100).map { "$[\($0)].amount" })
    }

    /// Quadratic work would take hours.
    @Test(.timeLimit(.minutes(1))) func aMillionElements() async throws {
        let json = "[" + Array(repeating: "1.5", count: 1_000_000).joined(separator: ",") + "]"
        let drifts = try await drifts([Int].self, json)
        #expect(drifts.map(\.count) == [1_000_000])
    }

    /// The rest of many different reports is counted.
    @Test(.timeLimit(.minutes(1)), arguments: [(20_000, 1), (3_000, 2_000)])
    func manyReports(count: Int, keyLength: Int) async throws {
        let key = String(repeating: "k", count: keyLength)
        let json = "{" + (0..<count).map { #""p\#($0)":[{"\#(key)\#($0)":0}]"# }.joined(separator: ",") + "}"
        let drifts = try await drifts([String: [Line]].self, json)
        #expect(drifts.count == 1001)
        #expect(
            drifts.dropLast().allSatisfy { drift in
                drift.kind == .unknownField && drift.count == 1 && drift.path.utf8.count < 400
            }
        )
        let rest = "differences beyond the limit of reports (\(count - 1000) times)"
        #expect(drifts.last?.description == "call: $: not reported, found \(rest)")
    }

    /// A long key is not copied for each report below it.
    @Test(.timeLimit(.minutes(1))) func manyReportsBelowALongKey() async throws {
        let members = (0..<900).map { "\"k\($0)\":[{\"x\":0},{\"x\":0}]" }.joined(separator: ",")
        let json = "{\"\(String(repeating: "k\\n", count: 3_000_000))\":{\(members)}}"
        let drifts = try await drifts([String: [String: [Line]]].self, json)
        #expect(drifts.count == 900)
        #expect(drifts.allSatisfy { $0.count == 2 })
    }
}
