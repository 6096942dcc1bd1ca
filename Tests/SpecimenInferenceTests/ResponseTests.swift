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
            (Call("GET", "/covers/{id}", "a,b").with { $0.headers = ["Content-Type: text/csv"] }, "data", false, 1),
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

    @Test("Error responses do not decide the type of the response", arguments: [301, 404, 422, 500])
    func failure(status: Int) throws {
        let model = try infer([Call("GET", "/books", #"{"detail": "no"}"#).with { $0.status = status }])
        #expect(model.responses == ["listBooks: any"])
        #expect(model.models.isEmpty)
        #expect(model.operations.map(\.response.samples) == [0])
    }

    @Test(
        "If the responses of a resource have envelopes, an assumed response has an envelope or any type",
        arguments: [
            (Call("GET", "/books"), "Books"),
            (Call("PUT", "/books"), "Books"),
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

    @Test("The elements of a list in an envelope have the model of a single resource without an envelope")
    func elements() throws {
        let calls = [
            Call("GET", "/books", #"{"data": [\#(Self.book)], "more": false}"#), Call("GET", "/books/{id}"),
        ]
        #expect(try infer(calls).responses == ["listBooks: Books", "getBook: Book"])
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
