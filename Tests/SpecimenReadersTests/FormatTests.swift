import SpecimenDocs
import SpecimenReaders
import Testing

/// Checks that the format of a file follows from its content: front matter or JSON, with LF or CRLF, with or without a
/// byte order mark.
@Suite struct FormatTests {
    static let record = """
        {
          "api_path": "/lamps/{lamp_id}/",
          "method": "PUT",
          "title": "Switch a lamp",
          "path_parameters": [{"name": "lamp_id", "type": "int", "description": "which lamp"}],
          "query_parameters": null,
          "parameters": [{"name": "on", "type": "boolean"}],
          "example_request": "PUT /lamps/7/ HTTP/1.1\\nHost: home.test\\n\\n{\\"on\\": true}",
          "example_response": ""
        }
        """

    static let files: [(String, String)] = [
        ("front matter", "---\n\(record)\n---\n"),
        ("comments and blank lines before the object", "---\n# one\n\n  # two\n\(record)\n---\n"),
        ("text after the front matter", "---\n\(record)\n---\n\n# Lamps\n\nNot read.\n"),
        ("blanks after the hyphens", "--- \n\(record)\n---\t\n"),
        ("no line break at the end", "---\n\(record)\n---"),
        ("CRLF", "---\n# one\n\(record)\n---\n".replacing("\n", with: "\r\n")),
        ("CRLF inside the message", "---\n\(record)\n---\n".replacing("\\n", with: "\\r\\n")),
        ("byte order mark", "\u{FEFF}---\n\(record)\n---\n"),
        ("plain JSON", record),
        ("plain JSON with blank lines around it", "\n\n\(record)\n\n"),
        ("plain JSON with byte order mark and CRLF", "\u{FEFF}" + record.replacing("\n", with: "\r\n")),
        ("array of one", "[\(record)]"),
    ]

    @Test(arguments: files)
    func sameRecordInEveryForm(_ form: String, _ text: String) throws {
        for path in ["lamps.md", "lamps.json", "lamps.txt", "lamps"] {
            let documentation = read(text, at: path)
            #expect(documentation.report == [], "\(form)")
            #expect(
                try documentation.onlyEndpoint().facts == [
                    "PUT /lamps/{lamp_id}/", "title Switch a lamp", "path lamp_id: int (which lamp)",
                    "body on: boolean", "request PUT /lamps/7/ json {\"on\":true}",
                ]
            )
        }
    }

    @Test func arrayOfSeveral() {
        let documentation = read(
            """
            [
              {"api_path": "/lamps/", "method": "POST"},
              {"api_path": "/lamps/", "method": "GET"},
              {"api_path": "/dimmers/", "method": "GET"}
            ]
            """
        )
        #expect(documentation.report == [])
        #expect(documentation.endpoints.map { $0.facts[0] } == ["GET /dimmers/", "GET /lamps/", "POST /lamps/"])
        #expect(
            documentation.endpoints.map(\.location.description) == ["lamps.md:4:3", "lamps.md:3:3", "lamps.md:2:3"]
        )
    }

    @Test(arguments: [
        ("releases/list.md", "releases"), ("a/b/c.md", "a"), ("list.md", ""),
    ])
    func groupIsTheFirstFolder(_ path: String, _ group: String) throws {
        let endpoint = try read(page(#"{"api_path": "/lamps/", "method": "GET"}"#), at: path).onlyEndpoint()
        #expect(endpoint.group == group)
    }

    @Test(arguments: [".DS_Store", ".git/config", "lamps/.draft.md", "README.md", "readme", "lamps/README.txt"])
    func filesThatAreNoDocs(_ path: String) {
        let documentation = read(files: [path: "anything", "lamps.md": page(#"{"api_path": "/", "method": "GET"}"#)])
        #expect(documentation.report == [])
        #expect(documentation.endpoints.count == 1)
    }

    @Test(arguments: [
        ("", "an empty file"),
        (" \r\n\t", "an empty file"),
        ("# Lamps\n", "other text"),
        ("<html></html>", "other text"),
        ("----\n{}\n---\n", "other text"),
        ("---\ntitle: Lamps\n---\n", "other text"),
        ("---\n# nothing but words\n---\n{}", "other text"),
        ("---", "other text"),
    ])
    func otherFiles(_ text: String, _ reason: String) {
        #expect(
            read(text).report == [
                "lamps.md:1:1: error: expected an endpoint description or a documentation page, found \(reason); add a line"
                    + " such as `GET /path/` or a curl command, or remove the file"
            ]
        )
    }

    @Test(arguments: [[0xFF, 0xFE, 0x7B, 0x00], [0xFE, 0xFF, 0x00, 0x7B]] as [[UInt8]])
    func utf16(_ bytes: [UInt8]) {
        let documentation = Documentation(reading: [SourceFile(path: "lamps.md", bytes: bytes)])
        #expect(documentation.report.count == 1)
        #expect(documentation.report.allSatisfy { $0.contains("found UTF-16 text; save the file as UTF-8") })
    }

    @Test func emptyFolder() {
        for documentation in [Documentation(reading: []), read(files: ["specimen.json": "{}", "README.md": "Lamps"])] {
            #expect(
                documentation.report == [
                    "error: expected an endpoint description in the docs folder, found none; add a JSON file with one object, or an array of objects, that has at least the keys `api_path` and `method`"
                ]
            )
            #expect(documentation.hasErrors)
        }
    }
}
