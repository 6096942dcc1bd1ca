import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenJSON
import SpecimenTestSupport
import Testing

@testable import SpecimenInference

/// An operation is named after its method, its path and the kind of its response.
@Suite("Names of operations")
struct OperationNameTests {
    @Test(
        arguments: [
            ("GET", "/books/", nil, "listBooks"),
            ("GET", "/books/{isbn}/", nil, "getBook"),
            ("POST", "/books/", nil, "createBook"),
            ("PUT", "/books/{isbn}/", nil, "updateBook"),
            ("PATCH", "/books/{isbn}/", nil, "updateBook"),
            ("DELETE", "/books/{isbn}/", nil, "deleteBook"),
            ("HEAD", "/books/{isbn}/", nil, "checkBook"),
            ("OPTIONS", "/books/", nil, "describeBooks"),
            ("PUT", "/books/", nil, "updateBooks"),
            ("DELETE", "/books/", nil, "deleteBooks"),
            ("GET", "/books/{isbn}/loans/", nil, "listBookLoans"),
            ("GET", "/books/{isbn}/loans/{id}/", nil, "getBookLoan"),
            ("POST", "/books/{isbn}/loans/", nil, "createBookLoan"),
            ("GET", "/api/v1/books/{isbn}/authors", nil, "listBookAuthors"),
            // The documented response decides, not the noun.
            ("GET", "/books/", "[]", "listBooks"),
            ("GET", "/records/", #"{"book_records": [{"a": 1}]}"#, "listRecords"),
            ("GET", "/users/", #"{"type": "user", "results": [{"a": 1}]}"#, "listUsers"),
            ("GET", "/history/", "[]", "listHistory"),
            ("GET", "/history/", "{}", "getHistory"),
            ("GET", "/stats/", nil, "getStats"),
            ("GET", "/sessions/", #"{"count": 1}"#, "getSessions"),
            ("GET", "/visits/", #"{"2024-05-21": [1]}"#, "listVisits"),
            ("GET", "/books/{isbn}/cover", nil, "getBookCover"),
            ("GET", "/books/{isbn}/pages/{page}", "[]", "getBookPage"),
            // A verb at the end of a path is the action.
            ("POST", "/books/{isbn}/archive/", nil, "archiveBook"),
            ("POST", "/loans/{id}/mark-returned/", nil, "markLoanReturned"),
            ("PUT", "/books/{isbn}/merge", nil, "mergeBook"),
            ("PATCH", "/books/{isbn}/lock", nil, "lockBook"),
            ("PUT", "/books/{isbn}/covers", nil, "updateBookCovers"),
            ("POST", "/search", nil, "search"),
            ("POST", "/books/{isbn}/", nil, "updateBook"),
            ("POST", "/imports/", nil, "createImport"),
            ("GET", "/", nil, "getRoot"),
            ("GET", "/v1/", nil, "getRoot"),
        ]
    )
    func name(method: String, path: String, response: String?, name: String) throws {
        #expect(try names([Call(method, path, response)]) == [name])
    }

    @Test("Files are uploaded, not created")
    func upload() throws {
        #expect(try names([Call("POST", "/covers/").with { $0.body = [Input("file", "file")] }]) == ["uploadCover"])
    }

    @Test("PUT takes precedence over PATCH and POST with the same path")
    func twoWaysToChange() throws {
        let calls = [Call("PUT", "/books/{id}"), Call("PATCH", "/books/{id}"), Call("POST", "/books/{id}")]
        #expect(try Set(names(calls)) == ["updateBook", "patchBook", "addBook"])
        // One of the two requests changes the resource, so the other one replaces it.
        let changing = Call("POST", "/books/{id}").with { $0.body = [Input("title", "string")] }
        #expect(try Set(names([Call("PUT", "/books/{id}"), changing])) == ["replaceBook", "updateBook"])
    }

    @Test(
        "If operations would have the same name, those with later paths get longer names",
        arguments: [
            (["/a/books", "/a/{x}/books", "/b/a/books"], ["listABooks", "listABooksByX", "listBABooks"]),
            (["/v1/books", "/v2/books"], ["listBooks", "getV2Books"]),
            (["/books/{id}", "/v2/books/{id}"], ["getBook", "getBookByID"]),
            (["/books/{a}/{b}", "/books/{a}", "/books/{a}/{b}/{c}"], ["getBook", "getBookByB", "getBookByC"]),
            (["/books", "/books/"], ["listBooks", "getBooks"]),
            (["/a-b", "/a/b", "/a_b"], ["getAB", "getABVariant", "getABAlternative"]),
        ]
    )
    func collisions(paths: [String], expected: [String]) throws {
        let calls = paths.map { Call("GET", $0) }
        #expect(try names(calls) == expected)
        #expect(try names(calls.reversed()) == expected)
    }

    @Test("An operation never loses its own name to a longer name")
    func noTheft() throws {
        let calls = ["/books/{id}", "/v2/books/{id}", "/books/by/{id}", "/book/by/id"].map { Call("GET", $0) }
        #expect(try names(calls).contains("getBookByID"))
        #expect(Set(try names(calls)).count == 4)
    }

    /// The names that the owner of a large API gives its operations.
    @Test(
        "At most 3 of 48 names differ from those in the API's own OpenAPI document",
        .enabled(if: Shared.has("corpus/sentry-2026.truth.json"), Comment(rawValue: Shared.missing))
    )
    func truth() throws {
        let bytes = [UInt8](try Data(contentsOf: Shared.url("corpus/sentry-2026.truth.json")))
        let documentation = Documentation(reading: try sourceFiles(in: Shared.url("corpus/sentry-2026")))
        let model = APIModel.inferred(from: documentation, module: "Corpus").model
        let ours = Dictionary(model.operations.map { ($0.endpoint, $0.id) }) { first, _ in first }
        var known = 0
        var different: [String] = []
        for truth in try JSONDocument(parsing: bytes).root.elements {
            guard let method = truth["method"]?.string, let path = truth["path"]?.string,
                let theirs = truth["operationId"]?.string, theirs.first?.isLowercase == true, !theirs.contains(" ")
            else { continue }
            known += 1
            let name = ours["\(method) \(path)"] ?? "nothing"
            if name != theirs { different.append("\(theirs) is \(name)") }
        }
        #expect(known == 48)
        #expect(different.count <= 3, "\(different)")
    }

    /// The names in the order of the paths.
    private func names(_ calls: [Call]) throws -> [String] {
        try infer(calls).operations.map(\.id)
    }
}
