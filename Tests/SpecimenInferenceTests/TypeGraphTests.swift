import SpecimenJSON
import SpecimenTestSupport
import Testing

@testable import SpecimenInference

/// Passes only move samples. No sample is lost or belongs to two types, and the order of the operations does not
/// matter.
@Suite("Type graph")
struct TypeGraphTests {
    @Test("Each JSON value is one sample of one type", arguments: UInt64(0)..<40)
    func samples(seed: UInt64) throws {
        var generator = SplitMix64(state: seed)
        let value = JSONValue.array((0..<4).map { _ in generator.json(depth: 4) })
        let graphs = [
            try typeGraph(of: value.jsonText, passes: { _, _ in }), try typeGraph(of: value.jsonText),
            try typeGraph(of: value.jsonText, passes: { $0.runPasses($1) }),
        ]
        for graph in graphs {
            #expect(graph.samples.count == value.count)
            let owners = graph.types.filter { graph[$0].discriminator == nil }.flatMap { graph[$0].samples }
            #expect(owners.count == Set(owners).count)
            for (index, sample) in graph.samples.enumerated() {
                #expect(graph[graph.node(of: index)].samples.contains(index))
                #expect(sample.parent ?? -1 < index)
            }
        }
    }

    @Test("Merges in any order give the same types", arguments: UInt64(0)..<40)
    func order(seed: UInt64) throws {
        var generator = SplitMix64(state: seed)
        let value = JSONValue.array((0..<6).map { _ in generator.json(depth: 4) })
        // A tuple that merges with a list becomes a list, so the order of the passes matters.
        let graph = try typeGraph(of: value.jsonText, passes: { $0.detectDictionaries($1) })
        let types = graph.types
        let pairs = (0..<4).compactMap { _ -> (NodeID, NodeID)? in
            guard let one = types.randomElement(using: &generator), let other = types.randomElement(using: &generator)
            else { return nil }
            return (one, other)
        }
        func merged(_ pairs: [(NodeID, NodeID)]) -> Set<String> {
            var copy = graph
            for (one, other) in pairs { copy.merge(one, other, because: "A reason.") }
            return Set(copy.types.map { "\(copy[$0].samples.sorted()) \(copy.kinds(of: $0))" })
        }
        let expected = merged(pairs)
        for _ in 0..<5 { #expect(merged(pairs.shuffled(using: &generator)) == expected) }
        #expect(merged(pairs + pairs) == expected)
    }

    @Test("A dictionary that becomes a record again has its members")
    func forms() throws {
        var graph = try typeGraph(of: #"{"a": {"x": 1}, "b": {"x": 2, "y": 3}}"#, passes: { _, _ in })
        let root = try #require(graph.response)
        let before = graph.description
        graph.makeDictionary(root)
        let values = try #require(graph.child(root, .value))
        #expect(graph.count(.object, of: values) == 2)
        #expect(graph.members(of: values).map(\.key) == ["x", "y"])
        graph.makeRecord(root)
        #expect(graph.description == before)
    }

    @Test("Variants have the samples of the union, and their own parts")
    func variants() throws {
        var graph = try typeGraph(
            of: #"[{"type": "a", "part": {"x": 1}}, {"type": "b", "part": {"y": 1}}, {"type": "a", "part": {"x": 2}}]"#,
            passes: { _, _ in }
        )
        let elements = try #require(graph.response.flatMap { graph.child($0, .element) })
        let before = graph.description
        graph.splitVariants(elements, by: "type")
        #expect(graph[elements].samples.count == 3)
        let keys = try ["a", "b"].map { value -> [String] in
            let variant = try #require(graph.child(elements, .variant(value)))
            let part = try #require(graph.child(variant, .member(ExactString("part"))))
            #expect(graph[part].samples.count == (value == "a" ? 2 : 1))
            return graph.members(of: part).map(\.key)
        }
        #expect(keys == [["x"], ["y"]])
        graph.makeRecord(ofUnion: elements)
        #expect(graph.description == before)
    }

    @Test("A part that belongs to several types stays shared if one of them is split")
    func sharedParts() throws {
        var graph = try typeGraph(
            of: #"{"list": [{"type": "a", "by": {"n": 1}}, {"type": "b", "by": {"n": 2}}], "owner": {"n": 3}}"#,
            passes: { _, _ in }
        )
        let root = try #require(graph.response)
        let elements = try #require(
            graph.child(root, .member(ExactString("list"))).flatMap { graph.child($0, .element) })
        let by = try #require(graph.child(elements, .member(ExactString("by"))))
        let owner = try #require(graph.child(root, .member(ExactString("owner"))))
        graph.merge(by, owner, because: nil)
        graph.splitVariants(elements, by: "type")
        for value in ["a", "b"] {
            let variant = try #require(graph.child(elements, .variant(value)))
            #expect(graph.child(variant, .member(ExactString("by"))) == graph.leader(of: owner))
            #expect(PartSamples(graph)[variant, .member(ExactString("by"))].count == 1)
        }
    }

    @Test(
        "A JSON path is different from any other, whatever the keys",
        arguments: [
            (#"{"a": {"b": {"c": 1}}, "a.b": {"d": 1}}"#, ["$.a.b", #"$["a.b"]"#]),
            (#"{"a": [{"b": 1}], "a[]": {"c": 1}}"#, ["$.a[]", #"$["a[]"]"#]),
            (#"{"x\"]": {"b": 1}, "x": {"c": "d"}}"#, ["$.x", #"$["x\"]"]"#]),
            (
                #"{"counts": {"24h": 1}, "points": [[1, "a"], [2, "b"]]}"#,
                ["$.counts{}", "$.points[][0]", "$.points[][1]"]
            ),
        ]
    )
    func paths(text: String, expected: [String]) throws {
        let tree = PathTree(try typeGraph(of: text))
        let found = Set(tree.all.indices.map { tree.text(of: $0).replacing("GET /x response ", with: "") })
        #expect(Set(expected).isSubset(of: found), "\(found.sorted())")
    }

    @Test(
        "Values differ by what they say, not by the order of members",
        arguments: [
            (#"[{"a": 1, "b": [1, 2]}, {"b": [1, 2], "a": 1}]"#, false), (#"[{"a": [1, 2]}, {"a": [2, 1]}]"#, true),
            (#"[{"a": 1}, {"b": 1}]"#, true), ("[null, null]", false), (#"["a", "a"]"#, false),
            (#"["a", null, "b"]"#, true), ("[[], []]", false), ("[[], [1]]", true),
        ]
    )
    func differentValues(text: String, isDifferent: Bool) throws {
        let graph = try typeGraph(of: text, passes: { _, _ in })
        let elements = try #require(graph.response.flatMap { graph.child($0, .element) })
        #expect(graph.hasDifferentValues(elements) == isDifferent)
    }

    @Test("The first of several members with one key counts")
    func repeatedKeys() throws {
        let graph = try typeGraph(of: #"[{"a": 1}, {"a": null}, {"a": 2.5, "a": "ignored"}, {}]"#, passes: { _, _ in })
        let elements = try #require(graph.response.flatMap { graph.child($0, .element) })
        let member = try #require(graph.child(elements, .member(ExactString("a"))))
        #expect(graph.count(.object, of: elements) == 4)
        #expect((graph.count(.null, of: member), graph.count(.number, of: member)) == (1, 2))
    }

    @Test("The example is the first scalar that is not empty, and a long one is cut")
    func example() throws {
        func example(_ text: String) throws -> String? {
            let graph = try typeGraph(of: text, passes: { _, _ in })
            let elements = try #require(graph.response.flatMap { graph.child($0, .element) })
            return TypeGraph.example(of: graph.samples(of: elements))
        }
        #expect(try example(#"["", "b", "c"]"#) == "b")
        #expect(try example("[\"\(String(repeating: "x", count: 500))\"]")?.count == TypeGraph.longestExample)
        #expect(try example("[\"e\(String(repeating: "\u{301}", count: 500))\"]")?.utf8.count ?? 0 < 200)
    }
}

/// APIs whose types contain, share and contradict each other.
@Suite("Type graph: shared and recursive types")
struct SharedTypeTests {
    @Test("Two members of one type stay two members of each variant")
    func twoEdges() throws {
        let commit = #"{"id": "a", "sha": "s", "msg": "m"}"#
        let events = """
            [{"id": 1, "type": "push", "ref": "r", "size": 1, "firstCommit": \(commit), "lastCommit": \(commit)},
             {"id": 2, "type": "tag", "label": "x", "color": "y", "firstCommit": \(commit), "lastCommit": \(commit)}]
            """
        let model = try infer([Call("GET", "/events/", events)])
        let variants = try model.requiredModel("Event").variants
        #expect(variants.count == 2)
        for variant in variants {
            let keys = try model.requiredModel(variant.model).properties.map(\.wireName)
            #expect(Set(["firstCommit", "lastCommit"]).isSubset(of: keys), "\(keys)")
        }
    }

    @Test("A union that contains itself keeps the type of its lists")
    func recursiveUnion() throws {
        let comments = """
            [{"id": 1, "type": "text", "body": "a", "lang": "en", "comments": [
              {"id": 2, "type": "image", "url": "u", "width": 1, "comments": []},
              {"id": 3, "type": "text", "body": "b", "lang": "de", "comments": []}]},
             {"id": 4, "type": "image", "url": "v", "width": 2, "comments": []}]
            """
        let model = try infer([Call("GET", "/comments/", comments)])
        let text = try model.requiredModel("TextComment")
        #expect(text.properties.first { $0.wireName == "comments" }?.shape == .array(.model("Comment")))
    }

    @Test("The samples of a property are those under its own key")
    func samplesOfAKey() throws {
        let commit = #"{"id": "a", "sha": "s", "msg": "m"}"#
        let model = try infer([
            Call(
                "GET", "/books/",
                #"[{"id": 1, "first": \#(commit), "last": \#(commit)}, {"id": 2, "last": \#(commit)}]"#)
        ])
        let evidence = try model.requiredModel("Book").properties.reduce(into: [:]) { $0[$1.wireName] = $1.evidence }
        #expect(evidence["first"]?.present == 1)
        #expect(evidence["last"]?.present == 2)
    }

    @Test("An override of a type that is shared with another model ends, and changes only the one property")
    func overrideOfASharedType() throws {
        let author = #"{"id": 1, "born": 2}"#
        let calls = [
            Call("GET", "/books/{id}/", #"{"id": 1, "pages": 3, "author": \#(author)}"#),
            Call("GET", "/films/{id}/", #"{"id": 1, "minutes": 3, "author": \#(author)}"#),
        ]
        for type in ["object", "map"] {
            let configuration = #"{"models": {"Book": {"properties": {"author": {"type": "\#(type)"}}}}}"#
            let model = try infer(calls, configuration: configuration)
            let film = try model.requiredModel("Film").properties.first { $0.wireName == "author" }
            #expect(film?.shape == .model("Author"))
        }
    }

    @Test("A tuple whose positions merge with other kinds becomes a list and stays one")
    func decayingTuple() throws {
        let model = try infer([
            Call("GET", "/alpha/", #"{"thing": {"id": 1, "name": "a", "seconds": {"1": {"p": 1, "q": 2}}}}"#),
            Call("GET", "/beta/", #"{"thing": {"id": 2, "name": "b", "seconds": {"1": "x"}}}"#),
            Call("GET", "/gamma/", #"{"points": [[1, {"p": 1, "q": 2}]]}"#),
        ])
        #expect(model.operations.count == 3)
    }

    @Test("An object that the configuration declares stays an object beside dictionaries")
    func fixedRecord() throws {
        let model = try infer(
            [
                Call("GET", "/alpha/", #"{"thing": {"id": 1, "name": "a", "vals": {"1": 3}}}"#),
                Call("GET", "/beta/", #"{"thing": {"id": 2, "name": "b", "vals": {"2": 4}}}"#),
            ],
            configuration: #"{"places": {"GET /alpha/ response $.thing.vals": {"type": "object"}}}"#
        )
        let values = try model.requiredModel("Thing").properties.first { $0.wireName == "vals" }
        #expect(values?.shape.modelName != nil, "\(String(describing: values?.shape.words))")
    }

    @Test("Whole numbers stay whole beside an empty dictionary")
    func emptyDictionary() throws {
        let model = try infer([
            Call("GET", "/books/", #"[{"id": 1, "n": {"10": 3, "11": 4}}, {"id": 2, "n": {}}, {"id": 3, "n": null}]"#)
        ])
        #expect(try model.requiredModel("Book").members == "id: Int, n: {Int}?")
    }

    @Test("An entry with a new name for a union names the union")
    func renamedUnion() throws {
        let model = try infer(
            [
                Call("GET", "/pushes/{id}/", #"{"id": 1, "type": "push", "a": 1, "b": 2, "c": 3}"#),
                Call("GET", "/tags/{id}/", #"{"id": 1, "type": "tag", "d": 1, "e": 2, "f": 3}"#),
            ],
            configuration: #"{"models": {"Push": {"name": "Event", "includes": ["Tag"]}}}"#
        )
        #expect(try model.requiredModel("Event").kind == .union)
    }
}

extension TypeGraph {
    /// The samples and edges of all types that have samples, whatever their indices.
    fileprivate var description: Set<String> {
        Set(
            types.filter { !self[$0].samples.isEmpty }.map { type in
                let edges = members(of: type).map { "\($0.key): \(self[$0.type].samples.sorted())" }
                return "\(self[type].samples.sorted()) \(edges)"
            }
        )
    }
}

extension JSONValue {
    /// The number of values, including this one.
    fileprivate var count: Int {
        switch self {
        case .array(let elements): 1 + elements.reduce(0) { $0 + $1.count }
        case .object(let fields): 1 + fields.reduce(0) { $0 + $1.value.count }
        default: 1
        }
    }
}

extension SplitMix64 {
    fileprivate mutating func json(depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 10 : 5), using: &self) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &self))
        case 2: return .number(JSONNumber(Int.random(in: 0..<3, using: &self)))
        case 3:
            return .number(
                JSONNumber(lexeme: ["1.0", "0.5", "1e2"].randomElement(using: &self) ?? "1.0") ?? JSONNumber(1)
            )
        case 4:
            let texts = ["", "a", "7", "2024-05-21", "2024-05-21T10:00:00Z", "https://example.com/"]
            return .string(texts.randomElement(using: &self) ?? "")
        case 5, 6:
            return .array((0..<Int.random(in: 0..<4, using: &self)).map { _ in json(depth: depth - 1) })
        default:
            let keys = ["a", "b", "id", "24h", "7", "name", "type", "sum(a)"].shuffled(using: &self)
            let members = keys.prefix(Int.random(in: 0..<4, using: &self)).map { ($0, json(depth: depth - 1)) }
            return .object(JSONFields(members))
        }
    }
}
