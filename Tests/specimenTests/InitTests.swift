import Foundation
import Testing

@testable import SpecimenCommand

@Suite("specimen init")
struct InitTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(endpoint(), to: "docs/things/list.json")
        try folder.write("", to: "specimen/Sources/SpecimenRuntime/x.swift")
    }

    private func initialize(_ arguments: String...) -> (status: ProgramStatus, results: String, diagnostics: [String]) {
        let console = RecordingConsole()
        let all = ["init", folder["docs"], "--output", folder["made/here"]] + arguments
        return (Program(console: console).run(all), console.results, console.diagnostics)
    }

    private func initialize() -> (status: ProgramStatus, results: String, diagnostics: [String]) {
        initialize("--module", "ThingsAPI", "--package", folder["specimen"])
    }

    @Test func writesAPackage() throws {
        let result = initialize()
        #expect(result.status == .success)
        #expect(result.results.hasPrefix("\(folder["made/here"]): a package with 1 endpoint; "))
        #expect(
            try folder.contents().filter { $0.hasPrefix("made/") && $0.contains(".") } == [
                "made/here/Package.swift", "made/here/Sources/Example/main.swift",
                "made/here/Sources/ThingsAPI/ThingsAPI.swift",
                "made/here/Sources/ThingsAPI/api-docs/specimen.json",
                "made/here/Sources/ThingsAPI/api-docs/things/list.json",
            ]
        )
        let manifest = try folder.text("made/here/Package.swift")
        #expect(manifest.contains(#"dependencies: [.package(path: "../../specimen")],"#))
        #expect(manifest.contains(#".product(name: "SpecimenRuntime", package: "specimen")"#))
        #expect(
            try folder.text("made/here/Sources/ThingsAPI/api-docs/things/list.json")
                == folder.text("docs/things/list.json")
        )
        let configuration = try folder.text("made/here/Sources/ThingsAPI/api-docs/specimen.json")
        #expect(configuration == "{\n  \"client\": \"ThingsClient\",\n  \"baseURL\": \"https://example.com\"\n}\n")
        #expect(
            try folder.text("made/here/Sources/Example/main.swift").contains("print(try await client.listThings())")
        )
    }

    @Test func keepsTheConfiguration() throws {
        try folder.write(#"{"client": "MyClient"}"#, to: "docs/specimen.json")
        #expect(initialize().status == .success)
        #expect(try folder.text("made/here/Sources/ThingsAPI/api-docs/specimen.json") == #"{"client": "MyClient"}"#)
        #expect(try folder.text("made/here/Sources/Example/main.swift").contains("ReplayTransport(MyClient.self)"))
    }

    @Test func setsTheConfiguredModule() throws {
        try folder.write(#"{"module": "OtherAPI", "client": "MyClient"}"#, to: "docs/specimen.json")
        #expect(initialize().status == .success)
        #expect(
            try folder.text("made/here/Sources/ThingsAPI/api-docs/specimen.json")
                == "{\n  \"module\": \"ThingsAPI\",\n  \"client\": \"MyClient\"\n}\n"
        )
    }

    @Test func doesNotOverwriteFiles() throws {
        try folder.write("mine", to: "made/here/Sources/Example/main.swift")
        let result = initialize()
        #expect(result.status == .failure)
        #expect(
            result.diagnostics.contains { $0.contains("Sources/Example/main.swift") && $0.contains("already exists") }
        )
        #expect(
            try folder.contents().filter { $0.hasPrefix("made/") && $0.contains(".") } == [
                "made/here/Sources/Example/main.swift"
            ]
        )
        #expect(try folder.text("made/here/Sources/Example/main.swift") == "mine")
    }

    @Test func dependsOnAPackageByURL() throws {
        let result = initialize("--module", "ThingsAPI", "--package", "https://git.example.com/tools/Specimen.git")
        #expect(result.status == .success)
        let manifest = try folder.text("made/here/Package.swift")
        #expect(manifest.contains(#".package(url: "https://git.example.com/tools/Specimen.git", from: "0.1.0")"#))
        #expect(manifest.contains(#".plugin(name: "GenerateClient", package: "specimen")"#))
    }

    @Test(arguments: ["SentryAPI", "SpecimenRuntime", "Example"])
    func refusesNamesOfModulesOfSpecimen(module: String) {
        #expect(initialize("--module", module, "--package", folder["specimen"]).status == .usage)
    }

    @Test func refusesAMissingPackage() {
        let result = initialize("--module", "ThingsAPI", "--package", folder["nothing"])
        #expect(result.status == .failure)
        #expect(result.diagnostics.contains { $0.contains("does not exist; name the folder of Specimen's package") })
    }

    @Test func writesNothingForDocsWithErrors() throws {
        try folder.write("{", to: "docs/things/list.json")
        #expect(initialize().status == .failure)
        #expect(try folder.contents().filter { $0.hasPrefix("made/") && $0.contains(".") } == [])
    }
}
