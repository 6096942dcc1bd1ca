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

    /// Returns whether a documented response has content. A response to `HEAD` has none.
    func hasContent(_ response: ResponseExample) -> Bool {
        description.method != .head && !response.hasNoContent
    }

    /// The JSON bodies; the values in the lines of a stream as one array.
    var responseBodies: [JSONNode] {
        successes.filter(hasContent).compactMap { response in
            response.body.json?.root ?? response.body.lines.flatMap(JSONNode.array)
        }
    }

    /// The form of a response that has several JSON values; nil for any other response.
    var stream: ResponseStream? {
        let contents = successes.filter(hasContent)
        guard !contents.isEmpty, contents.allSatisfy({ $0.body.json == nil }) else { return nil }
        if contents.allSatisfy(\.headers.isEventStream) { return .events }
        return contents.allSatisfy { $0.body.lines != nil && !$0.headers.isEventStream } ? .lines : nil
    }

    private static func pathValues(of description: EndpointDescription) -> Set<String> {
        let values = description.examples.compactMap(\.request).compactMap(description.pathValues).joined()
        return Set(values.filter { !$0.value.isPlaceholder(for: $0.key) }.map(\.value))
    }
}

/// The form of a response with several JSON values.
enum ResponseStream {
    /// NDJSON.
    case lines
    /// Server-sent events.
    case events
}

extension ResponseExample {
    /// A Boolean value that indicates whether the status or the body says that there is no content. No server sends a
    /// body with status 204 or 205, whatever the documentation shows (RFC 9110, sections 15.3.5 and 15.3.6).
    var hasNoContent: Bool { status == 204 || status == 205 || body.isEmpty }
}
