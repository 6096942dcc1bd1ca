import SpecimenDocs
import Testing

@testable import SpecimenInference

/// The names of models follow the words of the docs.
@Suite("Name types")
struct NameTypesTests {
    static let book = #"{"id": 7, "title": "Emma", "pages": 474}"#

    @Test("Different types with one noun are named with their owners")
    func unlike() throws {
        let model = try infer([
            Call("GET", "/authors/{id}/", #"{"id": 1, "name": "Jane", "born": 1775}"#),
            Call("GET", "/books/{id}/", #"{"id": 7, "author": {"display": "J. Austen", "verified": true}}"#),
        ])
        #expect(model.models.map(\.name) == ["Author", "Book", "BookAuthor"])
    }

    @Test("Words such as `last` or `latest` before a noun make no difference")
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

    @Test("A generic noun is named with its owner")
    func genericNouns() throws {
        let model = try infer([
            Call("GET", "/books/{id}/", #"{"id": 7, "status": {"code": 1}, "data": {"raw": 1}}"#),
            Call("GET", "/loans/{id}/", #"{"id": 1, "status": {"code": 1}}"#),
        ])
        #expect(model.models.map(\.name) == ["Book", "BookData", "BookStatus", "Loan", "LoanStatus"])
    }

    @Test("The suffix of an input appears once")
    func qualifiedInputs() throws {
        let model = try infer([
            Call("POST", "/books/").with { $0.sends = #"{"author": {"name": "Jane", "status": {"alive": false}}}"# }
        ])
        #expect(model.models.map(\.name) == ["AuthorInput", "AuthorStatusInput"])
    }

    @Test("A tuple is named after its list")
    func tuples() throws {
        let model = try infer([Call("GET", "/visits", #"{"points": [[1541455200, "a"], [1541455300, "b"]]}"#)])
        let point = try model.requiredModel("PointEntry")
        #expect(point.kind == .tuple)
        #expect(point.members == "0: Int, 1: String?")
        #expect(try model.requiredModel("Visits").members == "points: [PointEntry]?")
    }

    @Test("A model is declared in the group of the resource that it describes")
    func groups() throws {
        let model = try infer([
            Call("GET", "/authors/{id}", #"{"id": 1, "books": [\#(Self.book)]}"#).with { $0.folder = "authors" },
            Call("GET", "/books/{id}", Self.book).with { $0.folder = "books" },
        ])
        #expect(try model.requiredModel("Book").group == "books")
        #expect(model.groups == ["authors", "books"])
    }

    @Test(
        "The content of a list envelope is named after the path",
        arguments: [
            #"{"data": [\#(book)], "total": 1}"#, #"{"results": [\#(book)], "next": null}"#,
            #"{"books": [\#(book)], "page": {"size": 1}}"#, #"{"items": [\#(book), \#(book)]}"#,
        ]
    )
    func lists(response: String) throws {
        let model = try infer([Call("GET", "/books", response), Call("GET", "/books/{id}", Self.book)])
        #expect(model.responses == ["listBooks: Books", "getBook: Book"])
        #expect(try model.requiredModel("Book").seenIn == ["getBook", "listBooks"])
    }

    @Test(
        "The content of an envelope around one thing is named after the path",
        arguments: [#"{"data": \#(book)}"#, #"{"book": \#(book), "took": 3}"#])
    func things(response: String) throws {
        let model = try infer([Call("GET", "/books/{id}", response), Call("GET", "/books", "[\(Self.book)]")])
        #expect(model.responses == ["listBooks: [Book]", "getBook: BookResponse"])
    }

    @Test(
        "An object with an identity, or with other content, is not an envelope",
        arguments: [
            (#"{"id": 7, "data": {"raw": 1}}"#, ["Book", "BookData"]),
            (#"{"pages": 474, "author": {"born": 1775}}"#, ["Author", "Book"]),
            (#"{"data": {"raw": 1}, "result": {"raw": 1}}"#, ["Book", "BookData", "BookResult"]),
            (#"{"data": [1, 2]}"#, ["Book"]),
        ]
    )
    func others(response: String, models: [String]) throws {
        #expect(try infer([Call("GET", "/books/{id}", response)]).models.map(\.name) == models)
    }
}
