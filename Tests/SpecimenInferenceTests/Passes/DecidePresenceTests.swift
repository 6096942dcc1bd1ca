import SpecimenJSON
import Testing

@testable import SpecimenInference

/// Decisions about required members. An example shows that a member is possible, not that it is required.
@Suite("Decide presence")
struct DecidePresenceTests {
    @Test(
        arguments: [
            ("a number in every sample", #"[{"a": 1}, {"a": 2.5}]"#, false),
            ("a flag in every sample", #"[{"a": true}]"#, false),
            ("a number missing once", #"[{"a": 1}, {"b": 1}]"#, true),
            ("a number missing from an empty object", #"[{"a": 1}, {}]"#, true),
            ("a number that is null once", #"[{"a": 1}, {"a": null}]"#, true),
            ("nothing but null", #"[{"a": null}]"#, true),
            ("a text", #"[{"a": "x"}, {"a": "y"}]"#, true),
            ("a date", #"[{"a": "2018-11-06T21:20:08Z"}]"#, true),
            ("a list", #"[{"a": [1]}]"#, true),
            ("an object", #"[{"a": {"b": 1}}]"#, true),
            ("a flag or a number", #"[{"a": true}, {"a": 1}]"#, false),
        ]
    )
    func ofOrdinaryMembers(rule: String, samples: String, isOptional: Bool) throws {
        #expect(try decide("a", samples) == isOptional, "\(rule)")
    }

    @Test(
        "Dates of later events and references to other things are optional",
        arguments: [("canceled_at", true), ("parentId", true), ("id", false), ("at", false), ("grid", false)]
    )
    func ofMomentsAndReferences(key: String, isOptional: Bool) throws {
        #expect(try decide(key, #"[{"\#(key)": 1}, {"\#(key)": 2}]"#) == isOptional)
    }

    @Test("The content of an envelope is required")
    func ofEnvelopes() throws {
        let model = try infer([
            Call("GET", "/books", #"{"data": [{"id": 1}], "note": "x"}"#),
            Call("GET", "/books/{id}", #"{"book": {"id": 1}}"#),
        ])
        #expect(try model.requiredModel("Books").members == "data: [Book], note: String?")
        #expect(try model.requiredModel("BookResponse").members == "book: Book")
    }

    @Test("Identity words are required", arguments: ["id", "slug", "name", "title", "key", "type", "version"])
    func ofIdentities(key: String) throws {
        #expect(try !decide(key, #"[{"\#(key)": "x"}, {"\#(key)": "y"}]"#))
        #expect(try !decide(key, #"[{"\#(key)": "1"}, {"\#(key)": 1}]"#))
        #expect(try decide(key, #"[{"\#(key)": "x"}, {"other": 1}]"#))
        #expect(try decide(key, #"[{"\#(key)": "x"}, {"\#(key)": null}]"#))
        #expect(try decide(key, #"[{"\#(key)": {"x": 1}}]"#))
    }

    @Test(
        "Members of parts are required if the samples show several things",
        arguments: [
            ("one part is no evidence about other parts", "n", #"[{"n": 1}]"#, true),
            ("two equal parts are like one part", "n", #"[{"n": 1}, {"n": 1}]"#, true),
            ("numbers and flags of several parts", "n", #"[{"n": 1}, {"n": 2}]"#, false),
            ("several samples of one thing", "n", #"[{"id": 1, "n": 1}, {"id": 1, "n": 2}]"#, true),
            ("samples of several things", "n", #"[{"id": 1, "n": 1}, {"id": 2, "n": 1}]"#, false),
            (
                "the identity of a thing with a name", "id", #"[{"id": "1", "name": "a"}, {"id": "2", "name": "b"}]"#,
                false
            ),
            ("the name of a single thing", "name", #"[{"id": "1", "name": "a"}]"#, false),
            ("the identity of a part without a name", "id", #"[{"id": "1"}, {"id": "2"}]"#, true),
            (
                "a text", "text", #"[{"id": "1", "name": "a", "text": "x"}, {"id": "2", "name": "b", "text": "y"}]"#,
                true
            ),
        ]
    )
    func ofParts(rule: String, key: String, samples: String, isOptional: Bool) throws {
        #expect(try decide(key, samples, isRoot: false) == isOptional, "\(rule)")
    }

    @Test(
        "Members of objects with an open noun are optional",
        arguments: ["config", "metadata", "settings", "attributes"]
    )
    func ofOpenObjects(noun: String) throws {
        let response =
            #"[{"id": 1, "\#(noun)": {"n": 1}, "part": {"n": 1}}, {"id": 2, "\#(noun)": {"n": 2}, "part": {"n": 2}}]"#
        let model = try infer([Call("GET", "/books", response)])
        #expect(model.models.map(\.members).sorted().contains("n: Int?"))
        #expect(try model.requiredModel("Part").members == "n: Int")
    }

    private func decide(_ key: String, _ samples: String, isRoot: Bool = true) throws -> Bool {
        let graph = try typeGraph(of: samples, passes: { _, _ in })
        let objects = try #require(graph.response.flatMap { graph.child($0, .element) })
        let keys = Set(graph.members(of: objects).map(\.key))
        let presence = PresenceContext(
            isRoot: isRoot,
            isNamed: keys.contains("id") && keys.contains("name"),
            isOpen: false,
            showsSeveralThings: graph.hasDifferentValues(graph.child(objects, .member(ExactString("id"))) ?? objects)
        )
        let evidence = EvidenceSummary(
            PartSamples(graph)[objects, .member(ExactString(key))],
            objects: graph.count(.object, of: objects),
            isInformative: true,
            jsonPaths: []
        )
        return presence.decidePresence(of: key, evidence).isOptional
    }
}
