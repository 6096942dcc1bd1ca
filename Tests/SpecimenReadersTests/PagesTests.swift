import SpecimenDocs
import SpecimenReaders
import SpecimenJSON
import Testing

/// Checks that pages in every layout and format are read like descriptions.
@Suite struct PagesTests {
    static let single: [(String, String, [String])] = [
        ("run together", PagesFixtures.runTogether, PagesFixtures.runTogetherFacts),
        ("run together, in pieces", PagesFixtures.runTogetherInPieces, PagesFixtures.runTogetherFacts),
        ("run together, as HTML", PagesFixtures.runTogetherHTML, PagesFixtures.runTogetherFacts),
        ("inline", PagesFixtures.inline, PagesFixtures.inlineFacts),
        ("inline as Markdown", PagesFixtures.inlineMarkdown, PagesFixtures.inlineFacts),
        ("inline as HTML", PagesFixtures.inlineHTML, PagesFixtures.inlineFacts),
    ]

    @Test(arguments: single, ["\n", "\r\n"])
    func oneEndpoint(_ page: (name: String, text: String, facts: [String]), _ lineEnd: String) throws {
        let text = page.text.replacing("\n", with: lineEnd)
        let documentation = read(text, at: "lamps/page.txt")
        #expect(documentation.report == [], "\(page.name)")
        let endpoint = try documentation.onlyEndpoint()
        #expect(endpoint.facts == page.facts, "\(page.name)")
        #expect(endpoint.group == "lamps")
        #expect(endpoint.authentication == "required")
        expectAllPlaced(text)
    }

