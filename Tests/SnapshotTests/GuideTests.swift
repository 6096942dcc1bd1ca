import Foundation
import SpecimenDocs
import SpecimenInference
import SpecimenReaders
import SpecimenTestSupport
import Testing

/// Checks that the articles of the guide describe what the tool does.
struct GuideTests {
    @Test func configurationListsTheKeysThatAreRead() throws {
        let article = try Guide.article("ConfigurationFile")
        let tables = try #require(article.text.range(of: "\nAt the top:\n"))
        let actual = article.text[...tables.lowerBound] + ConfigurationReference.markdown
        if let difference = try RecordedFile(article.url, suite: "GuideTests").difference(from: String(actual)) {
            Issue.record("\(difference)")
        }
    }

    /// The configuration is shown for the example of the README.
    @Test func configurationShownApplies() throws {
        let example = try #require(Guide.readme.blocks("json").first)
        let configuration = try #require(try Guide.article("ConfigurationFile").blocks("json").first)
        let files = [("forecasts.json", example), (Configuration.fileName, configuration)]
        let documentation = Documentation(reading: files.map { SourceFile(path: $0, bytes: Array($1.utf8)) })
        #expect(documentation.diagnostics == [])
        let (model, diagnostics) = APIModel.inferred(from: documentation, module: "WeatherAPI")
        #expect(diagnostics == [])
        let outlook = try #require(model.model(named: "Outlook"))
        #expect(outlook.properties.map(\.name) == ["id", "front", "issued", "warnings", "wind"])
        #expect(outlook.properties.map(\.isOptional) == [false, true, true, false, true])
    }

    @Test func pageShownIsRead() throws {
        let text = try #require(try Guide.article("Pages").blocks("text").first)
        let file = SourceFile(path: "stations.txt", bytes: Array(text.utf8))
        let page = ImportedFile(reading: file)
        #expect(page.diagnostics.allSatisfy { $0.severity == .note })
        #expect(page.endpoints.map(\.name) == ["GET /v1/stations/"])
        let documentation = Documentation(reading: [file])
        let operation = try #require(
            APIModel.inferred(from: documentation, module: "WeatherAPI").model.operations.first
        )
        #expect(operation.id == "listStations")
        #expect(operation.parameters.map(\.isRequired) == [true])
        #expect(operation.response.shape == .array(.model("Station")))
    }

    /// A command is a line of its own, indented by four spaces.
    @Test(arguments: [Guide.readme] + Guide.articles)
    func everyCommandRunsInCI(page: Guide) throws {
        let script = try String(contentsOf: repository.appending(path: ".ci/run"), encoding: .utf8)
        for command in page.commands {
            #expect(script.contains("\n\(command)"), "\(page.name) shows `\(command)`, which .ci/run does not run")
        }
    }

    /// Otherwise the test of the commands would check nothing.
    @Test func commandsAreFound() {
        #expect(Guide.readme.commands.contains("swift run specimen generate"))
        #expect(Guide.articles.contains { !$0.commands.isEmpty })
    }

    @Test func everyArticleIsInTheTopicsOfTheCatalog() throws {
        let root = try Guide.article("SpecimenDocs").text
        for article in Guide.articles where article.name != "SpecimenDocs" {
            #expect(root.contains("- <doc:\(article.name)>"))
        }
    }
}
