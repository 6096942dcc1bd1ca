import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

@Suite(.timeLimit(.minutes(5))) struct DownloadTests {
    private static let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 100_000)

    @Test(arguments: [true, false]) func aFileArrivesWithItsProgress(hasLength: Bool) async throws {
        let size = Self.piece.count * 30
        let server = try LoopbackServer { _ in
            .written(headers: [("X-Name", "a")], length: hasLength ? size : nil) { writer in
                for _ in 0..<30 { writer.write(Self.piece) }
            }
        }
        defer { server.stop() }
        try await withFolder { folder in
            let file = folder.appending(path: "file.bin")
            let progress = Collected<DownloadProgress>()
            let response = try await TestClient(baseURL: server.baseURL).download(DownloadFile(fileID: 1), to: file) {
                progress.append($0)
            }
            #expect(try Data(contentsOf: file) == Data(repeating: UInt8(ascii: "x"), count: size))
            try #expect(names(in: folder) == ["file.bin"])
            #expect(response.status == 200)
            #expect(response.headers["X-Name"] == "a")
            #expect(response.body.isEmpty)
            let received = progress.values.map(\.receivedBytes)
            #expect(received.first == 0)
            #expect(received.last == Int64(size))
            #expect(received == received.sorted())
            #expect(progress.values.allSatisfy { $0.totalBytes == (hasLength ? Int64(size) : nil) })
            #expect(progress.values.last?.fraction == (hasLength ? 1 : nil))
        }
    }

    @Test func textKeepsItsEncoding() async throws {
        let bytes: [UInt8] = [0xE4, 0x3B, 0x31]
        let server = try LoopbackServer { _ in
            .message(200, bytes, headers: [("Content-Type", "text/csv; charset=ISO-8859-1")])
        }
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL)
        try await withFolder { folder in
            let file = folder.appending(path: "table.csv")
            try await client.download(Call<String>(), to: file)
            #expect(try Data(contentsOf: file) == Data(bytes))
        }
        #expect(try await client.send(Call<String>()) == "ä;1")
        #expect(server.requests.allSatisfy { request in request.header("Accept") == "*/*" })
    }

    @Test func anExistingFileIsKeptUnlessItMayBeReplaced() async throws {
        let server = try LoopbackServer { _ in .text(200, "new") }
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL)
        try await withFolder { folder in
            let file = folder.appending(path: "file.txt")
            try data("old").write(to: file)
            let error = try await #require(throws: APIError.self) {
                try await client.download(DownloadFile(fileID: 1), to: file)
            }
            #expect(error.description.contains("exists already; pass replacesFile: true to replace it"))
            #expect(server.requests.isEmpty)
            #expect(try Data(contentsOf: file) == data("old"))
            try await client.download(DownloadFile(fileID: 1), to: file, replacesFile: true)
            #expect(try Data(contentsOf: file) == data("new"))
            try #expect(names(in: folder) == ["file.txt"])
        }
    }

    @Test func aFileThatAppearsMeanwhileIsKept() async throws {
        try await withFolder { folder in
            let file = folder.appending(path: "file.txt")
            let server = try LoopbackServer { _ in
                try? data("other").write(to: file)
                return .text(200, "new")
            }
            defer { server.stop() }
            let error = try await #require(throws: APIError.self) {
                try await TestClient(baseURL: server.baseURL).download(DownloadFile(fileID: 1), to: file)
            }
            guard case .file = error.reason else {
                Issue.record("\(error)")
                return
            }
            #expect(try Data(contentsOf: file) == data("other"))
            try #expect(names(in: folder) == ["file.txt"])
        }
    }

    /// A link without a target appears neither as a file nor as a folder, and is not replaced either.
    @Test func aLinkIsKept() async throws {
        let server = try LoopbackServer { _ in .text(200, "new") }
        defer { server.stop() }
        try await withFolder { folder in
            let file = folder.appending(path: "file.txt")
            try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: "missing")
            let error = try await #require(throws: APIError.self) {
                try await TestClient(baseURL: server.baseURL).download(DownloadFile(fileID: 1), to: file)
            }
            guard case .file = error.reason else {
                Issue.record("\(error)")
                return
            }
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file.path) == "missing")
            try #expect(names(in: folder) == ["file.txt"])
        }
    }

    /// Destinations at which no file can be created.
    @Test(arguments: ["missing/file.txt", "", "https://api.example/file"])
    func anUnusableDestinationSendsNothing(_ path: String) async throws {
        let server = try LoopbackServer { _ in .text(200, "new") }
        defer { server.stop() }
        try await withFolder { folder in
            let file = path.hasPrefix("https") ? try #require(URL(string: path)) : folder.appending(path: path)
            let error = try await #require(throws: APIError.self) {
                try await TestClient(baseURL: server.baseURL).download(DownloadFile(fileID: 1), to: file)
            }
            guard case .invalidRequest = error.reason else {
                Issue.record("\(error)")
                return
            }
            try #expect(names(in: folder).isEmpty)
        }
        #expect(server.requests.isEmpty)
    }

    /// The ways in which a response ends early.
    enum Fault: CaseIterable {
        case withinAKnownLength, withinAChunk, withAStatus

        func response() -> LoopbackServer.Response {
            switch self {
            case .withinAKnownLength:
                .written(length: 1_000_000) { writer in
                    writer.write(DownloadTests.piece)
                    writer.hangUp()
                }
            case .withinAChunk: .raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100\r\nabc")
            case .withAStatus: .json(404, #"{"detail": "gone"}"#)
            }
        }
    }

    @Test(arguments: Fault.allCases) func nothingIsLeftAfterAFailure(_ fault: Fault) async throws {
        let server = try LoopbackServer { _ in fault.response() }
        defer { server.stop() }
        try await withFolder { folder in
            let error = try await #require(throws: APIError.self) {
                try await TestClient(baseURL: server.baseURL).download(
                    DownloadFile(fileID: 1),
                    to: folder.appending(path: "file")
                )
            }
            #expect(error.detail == (fault == .withAStatus ? "gone" : nil))
            try #expect(names(in: folder).isEmpty)
        }
    }

    @Test func aLostConnectionBeginsTheDownloadAgain() async throws {
        let count = Collected<Int>()
        let server = try LoopbackServer { _ in
            count.append(0)
            return count.values.count < 3 ? Fault.withinAKnownLength.response() : .text(200, "complete")
        }
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL).with { connection in
            connection.retries = RetryPolicy()
            connection.retries.baseDelay = .zero
            connection.retries.maximumTime = .seconds(3600)
        }
        try await withFolder { folder in
            let file = folder.appending(path: "file")
            let progress = Collected<DownloadProgress>()
            try await client.download(DownloadFile(fileID: 1), to: file) { progress.append($0) }
            #expect(try Data(contentsOf: file) == data("complete"))
            #expect(progress.values.count { $0.receivedBytes == 0 } == 3)
        }
        #expect(server.requests.count == 3)
    }

    /// The length is checked for transports that do not check it.
    @Test func aLengthThatDoesNotFitIsALostConnection() async throws {
        let transport = PieceTransport(headers: ["Content-Length": "10"], pieces: ["abc", "def"])
        try await withFolder { folder in
            let file = folder.appending(path: "file")
            let error = try await #require(throws: APIError.self) {
                try await TestClient(transport: transport).download(DownloadFile(fileID: 1), to: file)
            }
            #expect(error.description.contains("6 of 10 bytes arrived"))
            try #expect(names(in: folder).isEmpty)
            var compressed = transport
            compressed.headers["Content-Encoding"] = "gzip"
            try await TestClient(transport: compressed).download(DownloadFile(fileID: 1), to: file)
            #expect(try Data(contentsOf: file) == data("abcdef"))
        }
    }

    @Test func cancellationLeavesNothing() async throws {
        let (gone, left) = AsyncStream<Void>.makeStream()
        let server = try LoopbackServer { _ in
            .written { writer in
                writer.write(Self.piece)
                writer.waitForClientToLeave()
                left.finish()
            }
        }
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL)
        try await withFolder { folder in
            let (begun, begin) = AsyncStream<Void>.makeStream()
            let task = Task {
                try await client.download(DownloadFile(fileID: 1), to: folder.appending(path: "file")) { progress in
                    if progress.receivedBytes == Int64(Self.piece.count) { begin.finish() }
                }
            }
            for await _ in begun {}
            try #expect(names(in: folder).count == 1)
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            try #expect(names(in: folder).isEmpty)
        }
        for await _ in gone {}
    }

    @Test func downloadsAreReplayed() async throws {
        let replay = ReplayTransport([])
        replay.respond(to: DownloadFile.self) { _ in .init(body: data("abc")) }
        try await withFolder { folder in
            let file = folder.appending(path: "file")
            try await TestClient(transport: replay).download(DownloadFile(fileID: 1), to: file)
            #expect(try Data(contentsOf: file) == data("abc"))
        }
    }

    /// Middlewares receive the head of a successful response, and the whole content of an error.
    @Test func middlewaresSeeTheHead() async throws {
        let lines = Collected<String>()
        let server = try LoopbackServer { request in
            request.path == "/files/1/" ? .text(200, "abc") : .json(404, #"{"detail": "gone"}"#)
        }
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL).with { connection in
            connection.middlewares = [LoggingMiddleware { line in lines.append(line) }]
        }
        try await withFolder { folder in
            let file = folder.appending(path: "file")
            try await client.download(DownloadFile(fileID: 1), to: file)
            await #expect(throws: APIError.self) {
                try await client.download(DownloadFile(fileID: 2), to: file, replacesFile: true)
            }
            #expect(try Data(contentsOf: file) == data("abc"))
        }
        #expect(lines.values.count == 2)
        #expect(lines.values.first?.contains("→ 200, streamed, ") == true)
        #expect(lines.values.last?.contains("→ 404, 18 bytes, ") == true)
    }

    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "specimen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
    }
}
