import SpecimenJSON
import SpecimenTestSupport
import Testing

@testable import SpecimenInference

/// Values that are an object or an array in one sample, and of another kind in another sample.
@Suite("Unions of kinds")
struct KindUnionTests {
    @Test(
        "A member has a shape for each kind",
        arguments: [
            // An identifier or the thing itself.
            (#""o1""#, #"{"id": "o2"}"#, "Reader or String"),
            ("17", #"{"id": 18, "name": "Ann"}"#, "Reader or Int"),
            ("1.5", #"{"unit": "kg", "sum": 2}"#, "Reader or Double"),
            (#""https://example.com/a""#, #"{"href": "https://example.com/b"}"#, "Reader or String"),
            // One thing or several things of one type.
            (#""red""#, #"["red", "blue"]"#, "[String] or String"),
            ("1", "[1, 2]", "[Int] or Int"),
            (#"{"id": 1, "name": "a"}"#, #"[{"id": 2, "name": "b"}]"#, "Reader or [Reader]"),
            (#"{"id": 1, "name": "a"}"#, #"[{"id": 2, "mail": "b"}, {"id": 3, "name": "c"}]"#, "Reader or [Reader]"),
            // Different things.
            (#"{"id": 1}"#, #"["a"]"#, "Reader or [String]"),
            ("true", #"{"depth": 1}"#, "Reader or Bool"),
            (#"{"x-1": 1, "y-2": 2}"#, #""none""#, "{Int} or String"),
            (#""a""#, #"["a", {"id": 1}, {"id": 2}]"#, "[Reader or String] or String"),
            // Arrays of arrays of such values are data without a type.
            (#""a""#, #"["b", ["c", ["d"], "e", "f", "g", "h"], "e", "f", "g", "h"]"#, "[any] or String"),
            // Kinds of which no sample shows the structure.
            (#""a""#, "[]", "[any] or String"),
            // Scalars of several kinds have no members that could be lost.
            ("1", #""N/A""#, "any"), ("true", "2", "any"), ("7", #""7""#, "identifier"),
        ]
    )
    func member(one: String, other: String, shape: String) throws {
        let response = #"[{"id": 1, "reader": \#(one)}, {"id": 2, "reader": \#(other)}, {"id": 3, "reader": null}]"#
        let model = try infer([Call("GET", "/books", response)])
        #expect(try model.requiredModel("Book").members == "id: Int, reader: \(shape)?")
    }

    @Test("A value of three kinds has three shapes")
    func threeKinds() throws {
        let model = try infer([
            Call("GET", "/books", #"[{"by": "a"}, {"by": {"id": 1}}, {"by": 5}, {"by": [{"id": 2}]}, {"by": true}]"#)
        ])
        #expect(try model.requiredModel("Book").members == "by: By or [By] or String or Int or Bool?")
        #expect(try model.requiredModel("By").members == "id: Int?")
    }

    @Test(
        "Responses, elements and values of dictionaries have unions too",
        arguments: [
            ([#"[1, {"id": 1}, 2, {"id": 2}, 3, 4, 5]"#], "[Book or Int]"),
            ([#"[{"a-1": "x", "b-2": "y"}, {"c-3": {"id": 1}}]"#], "[{Book or String}]"),
            ([#"{"id": 1, "title": "a"}"#, #"[{"id": 1, "title": "a"}]"#], "Book or [Book]"),
            ([#"[["a", {"id": 1}], [{"id": 2}, {"id": 3}, "b"]]"#], "[[Book or String]]"),
            (["false", #"{"id": 1, "title": "a"}"#], "Books or Bool"),
        ]
    )
    func elsewhere(responses: [String], shape: String) throws {
        let model = try infer(responses.map { Call("GET", "/books", $0) })
        #expect(model.operations.map(\.response.shape.words) == [shape])
    }

    @Test("The objects are samples of the type that they have elsewhere, which stays a plain type there")
    func merged() throws {
        let book = #"{"id": 7, "title": "Emma", "pages": 474}"#
        let model = try infer([
            Call("GET", "/books/{id}", book),
            Call("GET", "/loans", #"[{"id": 1, "book": "Emma"}, {"id": 2, "book": \#(book)}]"#),
            Call("GET", "/shelves", #"[{"id": 1, "book": \#(book)}, {"id": 2, "book": 7}]"#),
            Call("GET", "/orders/{id}", #"{"id": 1, "book": \#(book)}"#),
        ])
        #expect(try model.requiredModel("Book").samples == 4)
        #expect(try model.requiredModel("Loan").members == "id: Int, book: Book or String?")
        #expect(try model.requiredModel("Shelf").members == "id: Int, book: Book or Int?")
        #expect(try model.requiredModel("Order").members == "id: Int, book: Book?")
        #expect(try model.operation("getBook").response.shape == .model("Book"))
    }

    @Test("Objects beside values of another kind can have a discriminator")
    func discriminated() throws {
        let model = try infer([
            Call(
                "GET",
                "/payments",
                """
                [{"wallet": "src_1"}, {"wallet": {"object": "card", "brand": "v", "last4": "1", "month": 1}},
                 {"wallet": {"object": "bank", "iban": "i", "bic": "b", "zip": 1}},
                 {"wallet": [{"object": "card", "brand": "w", "last4": "2", "month": 1}]}]
                """
            )
        ])
        #expect(try model.requiredModel("Payment").members == "wallet: Wallet or [Wallet] or String?")
        let wallet = try model.requiredModel("Wallet")
        #expect(wallet.variants.map(\.model) == ["BankWallet", "CardWallet"])
        #expect(try model.requiredModel("CardWallet").samples == 2)
    }

    @Test("An object can contain itself beside other kinds")
    func recursive() throws {
        let model = try infer([
            Call(
                "GET",
                "/folders/{id}",
                """
                {"id": 1, "name": "a", "folder": {"id": 2, "name": "b", "folder": "c"}}
                """
            ),
            Call(
                "GET",
                "/folders",
                #"[{"id": 1, "name": "a", "folder": "x"}, {"id": 2, "name": "a", "folder": {"id": 3, "name": "b"}}]"#
            ),
        ])
        let members = "id: Int, name: String, folder: Folder or String?"
        #expect(model.models.map(\.members).contains(members), "\(model.models.map { "\($0.name): \($0.members)" })")
    }

    @Test("Types are one type if one of them shows fewer kinds")
    func fewerKinds() throws {
        let model = try infer([
            Call("GET", "/books/{id}", #"{"id": 1, "title": "a", "by": "x"}"#),
            Call("GET", "/books", #"[{"id": 1, "title": "a", "by": {"id": 1}}, {"id": 2, "title": "b", "by": "x"}]"#),
        ])
        #expect(model.responses == ["listBooks: [Book]", "getBook: Book"])
    }

    @Test("Example requests have unions as well")
    func requests() throws {
        let model = try infer([
            Call("POST", "/books", #"{"id": 1}"#).with { $0.sends = #"{"by": [1, "x", {"id": 1}, 2, 3, 4, 5]}"# },
            Call("PUT", "/books/{id}", #"{"id": 1}"#).with { call in
                call.sends = #"{"tags": [["a", {"at": "b"}, "c"], ["d"]]}"#
            },
        ])
        let shapes = model.operations.flatMap(\.parameters).filter { $0.location == .body }.map(\.shape.words)
        #expect(shapes.sorted() == ["[ByInput or String or Int]", "[[TagInput or String]]"])
    }

    @Test("Tuples do not mix with values of other kinds")
    func noTuples() throws {
        let model = try infer([
            Call("GET", "/marks", #"[{"at": [1, "a"]}, {"at": [2, "b"]}, {"at": {"x": 1}}, {"at": "c"}]"#)
        ])
        #expect(try model.requiredModel("Mark").members == "at: At or [any] or String?")
    }

    @Test("The order of files does not matter")
    func stable() throws {
        let reader = #"{"id": 1, "name": "x", "mail": "y"}"#
        let calls = [
            Call("GET", "/books", #"[{"id": 1, "reader": "a"}, {"id": 2, "reader": \#(reader)}]"#),
            Call("GET", "/readers/{id}", reader),
            Call("GET", "/cars", #"[{"id": 1, "reader": \#(reader)}, {"id": 2, "reader": []}]"#),
        ]
        #expect(try infer(calls.reversed()).withoutSources == infer(calls).withoutSources)
    }

    @Test("The configuration can choose one of the kinds")
    func configured() throws {
        let configuration =
            #"{"models": {"Book": {"properties": {"reader": {"type": "object"}, "tags": {"type": "array"}}}}}"#
        let response = #"[{"reader": "a", "tags": "b"}, {"reader": {"id": 1}, "tags": ["c"]}]"#
        let (model, _) = try inferring([Call("GET", "/books", response)], configuration: configuration)
        #expect(try model.requiredModel("Book").members == "reader: Reader?, tags: [String]?")
    }

    @Test(
        "An empty value of another kind stands for no value",
        arguments: [
            ("false", #"{"url": "x"}"#, "Reader", [JSONNode.Kind.bool]),
            (#""""#, #"{"kind": "x"}"#, "Reader", [.string]),
            ("[]", #"{"id": 1}"#, "Reader", [.array]),
            ("[]", #"{"x-1": 1, "y-2": 2}"#, "{Int}", [.array]),
            ("{}", #"["a"]"#, "[String]", [.object]),
            (#""""#, #"[{"id": 1}]"#, "[Reader]", [.string]),
            (#"false}, {"id": 4, "reader": """#, #"{"url": "x"}"#, "Reader", [.bool, .string]),
            // Not empty, or nothing but empty values.
            ("true", #"{"url": "x"}"#, "Reader or Bool", []),
            ("[]", "{}", "any", []),
            (#""x"}, {"id": 4, "reader": """#, #"{"url": "x"}"#, "Reader or String", []),
        ]
    )
    func emptyValues(empty: String, other: String, shape: String, kinds: [JSONNode.Kind]) throws {
        let response = #"[{"id": 1, "reader": \#(empty)}, {"id": 2, "reader": \#(other)}]"#
        let book = try infer([Call("GET", "/books", response)]).requiredModel("Book")
        #expect(book.members == "id: Int, reader: \(shape)?")
        #expect(book.properties.last?.emptyKinds == kinds)
        #expect((book.properties.last?.presence == .empty) == !kinds.isEmpty)
    }

    @Test(
        "An empty text beside texts of one format stands for no value",
        arguments: [
            (#""https://a.example/7""#, "URL?", [.string]), (#""2024-05-21""#, "day?", [.string]),
            (#""2024-05-21T10:00:00Z""#, "date?", [.string]),
            // A single UUID is no evidence for a format.
            (#""c0ffee00-1234-4abc-8def-000000000001""#, "String?", []), (#""x""#, "String?", []),
        ] as [(String, String, [JSONNode.Kind])]
    )
    func emptyTexts(text: String, shape: String, kinds: [JSONNode.Kind]) throws {
        let book = Call("GET", "/books", #"[{"id": 1, "seen": ""}, {"id": 2, "seen": \#(text)}]"#)
        let model = try infer([book])
        #expect(try model.requiredModel("Book").members == "id: Int, seen: \(shape)")
        #expect(try model.requiredModel("Book").properties.last?.emptyKinds == kinds)
    }

    @Test("A type with an empty value is the type that has an object there")
    func emptyElsewhere() throws {
        let model = try infer([
            Call("GET", "/books", #"[{"id": 1, "title": "a", "by": []}, {"id": 2, "title": "b", "by": []}]"#),
            Call("GET", "/books/{id}", #"{"id": 1, "title": "a", "by": {"name": "x"}}"#),
        ])
        #expect(try model.requiredModel("Book").members == "id: Int, title: String, by: By?")
    }

    @Test("Requests can send the empty values of their examples")
    func emptyInputs() throws {
        let call = Call("POST", "/books", #"{"id": 1}"#).with { call in
            call.sends = #"{"parts": [{"cover": false, "n": 1}, {"cover": {"kind": "x"}, "n": 2}]}"#
        }
        #expect(try infer([call]).requiredModel("PartInput").members == "cover: CoverInput or Bool?, n: Int?")
    }
}
