import Foundation
import SpecimenDocs
import SpecimenInference
import SpecimenJSON
import SpecimenSwift
import SpecimenTestSupport
import Testing

/// Tests of tricks that make sense in one position only.
@Suite struct HandmadeTests {
    /// Swift considers names equal if they differ only in the encoding of an accent. Each name keeps its bytes.
    private static let twins: [(name: String, record: JSONFields, expected: Expected)] = [
        ("keys of a record", response(["id": 1, "\u{E9}": "a", "e\u{301}": 2]), Expected(response: twin)),
        (
            "keys of two records",
            response([["id": 1, "\u{E9}": "a"], ["id": 2, "e\u{301}": "b"]]),
            Expected(response: [["id": 1, "\u{E9}": "a"], ["id": 2, "e\u{301}": "b"]])
        ),
        (
            "keys of records within",
            response(["id": 1, "\u{E9}": ["x": 1, "y": "a"], "e\u{301}": ["x": "b", "y": true]]),
            Expected(response: ["id": 1, "\u{E9}": ["x": 1, "y": "a"], "e\u{301}": ["x": "b", "y": true]])
        ),
        (
            "keys of data",
            response(["counts": ["\u{E9} 1": 1, "e\u{301} 1": 2, "24h": 3], "id": 1]),
            Expected(response: ["counts": ["\u{E9} 1": 1, "e\u{301} 1": 2, "24h": 3], "id": 1])
        ),
        (
            "keys of data here and there",
            response([["counts": ["24h": 3, "14d": 1]], ["counts": ["\u{E9} 1": 1, "e\u{301} 1": 2]]]),
            Expected(response: [["counts": ["24h": 3, "14d": 1]], ["counts": ["\u{E9} 1": 1, "e\u{301} 1": 2]]])
        ),
        (
            "query parameters",
            ["query_parameters": [parameter("\u{E9}"), parameter("e\u{301}")]],
            Expected(query: ["\u{E9}", "e\u{301}"])
        ),
        (
            "body parameters",
            ["method": "POST", "parameters": [parameter("\u{212B}"), parameter("\u{C5}"), parameter("A\u{30A}")]],
            Expected(keys: ["\u{212B}", "\u{C5}", "A\u{30A}"])
        ),
        (
            "a parameter and a key of the example request",
            [
                "method": "POST", "parameters": [parameter("\u{E9}"), parameter("id")],
                "example_request":
                    "POST /t7x HTTP/1.1\nContent-Type: application/json\n\n{\"id\": \"x\", \"e\u{301}\": 1}",
            ],
            Expected(keys: ["\u{E9}", "id", "e\u{301}"])
        ),
        (
            "choices",
            ["query_parameters": [["name": "q", "type": "string", "choices": ["\u{E9}", "e\u{301}", "E\u{301}"]]]],
            Expected(query: ["q"], choices: ["\u{E9}", "e\u{301}", "E\u{301}"])
        ),
        ("names that become one", response(folded), Expected(response: folded)),
        ("numbers", response(numbers), Expected(response: numbers)),
    ]

    private static let twin: JSONValue = ["id": 1, "\u{E9}": "a", "e\u{301}": 2]

    private static let folded: JSONValue = [
        "a-b": 1, "a_b": "x", "aB": true, "AB": 2.5, "a b": [1], "ab": ["c": 1], "A_B": "y", "a.b": false, "": 0,
        " ": 1,
    ]

    private static let numbers = JSONValue.object(
        JSONFields(
            [
                "1e400", "-1e-400", "1E+2", String(repeating: "9", count: 400), "0.1000000000000000055511151231257827",
                "-0",
            ]
            .enumerated().map { index, text in ("n\(index)", JSONNumber(lexeme: text).map { .number($0) } ?? .null) }
        )
    )

    @Test func similarNamesStayDistinct() throws {
        var program = Program()
        for (index, (_, record, _)) in Self.twins.enumerated() {
            var fields: JSONFields = ["api_path": "/t\(index)x", "method": "GET"]
            for (key, value) in record { fields[key] = value }
            let configuration: JSONValue = ["client": .string("Twins\(index)Client")]
            let files = [
                SourceFile(path: "x.json", text: JSONValue.object(fields).jsonText),
                SourceFile(path: Configuration.fileName, text: configuration.jsonText),
            ]
            guard case .accepted(let model, let generated) = Document.outcome(of: files) else {
                Issue.record("\(Self.twins[index].name) is refused")
                continue
            }
            #expect(Invariants.problems(model, generated) + Invariants.exportProblems(model) == [])
            program.add(model, generated) { _ in index }
        }
        let observed = try program.run()
        for (index, (name, _, expected)) in Self.twins.enumerated() {
            #expect(expected.problems(in: observed[index] ?? [:], path: "/t\(index)x") == [], "\(name)")
        }
    }

    /// Half of a surrogate pair, alone or in the wrong order, is an error of the JSON text.
    @Test(
        arguments: [#"\ud83d"#, #"\ude00"#, #"\ude00\ud83d"#, #"\ud83dx"#, #"\ud83d\n"#, #"\ud83d\u0041"#],
        [
            #"{"api_path": "/x", "method": "GET", "title": "T"}"#,
            #"{"api_path": "/x", "method": "GET", "T": 1}"#,
            #"{"api_path": "/x", "method": "GET", "query_parameters": [{"name": "T", "type": "string"}]}"#,
            #"{"api_path": "/x", "method": "GET", "query_parameters": [{"name": "q", "choices": ["T"]}]}"#,
        ]
    )
    func halfACharacterIsRefused(escape: String, record: String) {
        let file = SourceFile(path: "x.json", text: record.replacing("T\"", with: "\(escape)\""))
        guard case .refused(let errors) = Document.outcome(of: [file]) else {
            Issue.record("it is accepted")
            return
        }
        #expect(errors.contains { $0.message.contains("JSON") })
    }

    /// Placeholders that differ only in the encoding of an accent look the same to a reader of the path.
    @Test func placeholdersThatLookTheSame() {
        let file = SourceFile(path: "x.json", text: "{\"api_path\": \"/{\u{E9}}/{e\u{301}}\", \"method\": \"GET\"}")
        guard case .refused = Document.outcome(of: [file]) else {
            Issue.record("they are accepted")
            return
        }
    }

    /// A noun of the path or a name in the configuration would hide a type that generated code uses.
    @Test(arguments: [
        "outputs", "swifts", "foundations", "results", "errors", "strings", "raw_values", "clients", "hostiles",
    ])
    func nounsThatAreTypes(_ noun: String) throws {
        let record: JSONValue = [
            "api_path": .string("/\(noun)/{id}"), "method": "GET",
            "query_parameters": [["name": .string(noun), "type": "string", "choices": ["a", "b"]]],
            "example_response":
                "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"id\": 1, \"x\": {\"y\": 2, \"z\": 3}}",
        ]
        guard case .accepted(_, let files) = Document.outcome(of: [SourceFile(path: "x.json", text: record.jsonText)])
        else {
            Issue.record("it is refused")
            return
        }
        #expect(try Compiler.messages(of: .checking, for: files.map { ($0.path, $0.contents) }) == "")
    }

    private static func response(_ body: JSONValue) -> JSONFields {
        ["example_response": .string("HTTP/1.1 200 OK\nContent-Type: application/json\n\n\(body)")]
    }

    private static func parameter(_ name: String) -> JSONValue { ["name": .string(name), "type": "string"] }
}
