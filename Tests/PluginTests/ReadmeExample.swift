import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// The calls of the README that send forms, files and keys.
struct ReadmeExample {
    /// The files and keys that the calls use.
    struct Vault: Sendable {
        func key(isRefused: Bool) -> String { isRefused ? "k-2" : "k-1" }
    }

    private func calls(_ vault: Vault, _ server: URL, scan: URL, destination: URL) async throws -> Int? {
        let key = RefreshableCredential { isRefused in vault.key(isRefused: isRefused) }
        let library = LibraryClient(apiKey: key, baseURL: server)
        let search = try await library.createSearch(words: "coral reef", subject: ["biology", "diving"])
        try await library.updateBookCover(bookID: 7, caption: "Reefs", image: FileUpload(contentsOf: scan))
        try await library.download(GetBookCover(bookID: 7), to: destination) { print($0.receivedBytes) }
        return search.hits
    }

    @Test func requestsAreAsDocumented() async throws {
        let server = try LoopbackServer { request in
            switch request.method {
            case _ where request.header("X-Api-Key") == "k-1": .status(401)
            case "GET": .text(200, "cover", contentType: "image/png")
            case "PUT": .status(204)
            default: .json(201, #"{"id": "S-4", "hits": 12}"#)
            }
        }
        defer { server.stop() }
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let scan = folder.appending(path: "scan.png")
        try Data("scanned".utf8).write(to: scan)
        let destination = folder.appending(path: "cover.png")

        #expect(try await calls(Vault(), server.baseURL, scan: scan, destination: destination) == 12)
        #expect(try String(contentsOf: destination, encoding: .utf8) == "cover")
        let sent = server.requests
        #expect(sent.compactMap { $0.header("X-Api-Key") } == ["k-1", "k-2", "k-2", "k-2"])
        #expect(sent.map(\.method) == ["POST", "POST", "PUT", "GET"])
        #expect(sent[1].text.replacing("%20", with: "+").contains("words=coral+reef"))
        #expect(sent[2].text.contains("scanned"))
    }
}
