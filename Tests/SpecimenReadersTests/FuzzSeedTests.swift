import SpecimenDocs
import SpecimenReaders
import SpecimenJSON
import Testing

/// Short versions of the inputs that `Tests/Fuzzing` found.
@Suite struct FuzzSeedTests {
    private func page(_ bytes: [UInt8]) -> ImportedFile {
        ImportedFile(reading: SourceFile(path: "page", bytes: bytes))
    }

    private func page(_ text: String) -> ImportedFile {
        page(Array(text.utf8))
    }

    /// A quotation mark that is not closed is reported at its position on the page, although the line is normalized
    /// before it is read. In the arguments, `⌖` stands before that mark, and `¿` for a byte that is not UTF-8.
    @Test(arguments: [
        "GET /a/\ncurl https://a.test/¿¿ -H ⌖'x",
        "GET /a/\ncurl https://a.test/¿b¿ -H ⌖'x¿",
        "GET /a/\ncurl -H 'A: ¿' https://a.test/ -H ⌖'x",
        "GET /a/\n\u{A0}\u{A0}curl https://a.test/b -H ⌖'x",
        "<p>GET /a/</p><pre>curl ⌖&quot;https://a.test/b</pre>",
        "<p>GET /a/</p><pre>curl &quot;https://a.test/&amp;&quot; <b>-H</b> ⌖'x</pre>",
        "<p>GET /a/</p><p>curl\n  https://a.test/b\n -H&nbsp;a:b\u{A0}-H ⌖'x</p>",
        "<p>GET /a/</p><div>curl https://a.test/¿ -H ⌖'x</div>",
    ])
    func positions(_ marked: String) throws {
        let parts = marked.split(separator: "⌖")
        try #require(parts.count == 2)
        let bytes = parts.map { $0.replacing("¿", with: "\u{1}").utf8.map { $0 == 1 ? 0xFF : $0 } }
        let found = page(bytes[0] + bytes[1]).diagnostics.filter {
            $0.message.hasPrefix("a quote in the command is not closed")
        }
        let expected = TextPosition(offset: bytes[0].count, in: bytes[0])
        #expect(found.map { $0.location?.position } == [expected])
    }

    /// An error in JSON text is also reported at its position on the page.
    @Test(arguments: [
        ("<p>GET /a/</p><h2>Response</h2><pre>{\n&quot;a&quot;: &lt;\n}</pre>", 2, 16),
        ("GET /a/\nResponse\n{\"¿¿", 3, 5),
    ])
    func positionsInJSON(_ text: String, _ line: Int, _ column: Int) {
        let page = page(text.replacing("¿", with: "\u{1}").utf8.map { $0 == 1 ? 0xFF : $0 })
        let found = page.diagnostics.filter {
            $0.message.hasPrefix("the example response is not JSON")
                || $0.message.hasPrefix("the example response is cut off")
        }
        #expect(found.map { $0.location?.position } == [TextPosition(line: line, column: column)])
    }

    // The time for each of the following texts was quadratic.

    private static let count = 20_000

    @Test func bracketsBesideALink() {
        let rest = String(repeating: "](", count: Self.count) + ")"
        let page = page("# A [lamp](/lamp) \(rest)\n\nGET /a/\n")
        #expect(page.endpoints.map { $0.value["title"] } == [.string("A lamp \(rest)")])
    }

    @Test(arguments: [("'a'", "a"), ("'a'\\'", "a'"), ("\"'\"", "'"), ("$'\\n'", "\n")])
    func quotesInAWord(_ quoted: String, _ text: String) {
        let word = String(repeating: quoted, count: Self.count)
        let page = page("GET /a/\ncurl https://a.test/a/ -d x\(word)")
        let request = page.endpoints.first?.value["example_request"]?.stringValue
        #expect(request?.hasSuffix("\n\nx" + String(repeating: text, count: Self.count)) == true)
    }

    @Test func navigationBelowAHeadingOfParameters() {
        let navigation = String(repeating: "a<br>", count: Self.count)
        let page = page("<p>GET /a/</p><h2>Query parameters</h2><nav>\(navigation)</nav><p>b (int)</p>")
        #expect(page.endpoints.map { $0.value["query_parameters"]?.arrayValue?.count } == [1])
    }

    /// A flag is two scalars. The pairs in a row of flags are known only from its start.
    @Test func rowsOfFlags() {
        let flags = String(repeating: "\u{1F1E6}", count: Self.count)
        let page = page("GET /a/\n\(flags)\n\nQuery parameters\n\na\n(int)\(flags) By default, this is 3.\n")
        #expect(page.endpoints.map { $0.value["description"] } == [.string(flags)])
        #expect(page.endpoints.map { $0.value["query_parameters"]?[0]?["default"]?.intValue } == [3])
    }
}
