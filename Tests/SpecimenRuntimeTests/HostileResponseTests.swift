import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Checks that hostile bodies lead to a value or an error, and never to a crash.
@Suite struct HostileResponseTests {
    private struct Reading: JSONModel {
        var id: Identifier?
        var count: Int?
        var ratio: Double?
        var exact: JSONNumber?
        var name: String?
        var anything: JSONValue?
        var otherFields = OtherFields()

        init(json: inout JSONObject) throws {
            id = json.optional("id")
            count = json.optional("count")
            ratio = json.optional("ratio")
            exact = json.optional("exact")
            name = json.optional("name")
            anything = json.optional("anything")
        }

        func write(to json: inout JSONWriter) {
            json.write("id", id)
            json.write("count", count)
            json.write("ratio", ratio)
            json.write("exact", exact)
            json.write("name", name)
            json.write("anything", anything)
        }
    }

    private func output<Output: ResponseDecodable & Sendable>(
        _ body: [UInt8],
        as type: Output.Type = Output.self
    ) async throws -> Output {
        let server = try LoopbackServer { _ in .message(200, body, headers: [("Content-Type", "application/json")]) }
        defer { server.stop() }
        return try await TestClient(baseURL: server.baseURL).send(Call<Output>())
    }

    private static let digits = String(repeating: "9", count: 400)

    /// Numbers keep their digits. An optional property is nil if its type cannot hold the value.
    @Test(arguments: [
        (#"{"exact":1e400,"anything":1e400}"#, #"{"exact":1e400,"anything":1e400}"#),
        (
            #"{"id":\#(digits),"exact":\#(digits),"anything":[\#(digits)]}"#,
            #"{"id":\#(digits),"exact":\#(digits),"anything":[\#(digits)]}"#
        ),
        (#"{"exact":-0.10000000000000000000000001}"#, #"{"exact":-0.10000000000000000000000001}"#),
        (
            #"{"count":9223372036854775807,"exact":9223372036854775808}"#,
            #"{"count":9223372036854775807,"exact":9223372036854775808}"#
        ),
        (
            #"{"count":9223372036854775808,"ratio":1e400,"exact":1.0}"#,
            #"{"exact":1.0,"count":9223372036854775808,"ratio":1e400}"#
        ),
        (#"{"ratio":-1e-400,"count":3.0}"#, #"{"count":3,"ratio":-0}"#),
        // The first of two members with one name counts. Unknown members are kept.
        (#"{"name":"a","name":"b","":1}"#, #"{"name":"a","":1}"#),
        // Names are equal only if their Unicode scalars are.
        ("{\"n\\u0061me\":\"a\\u0301\",\"na\u{301}me\":1}", "{\"name\":\"a\u{301}\",\"na\u{301}me\":1}"),
        (#"{"name":"a\u0000b\ud83d"}"#, #"{"name":"a\u0000b\#u{FFFD}"}"#),
        ("{\"name\":\"\u{2028}\u{202E}\u{FEFF}\u{7F}\"}", "{\"name\":\"\u{2028}\u{202E}\u{FEFF}\u{7F}\"}"),
        ("\u{FEFF}{}", "{}"),
    ])
    func isReadAndWritten(body: String, written: String) async throws {
        let reading = try await output(Array(body.utf8), as: Reading.self)
        #expect(reading.jsonText.unicodeScalars.elementsEqual(written.unicodeScalars), "\(reading.jsonText)")
    }

    @Test(
        "Invalid JSON is an error with a position and the body",
        arguments: [
            (
                Array(String(repeating: "[", count: 100_000).utf8),
                "arrays and objects are nested deeper than the limit of 512", 513
            ),
            (
                Array(String(repeating: #"{"a":"#, count: 100_000).utf8),
                "arrays and objects are nested deeper than the limit of 512", 2561
            ),
            ([0x7B, 0x22, 0xFF, 0x22, 0x7D], "the byte 0xFF is not UTF-8 here", 3),
            ([0x22, 0xED, 0xA0, 0x80, 0x22], "the byte 0xED is not UTF-8 here", 2),
            ([0x22, 0xC0, 0xAF, 0x22], "the byte 0xC0 is not UTF-8 here", 2),
            ([0x7B, 0x00, 0x7D], "expected a key in double quotation marks, found the control character U+0000", 2),
            (
                [0x7B, 0x7D, 0x00],
                "expected the end of the text after the value, found the control character U+0000", 3
            ),
            ([0xFF, 0xFE, 0x7B, 0x00], "expected a value, found the byte 0xFF", 1),
            (Array("\u{FEFF}\u{FEFF}{}".utf8), "the text begins with a byte order mark", 4),
            (Array("{\"a\": NaN}".utf8), "expected a value, found `NaN`", 7),
            (Array("{\"a\": \"\t\"}".utf8), "found a tab in a string", 8),
        ]
    )
    func isRefused(body: [UInt8], message: String, column: Int) async throws {
        let typed = try await #require(throws: APIError.self) { try await output(body, as: Reading.self) }
        let untyped = try await #require(throws: APIError.self) { try await output(body, as: JSONValue.self) }
        for error in [typed, untyped] {
            #expect(error.description.contains("found invalid JSON (\(message)"), "\(error)")
            #expect(error.description.contains("at line 1, column \(column)"), "\(error)")
            let isOneLine = error.description.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            #expect(isOneLine)
            #expect(error.status == 200)
            #expect(error.response?.body == Data(body))
        }
    }
}
