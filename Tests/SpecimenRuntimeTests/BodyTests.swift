import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Tests of the bodies that a server receives, byte by byte.
@Suite struct BodyTests {
    private struct Send: APIOperation {
        typealias Output = NoContent
        static let id = "send"
        var body: RequestBody
        var request: APIRequest {
            var request = APIRequest(.post, "/x")
            request.body = body
            return request
        }
    }

    private static func form(_ change: (inout FormBody) -> Void) -> FormBody {
        var form = FormBody()
        change(&form)
        return form
    }

    private static let json: JSONValue = ["a": [1, nil]]
    private static let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x00, 0xFF])

    @Test(
        arguments: [
            (.json(json), "application/json", #"{"a":[1,null]}"#),
            (
                .json(json, contentType: "application/merge-patch+json"), "application/merge-patch+json",
                #"{"a":[1,null]}"#
            ),
            (.json([1, 2]), "application/json", "[1,2]"),
            (.json("text"), "application/json", #""text""#),
            (.json(JSONWriter(), contentType: "application/vnd.a+json"), "application/vnd.a+json", "{}"),
            (.text("a\r\né"), "text/plain; charset=utf-8", "a\r\né"),
            (.text("<a/>", contentType: "text/xml"), "text/xml", "<a/>"),
            (.lines([json, "x"]), "application/x-ndjson", "{\"a\":[1,null]}\n\"x\"\n"),
            (.lines([1], contentType: "application/jsonl"), "application/jsonl", "1\n"),
            (.lines([] as [Int]), "application/x-ndjson", ""),
            (.file(FileUpload(data: data("bytes"))), "application/octet-stream", "bytes"),
            (.file(FileUpload(contentType: "text/csv", data: data("a,b"))), "text/csv", "a,b"),
            (
                .file(FileUpload(contentType: "text/csv", data: data("a,b")), contentType: "image/png"), "image/png",
                "a,b"
            ),
            (.form(FormBody()), "application/x-www-form-urlencoded", ""),
            (
                .form(
                    form { form in
                        form.append("grant type", "p&=+ é")
                        form.append("ids", [1, 2])
                        form.append("none", nil as String?)
                        form.append("list", ["a", "b"], style: .emptyBrackets)
                        form.append("csv", ["a", "b"], style: .comma)
                        form.append("metadata", object: ["team": "web", "tags": ["x"]] as JSONValue)
                        form.append("items", object: [["price": "p1"]] as JSONValue)
                        form.append("since", EpochSeconds(Date(timeIntervalSince1970: 7)))
                        form.append("flag", PresenceFlag(true))
                        form.append("cleared", PatchValue<String>.null)
                    }
                ),
                "application/x-www-form-urlencoded",
                "grant%20type=p%26%3D%2B%20%C3%A9&ids=1&ids=2&list%5B%5D=a&list%5B%5D=b&csv=a,b"
                    + "&metadata%5Bteam%5D=web&metadata%5Btags%5D%5B%5D=x&items%5B0%5D%5Bprice%5D=p1&since=7&flag="
                    + "&cleared="
            ),
        ] as [(RequestBody, String, String)])
    func bodies(body: RequestBody, contentType: String, expected: String) async throws {
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        try await TestClient(baseURL: server.baseURL).send(Send(body: body))
        let request = try #require(server.requests.first)
        #expect(request.header("Content-Type") == contentType)
        #expect(request.text == expected)
    }

    @Test(arguments: [false, true])
    func binaryFilesAreSentUnchanged(isOnDisk: Bool) async throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("specimen-\(UUID()).png")
        try Self.png.write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let file = isOnDisk ? FileUpload(contentsOf: url) : FileUpload(data: Self.png)
        #expect(file.name == (isOnDisk ? url.lastPathComponent : "file"))
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        try await TestClient(baseURL: server.baseURL).send(Send(body: .file(file, contentType: "image/png")))
        let request = try #require(server.requests.first)
        #expect(request.body == Array(Self.png))
        #expect(request.header("Content-Type") == "image/png")
        #expect(request.header("Content-Length") == "8")
    }

    @Test func multipartParts() async throws {
        var form = MultipartForm()
        form.append("metadata", json: ["a": 1] as JSONValue)
        form.append("absent", json: nil as JSONValue?)
        form.append("ids", [1, 2], style: .emptyBrackets)
        form.append("csv", ["a", "b"], style: .comma)
        form.append("options", object: ["deep": ["x": true]] as JSONValue)
        form.append("more", object: ["tags": ["a", "b"]] as JSONValue, lists: .pipe)
        form.append("file", file: FileUpload(contentType: "text/plain", data: data("hi")))
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        try await TestClient(baseURL: server.baseURL).send(Send(body: .multipart(form, contentType: "multipart/mixed")))
        let request = try #require(server.requests.first)
        let type = try #require(request.header("Content-Type"))
        #expect(type.hasPrefix("multipart/mixed; boundary="))
        let boundary = try #require(type.split(separator: "=").last)
        let head = "Content-Disposition: form-data; name="
        let parts = [
            "\(head)\"metadata\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1}",
            "\(head)\"ids[]\"\r\n\r\n1",
            "\(head)\"ids[]\"\r\n\r\n2",
            "\(head)\"csv\"\r\n\r\na,b",
            "\(head)\"options[deep][x]\"\r\n\r\ntrue",
            "\(head)\"more[tags]\"\r\n\r\na|b",
            "\(head)\"file\"; filename=\"file\"\r\nContent-Type: text/plain\r\n\r\nhi",
        ]
        #expect(request.text == parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n")
    }

    @Test func aContentTypeWithALineBreakIsRefused() async throws {
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        let body = RequestBody.text("x", contentType: "text/plain\r\nX-Evil: 1")
        await #expect(throws: APIError.self) { try await TestClient(baseURL: server.baseURL).send(Send(body: body)) }
        #expect(server.requests.isEmpty)
    }
}
