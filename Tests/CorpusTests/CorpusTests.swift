import Foundation
import SpecimenDocs
import TestSupport
import Testing

/// Real documentation: everything is read, compiles without a warning in Swift 6 mode, and loses nothing.
@Suite(.enabled(if: Shared.has("corpus"), Comment(rawValue: Shared.missing)))
struct CorpusTests {
    @Test(arguments: [("corpus/sentry-2020", 29, 14), ("corpus/sentry-2026", 49, 30)])
    func everyDocumentedAnswerSurvives(folder: String, operations: Int, answers: Int) throws {
        let roundTrip = RoundTrip(try sourceFiles(in: Shared.url(folder)), module: "SentryCorpus")
        #expect(roundTrip.diagnostics.allSatisfy { $0.severity != .error })
        #expect(roundTrip.model.operations.count == operations)
        let result = try roundTrip.run()
        #expect(result.lost == [])
        #expect(result.tried == answers)
    }

    @Test(.enabled(if: Shared.has("seeds"), Comment(rawValue: Shared.missing)))
    func theDescriptionFilesAmongTheSeedsSurvive() throws {
        let files = try sourceFiles(in: Shared.url("seeds")).filter {
            $0.path.hasPrefix("000") || $0.path.hasPrefix("001")
        }
        let roundTrip = RoundTrip(files, module: "Seeds")
        #expect(roundTrip.model.operations.map(\.id) == ["listOrganizationReleases", "createOrganizationRelease"])
        let result = try roundTrip.run()
        #expect(result.lost == [])
        #expect(result.tried == 2)
    }
}
