import SpecimenExport
import Testing

@testable import SpecimenCommand

@Suite("Export")
struct ExportTests {
    private let folder: TemporaryFolder
    private var docs: String { folder["docs"] }
    private var file: String { folder["out/api.json"] }

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(endpoint(), to: "docs/list.json")
    }

    @Test("Without an output file, the document is printed")
    func output() throws {
        let result = run("export", docs)
        #expect(result.status == .success)
        #expect(result.results.hasPrefix("{\n  \"openapi\": \"3.1.0\",\n"))
        #expect(try folder.contents() == ["docs", "docs/list.json"])
    }

    @Test("The folder of the file is created, and a file that is up to date is not written again")
    func toFile() throws {
        let result = run("export", docs, "--output", file)
        #expect((result.status, result.results) == (.success, ""))
        #expect(try folder.text("out/api.json") == run("export", docs).results)
        try folder.makeOld("out/api.json")
        #expect(run("export", docs, "--output", file).status == .success)
        #expect(try folder.isOld("out/api.json"))
        #expect(try folder.contents() == ["docs", "docs/list.json", "out", "out/api.json"])
    }

    @Test("An earlier export is replaced, and other files are not")
    func replacing() throws {
        let earlier = run("export", docs).results.replacing("listThings", with: "listOthers")
        try folder.write(earlier, to: "out/api.json")
        #expect(run("export", docs, "--output", file).status == .success)
        #expect(try folder.text("out/api.json") == run("export", docs).results)
        let foreign = "{\"openapi\": \"3.1.0\"}\n"
        try folder.write(foreign, to: "out/api.json")
        let result = run("export", docs, "--output", file)
        #expect(result.status == .failure)
        #expect(
            result.diagnostics == [
                "specimen: error: `\(file)` was not exported by Specimen; remove it, or name another file"
            ]
        )
        #expect(try folder.text("out/api.json") == foreign)
    }

    @Test("Each format replaces only exports of the same format", arguments: Exporters.all.map(\.format))
    func formats(format: String) throws {
        let text = run("export", docs, "--format", format).results
        #expect(text.contains("listThings"))
        let earlier = text.replacing("listThings", with: "listOthers")
        try folder.write(earlier, to: "out/api.json")
        #expect(run("export", docs, "--format", format, "--output", file).status == .success)
        #expect(try folder.text("out/api.json") == text)
        for other in Exporters.all.map(\.format) where other != format {
            #expect(run("export", docs, "--format", other, "--output", file).status == .failure)
        }
        #expect(try folder.text("out/api.json") == text)
    }

    @Test("An output file in the docs folder is refused")
    func overlap() throws {
        #expect(run("export", docs, "--output", folder["docs/api.json"]).status == .usage)
        #expect(try folder.contents() == ["docs", "docs/list.json"])
    }

    @Test("Docs with errors export nothing")
    func faulty() throws {
        try folder.write("{", to: "docs/broken.json")
        #expect(run("export", docs, "--output", file).status == .failure)
        #expect(try !folder.contents().contains("out"))
    }
}

@Suite("Inspection of one subject")
struct SubjectTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let example = #"[{\"id\": 1, \"note\": null, \"seen\": \"2024-05-21T10:00:00Z\"}]"#
        try folder.write(
            """
            {"method": "GET", "api_path": "/things/", "query_parameters": [
              {"name": "state", "type": "string", "description": "Can be `open` or `shut`."}],
             "example_response": "HTTP/1.1 200 OK\\nContent-Type: application/json\\n\\n\(example)"}
            """,
            to: "docs/list.json"
        )
    }

    @Test(arguments: [
        (
            "listThings",
            """
            listThings
              GET /things/
              responds with list of Thing. From 1 sample.
              query  state  open | shut | …  optional
              state: Choices from the description.
              example: 200 OK, application/json
              described in list.json:1:1

            """
        ),
        (
            "Thing",
            """
            Thing (1 sample; listThings)
              id    integer     integer 1 of 1, example 1
              note  any?        null 1 of 1
              seen  date-time?  string 1 of 1, example 2024-05-21T10:00:00Z
              response of listThings

            """
        ),
        (
            "Thing.seen",
            """
            Thing.seen
              type: date-time, optional
              presence: Present in every sample; values of this type are often absent elsewhere.
              samples: string 1 of 1, example 2024-05-21T10:00:00Z
              seen at: GET /things/ response $[].seen

            """
        ),
    ])
    func text(name: String, expected: String) {
        let result = run("inspect", folder["docs"], "--of", name)
        #expect(result.status == .success)
        #expect(result.results == expected)
    }

    @Test("An operation is found by its endpoint, and a property is shown as JSON")
    func byEndpoint() {
        let byName = run("inspect", folder["docs"], "--of", "listThings").results
        #expect(run("inspect", folder["docs"], "--of", "GET /things/").results == byName)
        #expect(
            run("inspect", folder["docs"], "--of", "Thing.id", "--format", "json").results.contains(
                "\"shape\": \"integer\""
            )
        )
    }

    @Test(
        "An unknown name is a usage error with advice",
        arguments: [
            ("Thin", "did you mean `Thing`?"), ("Thing.sen", "did you mean `Thing.seen`?"),
            ("zzzzzzzz", "run `specimen inspect` to list all names"),
        ]
    )
    func unknown(name: String, advice: String) {
        let result = run("inspect", folder["docs"], "--of", name)
        #expect(result.status == .usage)
        #expect(
            result.diagnostics == [
                "specimen: error: no operation, model or property is named `\(name)`; \(advice)",
                "See `specimen inspect --help`.",
            ]
        )
    }
}
