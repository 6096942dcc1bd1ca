import SpecimenDocs
import Testing

@testable import SpecimenInference

/// The nouns of a path. Expected: the names of its resources, `thing` if it ends in a parameter, and its resource.
@Suite("Paths")
struct PathNounsTests {
    @Test(
        arguments: [
            ("/books/", "books", "", "books"),
            ("/books/{id}/", "book", "thing", "books"),
            ("/libraries/{library}/books/{id}", "library book", "thing", "libraries/{}/books"),
            ("/libraries/{a}/{b}/books", "library books", "", "libraries/{}/{}/books"),
            ("/api/0/books/", "books", "", "api/0/books"),
            ("/api/v2/rest/books", "books", "", "api/v2/rest/books"),
            ("/api/1.0/books", "books", "", "api/1.0/books"),
            ("/v2.1/books/{id}", "book", "thing", "v2.1/books"),
            ("/{tenant}/api/v1/books", "books", "", "{}/api/v1/books"),
            ("/public/{id}", "public", "thing", "public"),
            ("/api", "api", "", "api"),
            ("/v1", "", "", "v1"),
            ("/", "", "", ""),
            ("/books/{id}/loans/v2/", "book loans v2", "", "books/{}/loans/v2"),
            ("/books.json", "books", "", "books"),
            ("/books/{id}.json", "book", "thing", "books"),
            ("/compare/{base}...{head}", "compare", "thing", "compare"),
            ("/books/-/", "books", "", "books"),
        ]
    )
    func nouns(path: String, names: String, end: String, resource: String) throws {
        let nouns = PathNouns(try PathTemplate(parsing: path))
        #expect(nouns.words.map(\.lowerCamel).joined(separator: " ") == names)
        #expect(nouns.endsInParameter == (end == "thing"))
        #expect(nouns.resource == resource)
    }

    @Test("A collection and its things have the same resource")
    func oneResource() throws {
        let collection = PathNouns(try PathTemplate(parsing: "/libraries/{library}/books/"))
        let thing = PathNouns(try PathTemplate(parsing: "/libraries/{slug}/books/{id}/"))
        #expect(collection.resource == thing.resource)
    }
}
