import SpecimenJSON
import Testing

@Suite("Texts that are JSON")
struct ValidTextTests {
    static let texts: [(String, JSONValue)] = [
        ("null", .null),
        ("true", true),
        ("false", false),
        ("0", 0),
        ("-0", 0),
        ("12", 12),
        ("-1.5", -1.5),
        ("1E+2", 100),
        ("1e-2", 0.01),
        (#""""#, ""),
        (#""abc""#, "abc"),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u0041\u00e9\u00E9\u20ac""#, "Aéé€"),
        (#""\ud83d\ude00\uD83D\uDE00""#, "😀😀"),
        (#""\ud800\udc00\udbff\udfff""#, "\u{10000}\u{10FFFF}"),
        (#""\u0000\u001f\ufeff\uffff""#, "\u{0}\u{1F}\u{FEFF}\u{FFFF}"),
        ("\"é€😀\u{2028}\u{7F}\"", "é€😀\u{2028}\u{7F}"),
        ("[]", []),
        ("{}", [:]),
        ("[ ]", []),
        ("{\t}", [:]),
        (" \t\r\n[ 1 , 2 ]\n", [1, 2]),
        ("[[],[[]],{}]", [[], [[]], [:]]),
        (#"{"a":1,"b":[true,null],"c":{"d":"e"}}"#, ["a": 1, "b": [true, nil], "c": ["d": "e"]]),
        (#"{ "a" : { } , "" : [ ] }"#, ["a": [:], "": []]),
        (#"{"\u0061\n":1}"#, ["a\n": 1]),
        (#"[[1,[2,{"a":[3]}],4],5]"#, [[1, [2, ["a": [3]]], 4], 5]),
    ]

    @Test("Each has its value", arguments: texts)
    func value(_ text: String, _ value: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == value)
        #expect(try JSONValue(parsing: Array(text.utf8)) == value)
    }

    @Test("A value written and parsed is the same value", arguments: texts)
    func roundTrip(_: String, _ value: JSONValue) throws {
        #expect(try JSONValue(parsing: value.jsonText) == value)
        #expect(try JSONValue(parsing: value.prettyPrinted()) == value)
    }

    @Test(
        "Half a surrogate pair, which no string can hold, reads as U+FFFD, and can be refused",
        arguments: [
            (#""\uD800""#, "\u{FFFD}", 1),
            (#""\uDC00""#, "\u{FFFD}", 1),
            (#""a\ud83d""#, "a\u{FFFD}", 2),
            (#""\uD800\u0041""#, "\u{FFFD}A", 1),
            (#""\uD83D\n""#, "\u{FFFD}\n", 1),
            (#""\uD83D\uD83D\uDE00""#, "\u{FFFD}😀", 1),
            (#""\uDE00\uD83D""#, "\u{FFFD}\u{FFFD}", 1),
            (#""😀\ud83d\\ude00""#, #"😀\#u{FFFD}\ude00"#, 5),
        ]
    )
    func halfPairs(_ text: String, _ string: String, _ offset: Int) throws {
        let document = try JSONDocument(parsing: text)
        #expect(document.root.string == string)
        let error = try #require(throws: JSONSyntaxError.self) { try document.refuseHalfPairs() }
        #expect(error.offset == offset)
        let escape = String(decoding: text.utf8.dropFirst(offset).prefix(6), as: UTF8.self)
        #expect(error.message == "`\(escape)` is half of a surrogate pair; write both halves or remove it")
        let object = try JSONDocument(parsing: "{\(text): \(text)}")
        #expect(object.root[string]?.string == string)
        #expect(object.root.members.map(\.key) == [string])
    }

    @Test("Whole pairs are no halves")
    func wholePairs() throws {
        try JSONDocument(parsing: #"["\ud83d\ude00\ud83d\ude00", "\\ud83d", "😀"]"#).refuseHalfPairs()
    }

    @Test("Compact JSON is written as it was read")
    func losslessText() throws {
        let text = #"{"b":1541455200.0,"a":[1e2,-0,0.10],"c":"é\n\u0001/","b":null}"#
        #expect(try JSONValue(parsing: text).description == text)
    }

    @Test("A part of a file is parsed with the file's positions")
    func range() throws {
        let file = Array("---\n# comment\n{\"a\": [1,\n  x]}\n---\n".utf8)
        let error = try #require(throws: JSONSyntaxError.self) { try JSONDocument(parsing: file, in: 14..<30) }
        #expect(error.offset == 26)
        #expect(error.position == TextPosition(line: 4, column: 3))

        let document = try JSONDocument(parsing: Array("---\n[1,\n2]\n---\n[".utf8), in: 4..<11)
        #expect(document.root.elements.map(\.position.description) == ["2:2", "3:1"])
        #expect(document.position(at: 11) == TextPosition(line: 4, column: 1))
        #expect(document.position(at: 15) == TextPosition(line: 5, column: 1))
    }

    @Test("Ranges beyond the text are cut to it")
    func rangeBeyondText() throws {
        #expect(try JSONDocument(parsing: [0x31], in: 0..<100).root.number?.int == 1)
        #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: [0x31], in: 5..<10) }
    }
}
