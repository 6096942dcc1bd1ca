import Foundation
import SpecimenLoopback
import SpecimenRuntime
import SpecimenTestSupport
import Testing

/// Checks forms with a parser that is independent of the writer.
@Suite struct MultipartTests {
    struct Part: Equatable {
        var headers: [String: String]
        var content: Data
    }

    /// A strict parser of RFC 2046, section 5.1.1.
    private func parts(of request: LoopbackServer.Request) throws -> [Part] {
        let type = try #require(request.header("Content-Type"))
        let prefix = "multipart/form-data; boundary="
        try #require(type.hasPrefix(prefix))
        let delimiter = Data("\r\n--\(type.dropFirst(prefix.count))".utf8)
        var rest = Data("\r\n".utf8) + Data(request.body)
        var parts: [Part] = []
        let first = try #require(rest.range(of: delimiter))
        try #require(first.lowerBound == rest.startIndex)
        rest = rest[first.upperBound...]
        while !rest.starts(with: Data("--".utf8)) {
            try #require(rest.starts(with: Data("\r\n".utf8)))
            rest = rest.dropFirst(2)
            let end = try #require(rest.range(of: delimiter))
            let part = rest[..<end.lowerBound]
            let blank = try #require(part.range(of: Data("\r\n\r\n".utf8)))
            var headers: [String: String] = [:]
            for line in String(decoding: part[..<blank.lowerBound], as: UTF8.self).components(separatedBy: "\r\n") {
                let pieces = line.components(separatedBy: ": ")
                try #require(pieces.count == 2)
                headers[pieces[0]] = pieces[1]
            }
            parts.append(Part(headers: headers, content: Data(part[blank.upperBound...])))
            rest = rest[end.upperBound...]
        }
        #expect(Data(rest) == Data("--\r\n".utf8))
        return parts
    }

    private func sent(_ operation: UploadFile) async throws -> [Part] {
        let server = try LoopbackServer { _ in .json(201, "{}") }
        defer { server.stop() }
        _ = try await TestClient(token: "t", baseURL: server.baseURL).send(operation)
        let request = try #require(server.requests.first)
        #expect(request.line == "POST /files/ HTTP/1.1")
        #expect(request.header("Authorization") == "Bearer t")
        return try parts(of: request)
    }

