import SpecimenDocs
import SpecimenReaders
import Testing

/// Checks that problems of a page are reported with their line, and that the rest of the page is read.
@Suite struct PagesBrokenTests {
    private func page(_ text: String) -> ImportedFile {
        ImportedFile(reading: SourceFile(path: "page", text: text))
    }

    private func problems(_ page: ImportedFile) -> [String] {
        page.diagnostics.filter { $0.severity > .note }.map(\.description)
    }

    @Test func truncatedResponse() throws {
        let text = String(PagesFixtures.inline.dropLast(2)) + "\nLamps are lit at night."
        let page = page(text)
        #expect(problems(page).count == 1)
        #expect(problems(page).first?.hasPrefix("page:35:10:") == true)
        #expect(problems(page).first?.contains("the example response is cut off and is left out") == true)
        let endpoint = try read(text).onlyEndpoint()
        #expect(endpoint.facts == Array(PagesFixtures.inlineFacts.dropLast()))
        #expect(endpoint.warning == "Lamps are lit at night.")
    }

    /// A part that is cut off does not absorb the text after it, on a page with one endpoint or with several.
    @Test func truncatedInTheMiddle() {
        let text = PagesFixtures.stacked.replacing("\"on\": true }\n]", with: "\"on\": [")
        let page = page(text)
        #expect(problems(page).filter { $0.contains("cut off") }.count == 1)
        let endpoints = read(text).endpoints
        #expect(
            endpoints.map(\.facts) == [Array(PagesFixtures.stackedFacts[0].dropLast()), PagesFixtures.stackedFacts[1]]
        )
    }

    @Test func truncatedBeforeARequest() throws {
        let response = "Response\n{\n\"id\": [\n"
        let text = PagesFixtures.inline.replacing("curl", with: "\(response)Example request\ncurl")
        let page = page(text)
        #expect(problems(page).filter { $0.contains("cut off") }.count == 1)
        #expect(page.endpoints.first?.value["example_request"] != nil)
    }

    @Test func brokenResponse() throws {
        let page = page(PagesFixtures.inline.replacing("\"id\": 7", with: "\"id\": seven"))
        #expect(problems(page).count == 1)
        #expect(
            problems(page).first?.hasPrefix("page:35:9: warning: the example response is not JSON") == true
        )
        #expect(page.endpoints.count == 1)
    }

    @Test(arguments: [
        ("-H 'Content-Type: application/json' \\", "-H 'Content-Type: application/json \\", 31, 5),
        ("/lamps/{lamp_id}/ \\", "/lamps/{lamp_id}/' \\", 28, 40),
        ("\"hall\"}]}'", "\"hall\"}]}", 32, 5),
    ])
    func unclosedQuote(_ closed: String, _ unclosed: String, _ line: Int, _ column: Int) throws {
        let text = PagesFixtures.inline.replacing(closed, with: unclosed)
        #expect(
            problems(page(text)) == [
                "page:\(line):\(column): warning: a quote in the command is not closed, so the text up to the end of"
                    + " the line or example is used; close it"
            ]
        )
        #expect(try read(text).onlyEndpoint().facts == PagesFixtures.inlineFacts)
    }

    /// A body that is complete on its line has only lost its quotation mark. The next quotation mark belongs to the
    /// response.
    @Test func unclosedBody() throws {
        let text = """
            Lamps
            POST /lamps/
            curl https://home.test/lamps/ -d '{"name": "a"}
            {
            "owner": "Anna's"
            }
            """
        #expect(problems(page(text)).count == 1)
        #expect(
            problems(page(text)).first?.hasPrefix("page:3:34: warning: a quote in the command is not closed") == true)
        #expect(
            try read(text).onlyEndpoint().facts == [
                "POST /lamps/", "title Lamps", #"request POST /lamps/ json {"name":"a"}"#,
                #"response 201 json {"owner":"Anna's"}"#,
            ]
        )
    }

    @Test(arguments: [
        (PagesFixtures.inline, "level (int)", "level (itn)", 16),
        (PagesFixtures.stacked, "url\nurl", "url\nulr", 45),
        (PagesFixtures.runTogether, "verbose\n(boolean)", "verbose\n(bolean)", 10),
    ])
    func unknownType(_ text: String, _ known: String, _ unknown: String, _ line: Int) {
        let page = page(text.replacing(known, with: unknown))
        let found = problems(page).filter { $0.contains("is not a type") }
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("page:\(line):1: warning: ") == true)
        #expect(found.first?.contains("did you mean") == true)
        #expect(page.endpoints.count == ImportedFile(reading: SourceFile(path: "page", text: text)).endpoints.count)
    }

    @Test func parameterTwice() throws {
        let text = PagesFixtures.inline.replacing("rooms (array(object))", with: "level (string)")
        #expect(
            problems(page(text)).first
                == "page:20:1: warning: the body parameter `level` is described on line 16 already, and the second description is used; remove one of the two"
        )
        #expect(try read(text).onlyEndpoint().bodyParameters.map(\.name) == ["level"])
    }

    @Test func contradictions() {
        let page = page(PagesFixtures.inline.replacing("\"level\":3", with: "\"level\":\"high\""))
        #expect(problems(page).count == 1)
        #expect(problems(page).first?.hasPrefix("page:32:15: warning: expected the type `int` for the body") == true)
    }

    @Test func linesThatFitNowhere() {
        let text = PagesFixtures.inline.replacing("\nScopes", with: "\nHeader Parameters\n\nX-Lamp\nA key.\n\nScopes")
        let page = page(text)
        #expect(
            problems(page) == [
                "page:26:1: warning: `X-Lamp` and the text up to line 27 are not part of an endpoint description and left out; find out whether it matters"
            ]
        )
        #expect(page.placements.filter { $0.part == .unplaced }.map(\.line) == [26, 27])
    }

    @Test(arguments: [
        (
            "Lamps\nPath Parameters\nid (string)\nWhich lamp.",
            "expected a method and path, or a curl command that has them, found none"
        ),
        (
            "Lamps\nGET /lamps/{id}/\nPath Parameters\nName | Type\nid | string",
            "expected parameters with a type in the section of parameters, found none"
        ),
    ])
    func unknownLayout(_ text: String, _ reason: String) {
        let page = page(text)
        #expect(page.endpoints.isEmpty)
        #expect(page.diagnostics.count == 1)
        #expect(page.diagnostics.first?.severity == .error)
        #expect(
            page.diagnostics.first?.message == reason
        )
        #expect(read(text).hasErrors)
    }

    /// Every line of a page that is cut off is assigned or reported.
    @Test(arguments: [
        PagesFixtures.runTogether, PagesFixtures.stacked, PagesFixtures.inlineMarkdown, PagesFixtures.inlineHTML,
    ])
    func everyPrefix(_ text: String) {
        let bytes = Array(text.utf8)
        for length in stride(from: 0, through: bytes.count, by: 7) {
            let page = ImportedFile(reading: SourceFile(path: "page", bytes: Array(bytes.prefix(length))))
            let hasUnplaced = page.placements.contains { $0.part == .unplaced }
            #expect(!hasUnplaced || page.diagnostics.contains { $0.severity > .note }, "\(length)")
        }
    }

    /// The time for every text is linear.
    @Test(arguments: [
        "{\nx\n", "curl 'a/b\n", "curl a/b -d '\n", "GET\n", "a\n(string)\n", "\n\n\n", "- choices:\n", "[](",
        "<p 'x\n", "&",
    ])
    func repetition(_ piece: String) {
        let head = piece.hasPrefix("<") ? "" : "Lamps\nGET /lamps/\nPath Parameters\nid (string)\nResponse\n"
        let page = page(head + String(repeating: piece, count: 20_000))
        #expect(page.endpoints.count <= 1)
    }
}
