import Foundation
import SpecimenDocs
import SpecimenInference
import SpecimenTestSupport
import Testing

/// Real documentation: everything is read, compiles without a warning in Swift 6 mode, and loses nothing.
@Suite(.enabled(if: Shared.has("corpus"), Comment(rawValue: Shared.missing)))
struct CorpusTests {
    @Test(arguments: [("corpus/sentry-2020", 29, 14), ("corpus/sentry-2026", 49, 30)])
    func everyDocumentedResponseSurvives(folder: String, operations: Int, answers: Int) throws {
        let roundTrip = RoundTrip(try sourceFiles(in: Shared.url(folder)), module: "SentryCorpus")
        #expect(roundTrip.diagnostics.allSatisfy { $0.severity != .error })
        #expect(roundTrip.model.operations.count == operations)
        let result = try roundTrip.run()
        #expect(result.lost == [])
        #expect(result.tried == answers)
    }

    @Test(.enabled(if: Shared.has("seeds"), Comment(rawValue: Shared.missing)))
    func theDescriptionFilesAmongTheSeedsSurvive() throws {
        let files = try sourceFiles(in: Shared.url("seeds"))
            .filter { $0.path.hasPrefix("000") || $0.path.hasPrefix("001") }
        let roundTrip = RoundTrip(files, module: "Seeds")
        #expect(roundTrip.model.operations.map(\.id) == ["listOrganizationReleases", "createOrganizationRelease"])
        let result = try roundTrip.run()
        #expect(result.lost == [])
        #expect(result.tried == 2)
    }

    @Test(.enabled(if: Shared.has("seeds"), Comment(rawValue: Shared.missing)))
    func allSeedsSurviveTogether() throws {
        let roundTrip = RoundTrip(try sourceFiles(in: Shared.url("seeds")), module: "Seeds")
        #expect(roundTrip.diagnostics.allSatisfy { $0.severity != .error })
        // The list and the creation are in two sources each, which do not agree in everything.
        #expect(roundTrip.diagnostics.filter { $0.message.contains("disagrees") }.count == 2)
        #expect(
            roundTrip.model.operations.map(\.id) == [
                "listOrganizationReleases", "createOrganizationRelease", "getOrganizationRelease",
                "updateOrganizationRelease", "listOrganizationReleaseCommits", "listOrganizationReleaseFiles",
            ]
        )
        let result = try roundTrip.run()
        #expect(result.lost == [])
        #expect(result.tried == 6)
    }

    /// The types a person would have chosen for the largest example.
    @Test(
        .enabled(if: Shared.has("seeds"), Comment(rawValue: Shared.missing)),
        arguments: [
            ("Release", "adoptionStages", Shape.map(.model("AdoptionStage"))),
            ("Release", "data", .map(.any)),
            ("Release", "currentProjectMeta", .map(.any)),
            ("Release", "authors", .array(.model("Author"))),
            ("Commit", "author", .model("Author")),
            ("PullRequest", "author", .model("Author")),
            ("Author", "id", .identifier),
            ("Author", "experiments", .map(.any)),
            ("HealthData", "stats", .map(.array(.array(.int)))),
        ]
    )
    func theLargestExampleIsTypedAsAPersonWould(model: String, property: String, shape: Shape) throws {
        let inferred = RoundTrip(try sourceFiles(in: Shared.url("seeds")), module: "Seeds").model
        let found = try #require(inferred.model(named: model)?.properties.first { $0.wireName == property })
        #expect(found.shape == shape)
    }
}
