import SpecimenJSON
import Testing

@Suite("Nodes")
struct NodeTests {
    private let document: JSONDocument

    init() throws {
        document = try JSONDocument(
            parsing: #"""
                {
                  "projects": [{"slug": "web"}, {"name": "A"}, {"slug": "api", "ids": [1, [2, 3]]}],
                  "a b": {"": true, "é": false, "x_1": null, "1x": 2.50, "q\"": "\u0041"},
                  "last": "end"
                }
                """#
        )
    }

    @Test("Every value knows its path, and the path leads to it")
    func paths() throws {
        var paths: [String] = []
        func walk(_ node: JSONNode) {
            paths.append(node.path)
            node.elements.forEach(walk)
            node.members.map(\.value).forEach(walk)
        }
        walk(document.root)
        #expect(
            paths == [
                "$", "$.projects", "$.projects[0]", "$.projects[0].slug", "$.projects[1]", "$.projects[1].name",
                "$.projects[2]", "$.projects[2].slug", "$.projects[2].ids", "$.projects[2].ids[0]",
                "$.projects[2].ids[1]", "$.projects[2].ids[1][0]", "$.projects[2].ids[1][1]", #"$["a b"]"#,
                #"$["a b"][""]"#, #"$["a b"]["é"]"#, #"$["a b"].x_1"#, #"$["a b"]["1x"]"#, #"$["a b"]["q\""]"#,
                "$.last",
            ]
        )
    }

    @Test("Members are found by name, elements by position")
    func lookup() throws {
        let root = document.root
        #expect(root["projects"]?[2]?["slug"]?.string == "api")
        #expect(root["projects"]?[2]?["ids"]?[1]?[0]?.number?.int == 2)
        #expect(root["last"]?.string == "end")
        #expect(root["a b"]?["q\""]?.string == "A")
        #expect(root["missing"] == nil)
        // The name in the nested object is not a member of this object.
        #expect(root["slug"] == nil)
        #expect(root["projects"]?[3] == nil)
        #expect(root["projects"]?[-1] == nil)
        #expect(root["last"]?["x"] == nil)
        #expect(root["last"]?[0] == nil)
    }

    @Test("Names are equal by their scalars, not by their looks")
    func canonicallyEquivalentNames() throws {
        let root = try JSONDocument(parsing: "{\"e\u{301}\": 1, \"\u{E9}\": 2, \"\\u00e8\": 3}").root
        #expect(root["e\u{301}"]?.number?.int == 1)
        #expect(root["\u{E9}"]?.number?.int == 2)
        #expect(root["\u{E8}"]?.number?.int == 3)
        #expect(root["e\u{300}"] == nil)
        #expect(root.duplicateKeys.isEmpty)
        #expect(root.value["\u{E9}"] == 2)
    }

    static let kinds: [(String, JSONNode.Kind)] = [
        ("null", .null), ("true", .bool), ("1", .number), (#""""#, .string), ("[1]", .array), (#"{"a":1}"#, .object),
    ]

    @Test("A node has only the properties of its kind", arguments: kinds)
    func kind(_ text: String, _ kind: JSONNode.Kind) throws {
        let node = try JSONDocument(parsing: text).root
        #expect(node.kind == kind)
        #expect(node.isNull == (kind == .null))
        #expect((node.bool != nil) == (kind == .bool))
        #expect((node.number != nil) == (kind == .number))
        #expect((node.string != nil) == (kind == .string))
        #expect(node.elements.count == (kind == .array ? 1 : 0))
        #expect(Array(node.elements).count == node.elements.count)
        #expect(node.members.count == (kind == .object ? 1 : 0))
        #expect(Array(node.members).count == node.members.count)
        #expect(node.value.kind == kind)
        #expect(node.text == text)
    }

    @Test("Elements and members are counted without what is in them")
    func counts() {
        #expect(document.root.members.count == 3)
        #expect(document.root["projects"]?.elements.count == 3)
        #expect(document.root["projects"]?.elements.isEmpty == false)
        #expect(document.root["last"]?.elements.isEmpty == true)
    }

    @Test("Offsets enclose the source text of a value and of a key")
    func offsets() throws {
        let text = #" { "a" : [ 1.0 , "\u0041" ] } "#
        let root = try JSONDocument(parsing: text).root
        #expect(root.offset == 1)
        #expect(root.endOffset == text.utf8.count - 1)
        let member = try #require(root.members.first { _ in true })
        #expect(member.key == "a")
        #expect(member.keyOffset == 3)
        #expect(member.value.text == #"[ 1.0 , "\u0041" ]"#)
        #expect(member.value.elements.map(\.text) == ["1.0", #""\u0041""#])
        #expect(member.value.elements.map(\.offset) == [11, 17])
    }

    @Test("Of members of one name the first counts; the others can be listed")
    func duplicates() throws {
        let root = try JSONDocument(parsing: #"{"a":1,"b":{"a":2},"\u0061":3,"c":4,"a":5,"b":6}"#).root
        #expect(root["a"]?.number?.int == 1)
        #expect(root.members.count == 6)
        #expect(root.duplicateKeys.map(\.key) == ["a", "a", "b"])
        #expect(root.duplicateKeys.map(\.keyOffset) == [19, 36, 42])
        #expect(root.duplicateKeys.compactMap { $0.value.number?.int } == [3, 5, 6])
        #expect(root.value["a"] == 1)
        #expect(root.value.objectValue?.count == 6)
    }
}
