import SpecimenJSON
import Testing

private struct Project: JSONDecodable, JSONEncodable, Equatable {
    var slug: String
    var id: Int?

    init(slug: String, id: Int? = nil) {
        self.slug = slug
        self.id = id
    }

    init(json: JSONNode) throws {
        var json = try JSONObject(json)
        slug = try json.required("slug")
        id = json.optional("id")
    }

    func encode(to json: inout JSONWriter) {
        json.object {
            $0.write("slug", slug)
            $0.write("id", id)
        }
    }
}

@Suite("Typed access")
struct DecodingTests {
    private func object(_ text: String) throws -> JSONObject { try JSONObject(JSONDocument(parsing: text).root) }

    private func read<T: JSONDecodable>(_ type: T.Type, _ text: String) throws -> T {
        try T(json: JSONDocument(parsing: text).root)
    }

    @Test("Scalars")
    func scalars() throws {
        #expect(try read(String.self, #""a\n""#) == "a\n")
        #expect(try read(Bool.self, "true"))
        #expect(try read(Int.self, "3.0") == 3)
        #expect(try read(Int.self, "1e2") == 100)
        #expect(try read(Double.self, "1") == 1)
        #expect(try read(Double.self, "1e-400") == 0)
        #expect(try read(JSONNumber.self, "1.50").lexeme == "1.50")
        #expect(try read(JSONValue.self, "null") == .null)
    }

    @Test("Collections, with nil for null")
    func collections() throws {
        #expect(try read([Int?].self, "[1,null,2]") == [1, nil, 2])
        #expect(try read([String: [Int]].self, #"{"a":[1],"b":[]}"#) == ["a": [1], "b": []])
        #expect(try read([String: Int?].self, #"{"a":null,"b":1}"#) == ["a": Int?.none, "b": 1])
        #expect(try read([String: Int].self, #"{"a":1,"a":2}"#) == ["a": 1])
        #expect(try read([String: Int?].self, #"{"a":null,"a":2}"#) == ["a": Int?.none])
        #expect(try read([Project].self, #"[{"slug":"web","id":null}]"#) == [Project(slug: "web")])
    }

    @Test("Properties, required and optional")
    func properties() throws {
        var json = try object(#"{"a":"x","b":null,"c":true,"d":[1]}"#)
        let required: String = try json.required("a")
        #expect(required == "x")
        let present: String? = json.optional("a")
        #expect(present == "x")
        let null: String? = json.optional("b")
        #expect(null == nil)
        let otherKind: String? = json.optional("c")
        #expect(otherKind == nil)
        let absent: [Int]? = json.optional("z")
        #expect(absent == nil)
        let nullable: Int? = try json.required("b")
        #expect(nullable == nil)
        let list: [Int]? = json.optional("d")
        #expect(list == [1])
    }

    @Test("An object can be read from a value in memory")
    func fromValue() throws {
        var json = try JSONObject(["slug": "web"] as JSONValue)
        let slug: String = try json.required("slug")
        #expect(slug == "web")
        #expect(throws: JSONDecodingError.self) { try JSONObject([1] as JSONValue) }
    }

    private static func required<T: JSONDecodable>(_ key: String, in node: JSONNode) throws -> T {
        var object = try JSONObject(node)
        return try object.required(key)
    }

    static let failures: [(@Sendable (JSONNode) throws -> Void, String, String, String)] = [
        ({ _ = try String(json: $0) }, "null", "$: expected a string, found null", "1:1"),
        ({ _ = try String(json: $0) }, " false", "$: expected a string, found false", "1:2"),
        ({ _ = try Bool(json: $0) }, #""yes""#, #"$: expected a boolean, found the string "yes""#, "1:1"),
        ({ _ = try Int(json: $0) }, "true", "$: expected an integer, found true", "1:1"),
        ({ _ = try Int(json: $0) }, "1.5", "$: expected an integer, found the number 1.5", "1:1"),
        (
            { _ = try Int(json: $0) }, "1e30", "$: expected an integer that fits in 64 bits, found the number 1e30",
            "1:1"
        ),
        ({ _ = try Double(json: $0) }, "[ ]", "$: expected a number, found the array [ ]", "1:1"),
        (
            { _ = try Double(json: $0) }, "-1e999",
            "$: expected a number within the range of Double, found the number -1e999",
            "1:1"
        ),
        ({ _ = try [Int](json: $0) }, "{}", "$: expected an array, found the object {}", "1:1"),
        ({ _ = try [Int](json: $0) }, "[1,\n \"b\"]", #"$[1]: expected an integer, found the string "b""#, "2:2"),
        ({ _ = try [String: Int](json: $0) }, "[1]", "$: expected an object, found the array [1]", "1:1"),
        (
            { _ = try [String: Bool](json: $0) }, #"{"a":true,"b c":2}"#,
            #"$["b c"]: expected a boolean, found the number 2"#, "1:17"
        ),
        ({ _ = try Project(json: $0) }, "{}", "$.slug: expected a string, found nothing", "1:1"),
        ({ _ = try [Project](json: $0) }, #"[{"slug":null}]"#, "$[0].slug: expected a string, found null", "1:10"),
        (
            { _ = try required("projects", in: $0) as [Project] }, #"{"projects":[{"slug":"a"},{"id":1}]}"#,
            "$.projects[1].slug: expected a string, found nothing", "1:27"
        ),
        (
            { _ = try required("p", in: $0) as Project }, "{}", "$.p: expected an object, found nothing", "1:1"
        ),
        ({ _ = try required("p", in: $0) as Int? }, "{}", "$.p: expected a value, found nothing", "1:1"),
        ({ _ = try required("p", in: $0) as [Int] }, "{}", "$.p: expected an array, found nothing", "1:1"),
        (
            { _ = try Int(json: $0) }, "{\n  \"a\":\t[1,\r\n\r\n  2]\n}",
            "$: expected an integer, found the object { \"a\": [1, 2] }", "1:1"
        ),
        (
            { _ = try Int(json: $0) }, "\"0123456789012345678901234567890123456789\"",
            "$: expected an integer, found the string \"012345678901234567890123456789012345678…", "1:1"
        ),
    ]

    @Test("Errors name path, expectation and what was found", arguments: failures.indices)
    func failure(_ row: Int) throws {
        let (read, text, description, position) = DecodingTests.failures[row]
        let root = try JSONDocument(parsing: text).root
        let error = try #require(throws: JSONDecodingError.self) { try read(root) }
        #expect(error.description == description)
        #expect("\(error.position)" == position)
        #expect(error.description == "\(error.path): expected \(error.expected), found \(error.found)")
    }

    @Test("A huge value is quoted by its beginning, however it is made")
    func hugeValues() throws {
        for piece in ["é", "😀", " a", "\\n"] {
            let text = "\"" + String(repeating: piece, count: 100_000) + "\""
            let error = try #require(throws: JSONDecodingError.self) { try read(Int.self, text) }
            #expect(error.found.count < 60)
            #expect(error.found.hasSuffix("…"))
        }
    }

    @Test("Optional properties of another kind cost nothing but themselves")
    func manyMismatches() throws {
        let text = "[" + Array(repeating: #"{"slug":"a","id":"x"}"#, count: 50_000).joined(separator: ",") + "]"
        #expect(try read([Project].self, text).allSatisfy { $0.id == nil })
    }
}
