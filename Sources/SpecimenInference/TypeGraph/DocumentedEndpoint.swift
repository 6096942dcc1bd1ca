import SpecimenDocs
import SpecimenJSON

/// One endpoint with the nouns of its path and the evidence of its example requests.
struct DocumentedEndpoint: Sendable {
    /// The description, with each parameter where example requests send it.
    let description: EndpointDescription
    let request: RequestEvidence
    let path: PathNouns
    /// The values that example requests have in place of path parameters.
    let pathValues: Set<String>

    init(_ description: EndpointDescription) {
        let description = description.withParametersInPlace
        self.description = description
        request = RequestEvidence(description)
        path = PathNouns(description.path)
        pathValues = Self.pathValues(of: description)
    }

    /// Returns the name of a message, for example `GET /releases/{}/ response`: the names of placeholders make no
    /// difference.
    func messageName(_ part: Message.Part) -> String {
        "\(description.method.rawValue) \(description.path.blanked) \(part.rawValue)"
    }

    /// The documented responses of success. Failures are no evidence for the type of a response.
    var successes: [ResponseExample] {
        description.examples.compactMap(\.response).filter(\.isSuccess)
    }

    var responseBodies: [JSONNode] { successes.compactMap { $0.body.json?.root } }

    private static func pathValues(of description: EndpointDescription) -> Set<String> {
        let values = description.examples.compactMap(\.request).compactMap(description.pathValues).joined()
        return Set(values.filter { !$0.value.isPlaceholder(for: $0.key) }.map(\.value))
    }
}
