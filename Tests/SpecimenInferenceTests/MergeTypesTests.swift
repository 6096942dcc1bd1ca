import SpecimenDocs
import Testing

@testable import SpecimenInference

/// Which objects are one model, and what the models are called. Models are told as `Name: members`.
@Suite("Models")
struct UnificationTests {
    static let book = #"{"id": 7, "title": "Emma", "pages": 474, "lent": false, "shelf": "C4"}"#

    @Test("A list, its things, and what makes and changes them have one model")
    func oneResource() throws {
        let model = try infer([
            Call("GET", "/books/", "[\(Self.book)]"), Call("GET", "/books/{id}/", Self.book),
            Call("POST", "/books/", Self.book), Call("PUT", "/books/{id}/", Self.book),
        ])
        #expect(model.answers == ["listBooks: [Book]", "createBook: Book", "getBook: Book", "updateBook: Book"])
        let book = try model.requiredModel("Book")
        #expect(book.members == "id: Int, title: String, lent: Bool, pages: Int, shelf: String?")
        #expect(book.samples == 4)
        #expect(book.seenIn == ["createBook", "getBook", "listBooks", "updateBook"])
        #expect(book.reasons == ["They have the same name and the same 5 properties."])
    }

    @Test("What one of them has more is optional")
    func detail() throws {
        let model = try infer([
            Call("GET", "/books/", "[\(Self.book)]"),
            Call("GET", "/books/{id}/", Self.book.replacing("}", with: #", "editions": 12}"#)),
        ])
        #expect(model.models.map(\.name) == ["Book"])
        #expect(
            model.models.map(\.members)
                == ["id: Int, title: String, editions: Int?, lent: Bool, pages: Int, shelf: String?"]
        )
        #expect(model.models.first?.reasons == ["They are responses of one resource and share 5 of 6 properties."])
    }

    @Test("A part of a thing elsewhere is its summary")
    func summary() throws {
        let model = try infer([
            Call("GET", "/books/{id}/", Self.book),
            Call("GET", "/loans/{id}/", #"{"id": 1, "book": {"id": 7, "title": "Emma"}}"#),
        ])
        #expect(model.models.map(\.name) == ["Book", "BookSummary", "Loan"])
        #expect(try model.requiredModel("BookSummary").members == "id: Int?, title: String?")
        #expect(try model.requiredModel("BookSummary").reasons == [])
        #expect(try model.requiredModel("Loan").members == "id: Int, book: BookSummary?")
    }

    @Test("A part that is large enough is the thing itself")
    func largePart() throws {
        let model = try infer([
            Call("GET", "/books/{id}/", Self.book),
            Call("GET", "/loans/{id}/", #"{"id": 1, "book": {"id": 7, "title": "Emma", "pages": 474}}"#),
        ])
        #expect(model.models.map(\.name) == ["Book", "Loan"])
        #expect(try model.requiredModel("Book").reasons == ["They have the same name and share 3 of 5 properties."])
    }

    @Test("What every answer has makes no two of them one")
    func boilerplate() throws {
        let model = try infer([
            Call("POST", "/books", #"{"result": "ok", "msg": "", "id": 7, "seen": 1}"#),
            Call("PATCH", "/books/{id}", #"{"result": "ok", "msg": "", "removed": 1}"#),
        ])
        #expect(model.answers == ["createBook: Book", "updateBook: BookDetails"])
    }

    @Test("One noun for unlike things: the owner tells them apart")
    func unlike() throws {
        let model = try infer([
            Call("GET", "/authors/{id}/", #"{"id": 1, "name": "Jane", "born": 1775}"#),
            Call("GET", "/books/{id}/", #"{"id": 7, "author": {"display": "J. Austen", "verified": true}}"#),
        ])
        #expect(model.models.map(\.name) == ["Author", "Book", "BookAuthor"])
    }

    @Test("A value of another kind keeps things apart")
    func contradicting() throws {
        let model = try infer([
            Call("GET", "/books/{id}/", #"{"id": 7, "title": "Emma", "shelf": "C4"}"#),
            Call("GET", "/loans/{id}/", #"{"id": 1, "book": {"id": 7, "title": "Emma", "shelf": {"row": 4}}}"#),
        ])
        #expect(try model.requiredModel("Loan").members == "id: Int, book: BookSummary?")
        #expect(try model.requiredModel("BookSummary").members == "id: Int?, title: String?, shelf: Shelf?")
    }

    @Test("Numbers, and the same numbers as text, are no contradiction")
    func identifiers() throws {
        let model = try infer([
            Call("GET", "/books/{id}/", #"{"id": 7, "title": "Emma"}"#),
            Call("GET", "/loans/{id}/", #"{"id": 1, "book": {"id": "7", "title": "Emma"}}"#),
        ])
        #expect(try model.requiredModel("Book").members == "id: identifier, title: String")
    }

    @Test("What stands under one key of one model is one model, however unlike it is")
    func samePosition() throws {
        let model = try infer([
            Call("GET", "/books/", #"[{"id": 7, "title": "Emma", "cover": {"url": "https://example.com/7"}}]"#),
            Call("GET", "/books/{id}/", #"{"id": 7, "title": "Emma", "cover": {"width": 3, "height": 4}}"#),
        ])
        #expect(try model.requiredModel("Cover").members == "height: Int?, url: String?, width: Int?")
        #expect(try model.requiredModel("Cover").reasons == ["They stand under `cover` of one type."])
    }

    @Test("Words before a noun say which one, not what")
    func qualifiers() throws {
        let loan = #"{"id": 1, "days": 14}"#
        let model = try infer([
            Call(
                "GET",
                "/books/{id}/",
                #"{"id": 7, "lastLoan": \#(loan), "latest_loans": [\#(loan)], "loan": \#(loan)}"#
            )
        ])
        #expect(model.models.map(\.name) == ["Book", "Loan"])
    }

    @Test("A word that says little is named with what it belongs to")
    func genericNouns() throws {
        let model = try infer([
            Call("GET", "/books/{id}/", #"{"id": 7, "status": {"code": 1}, "data": {"raw": 1}}"#),
            Call("GET", "/loans/{id}/", #"{"id": 1, "status": {"code": 1}}"#),
        ])
        #expect(model.models.map(\.name) == ["Book", "BookData", "BookStatus", "Loan", "LoanStatus"])
    }

    @Test(
        "A name that is Swift's, Foundation's or SwiftUI's is not taken",
        arguments: [
            ("/tasks/{id}", "TaskModel"), ("/errors/{id}", "ErrorModel"), ("/types/{id}", "TypeModel"),
            ("/lists/{id}/tasks/{id2}", "ListTask"), ("/status", "Status"), ("/", "Root"), ("/data", "DataModel"),
            ("/shop-clients/{id}", "ShopClientModel"),
        ]
    )
    func reserved(path: String, name: String) throws {
        #expect(try infer([Call("GET", path, #"{"id": 7}"#)]).models.map(\.name) == [name])
    }

    @Test("What is sent has types of its own")
    func inputs() throws {
        let author = #"{"name": "Jane", "born": 1775, "address": {"city": "Bath"}}"#
        let model = try infer([
            Call("POST", "/books/", #"{"id": 7, "author": \#(author)}"#).with {
                $0.sends = #"{"author": \#(author)}"#
                $0.body = [Input("author", "object")]
            }
        ])
        #expect(model.models.map(\.name) == ["Address", "AddressInput", "Author", "AuthorInput", "Book"])
        #expect(model.models.filter(\.isInput).map(\.name) == ["AddressInput", "AuthorInput"])
        #expect(try model.operation("createBook").parameters.map(\.shape.words) == ["AuthorInput"])
    }

    @Test("An input that has to be qualified says once that it is one")
    func qualifiedInputs() throws {
        let model = try infer([
            Call("POST", "/books/").with { $0.sends = #"{"author": {"name": "Jane", "status": {"alive": false}}}"# }
        ])
        #expect(model.models.map(\.name) == ["AuthorInput", "AuthorStatusInput"])
    }

    @Test("Models that hold themselves do so behind a reference, once per circle")
    func recursion() throws {
        let reply = #"{"id": 2, "text": "b"}"#
        let model = try infer([
            Call("GET", "/comments/{id}", #"{"id": 1, "text": "a", "comment": \#(reply), "comments": [\#(reply)]}"#)
        ])
        let comment = try model.requiredModel("Comment")
        #expect(comment.properties.filter { $0.shape.words == "Comment" }.map(\.name) == ["comment"])
        #expect(comment.properties.filter(\.isIndirect).map(\.name) == ["comment"])
    }

    @Test("A circle of two is broken at the later by name")
    func longCircle() throws {
        let model = try infer([
            Call("GET", "/authors/{id}", #"{"id": 1, "born": 1775, "book": {"id": 7, "pages": 474}}"#),
            Call("GET", "/books/{id}", #"{"id": 7, "pages": 474, "author": {"id": 1, "born": 1775}}"#),
        ])
        let indirect = model.models.flatMap { model in
            model.properties.filter(\.isIndirect).map { "\(model.name).\($0.name)" }
        }
        #expect(indirect == ["Book.author"])
    }

    @Test(
        "A model of eight properties or more is kept behind a reference where it may be missing, and then counts as one"
    )
    func largeModels() throws {
        let large = (1...8).map { #""p\#($0)x": "a""# }.joined(separator: ", ")
        let small = (1...7).map { #""q\#($0)x": "a""# }.joined(separator: ", ")
        let model = try infer([
            Call("GET", "/trips/{id}", #"{"id": 1, "vessel": {\#(large)}, "port": {\#(small)}, "all": [{\#(large)}]}"#)
        ])
        let indirect = model.models.flatMap { model in
            model.properties.filter(\.isIndirect).map { "\(model.name).\($0.name)" }
        }
        #expect(indirect == ["Trip.vessel"])
    }

    @Test("A tuple is named after its list, and its positions by their order")
    func tuples() throws {
        let model = try infer([Call("GET", "/visits", #"{"points": [[1541455200, "a"], [1541455300, "b"]]}"#)])
        let point = try model.requiredModel("PointEntry")
        #expect(point.kind == .tuple)
        #expect(point.members == "first: Int, second: String")
        #expect(try model.requiredModel("Visits").members == "points: [PointEntry]?")
    }

    @Test("Tuples of one name are one only where they are alike in length and kinds")
    func unlikeTuples() throws {
        let model = try infer([
            Call("GET", "/a", #"{"points": [[1, "a"]]}"#), Call("GET", "/b", #"{"points": [[1, "a", true]]}"#),
            Call("GET", "/c", #"{"points": [["a", 1]]}"#), Call("GET", "/d", #"{"points": [[2, "z"]]}"#),
        ])
        #expect(
            model.models.filter { $0.kind == .tuple }.map(\.members).sorted() == [
                "first: Int, second: String", "first: Int, second: String, third: Bool", "first: String, second: Int",
            ]
        )
    }

    @Test("Keys with dots are not mistaken for paths")
    func dottedKeys() throws {
        let model = try infer([
            Call(
                "GET",
                "/books/{id}",
                #"{"author": {"name": {"first": "Jane"}}, "author.name": {"length": 4}, "n": 1}"#
            )
        ])
        let name = try model.requiredModel("Author").properties.first { $0.name == "name" }?.shape.modelName
        #expect(try model.requiredModel(try #require(name)).members == "first: String?")
    }

    @Test("A property that was always null is typed after the parameter that sets it")
    func filledFromParameters() throws {
        let model = try infer([
            Call("PUT", "/books/{id}", #"{"id": 7, "due": null, "reader": null, "note": null}"#).with {
                $0.body = [Input("due", "datetime"), Input("reader", "object"), Input("other", "string")]
            }
        ])
        let book = try model.requiredModel("Book")
        #expect(book.members == "id: Int, due: date?, note: any?, reader: any?")
        #expect(book.properties.map(\.provenance) == [[], [.bodyParameter("due")], [], []])
    }

    @Test("Unless two operations differ about it")
    func disagreeingParameters() throws {
        let answer = #"{"id": 7, "due": null}"#
        let calls = [
            Call("PUT", "/books/{id}", answer).with { $0.body = [Input("due", "datetime")] },
            Call("POST", "/books", answer).with { $0.body = [Input("due", "string")] },
            Call("PATCH", "/books/{id}", answer).with { $0.body = [Input("due", "datetime")] },
        ]
        #expect(try infer(calls).requiredModel("Book").members == "id: Int, due: any?")
    }

    @Test("A model is declared where what it answers for is documented")
    func groups() throws {
        let model = try infer([
            Call("GET", "/authors/{id}", #"{"id": 1, "books": [\#(Self.book)]}"#).with { $0.folder = "authors" },
            Call("GET", "/books/{id}", Self.book).with { $0.folder = "books" },
        ])
        #expect(try model.requiredModel("Book").group == "books")
        #expect(model.groups.map(\.name) == ["Authors", "Books"])
    }
}

/// An answer that wraps what was asked for does not take its name.
@Suite("Envelopes")
struct EnvelopeTests {
    static let book = #"{"id": 7, "title": "Emma", "pages": 474}"#

    @Test(
        "What a list holds is what the path says",
        arguments: [
            #"{"data": [\#(book)], "total": 1}"#, #"{"results": [\#(book)], "next": null}"#,
            #"{"books": [\#(book)], "page": {"size": 1}}"#, #"{"items": [\#(book), \#(book)]}"#,
        ]
    )
    func lists(answer: String) throws {
        let model = try infer([Call("GET", "/books", answer), Call("GET", "/books/{id}", Self.book)])
        #expect(model.answers == ["listBooks: Books", "getBook: Book"])
        #expect(try model.requiredModel("Book").seenIn == ["getBook", "listBooks"])
    }

    @Test("And so is one thing", arguments: [#"{"data": \#(book)}"#, #"{"book": \#(book), "took": 3}"#])
    func things(answer: String) throws {
        let model = try infer([Call("GET", "/books/{id}", answer), Call("GET", "/books", "[\(Self.book)]")])
        #expect(model.answers == ["listBooks: [Book]", "getBook: BookResponse"])
    }

    @Test(
        "An object that has an identity is no envelope, nor one that holds something else",
        arguments: [
            (#"{"id": 7, "data": {"raw": 1}}"#, ["Book", "BookData"]),
            (#"{"pages": 474, "author": {"born": 1775}}"#, ["Author", "Book"]),
            (#"{"data": {"raw": 1}, "result": {"raw": 1}}"#, ["Book", "BookData", "BookResult"]),
            (#"{"data": [1, 2]}"#, ["Book"]),
        ]
    )
    func others(answer: String, models: [String]) throws {
        #expect(try infer([Call("GET", "/books/{id}", answer)]).models.map(\.name) == models)
    }
}
