import Foundation
import SpecimenLoopback
import SpecimenTestSupport
import Testing

/// Measures the peak memory of a process that does one thing.
@Suite(.timeLimit(.minutes(10))) struct MemoryTests {
    /// The limit in kilobytes.
    private static let limit = 64 << 10

    @Test func aGigabyteIsUploadedFromDisk() async throws {
        let server = try LoopbackServer(keepsBodies: false) { _ in .json(201, "{}") }
        defer { server.stop() }
        let size = 1 << 30
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "large.bin")
            try Data().write(to: file)
            let handle = try FileHandle(forWritingTo: file)
            // The file is sparse and takes no space on disk. The temporary file of the form does.
            try handle.truncate(atOffset: UInt64(size))
            try handle.close()
            let program = try Self.program(in: folder)
            let peak = try Self.peak(of: program, "upload", server.baseURL.absoluteString, file.path)
            #expect(peak < Self.limit)
        }
        #expect(server.requests.count == 1)
        #expect(server.requests.allSatisfy { request in request.bodySize > size })
    }

    @Test func aGigabyteIsNotDownloaded() async throws {
        let piece = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 20)
        let server = try LoopbackServer { _ in .repeated(piece, times: 1024) }
        defer { server.stop() }
        try withTemporaryFolder { folder in
            let program = try Self.program(in: folder)
            #expect(try Self.peak(of: program, "download", server.baseURL.absoluteString) < Self.limit)
        }
    }

    @Test func aGigabyteIsDownloadedToDisk() async throws {
        let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        let server = try LoopbackServer { _ in .repeated(piece, times: 1024) }
        defer { server.stop() }
        try withTemporaryFolder { folder in
            let program = try Self.program(in: folder)
            let file = folder.appending(path: "large.bin")
            #expect(try Self.peak(of: program, "save", server.baseURL.absoluteString, file.path) < Self.limit)
            #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int == 1 << 30)
        }
    }

    @Test func aHundredThousandEvents() async throws {
        let (left, leave) = AsyncStream<Void>.makeStream()
        let server = try LoopbackServer { _ in
            .written(headers: [("Content-Type", "text/event-stream")]) { writer in
                let text = String(repeating: "x", count: 1000)
                for id in 0..<100_000 where !writer.write("data: {\"id\":\(id),\"text\":\"\(text)\"}\n\n") { break }
                writer.waitForClientToLeave()
                leave.yield()
            }
        }
        defer { server.stop() }
        try withTemporaryFolder { folder in
            let program = try Self.program(in: folder)
            let idle = try Self.peak(of: program, "nothing", server.baseURL.absoluteString)
            let short = try Self.peak(of: program, "events", server.baseURL.absoluteString, "25000")
            let long = try Self.peak(of: program, "events", server.baseURL.absoluteString, "50000")
            #expect(long - idle < Self.limit)
            #expect(long < short * 5 / 4)
        }
        // The server has seen the end of both connections.
        var count = 0
        for await _ in left {
            count += 1
            if count == 2 { break }
        }
    }

    @Test func aListOfAHundredPages() async throws {
        let server = try LoopbackServer { request in
            let page = request.query.flatMap { query in Int(query.dropFirst("cursor=".count)) } ?? 0
            let elements = (0..<100).map { number in
                #"{"id": \#(page * 100 + number), "text": "\#(String(repeating: "x", count: 1000))"}"#
            }
            let link = "<?cursor=\(page + 1)>; rel=\"next\"; results=\"\(page < 99)\""
            return .json(200, "[\(elements.joined(separator: ","))]", headers: [("Link", link)])
        }
        defer { server.stop() }
        try withTemporaryFolder { folder in
            let program = try Self.program(in: folder)
            // Ten times as many pages must need less than one and a half times the memory.
            let short = try Self.peak(of: program, "list", server.baseURL.absoluteString, "1000")
            #expect(server.requests.count == 10)
            let long = try Self.peak(of: program, "list", server.baseURL.absoluteString, "10000")
            #expect(server.requests.count == 110)
            #expect(long < Self.limit)
            #expect(long < short * 3 / 2)
        }
    }

    private static func peak(of program: URL, _ arguments: String...) throws -> Int {
        let (status, output) = try Compiler.run(program, arguments)
        try #require(status == 0, "\(output)")
        let last = try #require(output.split(separator: "\n").last)
        return try #require(Int(last))
    }

    private static func program(in folder: URL) throws -> URL {
        let main = folder.appending(path: "main.swift")
        try Data(source.utf8).write(to: main)
        return try Compiler.build([main], in: folder)
    }

    private static let source = """
        import Foundation
        import SpecimenRuntime

        struct Client: APIClient {
            var connection: Connection
        }

        struct Thing: JSONModel {
            var id: Int
            var text: String
            var otherFields = OtherFields()

            init(json: inout JSONObject) throws {
                id = try json.required("id")
                text = try json.required("text")
            }

            func write(to json: inout JSONWriter) {
                json.write("id", id)
                json.write("text", text)
            }
        }

        struct ListThings: APIOperation {
            typealias Output = [Thing]
            static let id = "listThings"
            var request: APIRequest { APIRequest(.get, "/things") }
        }

        struct WatchThings: APIOperation {
            typealias Output = ServerSentEvents<Thing>
            static let id = "watchThings"
            var request: APIRequest { APIRequest(.get, "/events") }
        }

        struct DownloadFile: APIOperation {
            typealias Output = Data
            static let id = "downloadFile"
            var request: APIRequest { APIRequest(.get, "/file") }
        }

        struct Upload: APIOperation {
            typealias Output = JSONValue
            static let id = "upload"
            var file: URL
            var request: APIRequest {
                var form = MultipartForm()
                form.append("file", file: FileUpload(contentsOf: file))
                var request = APIRequest(.post, "/upload")
                request.body = .multipart(form)
                return request
            }
        }

        /// Returns the peak memory of this process in kilobytes.
        func peak() throws -> Int {
            #if canImport(Darwin)
                var usage = rusage()
                getrusage(RUSAGE_SELF, &usage)
                return usage.ru_maxrss / 1024
            #else
                // On Linux, `getrusage` also counts the memory of the process that started this one.
                let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
                let line = status.split(separator: "\\n").first { $0.hasPrefix("VmHWM:") } ?? ""
                return Int(line.filter(\\.isNumber)) ?? .max
            #endif
        }

        let arguments = CommandLine.arguments
        let client = Client(connection: Connection(server: arguments[2]))
        if arguments[1] == "nothing" {
            // Measures the process itself.
        } else if arguments[1] == "upload" {
            _ = try await client.send(Upload(file: URL(fileURLWithPath: arguments[3])))
        } else if arguments[1] == "save" {
            try await client.download(DownloadFile(), to: URL(fileURLWithPath: arguments[3]))
        } else if arguments[1] == "events" {
            let limit = Int(arguments[3]) ?? 0
            var next = 0
            for try await event in client.stream(WatchThings()) {
                guard event.data.id == next else { fatalError("expected \\(next), found \\(event.data.id)") }
                next += 1
                if next == limit { break }
            }
            guard next == limit else { fatalError("\\(next) events") }
        } else if arguments[1] == "download" {
            let transport = URLSessionTransport(maximumResponseBytes: 4 << 20)
            let client = Client(connection: Connection(server: arguments[2], transport: transport))
            do {
                _ = try await client.response(to: ListThings())
            } catch let error as APIError {
                print(error)
            }
        } else {
            let limit = Int(arguments[3]) ?? 0
            var next = 0
            for try await thing in client.pages(ListThings()).limited(to: limit) {
                guard thing.id == next else { fatalError("expected \\(next), found \\(thing.id)") }
                next += 1
            }
            guard next == limit else { fatalError("\\(next) elements") }
        }
        print(try peak())
        """
}
