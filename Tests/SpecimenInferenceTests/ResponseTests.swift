import Testing

@testable import SpecimenInference

/// The type of a response, from its examples or from other responses of the resource.
@Suite("Responses")
struct ResponseTests {
    static let book = #"{"id": 7, "title": "Emma"}"#
    static let linked = ["Link: <https://api.example.com/books?cursor=2>; rel=\"next\""]

    @Test(
        "A documented response has the type of its examples",
        arguments: [
            (Call("GET", "/books", "[\(book)]"), "[Book]", false, 1),
            (Call("GET", "/books", "[\(book)]").with { $0.headers = linked }, "[Book]", true, 1),
            (Call("GET", "/books", book).with { $0.headers = linked }, "Books", false, 1),
            (
                Call("GET", "/books", "[]").with { $0.headers = ["Link: <https://example.com/>; rel=\"self\""] },
                "[any]", false, 1
            ),
            (Call("DELETE", "/books/{id}").with { $0.status = 204 }, "nothing", false, 1),
            (Call("DELETE", "/books/{id}", "{}").with { $0.status = 204 }, "nothing", false, 1),
            (Call("PUT", "/books/{id}", book).with { $0.status = 204 }, "nothing", false, 1),
            (Call("PUT", "/books/{id}", "[]").with { $0.status = 205 }, "nothing", false, 1),
            (Call("HEAD", "/books/{id}", book), "nothing", false, 1),
            (Call("GET", "/covers/{id}", "a,b").with { $0.headers = ["Content-Type: text/csv"] }, "text", false, 1),
            (Call("GET", "/now", #""2024-05-21T10:00:00Z""#), "date", false, 1),
            (Call("GET", "/now", #""2024-05-21T10:00:00+00:00""#), "String", false, 1),
            (Call("GET", "/count", "42"), "Int", false, 1),
            (Call("GET", "/nothing", "null"), "any", false, 1),
            (Call("GET", "/visits", #"{"2024-05-21": 3}"#), "{Int}", false, 1),
        ]
    )
    func documented(call: Call, shape: String, isPaged: Bool, samples: Int) throws {
        let response = try #require(try infer([call]).operations.first?.response)
        #expect(response.shape.words == shape)
        #expect((response.paging == .linkHeader) == isPaged)
        #expect(response.samples == samples)
        #expect(response.assumption == nil)
    }

    @Test(
        "A documented response without content has no body, whatever the documentation shows",
        arguments: [("HEAD", 200), ("DELETE", 204), ("DELETE", 205)])
    func withoutContent(method: String, status: Int) throws {
        let call = Call(method, "/books/{id}", Self.book).with { $0.status = status }
        let documented = try #require(try infer([call]).operations.first?.documentedResponses.first)
        #expect((documented.status, documented.mediaType) == (status, nil))
        #expect(documented.body == nil)
    }

    @Test("Error responses do not decide the type of the response", arguments: [301, 404, 422, 500])
    func failure(status: Int) throws {
        let model = try infer([Call("GET", "/books", #"{"detail": "no"}"#).with { $0.status = status }])
        #expect(model.responses == ["listBooks: any"])
        #expect(model.models.map(\.name) == (status < 400 ? [] : ["ErrorResponse"]))
        #expect(model.operations.map(\.response.samples) == [0])
    }

    @Test(
        "If the responses of a resource have envelopes, an assumed response has an envelope or any type",
        arguments: [
            (Call("GET", "/books"), "Books"),
            (Call("PUT", "/books"), "any"),
            (Call("GET", "/libraries/{id}/books"), "Books"),
            (Call("PATCH", "/books/{id}"), "BookResponse"),
            (Call("POST", "/books"), "BookResponse"),
            (Call("GET", "/shops"), "any"),
            (Call("GET", "/authors/{id}"), "any"),
        ]
    )
    func enveloped(call: Call, shape: String) throws {
        let calls = [
            Call("GET", "/books", #"{"data": [\#(Self.book)], "more": false}"#),
            Call("GET", "/books/{id}", #"{"book": \#(Self.book)}"#),
            Call("GET", "/authors", #"{"data": [{"id": 1, "born": 1775}], "more": false}"#),
            Call("GET", "/shops/{id}", #"{"shop": {"id": 1, "open": true}}"#),
        ]
        let operation = try #require(
            try infer(calls + [call]).operations.first { operation in
                operation.endpoint == "\(call.method) \(call.path)"
            }
        )
        #expect(operation.response.shape.words == shape)
    }

    @Test("The elements of a list in an envelope are single things where the API has these without an envelope")
    func elements() throws {
        let calls = [
            Call("GET", "/books", #"{"data": [\#(Self.book)], "more": false}"#), Call("GET", "/books/{id}"),
        ]
        #expect(try infer(calls).responses == ["listBooks: Books", "getBook: any"])
        let bare = Call("GET", "/shops/{id}", #"{"id": 1, "open": true}"#)
        #expect(try infer(calls + [bare]).responses == ["listBooks: Books", "getBook: Book", "getShop: Shop"])
    }

    @Test("A list is not assumed of things in envelopes")
    func listOfEnvelopes() throws {
        let calls = [Call("GET", "/books/{id}", #"{"book": \#(Self.book)}"#), Call("GET", "/books")]
        #expect(try infer(calls).responses == ["listBooks: any", "getBook: BookResponse"])
    }

    @Test(
        "An assumed response has any type where the method, the path and the description disagree",
        arguments: [
            ("GET", "/books", "List books", "[Book]"),
            ("GET", "/books", "Retrieve all books", "[Book]"),
            ("GET", "/books", "Get the books of a reader", "[Book]"),
            ("GET", "/books", "Get a book of settings", "any"),
            ("GET", "/books/{id}", "Fetch a book", "Book"),
            ("GET", "/books/{id}", "Lists the editions of a book", "any"),
            ("GET", "/books/{id}", "Returns a paginated list of editions.", "any"),
            ("GET", "/books/{id}", "Check whether the book is lent", "any"),
            ("PUT", "/books/{id}", "Updates a book", "Book"),
            ("PATCH", "/books/{id}", "Renames a book. Returns an array of all editions.", "any"),
            ("PUT", "/books", "Replaces the list of books", "any"),
            ("POST", "/books", "Create a book", "Book"),
            ("POST", "/books", "Import books. Returns all imported books.", "any"),
            ("POST", "/books/{id}", "Lend a book", "any"),
            ("DELETE", "/books/{id}", "Delete a book", "nothing"),
            ("DELETE", "/books/{id}", "Delete a book, and return the remaining books", "any"),
            ("DELETE", "/books/{id}", "Delete a book. Returns an empty response.", "nothing"),
        ]
    )
    func disagreeing(method: String, path: String, description: String, shape: String) throws {
        let known = method == "GET" && path == "/books/{id}" ? "PUT" : "GET"
        var call = Call(method, path)
        call.description = description
        let operations = try infer([Call(known, "/books/{id}", Self.book), call]).operations
        let response = try #require(operations.first { $0.method == method && $0.response.samples == 0 }).response
        #expect(response.shape.words == shape)
    }

    @Test("Resources that are alike by name only have any type")
    func disagreeingNeighbors() throws {
        let model = try infer([
            Call("GET", "/shops/{id}/keys", #"[{"lock": 1, "door": "x"}]"#),
            Call("GET", "/readers/{id}/keys", #"[{"title": "x", "verified": true, "url": "https://example.com"}]"#),
            Call("GET", "/libraries/{id}/keys"),
            Call("GET", "/licenses/{id}", #"{"id": 1, "text": "x"}"#),
            Call("GET", "/libraries/{id}/license"),
            Call("GET", "/search/books", #"{"results": [\#(Self.book)]}"#),
            Call("GET", "/libraries/{id}/books"),
        ])
        for id in ["listLibraryKeys", "getLibraryLicense", "listLibraryBooks"] {
            #expect(try model.operation(id).response.shape.words == "any", "\(id)")
        }
    }

    @Test("If most responses to a method are empty or not, an assumed response is no exception")
    func emptiness() throws {
        let empty = ["shops", "readers"].map { name in Call("PUT", "/\(name)/{id}").with { $0.status = 204 } }
        let filled = ["shops", "readers"].map { Call("DELETE", "/\($0)/{id}", #"{"id": 7, "deleted": true}"#) }
        let calls = [Call("GET", "/books/{id}", Self.book), Call("PUT", "/books/{id}"), Call("DELETE", "/books/{id}")]
        let model = try infer(calls + empty + filled)
        #expect(try model.operation("updateBook").response.shape == .any)
        #expect(try model.operation("deleteBook").response.shape == .any)
        #expect(try infer(calls).responses == ["getBook: Book", "updateBook: Book", "deleteBook: nothing"])
    }

    @Test(
        "Without an example, the type comes from other responses of the resource",
        arguments: [
            (Call("PUT", "/books/{id}"), "Book"),
            (Call("POST", "/books"), "Book"),
            (Call("GET", "/books"), "[Book]"),
            (Call("DELETE", "/books/{id}"), "nothing"),
            (Call("HEAD", "/books/{id}"), "nothing"),
            (Call("OPTIONS", "/books"), "any"),
            (Call("GET", "/books/{id}/pages"), "any"),
            (Call("GET", "/libraries/{library}/books"), "[Book]"),
        ]
    )
    func assumed(call: Call, shape: String) throws {
        let operations = try infer([Call("GET", "/books/{id}", Self.book), call]).operations
        let response = try #require(operations.first { $0.id != "getBook" }?.response)
        #expect(response.shape.words == shape)
        #expect(response.samples == 0)
        #expect(response.assumption?.isEmpty == false)
    }

    @Test("The type of a single resource comes from a single resource, and the type of a list from a list")
    func assumedAlike() throws {
        let model = try infer([
            Call("GET", "/books", #"[{"isbn": "x", "rank": 1}]"#),
            Call("GET", "/books/{id}", #"{"id": 7, "title": "Emma", "pages": 474}"#),
            Call("PUT", "/books/{id}"),
            Call("GET", "/libraries/{library}/books"),
        ])
        let (one, list) = (try model.operation("getBook"), try model.operation("listBooks"))
        #expect(one.response.shape.core != list.response.shape.core)
        #expect(try model.operation("updateBook").response.shape == one.response.shape)
        #expect(try model.operation("listLibraryBooks").response.shape == list.response.shape)
    }

    @Test("A singular noun is not a list")
    func assumedSingle() throws {
        let model = try infer([
            Call("PUT", "/readers/{id}/avatar", #"{"kind": "letter", "size": 1}"#), Call("GET", "/readers/{id}/avatar"),
        ])
        #expect(model.responses == ["getReaderAvatar: Avatar", "updateReaderAvatar: Avatar"])
    }

    @Test(
        "The server is the host of most example requests, and never a local host",
        arguments: [
            (["a.example"], "https://a.example"),
            (["a.example", "b.example", "b.example"], "https://b.example"),
            (["b.example", "a.example"], "https://a.example"),
            (["localhost", "localhost", "a.example"], "https://a.example"),
            (["localhost:8080", "127.0.0.1"], nil), ([], nil),
        ]
    )
    func server(hosts: [String], server: String?) throws {
        let calls = hosts.enumerated().map { index, host in
            Call("GET", "/books\(index)").with { ($0.target, $0.host) = ("/books\(index)", host) }
        }
        #expect(try infer(calls + [Call("GET", "/books")]).client.server == server)
    }
}
