import SpecimenDocs
import SpecimenJSON

/// One endpoint with the nouns of its path.
struct DocumentedEndpoint: Sendable {
    let description: EndpointDescription
    let path: PathNouns
    /// The values that example requests have in place of path parameters.
    let pathValues: Set<String>

    init(_ description: EndpointDescription) {
        self.description = description
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

    /// A body that is one JSON string is a form or a file, which the docs show as text.
    var requestBodies: [JSONNode] {
        description.examples.compactMap { $0.request?.body.json?.root }.filter { $0.kind != .string }
    }

    private static func pathValues(of description: EndpointDescription) -> Set<String> {
        let values = description.examples.compactMap(\.request).compactMap(description.pathValues).joined()
        return Set(values.filter { !$0.value.isPlaceholder(for: $0.key) }.map(\.value))
    }
}
