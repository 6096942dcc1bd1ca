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

    @Test func flagsAreSentAsDigits() {
        #expect([true, false].map { NumericFlag($0).parameterText } == ["1", "0"])
        #expect(written { $0.write("a", NumericFlag(true)) } == #"{"a":1}"#)
        #expect(NumericFlag(nil) == nil)
    }
}
