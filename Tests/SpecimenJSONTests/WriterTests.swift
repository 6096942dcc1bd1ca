import SpecimenJSON
import Testing

@Suite("Writing")
struct WriterTests {
    private func text(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        write(&json)
        return String(decoding: json.members, as: UTF8.self)
    }

    static let strings: [(String, String)] = [
        ("", #""""#),
        ("abc", #""abc""#),
        ("\"", #""\"""#),
        ("\\", #""\\""#),
        ("/", #""/""#),
        ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#),
        ("\u{0}\u{1}\u{B}\u{1F}", #""\u0000\u0001\u000b\u001f""#),
        ("a\u{7F}\u{80}é\u{2028}\u{2029}😀", "\"a\u{7F}\u{80}é\u{2028}\u{2029}😀\""),
        ("\r\n", #""\r\n""#),
        ("</script>", #""</script>""#),
        ("a\"b\"\"c", #""a\"b\"\"c""#),
    ]

    @Test("Only what must be escaped is", arguments: strings)
    func escaping(_ string: String, _ json: String) throws {
        #expect(string.jsonText == json)
        #expect(try JSONDocument(parsing: json).root.string == string)
    }

    @Test("Members get their commas, nil is left out")
    func members() {
        var json = JSONWriter()
        #expect(json.members.isEmpty)
        #expect(json.objectBytes == Array("{}".utf8))
        json.write("a", "x")
        json.write("b", nil as Int?)
        let two: Int? = 2
        json.write("c\"", two)
        json.write("d", [1.5, 2])
        json.write("e", [nil, true] as [Bool?])
        json.write("f", JSONValue.null)
        #expect(
            String(decoding: json.objectBytes, as: UTF8.self)
                == #"{"a":"x","c\"":2,"d":[1.5,2],"e":[null,true],"f":null}"#
        )
        #expect(json.objectBytes == [0x7B] + json.members + [0x7D])
    }

    @Test("Members come apart even after strings that end like openings")
    func separators() {
        let endings = ["{", "[", ":", ",", "\"", "\\"]
        let written = text { json in
            for ending in endings { json.write(ending, ending) }
        }
        #expect(
            written == #""{":"{","[":"[",":":":",",":",","\"":"\"","\\":"\\""#
        )
    }

    @Test("Objects and arrays nest")
    func nesting() {
        let written = text { json in
            json.object { json in
                json.member("empty") { $0.object { _ in } }
                json.member("list") { json in
                    json.array { json in
                        json.element(1)
                        json.element([2])
                        json.element("x")
                    }
                }
                json.member("objects") { $0.array([["a": 1], [:]] as [JSONValue]) }
                json.write("last", true)
            }
        }
        #expect(written == #"{"empty":{},"list":[1,[2],"x"],"objects":[{"a":1},{}],"last":true}"#)
    }

    @Test("A value that writes nothing is null, so that the text stays JSON")
    func emptyValue() {
        struct Silent: JSONEncodable {
            func encode(to json: inout JSONWriter) {}
        }
        let written = text { json in
            json.write("a", Silent())
            json.write("b", [Silent(), Silent()])
        }
        #expect(written == #""a":null,"b":[null,null]"#)
    }

    static let scalars: [(any JSONEncodable & Sendable, String)] = [
        (true, "true"), (false, "false"), (0, "0"), (Int.min, "-9223372036854775808"), (1.5, "1.5"), (100.0, "100"),
        (1e300, "1e+300"), (-0.0, "-0"), (Double.nan, "null"), (Double.infinity, "null"), (-Double.infinity, "null"),
        (["b": 1, "a": 2, "": 3], #"{"":3,"a":2,"b":1}"#), ([] as [Int], "[]"), ([:] as [String: Int], "{}"),
        ([[1], []], "[[1],[]]"), (nil as Int?, "null"), (7 as Int?, "7"),
    ]

    @Test("Scalars and collections", arguments: scalars.indices)
    func scalar(_ row: Int) throws {
        let (value, json) = WriterTests.scalars[row]
        #expect(value.jsonText == json)
        #expect(value.jsonBytes == Array(json.utf8))
        #expect(throws: Never.self) { try JSONDocument(parsing: json) }
    }

    @Test("A number is written as it was read", arguments: ["1.50", "-0", "1E+2", "12345678901234567890", "1e99999"])
    func lexemes(_ lexeme: String) throws {
        #expect(try #require(JSONNumber(lexeme: lexeme)).jsonText == lexeme)
    }

    @Test("Indentation stops growing in deep values")
    func deepIndentation() throws {
        let text = String(repeating: "[", count: 500) + "[[1],[2]]" + String(repeating: "]", count: 500)
        let value = try JSONValue(parsing: text)
        let printed = value.prettyPrinted()
        #expect(try JSONValue(parsing: printed) == value)
        #expect(printed.utf8.count < 1_100 * 70)
    }
}
