import SpecimenDocs
import SpecimenJSON
import SpecimenReaders
import SpecimenTestSupport
import Testing

@testable import SpecimenInference

/// Texts that stand for values in examples: they declare types, or say nothing.
@Suite("Placeholders")
struct PlaceholderTests {
    @Test(
        "A placeholder that names a type gives the property the type, and never makes it required",
        arguments: [
            ("<integer>", "Int?"), ("<long>", "Int?"), ("<Number>", "Double?"), ("<float>", "Double?"),
            ("<boolean>", "Bool?"), ("<dateTime>", "date as written?"), ("<date-time>", "date as written?"),
            ("<uuid>", "UUID?"), ("<uri>", "URL?"), ("<object>", "{any}?"), ("<array[int]>", "[Int]?"),
            ("<integer[]>", "[Int]?"), ("{integer}", "Int?"), ("<string>", "String?"), ("string", "String?"),
            ("<timestamp>", "any?"), ("<any>", "any?"), ("<file>", "String?"),
        ]
    )
    func named(text: String, type: String) throws {
        for key in ["id", "part"] {
            let book = try Self.book(#"{"name": "Emma", "\#(key)": "\#(text)"}"#)
            let property = try #require(book.properties.first { $0.wireName == key })
            #expect("\(property.shape.words)\(property.isOptional ? "?" : "")" == type)
            #expect(property.provenance == [.placeholder(text)])
        }
    }

    @Test(
        "A placeholder that names no type is a text",
        arguments: [
            "<your name>", "<email>", "<id>", "{{id}}", "{{date}}", "${port}", "{id}", "YOUR_TOKEN", "your-api-key",
            "...", "…",
        ]
    )
    func unnamed(text: String) throws {
        let book = try Self.book(#"{"id": 1, "name": "\#(text)"}"#)
        #expect(book.members == "id: Int, name: String?")
        #expect(book.properties.last?.evidence.placeholders == 1)
    }

    @Test(
        "Other texts are values",
        arguments: [
            "eyJ...", "integer", "<a href='x'>b</a>", "<b>bold</b>", "[deleted]", "(none)", "..", "yours",
            "your book", "YOUR", "1 < 2", "<3", "< >", "<>", "strings", "UTF_8",
        ]
    )
    func values(text: String) throws {
        let book = try Self.book(#"{"id": 1, "name": "\#(text)"}"#)
        #expect(book.members == "id: Int, name: String")
        #expect(book.properties.last?.evidence.placeholders == 0)
    }

    @Test(
        "Words without marks name types where several of them do, but not where they can be values",
        arguments: [
            (#"{"count": "integer", "label": "string"}"#, "count: Int?, label: String?"),
            (#"{"count": "integer", "open": "boolean", "cost": "float"}"#, "cost: Double?, count: Int?, open: Bool?"),
            (#"{"count": "integer", "label": "a"}"#, "count: String?, label: String?"),
            (
                #"{"label": "integer", "type": "string", "fieldType": "number"}"#,
                "fieldType: String?, label: String?, type: String"
            ),
        ]
    )
    func words(response: String, members: String) throws {
        let types = try Self.book(response).properties.map {
            "\($0.wireName): \($0.shape.words)\($0.isOptional ? "?" : "")"
        }
        #expect(types.sorted().joined(separator: ", ") == members)
    }

    @Test(
        "The values of other examples decide",
        arguments: [
            ("<string>", "4", "Int"), ("{{id}}", "4", "Int"), ("<integer>", #""a""#, "String"),
            ("<integer>", "4", "Int"), ("...", "2.5", "Double"), ("<integer>", #"{"n": 1}"#, "BookID?"),
            ("<integer>", "null", "Int?"),
        ]
    )
    func otherSamples(text: String, value: String, type: String) throws {
        let model = try infer([
            Call("GET", "/books/{id}", #"{"id": "\#(text)", "title": "Emma", "pages": 3}"#),
            Call("PUT", "/books/{id}", #"{"id": \#(value), "title": "Emma", "pages": 4}"#),
        ])
        let property = try #require(model.requiredModel("Book").properties.first { $0.wireName == "id" })
        #expect("\(property.shape.words)\(property.isOptional ? "?" : "")" == type)
    }

    @Test("Flags and numbers of an example that names types are optional, and its identifier is not")
    func generated() throws {
        for (name, members) in [
            ("string", "id: Int, name: String?, open: Bool?, pages: Int?"),
            ("Emma", "id: Int, name: String, open: Bool, pages: Int"),
        ] {
            let books = [0, 1].map { #"{"id": \#($0), "name": "\#(name)", "open": true, "pages": 0}"# }
            let model = try infer([Call("GET", "/books", "[\(books.joined(separator: ", "))]")])
            #expect(try model.requiredModel("Book").members == members)
        }
    }

    @Test("Placeholders in lists and dictionaries name the types of their values")
    func parts() throws {
        let json = #"{"id": 1, "sizes": ["<integer>"], "rows": [["<boolean>"]], "words": {"<string>": "<integer>"}}"#
        #expect(try Self.book(json).members == "id: Int, rows: [[Bool]]?, sizes: [Int]?, words: {Int}?")
    }

    @Test("A placeholder is neither a variant nor the key of a dictionary")
    func identities() throws {
        let list = #"[{"type": "<string>", "a": 1, "b": 2, "c": 3}, {"type": "{{kind}}", "d": 1, "e": 2, "f": 3}]"#
        #expect(try infer([Call("GET", "/books", list)]).requiredModel("Book").kind == .record)
        let json =
            #"{"books": [{"name": "YOUR_NAME", "slug": "YOUR_SLUG"}], "count": {"YOUR_NAME": 1, "YOUR_SLUG": 2}}"#
        let properties = try infer([Call("GET", "/shops/{id}", json)]).models.flatMap(\.properties)
        #expect(properties.first { $0.wireName == "count" }?.shape.modelName != nil)
    }

    @Test("A request with placeholders has parameters of their types and contradicts no description")
    func request() throws {
        let call = Call("POST", "/books").with {
            $0.sends = #"{"pages": "<integer>", "size": "<number>", "color": "<string>", "box": {"width": "<long>"}}"#
            $0.body = [Input("pages", "int"), Input("color", "string", choices: ["red"])]
        }
        let (model, diagnostics) = try inferring([call], configuration: nil)
        #expect(diagnostics == [])
        let parameters = model.operations[0].parameters.map { "\($0.wireName): \($0.shape.words)" }
        #expect(parameters == ["pages: Int", "color: (red)", "box: BoxInput", "size: Double"])
        #expect(try model.requiredModel("BoxInput").members == "width: Int?")
        #expect(model.operations[0].requestExamples == [])
    }

    @Test("A response that its type cannot hold is not replayed, and other responses keep their values")
    func responses() throws {
        let calls = [
            Call("GET", "/books/{id}", #"{"id": "<integer>", "title": "<string>"}"#),
            Call("GET", "/shops/{id}", #"{"id": 0, "name": "string", "note": "<note>"}"#),
            Call("GET", "/pens/{id}", #"{"id": "{{id}}", "name": "a"}"#),
            Call("PUT", "/pens/{id}", #"{"id": 4, "name": "a"}"#),
        ]
        let result = RoundTrip(files(calls), module: "PlaceholderAPI")
        let unreadable = result.model.operations.filter { $0.documentedResponses[0].hasPlaceholders }.map(\.id)
        #expect(unreadable == ["getBook", "getPen"])
        #expect(result.responses.map(\.operation.id) == ["updatePen", "getShop"])
        let outcome = try result.run()
        #expect(outcome.lost == [])
        #expect(outcome.tried == 2)
    }

    @Test("Each example with placeholders is one finding")
    func findings() {
        let call = Call("POST", "/books", #"{"id": "<integer>", "parts": ["<string>", "<string>"]}"#).with {
            $0.sends = #"{"id": 1, "part": {"n": "<integer>"}}"#
        }
        let gaps = Documentation(reading: files([call])).gaps.filter { $0.rule == .placeholderInExample }
        #expect(gaps.count == 2)
        #expect(gaps.allSatisfy { $0.message.hasSuffix("such as `<integer>`") })
    }

    private static func book(_ response: String) throws -> Model {
        try infer([Call("GET", "/books/{id}", response)]).requiredModel("Book")
    }
}
