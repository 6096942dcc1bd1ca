import Foundation
import SpecimenInference
import SpecimenTestSupport
import Testing

/// Checks that a client with a replay transport responds with the documented examples.
@Suite(.enabled(if: Shared.has("corpus"), Comment(rawValue: Shared.missing)))
struct ReplayTests {
    @Test(arguments: [("corpus/sentry-2020", 29, 16), ("corpus/sentry-2026", 49, 36)])
    func operationsRespondWithTheirExamples(folder: String, operations: Int, documented: Int) throws {
        let replay = Replay(try sourceFiles(in: Shared.url(folder)), module: "SentryCorpus")
        let outcomes = try replay.run()
        #expect(outcomes.count == operations)
        #expect(outcomes.values.filter { $0 != .undocumented }.count == documented)
        for operation in replay.model.operations {
            let expected: Replay.Outcome
            if operation.documentedResponses.isEmpty {
                expected = .undocumented
            } else if operation.documentedResponses.contains(where: { (200..<300).contains($0.status) }) {
                expected = .same
            } else {
                expected = .status(operation.documentedResponses[0].status)
            }
            #expect(outcomes[operation.id] == expected, "\(operation.id)")
        }
    }
}
