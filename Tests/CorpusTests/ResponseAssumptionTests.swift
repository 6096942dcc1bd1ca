import SpecimenDocs
import SpecimenReaders
import SpecimenTestSupport
import Testing

@testable import SpecimenInference

/// Leaves out the example of each response and compares the assumed type with the type of the example.
@Suite(.enabled(if: Shared.has("corpus"), Comment(rawValue: Shared.missing)))
struct ResponseAssumptionTests {
    @Test(arguments: [("corpus/github-2021/docs", 360, 22), ("corpus/sentry-2026", 24, 2)])
    func assumptionsAreRightOrUnknown(folder: String, fewestRight: Int, mostWrong: Int) throws {
        let documentation = Documentation(reading: try sourceFiles(in: Shared.url(folder)))
        let api = DocumentedAPI(documentation)
        var graph = TypeGraph(api.endpoints)
        graph.runPasses(api)
        let builder = ModelBuilder(TypeUses(graph, api), api, operationIDs: api.endpoints.map { _ in "" })
        var right = 0
        var wrong: [String] = []
        for (index, endpoint) in api.endpoints.enumerated() where !endpoint.successes.isEmpty {
            let message = Message.id(of: .response, of: index)
            let isEmpty = endpoint.successes.allSatisfy(\.body.isEmpty)
            let actual =
                graph.root(of: message) == nil
                ? isEmpty ? Shape.nothing : .data : builder.shapes.shape(ofBody: message).standingAlone
            let assumption = ResponseAssumption(builder, api, without: message)
            let assumed = assumption.shape(for: endpoint, showsFailure: false).shape
            if assumed == actual {
                right += 1
            } else if assumed != .any {
                wrong.append("\(endpoint.messageName(.response)): \(assumed), not \(actual)")
            }
        }
        #expect(right >= fewestRight)
        #expect(wrong.count <= mostWrong, "\(wrong)")
    }
}
