import SpecimenJSON
import Testing

@testable import SpecimenInference

/// Decisions about required members. An example shows that a member is possible, not that it is required.
@Suite("Decide presence")
struct DecidePresenceTests {
    @Test(
        arguments: [
            ("a number of several things", #"[{"a": 1}, {"a": 2.5}]"#, false),
            ("a flag of several things", #"[{"a": true}, {"a": false}]"#, false),
            ("a flag of a single thing", #"[{"a": true}]"#, true),
            ("a number of a single thing, shown twice", #"[{"id": 7, "a": 1}, {"id": 7, "a": 2}]"#, true),
            ("a number missing once", #"[{"a": 1}, {"b": 1}]"#, true),
            ("a number missing from an empty object", #"[{"a": 1}, {}]"#, true),
            ("a number that is null once", #"[{"a": 1}, {"a": null}]"#, true),
            ("nothing but null", #"[{"a": null}]"#, true),
            ("a text", #"[{"a": "x"}, {"a": "y"}]"#, true),
            ("a date", #"[{"a": "2018-11-06T21:20:08Z"}]"#, true),
            ("a list", #"[{"a": [1]}]"#, true),
            ("an object", #"[{"a": {"b": 1}}]"#, true),
            ("a flag or a number", #"[{"a": true}, {"a": 1}]"#, false),
            ("a flag of abridged objects", #"[{"a": true, "b": 1}, {"a": false, "c": 1}]"#, true),
            ("a flag of objects with a member more or less", #"[{"a": true, "b": 1}, {"a": false}]"#, false),
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

    @Test("The state of a resource is required", arguments: ["state", "status"])
    func ofStates(key: String) throws {
        #expect(try !decide(key, #"[{"\#(key)": "open"}]"#))
        #expect(try decide(key, #"[{"\#(key)": {"code": 1}}]"#))
        #expect(try decide(key, #"[{"\#(key)": "open"}]"#, isRoot: false))
    }

    @Test(
        "The address of an object, and links made from its identity, are required in responses and in their parts",
        arguments: [
            ("the address", "url", #"[{"url": "/rooms/7"}]"#, false),
            ("an address that is an object", "url", #"[{"url": {"href": "/rooms/7"}}]"#, true),
            ("two links with the identity", "bed_url", #"[\#(room)]"#, false),
            ("the identity in two links", "number", #"[\#(room)]"#, false),
            ("a link with another identity", "hotel_url", #"[\#(room)]"#, true),
            ("a URI template", "guests_url", #"[\#(room)]"#, false),
            ("a single link", "bed_url", #"[{"number": 7, "bed_url": "https://a.example/rooms/7/bed"}]"#, true),
            (
                "one of two objects whose links are of something else", "bed_url",
                #"[\#(room), {"number": 8, "bed_url": "https://a.example/beds", "guests_url": "https://a.example/g"}]"#,
                true
            ),
            (
                "an identity in the host only", "b_url",
                #"[{"name": "a", "b_url": "https://a.example/b", "c_url": "https://a.example/c"}]"#, true
            ),
        ]
    )
    func ofLinks(rule: String, key: String, samples: String, isOptional: Bool) throws {
        #expect(try decide(key, samples) == isOptional, "\(rule)")
        #expect(try decide(key, samples, isRoot: false) == isOptional, "\(rule)")
    }

    private static let room = """
        {"number": 7, "bed_url": "https://a.example/rooms/7/bed", "hotel_url": "https://a.example/hotels/12",
         "guests_url": "https://a.example/rooms/7/guests{/guest}"}
        """

    @Test(
        "The configuration makes all properties but the content optional, or each flag and number required",
        arguments: [
            ("inferred", "id: Int, name: String, isOpen: Bool?, level: Level?, pages: Int?"),
            ("none", "id: Int?, name: String?, isOpen: Bool?, level: Level?, pages: Int?"),
            ("strict", "id: Int, name: String, isOpen: Bool, level: Level?, pages: Int"),
        ]
    )
    func settings(required: String, members: String) throws {
        let response = #"{"book": {"id": 1, "name": "x", "isOpen": true, "pages": 3, "level": {"depth": 1}}}"#
        let model = try infer(
            [Call("GET", "/books/{id}", response)],
            configuration: #"{"required": "\#(required)"}"#
        )
        #expect(try model.requiredModel("Book").members == members)
        #expect(try model.requiredModel("Level").members == (required == "strict" ? "depth: Int" : "depth: Int?"))
        #expect(try model.requiredModel("BookResponse").members == "book: Book")
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
        "Of the members of parts, only what identifies a thing with a name is required",
        arguments: [
            ("a number of several parts", "n", #"[{"n": 1}, {"n": 2}]"#, true),
            ("a flag of several parts", "n", #"[{"id": 1, "n": true}, {"id": 2, "n": false}]"#, true),
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
        let part = #"{"id": 1, "name": "a"}"#
        let model = try infer([Call("GET", "/books", #"[{"id": 1, "\#(noun)": \#(part), "part": \#(part)}]"#)])
        #expect(model.models.map(\.members).contains("id: Int?, name: String?"))
        #expect(try model.requiredModel("Part").members == "id: Int, name: String")
    }

    private func decide(_ key: String, _ samples: String, isRoot: Bool = true) throws -> Bool {
        let graph = try typeGraph(of: samples, passes: { _, _ in })
        let objects = try #require(graph.response.flatMap { graph.child($0, .element) })
        let keys = Set(graph.members(of: objects).map(\.key))
        let evidence = Dictionary(
            uniqueKeysWithValues: keys.map { key in
                let samples = PartSamples(graph)[objects, .member(ExactString(key))]
                let count = graph.count(.object, of: objects)
                return (key, EvidenceSummary(samples, objects: count, isInformative: true, jsonPaths: []))
            }
        )
        let presence = PresenceContext(
            isRoot: isRoot,
            isNamed: keys.contains("id") && keys.contains("name"),
            isOpen: false,
            isAbridged: evidence.values.count { $0.absences > 0 } * 2 > keys.count,
            showsSeveralThings: graph.hasDifferentValues(graph.child(objects, .member(ExactString("id"))) ?? objects),
            selfLinks: SelfLinks(of: graph.samples(of: objects).compactMap(\.value))
        )
        return presence.decidePresence(of: key, try #require(evidence[key])).isOptional
    }
}
