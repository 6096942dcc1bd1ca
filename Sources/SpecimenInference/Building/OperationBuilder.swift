import SpecimenDocs
import SpecimenJSON

/// Reads the operations of an API off its documentation and its type graph.
struct OperationBuilder {
    private let shapes: ShapeDecision
    private let api: DocumentedAPI
    /// The names of the operations, by endpoint.
    private let ids: [String]
    private let failures: [[Operation.Failure]]
    private let assumption: ResponseAssumption
    private let endpointsByResource: [String: [Int]]
    /// The texts of the bodies with placeholders that their types cannot hold.
    private let unreadableBodies: [MessageID: Set<String>]

    /// - Parameter failures: The documented failures, by endpoint.
    init(_ builder: ModelBuilder, _ api: DocumentedAPI, ids: [String], failures: [[Operation.Failure]]) {
        self.failures = failures
        shapes = builder.shapes
        self.api = api
        self.ids = ids
        unreadableBodies = shapes.unreadableBodies
        endpointsByResource = Dictionary(grouping: api.endpoints.indices) { api.endpoints[$0].path.resource }
        assumption = ResponseAssumption(builder, api)
    }

    private var graph: TypeGraph { shapes.graph }

    /// Returns the operations in the order of the endpoints.
    func operations() -> [Operation] { api.endpoints.indices.map(operation) }

    private func operation(_ index: Int) -> Operation {
        let endpoint = api.endpoints[index].description
        var response = response(of: index)
        let override = api.documentation.configuration.operations.first { $0.operation == ids[index] }
        response.paging = .style(of: api.endpoints[index], response.shape, isPaged: override?.isPaged)
        let inputs = inputs(of: index)
        return Operation(
            id: ids[index],
            group: endpoint.group,
            method: endpoint.method.rawValue,
            path: Self.pieces(of: endpoint.path),
            documentation: Operation.Documentation(
                title: endpoint.title,
                description: endpoint.description ?? "",
                authentication: endpoint.authentication ?? "",
                warning: endpoint.warning ?? "",
                scopes: endpoint.scopes
            ),
            sources: endpoint.sources.map(\.description),
            parameters: inputs.parameters,
            body: inputs.body,
            contentType: inputs.contentType,
            response: response,
            documentedResponses: documentedResponses(of: index),
            requestExamples: requestExamples(of: index),
            failures: failures[index],
            authentication: api.authentication.alternatives[index]
        )
    }

    private func inputs(of index: Int) -> ParameterDecision.Inputs {
        let resource = endpointsByResource[api.endpoints[index].path.resource] ?? []
        let decision = ParameterDecision(
            endpoint: api.endpoints[index],
            api: api,
            shapes: shapes,
            request: Message.id(of: .request, of: index),
            query: graph.root(of: Message.id(of: .query, of: index)),
            bodies: ([index] + resource.filter { $0 != index }).compactMap {
                graph.root(of: Message.id(of: .request, of: $0))
            },
            hasExample: graph.hasObjectExample(Message.id(of: .request, of: index)),
            overrides: ParameterOverrides(api.documentation.configuration, operation: ids[index])
        )
        return decision.decideInputs()
    }

    private func response(of index: Int) -> Operation.Response {
        let endpoint = api.endpoints[index]
        let message = Message.id(of: .response, of: index)
        let successes = endpoint.successes
        var response: Operation.Response
        if let body = graph.root(of: message) {
            response = Operation.Response(
                shape: shapes.shape(ofBody: message).standingAlone.streamed(as: endpoint.stream),
                samples: successes.count { $0.body.json != nil || $0.body.lines != nil },
                dictionaryReason: graph.dictionaryReason(of: body)
            )
        } else if !successes.isEmpty {
            response = Operation.Response(shape: endpoint.shapeWithoutJSON, samples: successes.count)
        } else {
            let assumed = assumption.shape(
                for: endpoint,
                showsFailure: endpoint.description.examples.contains { $0.response != nil }
            )
            response = Operation.Response(shape: assumed.shape, samples: 0, assumption: assumed.reason)
        }
        response.accept = endpoint.accept(for: response.shape)
        return response
    }
}

extension Message {
    /// The messages of an endpoint stand next to each other in the graph.
    static func id(of part: Part, of endpoint: Int) -> MessageID {
        Part.ofCalls.count * endpoint + (Part.ofCalls.firstIndex(of: part) ?? 0)
    }
}

extension TypeGraph {
    /// Some example request has an object as its body, and none has anything else.
    func hasObjectExample(_ message: MessageID) -> Bool {
        guard messages[message].hasExample, let root = root(of: message) else { return false }
        return kinds(of: root) == .object
    }
}

extension OperationBuilder {
    private func documentedResponses(of index: Int) -> [Operation.DocumentedResponse] {
        let endpoint = api.endpoints[index]
        let examples = endpoint.description.examples.compactMap(\.response)
        let unreadable = unreadableBodies[Message.id(of: .response, of: index)] ?? []
        let responses = examples.map { example in
            let hasContent = endpoint.hasContent(example)
            let json = hasContent ? example.body.json?.root : nil
            let mediaType = example.headers.mediaType ?? (json == nil ? "application/octet-stream" : "application/json")
            return (
                text: examples.count > 1 ? json?.text ?? "" : "",
                response: Operation.DocumentedResponse(
                    status: example.status,
                    reason: example.reason,
                    mediaType: hasContent ? mediaType : nil,
                    body: json.map(ExampleValue.init),
                    hasPlaceholders: example.isSuccess && json.map { unreadable.contains($0.text) } == true
                )
            )
        }
        return responses.sorted { ($0.response.status, $0.text) < ($1.response.status, $1.text) }.map(\.response)
            .uniqued()
    }

    /// The bodies of requests, without those that have a placeholder in place of a value other than a text.
    private func requestExamples(of index: Int) -> [ExampleValue] {
        let unreadable = unreadableBodies[Message.id(of: .request, of: index)] ?? []
        let bodies = api.endpoints[index].description.examples.compactMap { $0.request?.body.json?.root }
            .filter { !unreadable.contains($0.text) }
        return bodies.sorted { $0.text < $1.text }.map(ExampleValue.init).uniqued()
    }

    private static func pieces(of path: PathTemplate) -> [Operation.PathPiece] {
        guard !path.segments.isEmpty else { return [] }
        // Braces neither nest nor stand alone, so that every other part is the name of a placeholder.
        let parts = path.raw.utf8.split(omittingEmptySubsequences: false) { "{}".utf8.contains($0) }
        return parts.map { String(Substring($0)) }.enumerated().compactMap { index, part in
            guard index.isMultiple(of: 2) else { return .parameter(part) }
            return part.isEmpty ? nil : .literal(part)
        }
    }
}

extension Shape {
    var isArray: Bool {
        if case .array = self { true } else { false }
    }
}