    @Test(
        arguments: [
            (PagesFixtures.stacked, 6), (PagesFixtures.stackedMarkdown, 7), (PagesFixtures.stackedHTML, 4),
        ],
        ["\n", "\r\n"]
    )
    func severalEndpoints(_ page: (text: String, pathLine: Int), _ lineEnd: String) throws {
        let text = page.text.replacing("\n", with: lineEnd)
        let documentation = read(text)
        #expect(documentation.endpoints.map(\.facts) == PagesFixtures.stackedFacts)
        #expect(documentation.endpoints.map(\.scopes) == [["lamp:read"], ["lamp:write", "lamp:admin"]])
        #expect(documentation.endpoints.map(\.description) == ["Gives the lamps of a home.", "Adds a lamp to a home."])
        #expect(
            documentation.endpoints.map(\.warning) == [nil, "A lamp that hangs twice is reported by its socket."]
        )
        #expect(
            documentation.diagnostics.map(\.message) == [
                "the placeholder `home` of the path is not described and becomes a string"
            ]
        )
        #expect(documentation.diagnostics.first?.location?.position.line == page.pathLine)
        expectAllPlaced(text)
    }

    /// The line breaks of a browser do not matter.
    @Test func mixedLayouts() throws {
        let text = PagesFixtures.runTogether.replacing("home\n(string)REQUIRED", with: "home (string) REQUIRED")
            .replacing("period\n(string)- choices:", with: "\nperiod(string)\n- choices:")
        #expect(try read(text).onlyEndpoint().facts == PagesFixtures.runTogetherFacts)
    }

    /// A page with several endpoints that only their examples separate.
    @Test func endpointsWithoutLines() {
        let text =
            "\(PagesFixtures.runTogether)\nPut out a Lamp\nIt goes dark.\ncurl -X DELETE https://home.test/lamps/{id}/"
        let documentation = read(text)
        #expect(documentation.endpoints.map(\.title) == ["Fetch a Lamp", "Put out a Lamp"])
        #expect(documentation.endpoints.map(\.method) == [.get, .delete])
        #expect(documentation.endpoints.map(\.description) == ["Tells all about one lamp.", "It goes dark."])
    }

    @Test(arguments: [
        (
            "curl https://a.test/b/ -XPUT -H'A: b' --request=PUT --header='C: d'",
            "PUT /b/ HTTP/1.1\nHost: a.test\nA: b\nC: d"
        ),
        ("curl https://a.test/b/?c=d#e", "GET /b/?c=d HTTP/1.1\nHost: a.test"),
        ("$ curl -s -G https://a.test/b/ -d c=d -d e=f", "GET /b/?c=d&e=f HTTP/1.1\nHost: a.test"),
        (
            "curl https://a.test/b/ -d c=d",
            "POST /b/ HTTP/1.1\nHost: a.test\nContent-Type: application/x-www-form-urlencoded\n\nc=d"
        ),
        (
            "curl https://a.test/b/ --json \"{\\\"c\\\": \\\"d\\\"}\"",
            "POST /b/ HTTP/1.1\nHost: a.test\nContent-Type: application/json\n\n{\"c\": \"d\"}"
        ),
        (
            "curl https://a.test/b/ -d 'it'\\''s' -H 'Content-Type: text/plain'",
            "POST /b/ HTTP/1.1\nHost: a.test\nContent-Type: text/plain\n\nit's"
        ),
        (
            "curl https://a.test/b/ --json $'{\"c\": \"it\\'s \\\\n\"}'",
            "POST /b/ HTTP/1.1\nHost: a.test\nContent-Type: application/json\n\n{\"c\": \"it's \\n\"}"
        ),
        (
            "curl https://a.test/b/ --data-raw=$'c\\td $' -H 'Content-Type: text/plain'",
            "POST /b/ HTTP/1.1\nHost: a.test\nContent-Type: text/plain\n\nc\td $"
        ),
        ("curl \\\n\n  https://a.test/b/ \\\n  -X PUT", "PUT /b/ HTTP/1.1\nHost: a.test"),
        ("curl https://a.test/b/\n-X PUT\n-H 'A: b'", "PUT /b/ HTTP/1.1\nHost: a.test\nA: b"),
        ("curl https://a.test/b/ \\ -X PUT \\ -H 'A: b'", "PUT /b/ HTTP/1.1\nHost: a.test\nA: b"),
        (
            "curl https://a.test/b/ --oauth2-bearer t --proxy-user p:q --cert c:pw --key k --pass pw",
            "GET /b/ HTTP/1.1\nHost: a.test\nAuthorization: Bearer <credentials>"
        ),
        (
            "curl https://a.test/b/ --digest -u me:pw",
            "GET /b/ HTTP/1.1\nHost: a.test\nAuthorization: Digest <credentials>"
        ),
        ("curl a.test/b/", "GET /b/ HTTP/1.1\nHost: a.test"),
        ("curl https://a.test/b/ -X PUT # puts it there | at once\n", "PUT /b/ HTTP/1.1\nHost: a.test"),
        ("curl -s https://a.test/b/ | jq . > out.json", "GET /b/ HTTP/1.1\nHost: a.test"),
        ("curl https://me:secret@a.test/b/", "GET /b/ HTTP/1.1\nHost: a.test"),
        (
            "curl https://a.test/b/ -b 'c=d' -A e --referer https://f.test/",
            "GET /b/ HTTP/1.1\nHost: a.test\nCookie: c=d\nUser-Agent: e\nReferer: https://f.test/"
        ),
    ])
    func commands(_ command: String, _ request: String) {
        let page = ImportedFile(reading: SourceFile(path: "page", text: "Things\nThey are.\n\(command)"))
        #expect(page.diagnostics.map(\.description) == [])
        #expect(page.endpoints.first?.value["example_request"]?.stringValue == request)
    }

    @Test(arguments: ["{\"api_path\": \"/b/\"}", "---\n{\"api_path\": \"/b/\"}\n---\n", "[]"])
    func aDescriptionIsNoPage(text: String) {
        let page = ImportedFile(reading: SourceFile(path: "b.json", text: text))
        #expect(
            page.diagnostics.map(\.description) == [
                "b.json:1:1: error: expected a documentation page, found an endpoint description; put the file into the docs folder as it is"
            ]
        )
    }

    @Test(arguments: [
        ("boolean", "false", JSONValue.bool(false)), ("integer", "20", .number(JSONNumber(20))),
        ("string", "20", .string("20")),
    ])
    func defaultsAreOfTheTypeOfTheirParameter(type: String, text: String, value: JSONValue) {
        let page = ImportedFile(
            reading: SourceFile(
                path: "page",
                text:
                    "List lamps\n\nGET /lamps/\nLamps.\n\nQuery parameters\n\nsome\n\(type)\nOne. By default, this is \(text).\n"
            )
        )
        #expect(page.endpoints.first?.value["query_parameters"]?[0]?["default"] == value)
    }

    private static let headCases: [(text: String, type: String, isRequired: JSONValue?, choices: JSONValue?)] = [
        ("some (string, optional)\n\nOne.", "string", .bool(false), nil),
        ("some (array of integers)\nrequired\n\nOne.", "array[int]", .bool(true), nil),
        ("some (string)\n\nOne.\nOne of:\n- a\n- b", "string", nil, ["a", "b"]),
    ]

    @Test(arguments: headCases.indices)
    func headsInOtherForms(index: Int) {
        let head = Self.headCases[index]
        let text = "List lamps\n\nGET /lamps/\n\nLamps.\n\nQuery Parameters\n\n\(head.text)\n"
        let page = ImportedFile(reading: SourceFile(path: "page", text: text))
        let parameter = page.endpoints.first?.value["query_parameters"]?[0]
        #expect(parameter?["name"]?.stringValue == "some")
        #expect(parameter?["type"]?.stringValue == head.type)
        #expect(parameter?["required"] == head.isRequired)
        #expect(parameter?["choices"] == head.choices)
        #expect(page.diagnostics == [])
    }

    @Test func scopesAndDescription() throws {
        let endpoint = try read(PagesFixtures.runTogether).onlyEndpoint()
        #expect(endpoint.scopes == ["lamp:admin", "lamp:read"])
        #expect(endpoint.description == "Tells all about one lamp.")
        #expect(endpoint.examples.first?.request?.headers["Host"] == "home.test")
        #expect(endpoint.examples.first?.request?.headers["Authorization"] == "Bearer <auth_token>")
    }

    /// Everything has its position on the page, including the values within examples.
    @Test func locations() throws {
        let endpoint = try read(PagesFixtures.runTogether, at: "page.txt").onlyEndpoint()
        #expect(endpoint.location.description == "page.txt:1:1")
        #expect(endpoint.queryParameters.map(\.location.position.line) == [9, 11, 17])
        let body = try #require(endpoint.examples.first?.response?.body.json)
        let note = try #require(body.root["note"])
        #expect(body.location(of: note).description == "page.txt:29:9")
        let last = try #require(body.root["levels"].flatMap { Array($0.elements).last })
        #expect(body.location(of: last).description == "page.txt:32:1")
    }

    @Test func locationsInHTML() throws {
        let endpoint = try read(PagesFixtures.inlineHTML, at: "page.html").onlyEndpoint()
        #expect(endpoint.location.description == "page.html:7:5")
        #expect(endpoint.bodyParameters.map(\.location.position.line) == [15, 16])
    }

    /// The output of `import` is read like the page.
    @Test(arguments: single)
    func importedRecords(_ page: (name: String, text: String, facts: [String])) throws {
        let endpoint = try #require(ImportedFile(reading: SourceFile(path: "page", text: page.text)).endpoints.first)
        let documentation = read(endpoint.contents, at: "lamp.json")
        #expect(documentation.report == [])
        #expect(try documentation.onlyEndpoint().facts == page.facts)
    }

    @Test func namesOfFiles() {
        let page = ImportedFile(reading: SourceFile(path: "page", text: PagesFixtures.stacked))
        #expect(page.endpoints.map(\.fileStem) == ["GET-homes-home-lamps", "POST-homes-home-lamps"])
        let root = ImportedFile(reading: SourceFile(path: "page", text: "Root\nGET /"))
        #expect(root.endpoints.map(\.fileStem) == ["GET"])
    }

    @Test func statusesThatArePlainlySaid() throws {
        let text = PagesFixtures.inline.replacing("RESPONSESCHEMA", with: "Response\nHTTP/1.1 202 Accepted")
        let endpoint = try read(text).onlyEndpoint()
        #expect(endpoint.facts.last == #"response 202 json {"id":7}"#)
        #expect(ImportedFile(reading: SourceFile(path: "page", text: text)).diagnostics == [])
    }

    /// A missing status is assumed, and a note gives the reason.
    @Test func assumedStatuses() {
        let page = ImportedFile(reading: SourceFile(path: "page", text: PagesFixtures.stacked))
        let notes = page.diagnostics.filter { $0.severity == .note }.map(\.description)
        #expect(notes.count == 2)
        #expect(notes.first?.hasPrefix("page:22:1: note: ") == true)
        #expect(notes.last?.contains("`201 Created` is assumed because a POST") == true)
    }

    @Test(arguments: [
        ("By default, this is 14d.", "14d"), ("By default, this is 24h if health is enabled.", nil),
        ("The default is `on`.", "on"), ("Defaults to 100, the most there is.", "100"),
        ("Defaults to 100, unless asked.", nil), ("Defaults to 25 if omitted.", "25"),
        ("Defaults to the current time if omitted.", nil), ("How many (default: 5).", "5"), ("No word of it.", nil),
        ("Defaults to", nil), ("Default: \"a b\"", nil),
    ])
    func defaults(_ description: String, _ expected: String?) throws {
        let text = PagesFixtures.inline.replacing("level (int)", with: "level (string)")
            .replacing("How bright it is. Default: 50.", with: description)
        #expect(try read(text).onlyEndpoint().bodyParameters.first?.defaultText == expected)
    }

    /// Every line of a page with content is assigned or listed in a warning.
    private func expectAllPlaced(_ text: String) {
        let page = ImportedFile(reading: SourceFile(path: "page", text: text))
        #expect(page.placements.filter { $0.part == .unplaced } == [])
        guard !text.hasPrefix("<") else { return }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter { _, line in
            line.contains { !$0.isWhitespace }
        }
        let numbers = text.contains("\r\n") ? Set(page.placements.map(\.line)) : Set(lines.map { $0.offset + 1 })
        #expect(Set(page.placements.map(\.line)) == numbers)
    }
}
