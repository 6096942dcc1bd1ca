import SpecimenDocs
import SpecimenJSON

/// What descriptions and examples of one endpoint show, before anything is named.
final class GatheredEndpoint: Sendable {
    let endpoint: EndpointDescription
    let path: PathNouns
    let inputs: DescribedInputs
    /// Nil where no successful JSON answer is documented.
    let response: Evidence?
    /// Nil where no JSON body is documented.
    let request: Evidence?
    /// Whether the documented answer is a list; nil where none is documented.
    let answersList: Bool?

    convenience init(
        _ endpoint: EndpointDescription,
        _ inputs: DescribedInputs,
        _ overrides: Overrides
    ) {
        self.init(endpoint, PathNouns(endpoint.path), inputs, overrides)
    }

    private init(
        _ endpoint: EndpointDescription,
        _ path: PathNouns,
        _ inputs: DescribedInputs,
        _ overrides: Overrides
    ) {
        self.endpoint = endpoint
        self.path = path
        self.inputs = inputs
        response = Self.merged(
            Subject.answers(endpoint).compactMap(\.body.json),
            message: Subject.message(endpoint, "response"),
            known: Self.pathValues(endpoint),
            overrides: overrides
        )
        request = Self.merged(
            endpoint.examples.compactMap(\.request?.body.json).filter { $0.root.kind != .string },
            message: Subject.message(endpoint, "request"),
            known: [],
            overrides: overrides
        )
        answersList = response.map { $0.answersList || Envelope.holdsList($0, at: path) }
    }

    /// An object that answers for a collection is about all of it; any other is one thing.
    var answersCollection: Bool {
        if path.endsInParameter || endpoint.method == .post { return false }
        return response.map { !$0.answersList } ?? false
    }

    func isConcerned(by messages: Set<String>) -> Bool {
        ["response", "request"].contains { messages.contains(Subject.message(endpoint, $0)) }
    }

    /// Reads the examples again.
    func regathered(_ overrides: Overrides) -> GatheredEndpoint {
        GatheredEndpoint(endpoint, path, inputs, overrides)
    }

    private static func merged(
        _ bodies: [JSONBody],
        message: String,
        known: Set<String>,
        overrides: Overrides
    ) -> Evidence? {
        guard !bodies.isEmpty else { return nil }
        return Evidence.merging(
            bodies.map(\.root).sortedByText.enumerated().map { ordinal, root in
                EvidenceGatherer(message: message, ordinal: ordinal, root: root, known: known, overrides: overrides)
                    .evidence(of: root)
            }
        )
    }

    /// What the example requests put in the place of path parameters: identities, as far as keys are concerned.
    private static func pathValues(_ endpoint: EndpointDescription) -> Set<String> {
        var values: Set<String> = []
        for request in endpoint.examples.compactMap(\.request) {
            let segments = request.target.utf8.prefix { $0 != UInt8(ascii: "?") }.split(separator: UInt8(ascii: "/"))
                .map(Substring.init)
            guard segments.count == endpoint.path.segments.count else { continue }
            for (segment, template) in zip(segments, endpoint.path.segments) {
                if case .parameter(let name) = template, segment != name { values.insert(String(segment)) }
            }
        }
        return values
    }
}
