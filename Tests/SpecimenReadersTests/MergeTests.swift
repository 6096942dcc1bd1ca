import SpecimenDocs
import SpecimenReaders
import Testing

/// Tests of several descriptions of one endpoint: all examples count, parameters are merged, and the file with the
/// later name wins if they disagree.
@Suite struct MergeTests {
    static let first = page(
        """
        {"api_path": "/lamps/{id}/", "method": "PUT", "title": "Set a lamp", "description": "Old words.",
        "sidebar_order": 1,
        "path_parameters": [{"name": "id", "type": "int", "description": "the lamp"}],
        "query_parameters": [{"name": "dry", "type": "bool"}],
        "parameters": [{"name": "on", "type": "bool", "required": true}, {"name": "tint", "type": "string",
        "choices": ["red"], "default": "red"}],
        "example_request": "PUT /lamps/1/ HTTP/1.1\\n\\n{\\"on\\": true}", "example_response": "HTTP/1.1 204 X"}
        """
    )
    static let second = page(
        """
        {"api_path": "/lamps/{lamp_id}/", "method": "PUT", "title": "Change a lamp", "sidebar_order": 1,
        "path_parameters": [{"name": "lamp_id", "type": "string"}],
        "parameters": [{"name": "tint", "type": "any", "choices": ["red", "blue"], "default": "blue",
        "description": "its colour"}, {"name": "level", "type": "float"}, {"name": "on", "type": "bool",
        "required": false}], "example_response": "HTTP/1.1 200 OK\\n\\n{}"}
        """
    )

