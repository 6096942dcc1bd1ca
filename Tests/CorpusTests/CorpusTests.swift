import Foundation
import SpecimenDocs
import SpecimenInference
import SpecimenTestSupport
import Testing

/// Checks that real documentation is read completely, and that its client compiles without warnings and loses no value.
@Suite(.enabled(if: Shared.has("corpus"), Comment(rawValue: Shared.missing)))
struct CorpusTests {
    @Test(arguments: [("corpus/sentry-2020", 29, 14), ("corpus/sentry-2026", 49, 30)])
    func documentedResponsesKeepTheirValues(folder: String, operations: Int, responses: Int) throws {
        let roundTrip = RoundTrip(try sourceFiles(in: Shared.url(folder)), module: "SentryCorpus")
        #expect(roundTrip.diagnostics.allSatisfy { $0.severity != .error })
        #expect(roundTrip.model.operations.count == operations)
        let result = try roundTrip.run()
        #expect(result.lost == [])
        #expect(result.tried == responses)
        #expect(result.odd > responses)
    }

    @Test(.enabled(if: Shared.has("seeds"), Comment(rawValue: Shared.missing)))
    func descriptionFilesAmongTheSeedsKeepTheirValues() throws {
        let files = try sourceFiles(in: Shared.url("seeds"))
            .filter { $0.path.hasPrefix("000") || $0.path.hasPrefix("001") }
        let roundTrip = RoundTrip(files, module: "Seeds")
        #expect(roundTrip.model.operations.map(\.id) == ["listOrganizationReleases", "createOrganizationRelease"])
        let result = try roundTrip.run()
        #expect(result.lost == [])
        #expect(result.tried == 2)
    }

    @Test(.enabled(if: Shared.has("seeds"), Comment(rawValue: Shared.missing)))
    func allSeedsTogetherKeepTheirValues() throws {
        let roundTrip = RoundTrip(try sourceFiles(in: Shared.url("seeds")), module: "Seeds")
        #expect(roundTrip.diagnostics.allSatisfy { $0.severity != .error })
        // Two endpoints are described in two files each, and the files disagree.
        #expect(roundTrip.diagnostics.filter { $0.rule == .conflictingDescriptions }.count == 2)
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

    /// Checks the types of the largest example against those that a person would choose.
    @Test(
        .enabled(if: Shared.has("seeds"), Comment(rawValue: Shared.missing)),
        arguments: [
            ("Release", "adoptionStages", Shape.dictionary(.model("AdoptionStage"))),
            ("Release", "data", .dictionary(.any)),
            ("Release", "currentProjectMeta", .dictionary(.any)),
            ("Release", "authors", .array(.model("Author"))),
            ("Commit", "author", .model("Author")),
            ("PullRequest", "author", .model("Author")),
            ("Author", "id", .scalar(.identifier)),
            ("Author", "experiments", .dictionary(.any)),
            ("HealthData", "stats", .dictionary(.array(.array(.int)))),
        ]
    )
    func largestExampleHasNaturalTypes(model: String, property: String, shape: Shape) throws {
        let inferred = RoundTrip(try sourceFiles(in: Shared.url("seeds")), module: "Seeds").model
        let found = try #require(inferred.model(named: model)?.properties.first { $0.wireName == property })
        #expect(found.shape == shape)
    }
}
