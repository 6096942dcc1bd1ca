import Foundation
import SpecimenRuntime
import Testing

/// Tests of the grammar of event streams.
@Suite struct EventStreamTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var events: [ServerSentEvent<String>]
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ events: ServerSentEvent<String>...) {
            self.name = name
            self.text = text
            self.events = events
        }
    }

    private static let cases = [
        Case("one event", "data: a\n\n", .init(data: "a")),
        Case("nothing", ""),
        Case("blank lines only", "\n\n\r\n\r\r"),
        Case("two events", "data: a\n\ndata: b\n\n", .init(data: "a"), .init(data: "b")),
        Case("lines of data", "data: a\ndata: b\ndata\ndata: c\n\n", .init(data: "a\nb\n\nc")),
        Case(
            "ends of lines", "data: a\r\n\r\ndata: b\r\rdata: c\n\n", .init(data: "a"), .init(data: "b"),
            .init(data: "c")),
        Case(
            "a carriage return and a line feed within an event", "data: a\rdata: b\ndata: c\r\n\n",
            .init(data: "a\nb\nc")),
        Case("byte order mark", "\u{FEFF}data: a\n\n", .init(data: "a")),
        Case("a later byte order mark belongs to the name", "data: a\n\u{FEFF}data: b\n\n", .init(data: "a")),
        Case(
            "only one space is left out", "data:a\n\ndata:  b\n\ndata:\tc\n\n", .init(data: "a"), .init(data: " b"),
            .init(data: "\tc")),
        Case("empty data", "data\n\ndata:\n\n", .init(data: ""), .init(data: "")),
        Case("an event without data", "event: x\nid: 1\n\ndata: a\n\n", .init(id: "1", data: "a")),
        Case("names", "event: add\ndata: a\n\ndata: b\n\n", .init(event: "add", data: "a"), .init(data: "b")),
        Case("the last name counts", "event: x\nevent: y\ndata: a\n\n", .init(event: "y", data: "a")),
        Case("comments", ": hello\ndata: a\n:\n:data: b\n\n", .init(data: "a")),
        Case("unknown fields", "Data: a\nother: b\n data: c\ndata: d\n\n", .init(data: "d")),
        Case("colons in data", "data: a: b:c\n\n", .init(data: "a: b:c")),
        Case(
            "ids last", "id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n", .init(id: "1", data: "a"),
            .init(id: "1", data: "b"), .init(data: "c")),
        Case("an id with a null is ignored", "id: 1\nid: 2\0\ndata: a\n\n", .init(id: "1", data: "a")),
        Case(
            "retry", "retry: 1500\ndata: a\n\nretry: 1s\ndata: b\n\n", .init(retry: .milliseconds(1500), data: "a"),
            .init(retry: .milliseconds(1500), data: "b")),
        Case("a retry beyond all numbers is ignored", "retry: 99999999999999999999\ndata: a\n\n", .init(data: "a")),
        Case("an event that is cut off", "data: a\n\ndata: b\n", .init(data: "a")),
        Case("a line that is cut off", "data: a\n\ndata: b", .init(data: "a")),
        Case("the end marker", "data: a\n\ndata: [DONE]\n\ndata: b\n\n", .init(data: "a")),
        Case("JSON strings are decoded", "data: \"a\\nb\"\n\ndata: \"a\n\n", .init(data: "a\nb"), .init(data: "\"a")),
        Case("characters of several bytes", "data: ä€😀\n\n", .init(data: "ä€😀")),
    ]

    /// The sizes of the pieces, in Unicode scalars, in which a text arrives.
    @Test(arguments: cases, [1, 2, 3, 1000])
    func events(_ test: Case, inPiecesOf size: Int) async throws {
        let client = TestClient(transport: PieceTransport(pieces: test.text.pieces(of: size)))
        #expect(try await client.stream(WatchTexts()).collected() == test.events)
    }

    @Test(arguments: cases) func eventsOfAWholeResponse(_ test: Case) async throws {
        let response = RawResponse(status: 200, headers: [:], body: data(test.text))
        #expect(try await ServerSentEvents<String>(response: response).collected() == test.events)
        let client = TestClient(transport: PieceTransport(pieces: [test.text]))
        #expect(try await client.send(WatchTexts()).collected() == test.events)
    }

    @Test func invalidUTF8IsReplaced() async throws {
        let bytes = data("data: ä") + [0xFF] + data("€b") + [0xE2, 0x82] + data("\nid: ") + [0xF0] + data("😀\n\n")
        for cut in 0...bytes.count {
            let (pieces, arriving) = AsyncStream<Data>.makeStream()
            for piece in [bytes[..<cut], bytes[cut...]] { arriving.yield(Data(piece)) }
            arriving.finish()
            let client = TestClient(transport: StreamOfPieces(pieces: pieces))
            let expected = ServerSentEvent(id: "\u{FFFD}😀", data: "ä\u{FFFD}€b\u{FFFD}")
            #expect(try await client.stream(WatchTexts()).collected() == [expected], "cut at \(cut)")
        }
    }

    @Test func theEndMarkerCanBeChanged() async throws {
        let text = "data: a\n\ndata: [DONE]\n\ndata: bye\n\ndata: b\n\n"
        var events = TestClient(transport: PieceTransport(pieces: [text])).stream(WatchTexts())
        events.endMarker = "bye"
        #expect(try await events.collected().map(\.data) == ["a", "[DONE]"])
        events.endMarker = nil
        #expect(try await events.collected().map(\.data) == ["a", "[DONE]", "bye", "b"])
    }

    @Test func anEventIsReturnedBeforeTheNextPieceArrives() async throws {
        // A line that ends with CR is complete without the byte behind it, which may be LF.
        for text in ["data: a\n\n", "data: a\r\n\r\n", "data: a\r\r"] {
            let (pieces, arriving) = AsyncStream<Data>.makeStream()
            let client = TestClient(transport: StreamOfPieces(pieces: pieces))
            var events = client.stream(WatchTexts()).makeAsyncIterator()
            arriving.yield(data(text))
            #expect(try await events.next()?.data == "a")
            arriving.yield(data("\n"))
            arriving.yield(data("data: b\n\n"))
            #expect(try await events.next()?.data == "b")
            arriving.finish()
            #expect(try await events.next() == nil)
            #expect(try await events.next() == nil)
        }
    }
}

/// A transport whose response consists of the pieces that a test sends.
private struct StreamOfPieces: Transport {
    let pieces: AsyncStream<Data>

    func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse) {
        throw URLError(.unknown)
    }

    func stream(_ request: URLRequest) async throws -> (StreamedBody, HTTPURLResponse) {
        guard let url = request.url,
            let head = HTTPURLResponse(url: url, statusCode: 200, httpVersion: "HTTP/1.1", headerFields: [:])
        else { throw URLError(.badURL) }
        return (StreamedBody(pieces), head)
    }
}
