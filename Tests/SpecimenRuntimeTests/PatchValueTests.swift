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

    private struct Schedule: JSONModel {
        var name: String
        var description: PatchValue<String>
        var layers: PatchValue<[Int]>
        var otherFields = OtherFields()

        init(json: inout JSONObject) throws {
            name = try json.required("name")
            description = json.patch("description")
            layers = json.patch("layers")
        }

        func write(to json: inout JSONWriter) {
            json.write("name", name)
            json.write("description", description)
            json.write("layers", layers)
        }
    }

    /// A value that was read and sent back keeps its nulls, its absences and the values of another type.
    @Test(
        arguments: [
            (#"{"name":"x","description":null,"layers":[1]}"#, .null, .set([1])),
            (#"{"name":"x"}"#, .keep, .keep),
            (#"{"name":"x","description":"d","layers":null}"#, .set("d"), .null),
            (#"{"name":"x","description":{"x":1}}"#, .keep, .keep),
            (#"{"name":"x","layers":[1],"other":null}"#, .keep, .set([1])),
        ] as [(String, PatchValue<String>, PatchValue<[Int]>)])
    func membersOfAModel(json: String, description: PatchValue<String>, layers: PatchValue<[Int]>) throws {
        var schedule = try Schedule(jsonText: json)
        #expect(schedule.description == description)
        #expect(schedule.layers == layers)
        #expect(schedule.jsonText == json)
        schedule.description = .null
        #expect(schedule.jsonText.contains(#""description":null"#))
        schedule.description = .keep
        #expect(!schedule.jsonText.contains("description") || json.contains(#""description":{"x":1}"#))
    }

    @Test func flagsAreSentAsDigits() {
        #expect([true, false].map { NumericFlag($0).parameterText } == ["1", "0"])
        #expect(written { $0.write("a", NumericFlag(true)) } == #"{"a":1}"#)
        #expect(NumericFlag(nil) == nil)
    }
}
