import SpecimenDocs
import SpecimenJSON

/// The types of the documented bodies of failures.
///
/// They are inferred from a graph of their own, so that no failure changes the type or the name of a response.
struct FailureInference {
    /// The documented failures of each endpoint, by status.
    private(set) var failures: [[Operation.Failure]]
    private(set) var models: [Model] = []

    /// - Parameters:
    ///   - operationIDs: The names of the operations, by endpoint.
    ///   - taken: The names of the models of requests and responses.
    init(_ api: DocumentedAPI, operationIDs: [String], besides taken: Set<String>) {
        failures = api.endpoints.map { _ in [] }
        let documented = api.endpoints.indices.flatMap { Self.messages(of: api.endpoints[$0], index: $0) }
        guard !documented.isEmpty else { return }
        var graph = TypeGraph(failures: documented.map { ($0.message, $0.bodies) })
        graph.runPasses(api, besides: taken)
        let builder = ModelBuilder(TypeUses(graph, api), api, operationIDs: operationIDs)
        for (index, failure) in documented.enumerated() {
            let shape = builder.shapes.shape(ofBody: index).standingAlone
            failures[failure.message.endpoint].append(Operation.Failure(status: failure.status, shape: shape))
        }
        models = builder.models()
    }

    private static func messages(
        of endpoint: DocumentedEndpoint,
        index: Int
    ) -> [(status: Int, message: Message, bodies: [JSONNode])] {
        let responses = endpoint.description.examples.compactMap(\.response).filter { $0.status >= 400 }
        return Dictionary(grouping: responses, by: \.status).sorted { $0.key < $1.key }.compactMap {
            status, responses in
            let bodies = responses.compactMap { $0.body.json?.root }
            guard !bodies.isEmpty else { return nil }
            let name = "\(endpoint.messageName(.failure)) \(status)"
            let noun = endpoint.path.last?.singular
            return (status, Message(endpoint: index, part: .failure, name: name, noun: noun), bodies)
        }
    }
}
