import SpecimenJSON
import Testing

@testable import SpecimenSwift

/// The layout of JSON text on as few lines as possible.
struct JSONLayoutTests {
    @Test(arguments: [
        ("{\n  \"a\": 1,\n  \"b\": [ ]\n}", [#"{"a": 1, "b": []}"#]),
        (#""one""#, [#""one""#]),
        (#"{"first":1,"second":2,"third":3,"a":4}"#, [#"{"first": 1, "second": 2,"#, #"  "third": 3, "a": 4}"#]),
        (
            #"[{"name": "a rather long one"}, {"id": 2}, 3]"#,
            [#"[{"name": "a rather long one"},"#, #"  {"id": 2}, 3]"#]
        ),
        (
            #"[{"name": "a rather long one", "of": [{"id": 20, "is": true}]}]"#,
            [#"[{"name": "a rather long one","#, #"    "of": ["#, #"      {"id": 20, "is": true}]}]"#]
        ),
        // JSON with common mistakes.
        (#""a": [1, 2,], "b": {"c": d,},"#, [#""a": [1, 2], "b": {"c": d}"#]),
        (#"{"a": ["b"] "c": 1 d: 2}"#, [#"{"a": ["b"] "c": 1 d: 2}"#]),
        // A string that is not closed ends with its line.
        ("{\"a\": \",\n\"b\": {}\n}", [#"{"a": ","#, #"  "b": {}}"#]),
        ("\"a\nb\"", [#""a"#, #"b ""#]),
    ])
    func fills(text: String, lines: [String]) {
        #expect(JSONLayout.lines(of: text, width: 32) == lines)
    }

    @Test(arguments: ["", "{", "]", "{]", "{\"a\": 1 // one\n}", "(1)"])
    func otherTextIsNotLaidOut(text: String) {
        #expect(JSONLayout.lines(of: text, width: 32) == nil)
    }

    @Test(arguments: [1, 8, 20, 60, 10_000])
    func keepsTheValue(width: Int) throws {
        let deep = String(repeating: #"{"a": ["#, count: 40) + "1" + String(repeating: "]}", count: 40)
        let wide =
            "[" + (0..<500).map { #"{"key é \#($0)": [\#($0), null, true, "a, [b"]}"# }.joined(separator: ",") + "]"
        for text in [deep, wide] {
            let lines = try #require(JSONLayout.lines(of: text, width: width))
            #expect(try JSONValue(parsing: lines.joined(separator: "\n")) == JSONValue(parsing: text))
            // Indentation ends at 32 columns; brackets that close stand together.
            #expect(lines.allSatisfy { $0.unicodeScalars.count <= max(width, 32 + 90) })
        }
    }

    @Test func takesTimeInProportion() {
        let text = "[" + String(repeating: #"{"a": [1, {"b": "c"}]}, "#, count: 100_000) + "1]"
        #expect((JSONLayout.lines(of: text, width: 100)?.count ?? 0) > 10_000)
    }
}
