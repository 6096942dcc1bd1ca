import Foundation
import Testing

@testable import SpecimenCommand

@Suite("specimen diff")
struct DiffTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let thing =
            #"{"method": "GET", "api_path": "/things/{id}/", "path_parameters": [{"name": "id", "type": "int", "description": ""}]"#
        try folder.write(thing + "}", to: "old/thing.json")
        try folder.write(thing + #", "description": "One."}"#, to: "described/thing.json")
        try folder.write(
            "[" + thing + #"}, {"method": "DELETE", "api_path": "/things/"}]"#,
            to: "added/thing.json"
        )
        try folder.write(
            thing.replacing("\"id\"", with: "\"key\"").replacing("{id}", with: "{key}") + "}",
            to: "renamed/thing.json"
        )
    }

    private func diff(_ new: String, _ options: String...) -> (
        status: ProgramStatus, results: String, diagnostics: [String]
    ) {
        let console = RecordingConsole()
        let status = Program(console: console).run(["diff", folder["old"], folder[new]] + options)
        return (status, console.results, console.diagnostics)
    }

    @Test(arguments: [
        ("old", "Nothing differs.\n"),
        ("described", "Documentation (1)\n  getThing: documentation changed (description)\n\nA patch version.\n"),
        ("added", "Additive (1)\n  deleteThings: added (DELETE /things/)\n\nA minor version.\n"),
        ("renamed", "Breaking (1)\n  getThing.key: renamed from id to key\n\nA major version.\n"),
    ])
    func printsTheDifferences(new: String, text: String) {
        let result = diff(new)
        #expect(result.results == text)
        #expect(result.status == .success)
        #expect(result.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("old", "documentation", ProgramStatus.success), ("described", "documentation", .failure),
        ("described", "additive", .success), ("added", "documentation", .failure), ("added", "additive", .failure),
        ("added", "breaking", .success), ("renamed", "additive", .failure), ("renamed", "breaking", .failure),
    ])
    func failsFromTheGivenLevel(new: String, level: String, status: ProgramStatus) {
        #expect(diff(new, "--fail-on", level).status == status)
    }

    @Test func otherForms() {
        #expect(diff("renamed", "--format", "markdown").results.hasPrefix("## A major version.\n"))
        #expect(diff("renamed", "--format", "json").results.hasPrefix("{\n  \"step\": \"major\",\n"))
    }

    /// Only configured modules are compared, because the names of the two folders always differ.
    @Test func modules() throws {
        try folder.write(#"{"module": "OneAPI"}"#, to: "old/specimen.json")
        #expect(diff("renamed").results.contains("renamed from OneAPI to Renamed"))
        try folder.write(#"{"module": "OneAPI"}"#, to: "renamed/specimen.json")
        #expect(!diff("renamed").results.contains("OneAPI"))
        #expect(!diff("added", "--module", "SameAPI").results.contains("API to"))
    }

    @Test func docsWithErrors() throws {
        try folder.write("{", to: "broken/thing.json")
        let result = diff("broken")
        #expect(result.status == .failure)
        #expect(result.diagnostics.first?.contains("broken/thing.json:1:") == true)
        #expect(result.results.isEmpty)
        #expect(diff("nothing").status == .failure)
    }
}
