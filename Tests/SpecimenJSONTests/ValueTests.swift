import SpecimenJSON
import Testing

@Suite("Values")
struct ValueTests {
    private let value: JSONValue = ["a": [1, 2.5, "x", true, nil], "b": ["c": "d"]]

    @Test("Accessors give what is there, and nil for every other kind")
    func accessors() {
        #expect(value["a"]?[0]?.intValue == 1)
        #expect(value["a"]?[1]?.doubleValue == 2.5)
        #expect(value["a"]?[1]?.intValue == nil)
        #expect(value["a"]?[2]?.stringValue == "x")
        #expect(value["a"]?[3]?.boolValue == true)
        #expect(value["a"]?[4]?.isNull == true)
        #expect(value["a"]?[5] == nil)
        #expect(value["a"]?[-1] == nil)
        #expect(value["a"]?.arrayValue?.count == 5)
        #expect(value["b"]?["c"]?.stringValue == "d")
        #expect(value["b"]?.objectValue?.keys == ["c"])
        #expect(value["b"]?.stringValue == nil)
        #expect(value["b"]?[0] == nil)
        #expect(value["a"]?["c"] == nil)
        #expect(value["x"] == nil)
    }

    static let pairs: [(JSONValue, JSONValue, Bool)] = [
        (["a": 1, "b": 2], ["b": 2, "a": 1], true),
        (["a": 1, "b": 2], ["a": 1, "b": 3], false),
        (["a": 1], ["a": 1, "b": 2], false),
        (["a": 1, "a": 2], ["a": 1, "a": 2], true),
        (["a": 1, "a": 2], ["a": 2, "a": 1], false),
        (["a": 1, "a": 2, "b": 3], ["b": 3, "a": 1, "a": 2], true),
        (["a": 1, "a": 1], ["a": 1, "b": 1], false),
        ([1, 2], [2, 1], false),
        (1, 1.0, true),
        (1, "1", false),
        (0, false, false),
        (nil, false, false),
        ([:], [], false),
        ("e\u{301}", "\u{E9}", false),
        (["e\u{301}": 1], ["\u{E9}": 1], false),
        ([["a": 1.0, "b": []]], [["b": [], "a": 1]], true),
    ]

    @Test("Equality is that of JSON", arguments: pairs)
    func equality(_ left: JSONValue, _ right: JSONValue, _ isEqual: Bool) {
        #expect((left == right) == isEqual)
        #expect((right == left) == isEqual)
        #expect(Set([left, right]).count == (isEqual ? 1 : 2))
    }

    @Test("Fields keep their order")
    func fields() {
        var fields: JSONFields = ["b": 1, "a": 2]
        fields["c"] = 3
        fields["b"] = 4
        #expect(fields.keys == ["b", "a", "c"])
        #expect(fields["b"] == 4)
        fields["a"] = nil
        fields.append("b", 5)
        #expect(JSONValue.object(fields).description == #"{"b":4,"c":3,"b":5}"#)
        #expect(fields.map(\.key) == ["b", "c", "b"])
        fields["b"] = nil
        #expect(fields.count == 1)
    }

    @Test("Pretty printing")
    func prettyPrinted() {
        let value: JSONValue = ["b": [1, ["x": [], "y": [:]]], "a": "q\"", "n": nil]
        #expect(
            value.prettyPrinted() == #"""
                {
                  "b": [
                    1,
                    {
                      "x": [],
                      "y": {}
                    }
                  ],
                  "a": "q\"",
                  "n": null
                }
                """#
        )
        #expect(JSONValue.array([]).prettyPrinted() == "[]")
        #expect(JSONValue.string("x").prettyPrinted() == "\"x\"")
    }

    @Test("Escaping keeps the value of a text")
    func escaping() throws {
        let text = #"{"é": "\u00e9 😀\n"}"#
        let escaped = text.escapingJSON { $0 != "é" }
        #expect(escaped == #"{"é": "\u00e9 \ud83d\ude00\n"}"#)
        #expect(try JSONValue(parsing: escaped) == JSONValue(parsing: text))
    }
}
