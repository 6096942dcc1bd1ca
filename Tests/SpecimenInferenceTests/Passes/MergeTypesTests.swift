import SpecimenDocs
import Testing

@testable import SpecimenInference

/// The types that become one type, and the reasons.
@Suite("Merge types")
struct MergeTypesTests {
    static let book = #"{"id": 7, "title": "Emma", "pages": 474, "lent": false, "shelf": "C4"}"#

    @Test("Listing, reading, creating and changing a resource have one model")
    func oneResource() throws {
        let model = try infer([
            Call("GET", "/books/", "[\(Self.book)]"), Call("GET", "/books/{id}/", Self.book),
            Call("POST", "/books/", Self.book), Call("PUT", "/books/{id}/", Self.book),
        ])
        #expect(model.responses == ["listBooks: [Book]", "createBook: Book", "getBook: Book", "updateBook: Book"])
        let book = try model.requiredModel("Book")
        #expect(book.members == "id: Int, title: String, lent: Bool?, pages: Int?, shelf: String?")
        #expect(book.samples == 4)
        #expect(book.seenIn == ["createBook", "getBook", "listBooks", "updateBook"])
        #expect(book.reasons == ["They have the same name and the same 5 properties."])
    }

    @Test("A property that one of the responses has in addition is optional")
    func detail() throws {
        let model = try infer([
            Call("GET", "/books/", "[\(Self.book)]"),
            Call("GET", "/books/{id}/", Self.book.replacing("}", with: #", "editions": 12}"#)),
        ])
        #expect(model.models.map(\.name) == ["Book"])
        #expect(
            model.models.map(\.members)
                == ["id: Int, title: String, editions: Int?, lent: Bool?, pages: Int?, shelf: String?"]
        )
        #expect(model.models.first?.reasons == ["They are responses of one resource and share 5 of 6 properties."])
    }

    @Test("An object with few members of a resource is a summary")
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

    @Test("An object with most members of a resource has its model")
    func largePart() throws {
        let model = try infer([
            Call("GET", "/books/{id}/", Self.book),
            Call("GET", "/loans/{id}/", #"{"id": 1, "book": {"id": 7, "title": "Emma", "pages": 474}}"#),
        ])
        #expect(model.models.map(\.name) == ["Book", "Loan"])
        #expect(try model.requiredModel("Book").reasons == ["They have the same name and share 3 of 5 properties."])
    }

    @Test("Members that every response has are no reason to merge")
    func boilerplate() throws {
        let model = try infer([
            Call("POST", "/books", #"{"result": "ok", "msg": "", "id": 7, "seen": 1}"#),
            Call("PATCH", "/books/{id}", #"{"result": "ok", "msg": "", "removed": 1}"#),
        ])
        #expect(model.responses == ["createBook: Book", "updateBook: BookDetails"])
    }

    @Test("Values of different kinds under one key keep types apart")
    func contradicting() throws {
        let model = try infer([
            Call("GET", "/books/{id}/", #"{"id": 7, "title": "Emma", "shelf": "C4"}"#),
            Call("GET", "/loans/{id}/", #"{"id": 1, "book": {"id": 7, "title": "Emma", "shelf": {"row": 4}}}"#),
        ])
        #expect(try model.requiredModel("Loan").members == "id: Int, book: BookSummary?")
        #expect(try model.requiredModel("BookSummary").members == "id: Int?, title: String?, shelf: Shelf?")
    }

    @Test("Numbers and numbers in strings do not keep types apart")
    func identifiers() throws {
        let model = try infer([
            Call("GET", "/books/{id}/", #"{"id": 7, "title": "Emma"}"#),
            Call("GET", "/loans/{id}/", #"{"id": 1, "book": {"id": "7", "title": "Emma"}}"#),
        ])
        #expect(try model.requiredModel("Book").members == "id: identifier, title: String")
    }

    @Test("The values of one property have one type, however different they are")
    func samePosition() throws {
        let model = try infer([
            Call("GET", "/books/", #"[{"id": 7, "title": "Emma", "cover": {"url": "https://example.com/7"}}]"#),
            Call("GET", "/books/{id}/", #"{"id": 7, "title": "Emma", "cover": {"width": 3, "height": 4}}"#),
        ])
        #expect(try model.requiredModel("Cover").members == "height: Int?, url: URL?, width: Int?")
        #expect(try model.requiredModel("Cover").reasons == ["They are the values of `cover` in one type."])
    }

    @Test("Types of requests are separate from types of responses")
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

    @Test("Tuples of one name merge only if they have the same length and kinds")
    func unlikeTuples() throws {
        let model = try infer([
            Call("GET", "/a", #"{"points": [[1, "a"], [2, "b"]]}"#),
            Call("GET", "/b", #"{"points": [[1, "a", true], [2, "b", true]]}"#),
            Call("GET", "/c", #"{"points": [["a", 1], ["b", 1]]}"#),
            Call("GET", "/d", #"{"points": [[2, "z"], [3, "z"]]}"#),
        ])
        #expect(
            model.models.filter { $0.kind == .tuple }.map(\.members).sorted() == [
                "0: Int, 1: String?", "0: Int, 1: String?, 2: Bool?", "0: String, 1: Int?",
            ]
        )
    }

    @Test("Arrays of one type in several responses are evidence of one tuple, unless they are equal")
    func evidenceOfTuples() throws {
        let book = #"{"id": 7, "title": "Emma", "rank": [1, "a"]}"#
        let other = #"{"id": 8, "title": "Emma", "rank": [2, "b"]}"#
        let list = Call("GET", "/books", "[\(book)]")
        #expect(
            try infer([list, Call("GET", "/books/{id}", book)]).requiredModel("Book").members.hasSuffix("rank: [any]?"))
        let two = [list, Call("GET", "/books/{id}", other)]
        for calls in [two, two.reversed()] {
            let rank = try infer(calls).requiredModel("RankEntry")
            #expect(rank.members == "0: Int, 1: String?")
            #expect(rank.properties.map(\.presence) == [.position, .fewArrays])
        }
        let three = two + [Call("PUT", "/books/{id}", #"{"id": 9, "title": "Emma", "rank": [3, "c", true]}"#)]
        for calls in [three, three.reversed()] {
            #expect(try infer(calls).requiredModel("Book").members.hasSuffix("rank: [any]?"))
        }
    }

    @Test("All positions are required if many different arrays have them", arguments: [(9, true), (10, false)])
    func manyArrays(count: Int, isOptional: Bool) throws {
        let arrays = (0..<count).map { "[\($0), \"a\"]" }.joined(separator: ", ")
        let model = try infer([Call("GET", "/a", #"{"points": [\#(arrays), [1, "a"]]}"#)])
        #expect(try model.requiredModel("PointEntry").properties.map(\.isOptional) == [false, isOptional])
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
}