    @Test func fieldsAndFile() async throws {
        let content = Data((0...255).map { byte in UInt8(byte) }) + data("\r\n--specimen-\r\n\r\n")
        let file = FileUpload(name: "a \"b\"\r\né%22.js", contentType: "text/javascript", data: content)
        let parts = try await sent(UploadFile(name: "~/é\r\n.js", headers: ["a:1", "", "b:2"], file: file))
        #expect(
            parts == [
                Part(headers: ["Content-Disposition": #"form-data; name="name""#], content: data("~/é\r\n.js")),
                Part(headers: ["Content-Disposition": #"form-data; name="header""#], content: data("a:1")),
                Part(headers: ["Content-Disposition": #"form-data; name="header""#], content: Data()),
                Part(headers: ["Content-Disposition": #"form-data; name="header""#], content: data("b:2")),
                Part(
                    headers: [
                        "Content-Disposition": #"form-data; name="file"; filename="a %22b%22%0D%0Aé%22.js""#,
                        "Content-Type": "text/javascript",
                    ],
                    content: content
                ),
            ]
        )
    }

    @Test func emptyForm() async throws {
        let server = try LoopbackServer { _ in .json(201, "{}") }
        defer { server.stop() }
        _ = try await TestClient(baseURL: server.baseURL).send(UploadFile())
        #expect(server.requests.count == 1)
    }

    @Test func fileFromDisk() async throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("specimen-\(UUID()).bin")
        let content = Data((0..<300_000).map { index in UInt8(truncatingIfNeeded: index &* 31) })
        try content.write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let part = try #require(try await sent(UploadFile(file: FileUpload(contentsOf: url))).first)
        #expect(part.content == content)
        #expect(
            part.headers["Content-Disposition"] == "form-data; name=\"file\"; filename=\"\(url.lastPathComponent)\""
        )
        #expect(part.headers["Content-Type"] == "application/octet-stream")
    }

    @Test func unreadableFileAndBadContentType() async throws {
        let missing = FileUpload(contentsOf: URL(fileURLWithPath: "/nonexistent/file"))
        let evil = FileUpload(name: "a", contentType: "text/plain\r\nX: y", data: Data())
        for file in [missing, evil] {
            let error = try await #require(throws: APIError.self) {
                try await TestClient(baseURL: URL(string: "http://127.0.0.1:1")).send(UploadFile(file: file))
            }
            #expect(error.description.hasPrefix("uploadFile: cannot be sent: the body cannot be built: "))
        }
    }

    private func withFile(_ content: Data, _ body: (URL) async throws -> Void) async throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("specimen-\(UUID()).bin")
        try content.write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        try await body(url)
    }

    private static let bytes = Data(
        (0..<700_000).map { index in UInt8(truncatingIfNeeded: index &* 31 ^ (index >> 9)) }
    )

    /// Reads forms with the MIME parser of Python.
    @Test(.enabled(if: Python.isAvailable, "python3 is not installed"))
    func pythonReadsTheSame() async throws {
        try await withFile(Self.bytes) { url in
            let server = try LoopbackServer { _ in .json(201, "{}") }
            defer { server.stop() }
            let file = FileUpload(contentsOf: url, name: "app é.js", contentType: "text/javascript")
            let operation = UploadFile(name: "~/app.js", headers: ["a:1", "b:2"], file: file)
            _ = try await TestClient(baseURL: server.baseURL).send(operation)
            let request = try #require(server.requests.first)
            let head = "Content-Type: \(try #require(request.header("Content-Type")))\r\n\r\n"
            let output = try Python.run(
                """
                import email, email.policy, sys
                message = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.HTTP)
                file = open(sys.argv[2], "rb").read()
                for part in message.iter_parts():
                    content = part.get_payload(decode=True)
                    text = "the file" if content == file else content[:20]
                    name = part.get_param("name", header="content-disposition")
                    print(ascii([name, part.get_filename(), part.get_content_type(), text]))
                """,
                input: Data(head.utf8) + Data(request.body),
                url.path
            )
            #expect(
                output == #"""
                    ['name', None, 'text/plain', b'~/app.js']
                    ['header', None, 'text/plain', b'a:1']
                    ['header', None, 'text/plain', b'b:2']
                    ['file', 'app \xe9.js', 'text/javascript', 'the file']

                    """#
            )
        }
    }

    @Test func aFormFromDiskIsSentAgainWhole() async throws {
        try await withFile(Self.bytes) { url in
            let count = Counter()
            let server = try LoopbackServer { request in
                if request.path == "/new/" { return .json(201, "{}") }
                return count.next() == 0 ? .status(503) : .redirect(to: "/new/", status: 307)
            }
            defer { server.stop() }
            let client = TestClient(token: "t", baseURL: server.baseURL).with { connection in
                connection.retries.maximumRetries = 1
                connection.retries.includesNonIdempotent = true
                connection.retries.clock = TestClock()
            }
            _ = try await client.send(UploadFile(file: FileUpload(contentsOf: url)))
            #expect(server.requests.map(\.path) == ["/files/", "/files/", "/new/"])
            for request in server.requests {
                #expect(try parts(of: request).map(\.content) == [Self.bytes])
                #expect(request.header("Content-Length") == String(request.body.count))
                #expect(request.header("Transfer-Encoding") == nil)
            }
        }
    }

    /// Calls that send the same value at the same time do not share a temporary file.
    @Test func aFormFromDiskIsSentByManyCalls() async throws {
        struct Send: APIOperation {
            typealias Output = NoContent
            static let id = "send"
            var body: RequestBody
            var request: APIRequest {
                var request = APIRequest(.post, "/x")
                request.body = body
                return request
            }
        }
        try await withFile(Self.bytes) { url in
            let server = try LoopbackServer { _ in .status(204) }
            defer { server.stop() }
            var form = MultipartForm()
            form.append("file", file: FileUpload(contentsOf: url))
            let operation = Send(body: .multipart(form))
            let client = TestClient(baseURL: server.baseURL)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<24 { group.addTask { try await client.send(operation) } }
                try await group.waitForAll()
            }
            #expect(server.requests.count == 24)
            for request in server.requests {
                #expect(try parts(of: request).map(\.content) == [Self.bytes])
            }
        }
    }

    @Test func aFileAsTheWholeBody() async throws {
        struct Put: APIOperation {
            typealias Output = NoContent
            static let id = "put"
            var file: URL
            var request: APIRequest {
                var request = APIRequest(.put, "/raw/")
                request.body = .file(file, contentType: "application/x-thing")
                return request
            }
        }
        try await withFile(Self.bytes) { url in
            let server = try LoopbackServer { _ in .status(204) }
            defer { server.stop() }
            try await TestClient(baseURL: server.baseURL).send(Put(file: url))
            let request = try #require(server.requests.first)
            #expect(Data(request.body) == Self.bytes)
            #expect(request.header("Content-Type") == "application/x-thing")
            #expect(try Data(contentsOf: url) == Self.bytes)
            let folder = url.deletingLastPathComponent()
            let missing = folder.appendingPathComponent("not-there")
            for (file, problem) in [
                (missing, "there is no file \(missing.path)"), (folder, "is not a readable file"),
            ] {
                let error = try await #require(throws: APIError.self) {
                    try await TestClient(baseURL: server.baseURL).send(Put(file: file))
                }
                #expect(error.description.contains("put: cannot be sent: the body cannot be built: "))
                #expect(error.description.contains(problem))
            }
            #expect(server.requests.count == 1)
        }
    }
}

private enum Python {
    static var isAvailable: Bool { (try? run("print(1)", input: Data(), "")) != nil }

    /// Runs a program with the path of the input and another argument, and returns its output.
    static func run(_ program: String, input: Data, _ argument: String) throws -> String {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("specimen-\(UUID()).in")
        try input.write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let python = URL(fileURLWithPath: "/usr/bin/env")
        let (status, output) = try Compiler.run(python, ["python3", "-c", program, url.path, argument])
        guard status == 0 else { throw Compiler.Failure(description: output) }
        return output
    }
}
