import Foundation
import SpecimenJSON
import SpecimenTestSupport
import Testing

@testable import SpecimenCommand

@Suite("Import")
struct ImportTests {
    private let folder: TemporaryFolder
    private var output: String { folder["docs"] }

    private static let page = """
        Lamps
        GET /lamps/
        Lists what shines.
        Query parameters
        on (boolean)
        Only those that are lit.
        curl https://home.test/lamps/
        {"id": 7}

        New lamp
        POST /lamps/
        curl -X POST https://home.test/lamps/ -d '{"name": "a"}'
        """

    private static let record = "GET-lamps.json"

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.page, to: "page.txt")
    }

    private func importPages(_ arguments: String...) -> (status: ProgramStatus, results: String, diagnostics: [String])
    {
        let console = RecordingConsole()
        let status = Program(console: console).run(["import", "--output", output] + arguments)
        return (status, console.results, console.diagnostics)
    }

    @Test("The first run writes a file for each endpoint, and the second run writes nothing")
    func twice() throws {
        let first = importPages(folder["page.txt"])
        #expect(first.status == .success)
        #expect(
            first.results == """
                GET /lamps/: GET-lamps.json (written)
                POST /lamps/: POST-lamps.json (written)
                1 page: 2 endpoints; 2 files written, 0 unchanged

                """
        )
        let names = try folder.contents().filter { $0.hasPrefix("docs/") }
        #expect(names == ["docs/GET-lamps.json", "docs/POST-lamps.json"])
        for name in names { try folder.makeOld(name) }
        let second = importPages(folder["page.txt"])
        #expect(second.status == .success)
        #expect(second.results.hasSuffix("0 files written, 2 unchanged\n"))
        for name in names {
            #expect(try folder.isOld(name))
        }
    }

    @Test("The imported descriptions and the page give the same client")
    func generating() throws {
        #expect(importPages(folder["page.txt"]).status == .success)
        try folder.write(Self.page, to: "pages/page.txt")
        for docs in ["docs", "pages"] {
            let result = run("generate", folder[docs], "--output", folder["out-\(docs)"], "--module", "LampsAPI")
            #expect(result.status == .success)
            #expect(result.diagnostics == [])
        }
        for name in ["Client.swift", "LampsAPIModels.swift", "LampsAPIOperations.swift"] {
            #expect(try folder.text("out-docs/\(name)") == folder.text("out-pages/\(name)"))
        }
    }

    @Test("A file with other contents is shown and left as it is, except with --force")
    func differing() throws {
        try folder.write("{}\n", to: "docs/\(Self.record)")
        let result = importPages(folder["page.txt"])
        #expect(result.status == .failure)
        #expect(result.results.hasPrefix("--- a\(output)/\(Self.record)\n+++ b\(output)/\(Self.record)\n@@ "))
        #expect(result.results.contains("\n-{}\n"))
        #expect(result.results.hasSuffix("1 file written, 0 unchanged, 1 not overwritten\n"))
        #expect(result.diagnostics.last?.contains("1 file in `\(output)` would change and was not overwritten") == true)
        #expect(try folder.text("docs/\(Self.record)") == "{}\n")
        #expect(try folder.contents().contains("docs/POST-lamps.json"))

        let forced = importPages("--force", folder["page.txt"])
        #expect(forced.status == .success)
        #expect(forced.results.contains("\n-{}\n"))
        #expect(forced.results.hasSuffix("1 file written, 1 unchanged\n"))
        #expect(try folder.text("docs/\(Self.record)").contains("\"api_path\": \"/lamps/\""))
    }

    @Test("Two different descriptions of an endpoint become two files")
    func twoPages() throws {
        try folder.write(Self.page.replacing("Lists what", with: "Tells what"), to: "other.txt")
        try folder.write(Self.page, to: "copy.txt")
        let result = importPages(folder["page.txt"], folder["other.txt"], folder["copy.txt"])
        #expect(result.status == .success)
        let names = try folder.contents().filter { $0.hasPrefix("docs/") }
        #expect(names == ["docs/GET-lamps-2.json", "docs/GET-lamps.json", "docs/POST-lamps.json"])
    }

    @Test("The JSON report shows the part that each line was read as")
    func json() throws {
        let result = importPages("--format", "json", folder["page.txt"])
        #expect(result.status == .success)
        let page = try #require(try JSONValue(parsing: result.results)["pages"]?[0])
        #expect(page["page"]?.stringValue == folder["page.txt"])
        #expect(
            page["endpoints"]?[0] == [
                "endpoint": "GET /lamps/", "file": "GET-lamps.json", "outcome": "written",
            ]
        )
        let lines = try #require(page["lines"]?.arrayValue)
        #expect(lines.first == ["line": 1, "part": "title", "endpoint": "GET /lamps/", "text": "Lamps"])
        #expect(
            lines.contains([
                "line": 6, "part": "parameter description", "endpoint": "GET /lamps/", "parameter": "on",
                "text": "Only those that are lit.",
            ])
        )
        #expect(Set(lines.compactMap { $0["line"]?.intValue }) == Set((1...12).filter { $0 != 9 }))
    }

    @Test("If a page has no known layout, nothing is written")
    func unknownLayout() throws {
        try folder.write("Lamps\nPath Parameters\nThey shine.", to: "prose.txt")
        let result = importPages(folder["page.txt"], folder["prose.txt"])
        #expect(result.status == .failure)
        #expect(result.results.isEmpty)
        #expect(
            result.diagnostics.contains {
                $0.hasPrefix("\(folder["prose.txt"]):1:1: error: expected a method and path")
            }
        )
        #expect(importPages("--format", "json", folder["prose.txt"]).results.contains(#""part": "unplaced""#))
        #expect(try folder.contents() == ["page.txt", "prose.txt"])
    }

    @Test("If a link is in the way, nothing is written")
    func link() throws {
        try folder.write("mine", to: "mine.txt")
        try folder.write("{}", to: "docs/other.json")
        try folder.link("docs/\(Self.record)", to: folder["mine.txt"])
        let result = importPages("--force", folder["page.txt"])
        #expect(result.status == .failure)
        #expect(try folder.text("mine.txt") == "mine")
        #expect(try !folder.contents().contains("docs/POST-lamps.json"))
    }

    private static let seeds = Shared.url("seeds")

    @Test(
        "Three pages of the Sentry docs give six files",
        .enabled(if: Shared.has("seeds"), "the seeds in ../shared are not there")
    )
    func sixFiles() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.seeds.path).sorted()
        let pages = names.filter { name in ["002", "003", "004"].contains { name.hasPrefix($0) } }
            .map { Self.seeds.appendingPathComponent($0).path }
        try #require(pages.count == 3)
        let result = importPages("--format", "json", pages[0], pages[1], pages[2])
        #expect(result.status == .success)
        #expect(!result.results.contains("unplaced"))
        #expect(try folder.contents().count { $0.hasPrefix("docs/") } == 6)
    }

    @Test("A missing page and a folder are errors")
    func missing() {
        #expect(importPages(folder["none.txt"]).diagnostics.last?.contains("does not exist") == true)
        #expect(importPages(folder.path).diagnostics.last?.contains("is not a file") == true)
    }
}
