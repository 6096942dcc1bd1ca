import Foundation
import SpecimenRuntime

// The code of the articles about downloads and streams.

private struct GetReport: APIOperation {
    typealias Output = Data
    static let id = "getReport"
    var id: Int
    var request: APIRequest { APIRequest(.get, "/reports/\(id)") }
}

extension TestClient {
    fileprivate func exportEntries() -> JSONLines<Entry> { stream(ExportEntries()) }
    fileprivate func watchEntries() -> ServerSentEvents<Entry> { stream(WatchEntries()) }
}

func downloadingAReport(_ client: TestClient) async throws {
    let file = URL(fileURLWithPath: "report.pdf")
    try await client.download(GetReport(id: 1), to: file) { progress in
        print(progress.receivedBytes, progress.totalBytes ?? 0)
    }
}

func followingARedirect(_ client: TestClient, _ file: URL) async throws {
    do {
        try await client.download(GetReport(id: 1), to: file)
    } catch let error as APIError where error.status == 302 {
        guard let address = error.response?[.location] else { throw error }
        let (content, _) = try await URLSession.shared.download(from: address)
        try FileManager.default.moveItem(at: content, to: file)
    }
}

func readingStreams(_ client: TestClient) async throws {
    for try await entry in client.exportEntries() {
        print(entry.id)
    }
    for try await event in client.watchEntries() {
        print(event.event, event.id ?? "", event.data.id)
    }
}

func replayingAStream(_ replay: ReplayTransport) {
    replay.respond(to: ExportEntries.self) { _ in
        ReplayTransport.Response(body: Data("{\"id\":1}\n{\"id\":2}\n".utf8))
    }
}
