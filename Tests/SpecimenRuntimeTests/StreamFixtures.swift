import Foundation
import SpecimenRuntime

/// An element of the streams in tests.
struct Entry: JSONModel {
    var id: Int
    var text: String?
    var otherFields = OtherFields()

    init(id: Int, text: String? = nil) {
        self.id = id
        self.text = text
    }

    init(json: inout JSONObject) throws {
        id = try json.required("id")
        text = json.optional("text")
    }

    func write(to json: inout JSONWriter) {
        json.write("id", id)
        json.write("text", text)
    }
}

struct ExportEntries: APIOperation {
    typealias Output = JSONLines<Entry>
    static let id = "exportEntries"
    var request: APIRequest { APIRequest(.get, "/entries") }
}

struct WatchEntries: APIOperation {
    typealias Output = ServerSentEvents<Entry>
    static let id = "watchEntries"
    var request: APIRequest { APIRequest(.get, "/events") }
}

struct WatchTexts: APIOperation {
    typealias Output = ServerSentEvents<String>
    static let id = "watchTexts"
    var request: APIRequest { APIRequest(.get, "/texts") }
}

/// A transport whose responses arrive in the pieces that a test chooses.
struct PieceTransport: Transport {
    var status = 200
    var headers: [String: String] = [:]
    var pieces: [String] = []
    var end: URLError?

    func send(_ request: URLRequest) async throws -> (Data, HTTPURLResponse) {
        if let end { throw end }
        return (data(pieces.joined()), try head(of: request))
    }

    func stream(_ request: URLRequest) async throws -> (StreamedBody, HTTPURLResponse) {
        let pieces = AsyncThrowingStream<Data, any Error> { continuation in
            for piece in self.pieces { continuation.yield(data(piece)) }
            continuation.finish(throwing: end)
        }
        return (StreamedBody(pieces), try head(of: request))
    }

    private func head(of request: URLRequest) throws -> HTTPURLResponse {
        guard let url = request.url,
            let head = HTTPURLResponse(url: url, statusCode: status, httpVersion: "HTTP/1.1", headerFields: headers)
        else { throw URLError(.badURL) }
        return head
    }
}

/// Collects values on any thread.
final class Collected<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var all: [Value] = []

    var values: [Value] { lock.withLock { all } }

    func append(_ value: Value) {
        lock.withLock { all.append(value) }
    }
}
