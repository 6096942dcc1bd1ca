import Foundation
import SpecimenJSON
import SpecimenSwift
import Testing

@testable import SpecimenCommand

@Suite("Commands")
struct ProgramTests {
    private let folder: TemporaryFolder
    private var docs: String { folder["docs"] }
    private var output: String { folder["out"] }

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(endpoint(), to: "docs/list.json")
    }

    private func generate(_ arguments: String...) -> (status: ProgramStatus, results: String, diagnostics: [String]) {
        let console = RecordingConsole()
        let all = ["generate", docs, "--output", output, "--module", "ThingsAPI"] + arguments
        return (Program(console: console).run(all), console.results, console.diagnostics)
    }

    @Test("The first run of generate writes the library, and the second run writes nothing")
    func generateTwice() throws {
        let first = generate()
        #expect(first.status == .success)
        #expect(first.results == "ThingsAPI: 1 endpoint, 1 model; 4 files written, 0 unchanged\n")
        let names = ["Client.swift", "ThingsAPIExamples.swift", "ThingsAPIModels.swift", "ThingsAPIOperations.swift"]
        #expect(
            try folder.contents().filter { $0.hasPrefix("out/") && !$0.hasPrefix("out/.") } == names.map { "out/\($0)" }
        )
        for name in names {
            #expect(try folder.text("out/\(name)").hasPrefix(GeneratedFile.header + "\n"))
            try folder.makeOld("out/\(name)")
        }
        let second = generate()
        #expect(second.status == .success)
        #expect(second.results == "ThingsAPI: 1 endpoint, 1 model; 0 files written, 4 unchanged\n")
        for name in names {
            #expect(try folder.isOld("out/\(name)"))
        }
    }

    @Test("generate lists the names that the client no longer has")
    func lostNames() throws {
        #expect(generate().diagnostics.isEmpty)
        let docs = try folder.text("docs/list.json")
        try folder.write(docs.replacing("/things/", with: "/objects/"), to: "docs/list.json")
        #expect(
            generate().diagnostics == [
                "specimen: warning: the client no longer has `ListThings`, `Thing`, `listThings`"
            ]
        )
        #expect(generate().diagnostics.isEmpty)
    }

    @Test("--quiet and --verbose change the output of generate")
    func verbosity() throws {
        #expect(generate("--quiet").results.isEmpty)
        let lines = generate("--verbose").results.split(separator: "\n")
        #expect(
            lines == [
                "unchanged Client.swift", "unchanged ThingsAPIExamples.swift", "unchanged ThingsAPIModels.swift",
                "unchanged ThingsAPIOperations.swift", "ThingsAPI: 1 endpoint, 1 model; 0 files written, 4 unchanged",
            ]
        )
        try FileManager.default.removeItem(atPath: folder["out/Client.swift"])
        #expect(generate("--verbose").results.hasPrefix("written   Client.swift\n"))
        #expect(generate("--quiet", "--verbose").status == .usage)
    }

    @Test("generate --check prints nothing if the output is up to date")
    func fresh() {
        #expect(generate().status == .success)
        let check = generate("--check")
        #expect(check.status == .success)
        #expect(check.results.isEmpty)
        #expect(check.diagnostics.isEmpty)
    }

    @Test("generate --check shows the difference and how to update")
    func stale() throws {
        #expect(generate().status == .success)
        let client = try folder.text("out/Client.swift")
        try folder.write(client + "// Added.\n", to: "out/Client.swift")
        let check = generate("--check")
        #expect(check.status == .failure)
        #expect(check.results.hasPrefix("--- a\(output)/Client.swift\n+++ b\(output)/Client.swift\n@@ "))
        #expect(check.results.hasSuffix("\n-// Added.\n"))
        let command = "specimen generate \(docs) --output \(output) --module ThingsAPI"
        #expect(check.diagnostics == ["specimen: error: `\(output)` is not up to date; run `\(command)`"])
        #expect(try folder.text("out/Client.swift") == client + "// Added.\n")
    }

    @Test("Errors in the docs are printed, and nothing is written")
    func faultyDocs() throws {
        try folder.write("{\n  \"title\": ", to: "docs/broken.json")
        let result = generate()
        #expect(result.status == .failure)
        #expect(result.results.isEmpty)
        #expect(result.diagnostics.first?.hasPrefix("\(docs)/broken.json:2:") == true)
        #expect(result.diagnostics.last == "specimen: error: the docs have errors, so there is no output")
        #expect(try folder.contents().allSatisfy { $0.hasPrefix("docs") })
    }

    @Test(
        "An output folder inside the docs folder is a usage error", arguments: ["docs", "docs/out", "docs/../docs/out"])
    func overlap(name: String) throws {
        let result = run("generate", docs, "--output", folder[name])
        #expect(result.status == .usage)
        #expect(try folder.contents() == ["docs", "docs/list.json"])
    }

    @Test("If a file of the user is in the way, nothing is written")
    func foreignFile() throws {
        try folder.write("// Mine.\n", to: "out/Client.swift")
        let result = generate()
        #expect(result.status == .failure)
        #expect(result.diagnostics.count == 1)
        #expect(result.diagnostics.first?.contains("\(output)/Client.swift") == true)
        #expect(try folder.contents().filter { $0.hasPrefix("out/") } == ["out/Client.swift"])
        #expect(try folder.text("out/Client.swift") == "// Mine.\n")
    }

    @Test("The module is named by the option, otherwise by specimen.json, otherwise after the folder")
    func moduleName() throws {
        try folder.write(try folder.text("docs/list.json"), to: "weather/api-docs/list.json")
        #expect(run("generate", folder["weather"], "--output", folder["a"]).results.hasPrefix("Weather: "))
        // `api-docs` says nothing about the API, so the folder around it gives the name.
        #expect(run("generate", folder["weather/api-docs"], "--output", folder["b"]).results.hasPrefix("Weather: "))
        try folder.write(#"{"module": "Configured"}"#, to: "docs/specimen.json")
        #expect(run("generate", docs, "--output", output).results.hasPrefix("Configured: "))
        #expect(run("generate", docs, "--output", output, "--module", "Given").results.hasPrefix("Given: "))
    }

    @Test("inspect shows the operations", arguments: ["text", "json"])
    func inspect(format: String) throws {
        let result = run("inspect", docs, "--format", format)
        #expect(result.status == .success)
        #expect(result.results.contains("listThings"))
        #expect(result.results.hasSuffix("\n"))
        #expect(try folder.contents() == ["docs", "docs/list.json"])
    }

    @Test("inspect --findings shows the warnings and errors of the docs")
    func findings() throws {
        #expect(run("inspect", docs, "--findings") == (.success, "0 findings\n", []))
        try folder.write(
            #"{"method": "POST", "api_path": "/things/", "example_request": "PUT /things/?a=1 HTTP/1.1"}"#,
            to: "docs/add.json"
        )
        let position = "\(docs)/add.json:1:64: warning:"
        let advice = "correct the example or the description"
        let lines = [
            "\(position) expected a POST as the example request, found a PUT; \(advice)",
            "\(position) the example request sends the query parameter `a` without a description; describe it under"
                + " `query_parameters`", "2 findings", "",
        ]
        #expect(run("inspect", docs, "--findings") == (.success, lines.joined(separator: "\n"), []))
        try folder.write(#"{"method": "GTE", "api_path": "/things/"}"#, to: "docs/broken.json")
        let result = run("inspect", docs, "--findings", "--format", "json")
        #expect(result.status == .failure)
        let document = try JSONDocument(parsing: result.results)
        let findings = try #require(document.root["findings"]?.elements)
        #expect(findings.map { $0["rule"]?.string } == ["example-method", "undescribed-parameter", "unknown-method"])
        #expect(findings.map { $0["severity"]?.string } == ["warning", "warning", "error"])
        #expect(findings.map { $0["file"]?.string } == ["add.json", "add.json", "broken.json"])
        #expect(findings.map { $0["column"]?.number?.int } == [64, 64, 12])
        #expect(findings.map { $0["advice"]?.string?.isEmpty } == [false, false, false])
        #expect(try folder.contents() == ["docs", "docs/add.json", "docs/broken.json", "docs/list.json"])
    }

    @Test("Other paths to the docs folder are refused as output")
    func overlap() throws {
        for output in [docs, "\(docs)/sub", folder["none/../docs"], folder["none/./deeper/../../docs"]] {
            #expect(run("generate", docs, "--output", output).status == .usage, "\(output)")
        }
        #expect(try folder.contents() == ["docs", "docs/list.json"])
    }

    @Test("Control characters in a path are escaped")
    func controlCharacters() {
        let result = run("inspect", "a\u{1B}[31m\nb")
        #expect(result.status == .failure)
        let problem = "does not exist; name the folder of the endpoint descriptions"
        #expect(result.diagnostics == [#"specimen: error: `a\u{1b}[31m\nb` \#(problem)"#])
    }

    @Test("--version prints one line")
    func version() {
        #expect(run("--version").results == "specimen \(Program.version)\n")
    }

    @Test("The suggested command can be pasted into a shell")
    func quoting() {
        var command = GenerateCommand()
        (command.docs, command.output) = ("my docs", "it's")
        #expect(command.updateCommand == #"specimen generate 'my docs' --output 'it'\''s'"#)
        #expect(GenerateCommand().updateCommand == "specimen generate")
    }
}
