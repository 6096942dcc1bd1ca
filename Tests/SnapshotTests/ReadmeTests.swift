import Foundation
import SpecimenDocs
import SpecimenReaders
import SpecimenInference
import SpecimenSwift
import SpecimenTestSupport
import Testing

/// What the README shows is what happens.
struct ReadmeTests {
    private let readme: String

    init() throws {
        readme = try String(contentsOf: repository.appending(path: "README.md"), encoding: .utf8)
    }

    private func blocks(_ language: String) -> [String] { codeBlocks(of: readme, in: language) }

    @Test func theExampleGeneratesWhatIsShown() throws {
        let docs = try #require(blocks("json").first)
        let documentation = Documentation(reading: [SourceFile(path: "forecasts.json", bytes: Array(docs.utf8))])
        #expect(documentation.diagnostics == [])
        let model = APIModel.inferred(from: documentation, module: "WeatherAPI").model
        let generated = SwiftRenderer.render(model).map(\.contents).joined()

        let shown = blocks("swift").prefix(2)
        #expect(shown.count == 2)
        for block in shown {
            #expect(generated.contains(block), "the README shows this, and it is not generated:\n\(block)")
        }
    }

    @Test func theKeysOfTheConfigurationAreThoseThatAreRead() {
        #expect(readme.contains("\n\n\(ConfigurationReference.markdown)\n"))
    }

    @Test func theConfigurationShownApplies() throws {
        let json = blocks("json")
        try #require(json.count == 2)
        let files = [("forecasts.json", json[0]), (Configuration.fileName, json[1])]
        let documentation = Documentation(
            reading: files.map { SourceFile(path: $0, bytes: Array($1.utf8)) }
        )
        #expect(documentation.diagnostics == [])
        let (model, diagnostics) = APIModel.inferred(from: documentation, module: "WeatherAPI")
        #expect(diagnostics == [])
        let outlook = try #require(model.model(named: "Outlook"))
        #expect(outlook.properties.map(\.name) == ["id", "front", "issued", "warnings", "wind"])
        #expect(outlook.properties.map(\.isOptional) == [false, true, true, false, true])
    }

    @Test func thePageShownIsRead() throws {
        let text = try #require(blocks("text").first)
        let page = Page(reading: SourceFile(path: "stations.txt", bytes: Array(text.utf8)))
        #expect(page.diagnostics.allSatisfy { $0.severity == .note })
        #expect(page.endpoints.map(\.name) == ["GET /v1/stations/"])
        let documentation = Documentation(reading: [SourceFile(path: "stations.txt", bytes: Array(text.utf8))])
        let operation = try #require(
            APIModel.inferred(from: documentation, module: "WeatherAPI").model.operations.first
        )
        #expect(operation.id == "listStations")
        #expect(operation.parameters.map(\.isRequired) == [true])
        #expect(operation.response.shape == .array(.model("Station")))
    }

    /// What is shown of the client stands in a test of it as well, where it is compiled.
    @Test func theCodeShownCompiles() throws {
        let shown = blocks("swift").dropFirst(2).filter { !$0.hasPrefix("// swift-tools-version") }
        #expect(shown.count > 3)
        let compiled = CompiledCode(files: ["Tests/SentryAPITests/ReadmeExample.swift"])
        #expect(try compiled.missing(Array(shown)) == [])
    }

    @Test func everyCommandShownIsRunInCI() throws {
        let script = try String(contentsOf: repository.appending(path: ".ci/run"), encoding: .utf8)
        let commands = readme.components(separatedBy: "\n").filter { $0.hasPrefix("    swift ") }
            .map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(commands.count > 4)
        for command in commands {
            #expect(script.contains("\n\(command)"), "the README shows `\(command)`, which .ci/run does not run")
        }
    }
}
