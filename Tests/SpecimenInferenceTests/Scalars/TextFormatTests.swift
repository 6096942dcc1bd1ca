import SpecimenJSON
import Testing

@testable import SpecimenInference

@Suite("Formats of texts")
struct TextFormatTests {
    static let formats: [(String, ScalarFormat?)] = [
        ("", nil), ("abc", nil),
        ("2018-11-06T21:20:08.033Z", .dateTime), ("2018-11-06T21:20:08+02:00", .verbatimDateTime),
        ("2018-11-06 21:20:08Z", nil),
        ("2024-05-21", .date), ("2024-02-29", .date), ("0000-01-01", .date), ("2023-02-29", nil), ("2024-5-21", nil),
        ("2024-05-211", nil), ("2024-05-2", nil), ("2024-13-01", nil), ("2024/05/21", nil), ("20240521", nil),
        ("24h", nil), ("2024-05-2é", nil),
        ("123e4567-e89b-12d3-a456-426614174000", .uuid), ("00000000-0000-0000-0000-000000000000", .uuid),
        ("123E4567-E89B-12D3-A456-426614174000", nil), ("123e4567e89b12d3a456426614174000", nil),
        ("123e4567-e89b-12d3-a456-42661417400g", nil), ("123e4567-e89b-12d3-a456-4266141740000", nil),
        ("123e4567-e89b-12d3-a4564-26614174000", nil), ("{23e4567-e89b-12d3-a456-426614174000}", nil),
        ("https://sentry.io", .url), ("http://sentry.io/", .url), ("HTTPS://Sentry.IO/a", .url),
        ("https://sentry.io/api/0/organizations/acme/releases/?query=2.&cursor=0:100:0#top", .url),
        ("https://user:pw@host.example:8080/a;b=c/@x:y/(z)*!$'&+,=~_-.", .url), ("https://localhost:3000", .url),
        ("http://[::1]:80/x", .url), ("http://[2001:db8::1.2.3.4]", .url), ("http://host:", .url),
        ("https://host/%C3%A9?a=%20&b=/?#/?", .url), ("https://host?x", .url), ("https://host#x", .url),
        ("https://", nil), ("https:///path", nil), ("https://:80/", nil), ("https://user@/x", nil),
        ("https:/host", nil),
        ("https:host", nil), ("https", nil), ("https:", nil), ("ftp://host", nil), ("mailto:a@b.c", nil),
        ("//host/x", nil),
        ("/path", nil), ("host.example", nil), ("httpsx://host", nil), ("https ://host", nil), (" https://host", nil),
        ("https://host/a b", nil), ("https://host/\n", nil), ("https://host/é", nil), ("https://hést/", nil),
        ("https://host/%", nil), ("https://host/%2", nil), ("https://host/%zz", nil), ("https://host/{id}", nil),
        ("https://host/<x>", nil), ("https://host/a\"b", nil), ("https://host/a\\b", nil), ("https://host/a^b", nil),
        ("https://host/a|b", nil), ("https://host/`x`", nil), ("https://host/[x]", nil), ("https://host/?a[]=1", nil),
        ("https://host/#a#b", nil), ("https://host:x/", nil), ("https://host:65535/", .url),
        ("https://host:65536/", nil),
        ("https://host:123456/", nil), ("http://[]/", nil), ("http://[::1/", nil), ("http://[::1]x/", nil),
        ("http://a]b/", nil), ("https://a@b@c/", nil), ("https://{org}.sentry.io/", nil),
    ]

    private func format(of text: String) throws -> ScalarFormat? {
        let document = try JSONDocument(parsing: Array(JSONValue.string(text).prettyPrinted().utf8))
        return ScalarFormat.all.first { $0.recognizes(nil, document.root) }
    }

    @Test("A text has the format it fits, if any", arguments: formats)
    func format(_ text: String, _ format: ScalarFormat?) throws {
        #expect(try self.format(of: text) == format)
    }

    @Test("Long texts are no trouble")
    func longTexts() throws {
        let long = String(repeating: "a", count: 1_000_000)
        #expect(try format(of: long) == nil)
        #expect(try format(of: "https://host/" + long) == .url)
        #expect(try format(of: "https://host/" + long + " ") == nil)
        #expect(try format(of: "https://" + String(repeating: "@", count: 100_000)) == nil)
    }
}
