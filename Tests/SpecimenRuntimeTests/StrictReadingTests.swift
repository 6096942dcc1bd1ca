import Foundation
import SpecimenRuntime
import Testing

@Suite struct StrictReadingTests {
    struct Lamp: JSONModel {
        var id: Int
        var made: Date?
        var parts: [Part]?

        init(json: JSONObject) throws {
            id = try json.required("id")
            made = json.optional("made")
            parts = json.optional("parts")
        }

        func write(to json: inout JSONWriter) {
            json.write("id", id)
            json.write("made", made)
            json.write("parts", parts)
        }
    }

    struct Part: JSONModel {
        var size: Int?

        init(json: JSONObject) throws {
            size = json.optional("size")
        }

        func write(to json: inout JSONWriter) {
            json.write("size", size)
        }
    }

    @Test(
        arguments: [
            (#"{"id": 1}"#, nil), (#"{"id": 1, "made": null, "parts": [], "new": true}"#, nil),
            (#"{"id": 1, "made": "2024-05-21T10:00:00Z", "parts": [{"size": 2}, {}]}"#, nil),
            (#"{"id": 1, "made": "soon"}"#, "$.made"), (#"{"id": 1, "parts": {}}"#, "$.parts"),
            (#"{"id": 1, "parts": [{"size": "big"}]}"#, "$.parts[0].size"), (#"{"made": null}"#, "$.id"),
        ] as [(String, String?)]
    )
    func mistypedOptionalPropertiesAreErrors(text: String, path: String?) throws {
        if path != "$.id" { _ = try Lamp(jsonText: text) }
        do {
            _ = try Lamp(strictlyParsing: Array(text.utf8))
            #expect(path == nil)
        } catch let error as JSONDecodingError {
            #expect(error.path == path)
        }
    }
}
