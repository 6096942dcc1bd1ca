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
        let error = try await #require(throws: APIError.self) { _ = try await output(of: .status(204), as: [Int].self) }
        #expect(error.description.contains("call: expected JSON, found an empty body (status 204)"))
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
