import Testing

@testable import SpecimenInference

/// The configuration takes precedence over inference, and an entry that applies to nothing is an error.
@Suite("Apply overrides")
struct ApplyOverridesTests {
    static let book =
        #"{"id": 7, "title": "Emma", "due": "2024-05-21", "cover": {"small": 1}, "shelf": null, "state": "lent"}"#

    private func members(_ configuration: String, of model: String = "Book") throws -> String {
        let calls = [Call("GET", "/books", "[\(Self.book)]"), Call("GET", "/books/{id}", Self.book)]
        return try infer(calls, configuration: configuration).requiredModel(model).members
    }

    private static let inferred = "id: Int, title: String, cover: Cover?, due: day?, shelf: any?, state: String"

    @Test(
        "An entry about a property decides its name and its type",
        arguments: [
            (#"{}"#, inferred),
            (
                #"{"due": {"name": "returnBy"}}"#,
                "id: Int, title: String, cover: Cover?, returnBy: day?, shelf: any?, state: String"
            ),
            (#"{"id": {"type": "identifier"}}"#, inferred.replacing("Int", with: "identifier")),
            (#"{"shelf": {"type": "array[string]"}}"#, inferred.replacing("shelf: any", with: "shelf: [String]")),
            (#"{"due": {"required": true}}"#, inferred.replacing("day?", with: "day")),
            (#"{"id": {"required": false}}"#, inferred.replacing("Int", with: "Int?")),
            (#"{"cover": {"type": "map"}}"#, inferred.replacing("Cover?", with: "{any}?")),
            (
                #"{"state": {"choices": ["lent", "lost"]}}"#,
                inferred.replacing("state: String", with: "state: (lent|lost)")
            ),
            // A configured name takes precedence over an inferred name.
            (
                #"{"due": {"name": "title"}, "title": {"name": "due"}}"#,
                "id: Int, due: String, cover: Cover?, title: day?, shelf: any?, state: String"
            ),
            (
                #"{"shelf": {"skip": true}, "due": {"skip": true}}"#,
                "id: Int, title: String, cover: Cover?, state: String"
            ),
            (
                #"{"due": {"type": "string", "name": "until", "required": true}}"#,
                "id: Int, title: String, cover: Cover?, until: String, shelf: any?, state: String"
            ),
        ]
    )
    func properties(override: String, expected: String) throws {
        #expect(try members(#"{"models": {"Book": {"properties": \#(override)}}}"#) == expected)
    }

    @Test(
        "An entry about JSON paths applies to each path that matches",
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

    @Test("An entry about a property takes precedence over an entry about its JSON path")
    func both() throws {
        let configuration = """
            {"places": {"*.due": {"type": "string", "required": true}},
             "models": {"Book": {"properties": {"due": {"type": "any"}}}}}
            """
        #expect(try members(configuration).contains("due: any,"))
    }

    @Test("The configuration decides whether keys are names or data")
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

    @Test("A renamed model is renamed in all properties")
    func names() throws {
        let model = try infer(
            [Call("GET", "/books", "[\(Self.book)]")],
            configuration: #"{"models": {"Book": {"name": "Volume"}, "Cover": {"name": "Measure"}}}"#
        )
        #expect(model.models.map(\.name) == ["Measure", "Volume"])
        #expect(model.responses == ["listBooks: [Volume]"])
    }

    @Test("The configuration can merge models")
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
        "The mode decides which objects with one name become one model",
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

    @Test("The mode `never` merges no models")
    func never() throws {
        let calls = [Call("GET", "/books", "[\(Self.book)]"), Call("GET", "/books/{id}", Self.book)]
        let names = try infer(calls, configuration: #"{"merge": "never"}"#).models.map(\.name)
        #expect(names.count == 4)
        #expect(Set(names).isSuperset(of: ["Book", "Cover"]))
    }

    @Test("The configuration decides whether a list is paged")
    func pages() throws {
        let plain = Call("GET", "/books", "[\(Self.book)]")
        let linked = plain.with { $0.headers = ["Link: <?cursor=1>; rel=\"next\""] }
        for (call, configuration, isPaged) in [
            (linked, "{}", true), (plain, "{}", false),
            (linked, #"{"operations": {"listBooks": {"paged": false}}}"#, false),
            (plain, #"{"operations": {"listBooks": {"paged": true}}}"#, true),
            (linked, #"{"operations": {"listBooks": {}}}"#, true),
        ] {
            let model = try infer([call], configuration: configuration)
            #expect(
                try model.operation("listBooks").response.paging == (isPaged ? .linkHeader : nil), "\(configuration)")
        }
        let paging = #"{"paging": {"cursor": "after"}}"#
        let client = try infer([plain], configuration: paging).client
        #expect(client.cursorParameter == "after")
        #expect(client.pageSizeParameter == nil)
        let single = Call("GET", "/books/{id}", Self.book)
        let misplaced = #"{"operations": {"getBook": {"paged": true}}}"#
        #expect(
            try inferring([single], configuration: misplaced).diagnostics == [
                "specimen.json:1:17: error: the response of `getBook` is not a list and has no pages; "
                    + "remove `paged`, or give the endpoint an example that is a list"
            ]
        )
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
                "specimen.json:1:13: error: no JSON path of the examples matches `GET /book response $[].due`; "
                    + "did you mean `GET /books response $[].due`?"
            ),
            (
                #"{"operations": {"listBoks": {"paged": true}}}"#,
                "specimen.json:1:17: error: there is no operation `listBoks`; did you mean `listBooks`?"
            ),
            (
                #"{"models": {"Book": {"properties": {"id": {"choices": ["7"]}}}}}"#,
                "specimen.json:1:37: error: the property `id` of `Book` has choices, but its values are not strings; "
                    + "remove `choices`, or set `type` as well"
            ),
            (
                #"{"models": {"Book": {"includes": ["Cover"]}, "Cover": {"name": "Jacket"}}}"#,
                "specimen.json:1:35: error: `Cover` is included in another model and has an entry of its own; "
                    + "move its settings to the entry of the other model"
            ),
            (
                #"{"places": {"GET /books response $[]": {"name": "x"}}}"#,
                "specimen.json:1:13: error: `GET /books response $[]` is not a property, so that only its type can be set; "
                    + "remove all settings but `type`"
            ),
            (
                #"{"models": {"Cover": {"name": "Book"}, "Book": {"name": "Book"}}}"#,
                "specimen.json:1:13: error: the model cannot have the name `Book`: another declaration has it; "
                    + "choose another name"
            ),
        ]
    )
    func unmatched(configuration: String, message: String) throws {
        let found = try inferring([Call("GET", "/books", "[\(Self.book)]")], configuration: configuration)
        #expect(found.diagnostics == [message])
    }

    @Test(
        "A star in a pattern matches any text",
        arguments: [
            ("*", "anything", true), ("a*c", "abc", true), ("a*c", "ac", true), ("a*c", "abcd", false),
            ("*b*", "abc", true), ("", "", true), ("", "a", false), ("**", "", true), ("a*b*c", "a-b-b-c", true),
            ("$[].a", "$[].a", true), ("$[].a", "$[].ab", false),
        ]
    )
    func patterns(pattern: String, text: String, fits: Bool) {
        #expect(PathPattern(pattern).matches(text) == fits)
    }

    @Test("A pattern with many stars takes at most quadratic time")
    func hostilePattern() {
        let pattern = String(repeating: "a*", count: 500) + "b"
        #expect(!PathPattern(pattern).matches(String(repeating: "a", count: 5_000)))
    }

    @Test(
        "No pass changes a type that the configuration sets",
        arguments: [
            (
                #""seen": null"#, #""seen": "2024-05-21T10:00:00Z""#, #"{"seen": {"type": "any"}}"#,
                "id: Int, seen: any?"
            ),
            (#""n": 3"#, #""n": 2.5"#, #"{"n": {"type": "int"}}"#, "id: Int, n: Int?"),
            (#""tags": ["a"]"#, "", #"{"tags": {"choices": ["a", "b"]}}"#, "id: Int, tags: [(a|b)]?"),
            (#""map": {"a": {"x": 1}}"#, "", #"{"map": {"type": "map"}}"#, "id: Int, map: {Map}?"),
            (#""boxes": [{"a": {"x": 1}}]"#, "", #"{"boxes": {"type": "array[map]"}}"#, "id: Int, boxes: [{Box}]?"),
        ]
    )
    func lastWord(own: String, elsewhere: String, override: String, members: String) throws {
        let calls = [
            Call("GET", "/books/{id}", "{\"id\": 1, \(own)}"),
            Call("GET", "/shops/{id}", "{\"id\": 1\(elsewhere.isEmpty ? "" : ", " + elsewhere)}"),
            Call("GET", "/shelves/{id}", "{\"id\": 2\(elsewhere.isEmpty ? "" : ", " + elsewhere)}"),
        ]
        let byModel = #"{"models": {"Book": {"properties": \#(override)}}}"#
        #expect(try infer(calls, configuration: byModel).requiredModel("Book").members == members)
        let byPlace = #"{"places": \#(override.replacing("{\"", with: "{\"*/books/*$.", maxReplacements: 1))}"#
        #expect(try infer(calls, configuration: byPlace).requiredModel("Book").members == members)
    }

    @Test("Entries apply to a variant of a union, and to a JSON path in any variant")
    func kinds() throws {
        let events = """
            [{"type": "push", "ref": "a", "size": 1, "labels": {"x": {"n": 1}}}, {"type": "fall", "height": 1, "by": "b"}]
            """
        let calls = [Call("GET", "/events", events)]
        let byModel = #"{"models": {"PushEvent": {"properties": {"labels": {"type": "map"}}}}}"#
        let push = try infer(calls, configuration: byModel).requiredModel("PushEvent")
        #expect(push.properties.first { $0.name == "labels" }?.shape == .dictionary(.model("PushEventLabel")))
        let byPlace = #"{"places": {"GET /events response $[].labels": {"type": "map"}}}"#
        #expect(
            try infer(calls, configuration: byPlace).requiredModel("PushEvent").properties.first {
                $0.name == "labels"
            }?.shape
                == .dictionary(.model("PushEventLabel"))
        )
    }

    @Test(
        "An override that the samples contradict is applied with a warning",
        arguments: [
            (#"{"due": {"type": "datetime"}}"#, "0 of 1 samples are of the type `datetime`"),
            (#"{"title": {"type": "int"}}"#, "0 of 1 samples are of the type `int`"),
            (#"{"shelf": {"required": true}}"#, "0 of 1 samples have it"),
        ]
    )
    func contradictions(override: String, message: String) throws {
        let configuration = #"{"models": {"Book": {"properties": \#(override)}}}"#
        let found = try inferring([Call("GET", "/books", "[\(Self.book)]")], configuration: configuration).diagnostics
        #expect(found.count == 1)
        #expect(found.first?.contains("warning: the property `") == true)
        #expect(found.first?.contains(message) == true, "\(found)")
    }

    @Test("A discriminator cannot be skipped, and the message shows the JSON path as inspect does")
    func kindsArePart() throws {
        let calls = [Call("GET", "/events", SplitVariantsTests.events)]
        let skip = #"{"models": {"PushEvent": {"properties": {"type": {"skip": true}}}}}"#
        #expect(
            try inferring(calls, configuration: skip).diagnostics == [
                "specimen.json:1:42: error: the property `type` of `PushEvent` is the discriminator of a union and cannot be left out; "
                    + "remove `skip`"
            ]
        )
        let shown = #"{"places": {"GET /events response $[]<push>.ref": {"name": "branch"}}}"#
        #expect(try infer(calls, configuration: shown).requiredModel("PushEvent").members.contains("branch: String?"))
    }

    @Test("An entry about merging must name a common name of objects")
    func mergeOfAQualifiedName() throws {
        let calls = [
            Call("GET", "/books/{id}", #"{"id": 7, "data": {"raw": 1}}"#),
            Call("GET", "/shops/{id}", #"{"id": 1, "data": {"x": 1}}"#),
        ]
        let found = try inferring(calls, configuration: #"{"models": {"BookData": {"merge": "never"}}}"#)
        #expect(
            found.diagnostics == [
                "specimen.json:1:13: error: `merge` applies to all types of one noun, and `BookData` is a name with its context; "
                    + "set it for `Data`"
            ]
        )
    }
}