    @Test func pair() throws {
        let documentation = read(files: ["b/lamp.md": Self.second, "a/lamp.md": Self.first])
        #expect(
            documentation.report == [
                "b/lamp.md:2:1: warning: this description contradicts a/lamp.md:2:1 on the title, the name of placeholder 1, the type of the path parameter `lamp_id`, whether the body parameter `on` is required, the type of the body parameter `tint`, the choices of the body parameter `tint` and the default of the body parameter `tint`, and is used; remove one of the two, or correct them"
            ]
        )
        let endpoint = try documentation.onlyEndpoint()
        #expect(
            endpoint.facts == [
                "PUT /lamps/{lamp_id}/", "title Change a lamp", "path lamp_id: string (the lamp)", "query dry: boolean",
                "body on: boolean optional", "body tint: any of red|blue = blue (its colour)", "body level: float",
                "request PUT /lamps/1/ json {\"on\":true}", "response 204 -", "response 200 json {}",
            ]
        )
        #expect(endpoint.description == "Old words.")
        #expect(endpoint.sidebarOrder == 1)
        #expect(endpoint.group == "b")
        #expect(endpoint.examples.count == 2)
        #expect(endpoint.sources.map(\.description) == ["a/lamp.md:2:1", "b/lamp.md:2:1"])
        #expect(endpoint.location.description == "b/lamp.md:2:1")
    }

    @Test func agreeingDescriptionsAreMergedSilently() throws {
        let documentation = read(files: ["a.md": Self.first, "b.md": Self.first])
        #expect(documentation.report == [])
        #expect(try documentation.onlyEndpoint().examples.count == 2)
    }

    /// There is one warning for each two files that disagree, and none about files without the fact.
    @Test func chain() throws {
        let record = { (title: String) in page("{\"api_path\": \"/\", \"method\": \"GET\"\(title)}") }
        let documentation = read(files: [
            "1.md": record(", \"title\": \"a\""), "2.md": record(""), "3.md": record(", \"title\": \"b\""),
            "4.md": record(", \"title\": \"b\", \"scopes\": [\"x\"]"), "5.md": record(", \"scopes\": [\"y\"]"),
        ])
        #expect(
            documentation.report == [
                "3.md:2:1: warning: this description contradicts 1.md:2:1 on the title, and is used; remove one of the two, or correct them",
                "5.md:2:1: warning: this description contradicts 4.md:2:1 on the scopes, and is used; remove one of the two, or correct them",
            ]
        )
        #expect(try documentation.onlyEndpoint().title == "b")
    }

    @Test func twoInOneFile() throws {
        let documentation = read(
            """
            [{"api_path": "/lamps/", "method": "GET", "title": "a"},
            {"api_path": "/lamps/", "method": "GET", "title": "b"}]
            """
        )
        #expect(documentation.report.count == 1)
        #expect(
            documentation.report.allSatisfy {
                $0.hasPrefix("lamps.md:2:1: warning: this description contradicts lamps.md:1:2")
            }
        )
        #expect(try documentation.onlyEndpoint().title == "b")
    }

    /// A file that does not describe a placeholder does not influence its type.
    @Test func undescribedPlaceholder() throws {
        let documentation = read(files: [
            "a.md": page(
                #"{"api_path": "/{id}", "method": "GET", "path_parameters": [{"name": "id", "type": "int"}]}"#
            ),
            "b.md": page(#"{"api_path": "/{id}", "method": "GET"}"#),
        ])
        #expect(try documentation.onlyEndpoint().pathParameters.map(\.summary) == ["id: int"])
        #expect(documentation.report == [])
    }

    /// The first file describes everything. The second file has another example.
    @Test(arguments: [
        "",
        #", "title": "", "description": null"#,
        #", "title": "Light", "scopes": [], "path_parameters": [{"name": "id", "type": "int"}]"#,
        #", "path_parameters": [{"name": "id"}], "query_parameters": [{"name": "dim", "description": ""}]"#,
        #", "parameters": [{"name": "on", "type": "bool"}, {"name": "tags", "type": "array"}]"#,
    ])
    func secondExample(members: String) throws {
        let record = #"{"api_path": "/lamps/{id}/", "method": "POST", "example_request": "\#(Self.request)""#
        let first =
            record + """
                , "title": "Light", "description": "Lights it.", "scopes": ["lamps"],
                "path_parameters": [{"name": "id", "type": "int", "description": "the lamp"}],
                "query_parameters": [{"name": "dim", "type": "int", "choices": ["1", "2"]}],
                "parameters": [{"name": "on", "type": "bool", "required": true}, {"name": "tags", "type": "array[string]"}]}
                """
        for second in ["b.json", "0.json"] {
            let files = [
                SourceFile(path: "a.json", text: first), SourceFile(path: second, text: record + members + "}"),
            ]
            let documentation = Documentation(reading: files)
            #expect(documentation.report == [])
            #expect(documentation.gaps == [])
            let alone = Documentation(reading: [files[0]])
            #expect(
                try documentation.onlyEndpoint().facts.filter { !$0.hasPrefix("request") }.sorted()
                    == alone.onlyEndpoint().facts.filter { !$0.hasPrefix("request") }.sorted())
            #expect(try documentation.onlyEndpoint().examples.count == 2)
        }
    }

    private static let request =
        #"POST /lamps/1/?dim=2 HTTP/1.1\n\n{\"on\": true, \"tags\": [\"hall\"]}"#

    /// A type that no description gives is reported once for each description that leaves it out last.
    @Test func typeThatNoDescriptionGives() {
        let record = #"{"api_path": "/{id}", "method": "GET", "query_parameters": [{"name": "q"}]}"#
        let documentation = read(files: ["a.md": page(record), "b.md": page(record)])
        #expect(documentation.diagnostics.map(\.rule) == [.undescribedPlaceholder, .missingType])
    }

    @Test func otherMethodsAndPathsStayApart() {
        let documentation = read(
            """
            [{"api_path": "/a/b", "method": "GET"}, {"api_path": "/a/b/", "method": "GET"},
            {"api_path": "/a/b", "method": "POST"}, {"api_path": "/a/B", "method": "GET"}]
            """
        )
        #expect(documentation.report == [])
        #expect(documentation.endpoints.map { $0.facts[0] } == ["GET /a/B", "GET /a/b", "POST /a/b", "GET /a/b/"])
    }

    @Test func orderOfFilesDoesNotMatter() {
        let files = [
            SourceFile(path: "b/lamp.md", text: Self.second), SourceFile(path: "a/lamp.md", text: Self.first),
            SourceFile(path: "a/lamp.md", text: Self.second), SourceFile(path: "broken.md", text: "---\n{"),
            SourceFile(path: "specimen.json", text: "{\"modul\": 1}"), SourceFile(path: "x.json", text: "[]"),
            SourceFile(path: "c.md", text: page(#"{"api_path": "/{a}/{b}", "method": "GET"}"#)),
        ]
        let expected = Documentation(reading: files)
        #expect(expected.endpoints.count == 2)
        for turn in files.indices {
            let turned = Array(files[turn...] + files[..<turn])
            for order in [turned, turned.reversed()] {
                let documentation = Documentation(reading: order)
                #expect(documentation.report == expected.report)
                #expect(documentation.endpoints.map(\.facts) == expected.endpoints.map(\.facts))
                #expect(documentation.endpoints.map(\.sources) == expected.endpoints.map(\.sources))
            }
        }
    }
}
