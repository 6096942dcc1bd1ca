import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Tests of the output types of operations.
@Suite struct ResponseTests {
    private func output<Output: ResponseDecodable & Sendable>(
        of response: LoopbackServer.Response,
        as type: Output.Type = Output.self
    ) async throws -> Output {
        let server = try LoopbackServer { _ in response }
        defer { server.stop() }
        return try await TestClient(baseURL: server.baseURL).send(Call<Output>())
    }

    @Test func jsonOutputs() async throws {
        #expect(try await output(of: .json(200, "[1, 2]")) == [1, 2])
        #expect(try await output(of: .json(200, #"{"a": 1.5}"#)) == ["a": 1.5])
        #expect(try await output(of: .json(200, #""text""#)) == "text")
        #expect(try await output(of: .json(200, "true")) == true)
        #expect(try await output(of: .json(200, #""open""#)) == ReleaseStatus.open)
        #expect(try await output(of: .json(200, #""2024-05-21""#)) == CalendarDate(year: 2024, month: 5, day: 21))
        #expect(try await output(of: .json(200, "\u{FEFF}[7]")) == [Identifier.int(7)])
        #expect(try await output(of: .json(200, #"{"a": [null]}"#)) == (["a": [nil]] as JSONValue))
        #expect(try await output(of: .text(200, "[1]", contentType: "text/plain")) == [1])
        #expect(try await output(of: .json(202, releaseText), as: Release.self).projects.count == 2)
    }

    @Test func emptyOutputs() async throws {
        #expect(try await output(of: .status(204)) == NoContent())
        #expect(try await output(of: .text(200, "<p>whatever", contentType: "text/html")) == NoContent())
        #expect(try await output(of: .status(204)) == JSONValue.null)
        #expect(try await output(of: .status(204), as: Release?.self) == nil)
        #expect(try await output(of: .json(200, "null"), as: Release?.self) == nil)
        #expect(try await output(of: .json(200, releaseText), as: Release?.self)?.version == "1.0")
        #expect(try await output(of: .status(204)) == Data())
        #expect(try await output(of: .status(204), as: [Int].self) == [])
        #expect(try await output(of: .status(204), as: String.self) == "")
    }

    /// A documented `{}` may be sent as nothing.
    @Test(
        arguments: [
            .status(200), .status(204), .json(200, ""), .json(204, ""), .json(200, "{}"),
        ] as [LoopbackServer.Response])
    func emptyObjects(response: LoopbackServer.Response) async throws {
        #expect(try await output(of: response, as: [String: JSONValue].self) == [:])
        #expect(try await output(of: response) == NoContent())
    }

    @Test func emptyBodiesInPlaceOfAValue() async throws {
        func check<Output: ResponseDecodable & Sendable>(_ type: Output.Type, _ status: Int) async throws {
            let error = try await #require(throws: APIError.self) {
                _ = try await output(of: .status(status), as: type)
            }
            #expect(error.description.contains("call: expected JSON, found an empty body (status \(status))"))
        }
        try await check([Int].self, 200)
        try await check(Release.self, 204)
        try await check(Int.self, 200)
    }

    @Test(arguments: [
        ("text/plain", "a,b\n", "a,b\n"), ("text/csv; charset=utf-8", #""a","b""#, #""a","b""#),
        ("application/json", #""a\nb""#, "a\nb"), ("application/problem+json; v=1", #""é""#, "é"),
        ("application/xml", "<a/>", "<a/>"), ("text/plain", "\u{FEFF}x", "x"), ("text/plain", "", ""),
        ("text/plain", #""quoted""#, #""quoted""#),
    ])
    func texts(contentType: String, body: String, expected: String) async throws {
        let text: String = try await output(of: .text(200, body, contentType: contentType))
        #expect(text == expected)
    }

    @Test func textsInOtherCharacterSets() async throws {
        let latin: [UInt8] = [0x63, 0x61, 0x66, 0xE9]
        let types = [("Content-Type", "text/plain; Charset=\"ISO-8859-1\"")]
        #expect(try await output(of: .message(200, latin, headers: types)) == "café")
        let unknown = [("Content-Type", "text/plain; charset=x-unknown")]
        #expect(try await output(of: .message(200, latin, headers: unknown)) == "caf\u{FFFD}")
    }

    @Test func textsWithoutContentType() async throws {
        #expect(try await output(of: .message(200, Array(#""a""#.utf8))) == "a")
        #expect(try await output(of: .message(200, Array(#""a","b""#.utf8))) == #""a","b""#)
        #expect(try await output(of: .message(200, Array("plain".utf8))) == "plain")
    }

    @Test func jsonThatIsNoStringIsRefused() async throws {
        await #expect(throws: APIError.self) { _ = try await output(of: .json(200, "{}"), as: String.self) }
    }

    /// An operation may ask for another content type than its output does.
    @Test func acceptOfTheRequest() async throws {
        struct Export: APIOperation {
            typealias Output = String
            static let id = "export"
            var request: APIRequest {
                var request = APIRequest(.get, "/export")
                request.headers["accept"] = "text/csv"
                return request
            }
        }
        let server = try LoopbackServer { _ in .text(200, "a,b", contentType: "text/csv") }
        defer { server.stop() }
        var connection = Connection(server: server.baseURL.absoluteString)
        connection.headers["Accept"] = "text/html"
        #expect(try await TestClient(connection: connection).send(Export()) == "a,b")
        let accepted = server.requests.first?.headers.filter { $0.name.lowercased() == "accept" }.map(\.value)
        #expect(accepted == ["text/csv"])
    }

    @Test func rawBytes() async throws {
        let bytes = (0...255).map { byte in UInt8(byte) }
        let server = try LoopbackServer { _ in .message(200, bytes, headers: [("Content-Type", "image/png")]) }
        defer { server.stop() }
        let response = try await TestClient(baseURL: server.baseURL).response(to: DownloadFile(fileID: "a"))
        #expect(response.value == Data(bytes))
        #expect(response.raw.mediaType == "image/png")
        #expect(server.requests.first?.header("Accept") == "*/*")
    }

    @Test func manyCallsAtOnce() async throws {
        let server = try LoopbackServer { request in .json(200, "\"\(request.target)\"") }
        defer { server.stop() }
        let client = TestClient(baseURL: server.baseURL)
        struct Echo: APIOperation {
            typealias Output = String
            static let id = "echo"
            var number: Int
            var request: APIRequest { APIRequest(.get, "/\(number)") }
        }
        let responses = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<1000 {
                group.addTask { try await client.send(Echo(number: number)) }
            }
            return try await group.reduce(into: Set<String>()) { responses, response in responses.insert(response) }
        }
        #expect(responses == Set((0..<1000).map { number in "/\(number)" }))
    }
}
