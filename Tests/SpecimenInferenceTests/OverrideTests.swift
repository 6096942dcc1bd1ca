import Testing

@testable import SpecimenInference

/// What `specimen.json` says goes before what is inferred, and what it says of nothing is an error.
@Suite("Overrides")
struct OverrideTests {
    static let book =
        #"{"id": 7, "title": "Emma", "due": "2024-05-21", "cover": {"small": 1}, "shelf": null, "state": "lent"}"#

    private func members(_ configuration: String, of model: String = "Book") throws -> String {
        let calls = [Call("GET", "/books", "[\(Self.book)]"), Call("GET", "/books/{id}", Self.book)]
        return try infer(calls, configuration: configuration).requiredModel(model).members
    }

    private static let inferred = "id: Int, title: String, cover: Cover?, due: day?, shelf: any?, state: String?"

    @Test(
        "Of a property",
        arguments: [
            (#"{}"#, inferred),
            (
                #"{"due": {"name": "returnBy"}}"#,
                "id: Int, title: String, cover: Cover?, returnBy: day?, shelf: any?, state: String?"
            ),
            (#"{"id": {"type": "identifier"}}"#, inferred.replacing("Int", with: "identifier")),
            (#"{"shelf": {"type": "array[string]"}}"#, inferred.replacing("shelf: any", with: "shelf: [String]")),
            (#"{"state": {"required": true}}"#, inferred.replacing("String?", with: "String")),
            (#"{"id": {"required": false}}"#, inferred.replacing("Int", with: "Int?")),
            (#"{"cover": {"type": "map"}}"#, inferred.replacing("Cover?", with: "{any}?")),
            (
                #"{"state": {"choices": ["lent", "lost"]}}"#,
                inferred.replacing("state: String", with: "state: StateOption(lent|lost)")
            ),
            (
                #"{"shelf": {"skip": true}, "due": {"skip": true}}"#,
                "id: Int, title: String, cover: Cover?, state: String?"
            ),
            (
                #"{"due": {"type": "string", "name": "until", "required": true}}"#,
                "id: Int, title: String, cover: Cover?, until: String, shelf: any?, state: String?"
            ),
        ]
    )
    func properties(override: String, expected: String) throws {
        #expect(try members(#"{"models": {"Book": {"properties": \#(override)}}}"#) == expected)
    }

    @Test(
        "Of a place, with wildcards",
        arguments: [
            (#"{"GET /books response $[].due": {"type": "string"}}"#, "due: String?"),
            (#"{"*.due": {"type": "string"}}"#, "due: String?"),
            (#"{"*$*due": {"type": "string"}, "GET /books/*.due": {"type": "any"}}"#, "due: any?"),
            (#"{"*": {"required": true}}"#, "due: day,"),
        ]
    )
    func places(override: String, expected: String) throws {
        #expect(try members(#"{"places": \#(override)}"#).contains(expected))
    }

    @Test("What is said of a property goes before what is said of its place")
    func both() throws {
        let configuration = """
            {"places": {"*.due": {"type": "string", "required": true}},
             "models": {"Book": {"properties": {"due": {"type": "any"}}}}}
            """
        #expect(try members(configuration).contains("due: any,"))
    }

    @Test("Keys that look like names are data where the configuration says so, and the other way round")
    func structures() throws {
        let calls = [
            Call("GET", "/books", #"[{"id": 1, "tags": {"old": {"n": 1}, "new": {"n": 2}}, "day": {"1d": {"m": 1}}}]"#)
        ]
        let configuration = """
            {"models": {"Book": {"properties": {"tags": {"type": "map"}, "day": {"type": "object"}}}}}
            """
        let model = try infer(calls, configuration: configuration)
        #expect(try model.requiredModel("Book").members == "id: Int, day: Day?, tags: {BookTag}?")
        #expect(try model.requiredModel("Day").properties.map(\.wireName) == ["1d"])
    }

    @Test("A model gets another name, and what others hold follows")
    func names() throws {
        let model = try infer(
            [Call("GET", "/books", "[\(Self.book)]")],
            configuration: #"{"models": {"Book": {"name": "Volume"}, "Cover": {"name": "Measure"}}}"#
        )
        #expect(model.models.map(\.name) == ["Measure", "Volume"])
        #expect(model.answers == ["listBooks: [Volume]"])
    }

    @Test("Models are made one")
    func includes() throws {
        let calls = [
            Call(
                "GET",
                "/books/{id}",
                #"{"id": 7, "author": {"id": 1, "name": "Jane"}, "owner": {"id": 2, "name": "Ann", "since": 1999}}"#
            )
        ]
        let configuration = #"{"models": {"Author": {"name": "Person", "includes": ["BookOwner"]}}}"#
        let model = try infer(calls, configuration: configuration)
        #expect(model.models.map(\.name) == ["Book", "Person"])
        let person = try model.requiredModel("Person")
        #expect(person.members == "id: Int, name: String, since: Int?")
        #expect(person.reasons == ["The configuration makes `BookOwner` a part of it."])
    }

    @Test(
        "When objects of one name are one model",
        arguments: [
            (#"{"merge": "similar"}"#, ["Book", "Cover"]),
            (#"{}"#, ["Book", "Cover"]),
            (#"{"merge": "identical"}"#, ["Book", "BookSummary", "Cover"]),
            (#"{"merge": "never", "models": {"Book": {"merge": "similar"}}}"#, ["Book", "Cover"]),
            (#"{"models": {"Book": {"merge": "identical"}}}"#, ["Book", "BookSummary", "Cover"]),
        ]
    )
    func modes(configuration: String, models: [String]) throws {
        let more = Self.book.dropLast() + #", "pages": 4}"#
        let calls = [Call("GET", "/books", "[\(Self.book)]"), Call("GET", "/books/{id}", String(more))]
        #expect(try infer(calls, configuration: configuration).models.map(\.name) == models)
    }

    @Test("Never means never")
    func never() throws {
        let calls = [Call("GET", "/books", "[\(Self.book)]"), Call("GET", "/books/{id}", Self.book)]
        let names = try infer(calls, configuration: #"{"merge": "never"}"#).models.map(\.name)
        #expect(names.count == 4)
        #expect(Set(names).isSuperset(of: ["Book", "Cover"]))
    }

    @Test(
        "An override that applies to nothing is an error",
        arguments: [
            (
                #"{"models": {"Bok": {"name": "Volume"}}}"#,
                "specimen.json:1:13: error: no model `Bok` is inferred; did you mean `Book`?"
            ),
            (
                #"{"models": {"Book": {"properties": {"titel": {"required": true}}}}}"#,
                "specimen.json:1:37: error: the model `Book` has no property `titel`; did you mean `title`?"
            ),
            (
                #"{"models": {"Book": {"includes": ["Zebra"]}}}"#,
                "specimen.json:1:35: error: no model `Zebra` is inferred; `specimen inspect` lists the models"
            ),
            (
                #"{"places": {"GET /book response $[].due": {"skip": true}}}"#,
                "specimen.json:1:13: error: nothing in the examples fits the place `GET /book response $[].due`; "
                    + "did you mean `GET /books response $[].due`?"
            ),
            (
                #"{"models": {"Cover": {"name": "Book"}, "Book": {"name": "Book"}}}"#,
                "specimen.json:1:13: error: the model cannot be called `Book`: another declaration has the name; "
                    + "choose another name"
            ),
        ]
    )
    func unmatched(configuration: String, message: String) throws {
        let found = try inferring([Call("GET", "/books", "[\(Self.book)]")], configuration: configuration)
        #expect(found.diagnostics == [message])
    }

    @Test(
        "Patterns",
        arguments: [
            ("*", "anything", true), ("a*c", "abc", true), ("a*c", "ac", true), ("a*c", "abcd", false),
            ("*b*", "abc", true), ("", "", true), ("", "a", false), ("**", "", true), ("a*b*c", "a-b-b-c", true),
            ("$[].a", "$[].a", true), ("$[].a", "$[].ab", false),
        ]
    )
    func patterns(pattern: String, text: String, fits: Bool) {
        #expect(pattern.fits(text) == fits)
    }

    @Test("A pattern of many stars takes no longer than a text is long, times itself")
    func hostilePattern() {
        let pattern = String(repeating: "a*", count: 500) + "b"
        #expect(!pattern.fits(String(repeating: "a", count: 5_000)))
    }
}
