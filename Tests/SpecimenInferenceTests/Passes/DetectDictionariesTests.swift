import SpecimenJSON
import Testing

@testable import SpecimenInference

/// Objects whose keys are data rather than names.
@Suite("Detect dictionaries")
struct DetectDictionariesTests {
    @Test(
        "Objects whose keys are data are dictionaries",
        arguments: [
            ("keys no property could have", #"{"24h": 3, "14d": 9}"#, "{Int}"),
            ("digits", #"{"1": "a", "2": "b"}"#, "{String}"),
            ("a single one", #"{"/var/log": {"size": 3}}"#, "{record}"),
            ("UUIDs", #"{"e3b0c442-98fc-4c14-9afb-f4c8996fb924": {"a": 1}}"#, "{record}"),
            ("names of headers", #"{"Content-Type": "text/css", "X-Trace": "7"}"#, "{String}"),
            ("one flag under one odd name", #"{"a:b": true}"#, "{any}"),
            ("flags under several odd names", #"{"a:b": true, "c:d": false}"#, "{Bool}"),
            ("computed values", #"{"sum(price)": 3, "max(price)": 4}"#, "{Double}"),
            ("an empty key", #"{"": 1}"#, "{any}"),
            ("lists as values", #"{"2024-05-21": [1], "2024-05-22": []}"#, "{[Int]}"),
            ("codes in capitals", #"{"USD": 1.1, "JPY": 150}"#, "{Double}"),
            ("codes of currencies", #"{"usd": 1.1, "eur": 1, "xyz": 2}"#, "{Double}"),
            ("codes of languages", #"{"en": "a", "zh-tw": "b", "tlh": "c"}"#, "record"),
            ("codes of languages with regions", #"{"en": "a", "zh-tw": "b", "qq": "c"}"#, "{String}"),
            ("identifiers that a machine makes", #"{"IVhQ2F1VTlmRlCjGmAqO1w": {"a": 1}}"#, "{record}"),
            ("some values null", #"{"24h": null, "14d": 9}"#, "{/Int/}"),
            ("all values null", #"{"24h": null}"#, "{any}"),
            (
                "many of one structure",
                #"{"w": {"n": 1, "m": 2}, "x": {"n": 1, "m": 2}, "y": {"n": 1, "m": 2}, "z": {"m": 1, "n": 2}}"#,
                "{record}"
            ),
        ]
    )
    func maps(rule: String, text: String, structure: String) throws {
        #expect(try describe(text) == structure, "\(rule)")
    }

    @Test(
        "All other objects are records",
        arguments: [
            ("plain words", #"{"size": 3, "count": 9}"#),
            ("short words", #"{"min": 3, "max": 9, "avg": 5, "sum": 7}"#),
            ("a long name", #"{"averageResponseTime95": 3}"#),
            ("null has no structure", #"{"a": {"x": 1, "y": 2}, "b": null, "c": null, "d": null, "e": null}"#),
            ("values of several kinds, whatever the keys", #"{"first-name": "Ada", "age": 36}"#),
            ("one word in capitals", #"{"OK": 1}"#),
            ("a code and a name", #"{"USD": 1, "base": 2}"#),
            ("one key that is a name", #"{"24h": 3, "days": 9}"#),
            ("three of one structure", #"{"x": {"n": 1, "m": 2}, "y": {"n": 1, "m": 2}, "z": {"m": 1, "n": 2}}"#),
            ("many of different structures", #"{"w": {"a": 1}, "x": {"b": 1}, "y": {"c": 1}, "z": {"d": 1}}"#),
            ("many scalars of one kind", #"{"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}"#),
            ("keys with a sign in front", ##"{"$ref": "x", "@type": "y"}"##),
        ]
    )
    func records(rule: String, text: String) throws {
        #expect(try describe(text) == "record", "\(rule)")
    }

    @Test(
        "Keys that the example has as identities elsewhere are data",
        arguments: [
            (#"{"slug": "web", "byTeam": {"web": {"open": 1}}}"#, "{record}"),
            (#"{"teams": [{"id": "ada"}, {"id": "bob"}], "byTeam": {"ada": 1, "bob": 2}}"#, "{Int}"),
            (#"{"slug": "web", "byTeam": {"web": 1}}"#, "record"),
            (#"{"slug": "web", "byTeam": {"web": {"open": 1}, "total": {"open": 2}}}"#, "record"),
            (#"{"note": "web", "byTeam": {"web": {"open": 1}}}"#, "record"),
            (#"{"emai\u006c": "web", "byTeam": {"web": {"open": 1}}}"#, "{record}"),
        ]
    )
    func identities(text: String, structure: String) throws {
        var graph = try typeGraph(of: text)
        let member = try #require(graph.response.flatMap { graph.child($0, .member(ExactString("byTeam"))) })
        #expect(graph.words(of: member) == structure)
    }

    @Test(
        "Keys that are equal for Swift stay different members",
        arguments: [
            ["A", "K", "\u{212A}"], ["caf\u{e9}", "cafe\u{301}"], [";", "\u{37e}", "`", "\u{1fef}"], ["", "a"],
        ]
    )
    func twins(keys: [String]) throws {
        for keys in [keys, keys.reversed()] {
            // All keys in one object, and another object with each key.
            let lists = [[keys]] + [keys.indices.map { Array(keys[...$0]) }, keys.map { [$0] }]
            for objects in lists {
                // A value of another type, so that no object is a dictionary.
                let texts = objects.map { "{\"id\": 1, " + $0.map { "\"\($0)\": [1]" }.joined(separator: ", ") + "}" }
                let graph = try typeGraph(of: "[\(texts.joined(separator: ", "))]")
                let elements = try #require(graph.response.flatMap { graph.child($0, .element) })
                let found = graph.members(of: elements).map(\.key)
                #expect(Set(found.map { Array($0.utf8) }) == Set((keys + ["id"]).map { Array($0.utf8) }))
                #expect(found.count == keys.count + 1)
            }
        }
    }

    @Test("Keys that occur in the path of the example are data")
    func pathIdentities() throws {
        #expect(try describe(#"{"web": {"open": 1}}"#, pathValue: "web") == "{record}")
    }

    @Test("One object with data as keys is enough")
    func mapAmongRecords() throws {
        #expect(try describe(#"[{"total": {"n": 1}}, {"24h": {"n": 1}}]"#) == "[{record}]")
    }

    private func describe(_ text: String, pathValue: String? = nil) throws -> String {
        var graph = try typeGraph(of: text, pathValue: pathValue)
        return graph.words(of: try #require(graph.response))
    }
}
