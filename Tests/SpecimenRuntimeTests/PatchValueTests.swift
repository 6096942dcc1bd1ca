import Foundation
import SpecimenRuntime
import Testing

@Suite struct PatchValueTests {
    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        write(&json)
        return String(decoding: json.objectBytes, as: UTF8.self)
    }

    @Test(arguments: [
        (PatchValue<String>.keep, "{}"), (.null, #"{"a":null}"#), (.set("x"), #"{"a":"x"}"#), ("x", #"{"a":"x"}"#),
        (PatchValue(ifPresent: nil), "{}"), (PatchValue(ifPresent: "x"), #"{"a":"x"}"#),
        (PatchValue(orNull: nil), #"{"a":null}"#),
        (PatchValue(orNull: "x"), #"{"a":"x"}"#),
    ])
    func keepsClearsOrSets(value: PatchValue<String>, expected: String) {
        #expect(written { $0.write("a", value) } == expected)
    }

    @Test func literalsStandForValues() {
        let flag: PatchValue<Bool> = true
        let number: PatchValue<Int> = 7
        #expect((flag, number) == (.set(true), .set(7)))
        #expect(written { $0.write("a", number.map { $0 + 1 }) } == #"{"a":8}"#)
        #expect(PatchValue<Int>.null.map { $0 + 1 } == .null)
        #expect(PatchValue<Int>.keep.map { $0 + 1 } == .keep)
    }

    @Test(arguments: [
        (0.0, "0"), (1_541_455_200, "1541455200"), (1.5, "1.5"), (-0.25, "-0.25"), (1.123_456_7, "1.123457"),
    ])
    func momentsTravelAsSeconds(seconds: Double, text: String) {
        let moment = EpochSeconds(Date(timeIntervalSince1970: seconds))
        #expect(moment.parameterText == text)
        #expect(written { $0.write("a", moment) } == #"{"a":\#(text)}"#)
        #expect(EpochSeconds(nil) == nil)
        let whole = WholeEpochSeconds(Date(timeIntervalSince1970: seconds))
        #expect(whole.parameterText == String(Int(seconds.rounded(.down))))
        #expect(WholeEpochSeconds(nil) == nil)
    }

    @Test func flagsTravelAsDigits() {
        #expect([true, false].map { NumericFlag($0).parameterText } == ["1", "0"])
        #expect(written { $0.write("a", NumericFlag(true)) } == #"{"a":1}"#)
        #expect(NumericFlag(nil) == nil)
    }
}

/// Reading as an exported document has it: without tolerance.
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
    func whatIsNotOfItsTypeIsAnError(text: String, path: String?) throws {
        // Tolerance makes nil of it.
        if path != "$.id" { _ = try Lamp(jsonText: text) }
        do {
            _ = try Lamp(strictlyParsing: Array(text.utf8))
            #expect(path == nil)
        } catch let error as JSONDecodingError {
            #expect(error.path == path)
        }
    }
}
