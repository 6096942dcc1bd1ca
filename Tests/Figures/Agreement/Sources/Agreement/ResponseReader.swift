import Foundation
import SpecimenRuntime

protocol ReportMaking {
    func report(status: Int, body: String) async throws -> Report
}

/// Decodes responses of an operation through a connection, as an app does.
struct ResponseReader<Call: APIOperation>: ReportMaking {
    /// The operation with a request that needs no arguments.
    private struct Recorded: APIOperation {
        typealias Output = Call.Output
        static var id: String { Call.id }
        let request = APIRequest(.get, "/")
    }

    func report(status: Int, body: String) async throws -> Report {
        let replay = ReplayTransport([])
        replay.respond(to: Recorded.self, status: status, json: body)
        let drift = Collection()
        var connection = Connection(server: "https://recorded.example", transport: replay)
        connection.drift = .report { drift.append($0) }
        var report = Report(operation: Call.id)
        do {
            let value = try await RecordedClient(connection: connection).send(Recorded())
            report.written = (value as? any JSONEncodable)?.jsonText
            report.otherFields = otherFields(in: value).map { [$0.key, $0.value.jsonText] }
        } catch let error as APIError {
            guard case .decoding(let failure) = error.reason else { throw error }
            report.failure = Report.Failure(path: failure.path, message: error.description)
        }
        report.drift = drift.all.map(Report.Difference.init)
        return report
    }
}

private struct RecordedClient: APIClient {
    var connection: Connection
}

/// The drift of one response. The handler of a connection may be called on any thread.
private final class Collection: @unchecked Sendable {
    private let lock = NSLock()
    // Guarded by `lock`, hence the unchecked conformance.
    private var drifts: [Drift] = []

    var all: [Drift] { lock.withLock { drifts } }

    func append(_ drift: Drift) {
        lock.withLock { drifts.append(drift) }
    }
}

/// Returns the fields of all models within a value that no property holds.
private func otherFields(in value: Any) -> [(key: String, value: JSONValue)] {
    switch value {
    case let fields as OtherFields: fields.all.map { (key: $0, value: $1) }
    case is JSONValue, is String, is URL, is Date: []
    default: Mirror(reflecting: value).children.flatMap { otherFields(in: $0.value) }
    }
}
