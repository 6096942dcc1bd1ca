import Foundation
import SpecimenRuntime
import Testing

/// Tests of the elements of streams: decoding, errors and drift.
@Suite struct StreamDecodingTests {
    /// Texts of JSON lines and the ids of their elements.
    @Test(
        arguments: [
            ("", []),
            ("{\"id\":1}", [1]),
            ("{\"id\":1}\n{\"id\":2}\n", [1, 2]),
            ("\u{FEFF}{\"id\":1}\r\n\r\n \t\n{\"id\":2}\r\n", [1, 2]),
            ("{\"id\":\r1}\n", [1]),
            ("{\"id\":1,\"text\":\"a\\nb\u{2028}c\"}\n{\"id\":2}", [1, 2]),
        ] as [(String, [Int])])
    func lines(_ text: String, ids: [Int]) async throws {
        for size in [1, 3, 1000] {
            let client = TestClient(transport: PieceTransport(pieces: text.pieces(of: size)))
            #expect(try await client.stream(ExportEntries()).collected().map(\.id) == ids)
            #expect(try await client.send(ExportEntries()).collected().map(\.id) == ids)
        }
    }

    @Test func aLineThatCannotBeReadIsNamed() async throws {
        let text = "{\"id\":1}\n\n{\"id\":2, \"text\": 3}\n {\"id\":\"x\"}\n{\"id\":4}\n"
        let client = TestClient(transport: PieceTransport(pieces: [text]))
        for isStreamed in [true, false] {
            var ids: [Int] = []
            let error = try await #require(throws: APIError.self) {
                let lines = isStreamed ? client.stream(ExportEntries()) : try await client.send(ExportEntries())
                for try await entry in lines { ids.append(entry.id) }
            }
            #expect(ids == [1, 2])
            guard case .decoding(let failure) = error.reason else {
                Issue.record("\(error)")
                return
            }
            #expect(failure.path == "$.id")
            #expect(failure.position == TextPosition(line: 4, column: 8))
            #expect(failure.event == nil)
            #expect(error.response?.body == data(" {\"id\":\"x\"}"))
            #expect(error.description.contains("at $.id, found the string \"x\" at line 4, column 8"))
        }
    }

    @Test func anEventThatCannotBeReadIsNamed() async throws {
        let text = ": hello\n\ndata: {\"id\":1}\n\ndata: ping\n\nevent: x\ndata: {\"id\":\ndata: true}\n\n"
        let client = TestClient(transport: PieceTransport(pieces: [text]))
        var ids: [Int] = []
        let error = try await #require(throws: APIError.self) {
            for try await event in client.stream(WatchEntries()) { ids.append(event.data.id) }
        }
        #expect(ids == [1])
        guard case .decoding(let failure) = error.reason else {
            Issue.record("\(error)")
            return
        }
        #expect(failure.event == 3)
        #expect(failure.position == TextPosition(line: 2, column: 1))
        #expect(error.description.contains("at $.id, found true in event 3 at line 2, column 1"))
    }

    @Test(arguments: ["{\"id\":", "[1", "{]"]) func damagedDataIsAnError(_ text: String) async throws {
        let client = TestClient(transport: PieceTransport(pieces: ["data: \(text)\n\n"]))
        let error = try await #require(throws: APIError.self) { try await client.stream(WatchEntries()).collected() }
        guard case .decoding = error.reason else {
            Issue.record("\(error)")
            return
        }
    }

    @Test func dataThatIsNoJSONIsLeftOutAndReported() async throws {
        let drifts = Collected<Drift>()
        let text = "data: ping\n\ndata\n\ndata: {\"id\":1}\n\ndata: pong\n\n"
        let client = TestClient(transport: PieceTransport(pieces: [text])).with { connection in
            connection.drift = .report { drift in drifts.append(drift) }
        }
        #expect(try await client.stream(WatchEntries()).collected().map(\.data.id) == [1])
        #expect(drifts.values.map(\.kind) == [.skippedElement])
        #expect(drifts.values.first?.operation == "watchEntries")
        #expect(drifts.values.first?.found.contains("ping") == true)
    }

    @Test func unreadableElementsCanBeSkipped() async throws {
        let drifts = Collected<Drift>()
        let lines = TestClient(
            transport: PieceTransport(pieces: ["{\"id\":1}\n{\"id\":null}\nnonsense\n{\"id\":{}}\n{\"id\":2}\n"])
        ).with { connection in
            connection.unreadableElements = .skip
            connection.drift = .report { drift in drifts.append(drift) }
        }
        #expect(try await lines.stream(ExportEntries()).collected().map(\.id) == [1, 2])
        #expect(try await lines.send(ExportEntries()).collected().map(\.id) == [1, 2])
        #expect(drifts.values.allSatisfy { drift in drift.kind == .skippedElement })
        #expect(drifts.values.prefix(2).map(\.path) == ["$.id", "$"])
    }

    @Test func eachDifferenceIsReportedOnce() async throws {
        let drifts = Collected<Drift>()
        let text = (0..<3000).map { id in "{\"id\":\(id),\"new\":[{\"a\":1}],\"text\":\(id % 2)}\n" }.joined()
        let client = TestClient(transport: PieceTransport(pieces: [text])).with { connection in
            connection.drift = .report { drift in drifts.append(drift) }
        }
        #expect(try await client.stream(ExportEntries()).collected().count == 3000)
        #expect(Set(drifts.values.map(\.path)) == ["$.new", "$.text"])
        #expect(drifts.values.count == 2)
    }

    @Test func theNumberOfReportsIsLimited() async throws {
        let drifts = Collected<Drift>()
        let text = (0..<3000).map { id in "{\"id\":\(id),\"new\(id)\":1}\n" }.joined()
        let client = TestClient(transport: PieceTransport(pieces: [text])).with { connection in
            connection.drift = .report { drift in drifts.append(drift) }
        }
        #expect(try await client.stream(ExportEntries()).collected().count == 3000)
        #expect(drifts.values.count == 1001)
        #expect(drifts.values.last?.kind == .notReported)
    }

    @Test func driftCanEndTheStream() async throws {
        let client = TestClient(transport: PieceTransport(pieces: ["{\"id\":1}\n{\"id\":2,\"new\":0}\n{\"id\":3}\n"]))
            .with { connection in connection.drift = .fail }
        var ids: [Int] = []
        let error = try await #require(throws: APIError.self) {
            for try await entry in client.stream(ExportEntries()) { ids.append(entry.id) }
        }
        #expect(ids == [1])
        guard case .drift(let drifts) = error.reason else {
            Issue.record("\(error)")
            return
        }
        #expect(drifts.map(\.path) == ["$.new"])
    }

    @Test func elementsAreLimited() async throws {
        let long = String(repeating: "x", count: 200)
        let texts = [
            "{\"id\":1}\n{\"id\":2,\"text\":\"\(long)\"}\n", "{\"id\":1}\n\(long)", "{\"id\":1}\n\(long)\(long)",
        ]
        for text in texts {
            let client = limited(to: 100, text)
            var ids: [Int] = []
            let error = try await #require(throws: APIError.self) {
                for try await entry in client.stream(ExportEntries()) { ids.append(entry.id) }
            }
            #expect(ids == [1])
            guard case .elementTooLarge(let limit) = error.reason else {
                Issue.record("\(error)")
                return
            }
            #expect(limit == 100)
        }
        // The lines of an event are short, but the event is not.
        let lines = String(repeating: "data: xxxxxxxx\n", count: 20)
        let error = try await #require(throws: APIError.self) {
            try await limited(to: 100, lines + "\n").stream(WatchTexts()).collected()
        }
        #expect(error.description.contains("an element of the stream is larger than the limit of 100 bytes"))
        #expect(try await limited(to: .max, lines + "\n").stream(WatchTexts()).collected().count == 1)
    }

    @Test func theTokenIsMasked() async throws {
        let token = "tok3n-Abcdefghij"
        let text = "{\"id\":1}\n{\"id\":\"\(token)\"}\n"
        let client = TestClient(token: token, transport: PieceTransport(pieces: [text]))
        let error = try await #require(throws: APIError.self) { try await client.stream(ExportEntries()).collected() }
        var shown = "\(error)"
        dump(error, to: &shown)
        dump(error.response?.body.map { $0 }, to: &shown)
        #expect(!shown.contains(token))
        #expect(error.response.map { String(decoding: $0.body, as: UTF8.self).contains(token) } == false)
    }

    @Test func streamsAreReplayed() async throws {
        let replay = ReplayTransport([])
        replay.respond(to: ExportEntries.self) { _ in .init(body: data("{\"id\":1}\n{\"id\":2}")) }
        let lines = TestClient(transport: replay).stream(ExportEntries())
        #expect(replay.requests.isEmpty)
        #expect(try await lines.collected().map(\.id) == [1, 2])
        #expect(try await lines.collected().map(\.id) == [1, 2])
        #expect(replay.requests.map(\.operation) == ["exportEntries", "exportEntries"])
        #expect(replay.requests.map { $0.headers["Accept"] } == ["application/x-ndjson", "application/x-ndjson"])
    }

    @Test func nothingFollowsAnError() async throws {
        let transport = PieceTransport(pieces: ["{\"id\":1}\n"], end: URLError(.networkConnectionLost))
        var entries = TestClient(transport: transport).stream(ExportEntries()).makeAsyncIterator()
        #expect(try await entries.next()?.id == 1)
        await #expect(throws: APIError.self) { try await entries.next() }
        #expect(try await entries.next() == nil)
    }

    private func limited(to limit: Int, _ text: String) -> TestClient {
        TestClient(transport: PieceTransport(pieces: [text])).with { connection in
            connection.maximumElementBytes = limit
        }
    }
}

extension String {
    /// The text in pieces of some Unicode scalars.
    func pieces(of size: Int) -> [String] {
        let scalars = Array(unicodeScalars)
        return stride(from: 0, to: scalars.count, by: size).map { start in
            var piece = UnicodeScalarView()
            piece.append(contentsOf: scalars[start..<Swift.min(start + size, scalars.count)])
            return String(piece)
        }
    }
}
