import SpecimenDocs
import SpecimenJSON

/// One endpoint with the evidence that its examples give.
struct Subject {
    let endpoint: EndpointDescription
    let path: PathNouns
    let id: String
    /// Nil where no successful JSON answer is documented.
    let response: Evidence?
    /// Path, query and body parameters.
    let inputs: Inputs
    /// The example bodies that are JSON objects, and what prose tells of them; empty where there are none.
    let request: Evidence
    /// Some example body is a JSON object.
    let hasRequestExample: Bool
    /// A JSON body that is no object.
    let wholeRequest: Evidence?

    var typeName: String { id.prefix(1).uppercased() + id.dropFirst() }

    struct Inputs {
        let path: [DescribedInput]
        let query: [DescribedInput]
        let body: [DescribedInput]

        init(_ endpoint: EndpointDescription) {
            path = endpoint.pathParameters.map { DescribedInput($0) }
            query = endpoint.queryParameters.map { DescribedInput($0) }
            body = endpoint.bodyParameters.map { DescribedInput($0) }
        }

        var haveFile: Bool {
            body.contains { $0.parameter.type == .file || $0.parameter.type == .array(.file) }
        }
    }

    /// - Parameter inputs: of each endpoint.
    static func all(of endpoints: [EndpointDescription], inputs: [Inputs], overrides: Overrides) -> [Subject] {
        let responses = endpoints.map { Self.responseEvidence($0, overrides) }
        let isList = zip(endpoints, responses).map { endpoint, response in
            response.map { $0.answersList || Envelope.holdsList($0, at: PathNouns(endpoint.path)) }
        }
        let ids = OperationNamer.names(for: endpoints, answersList: isList, uploads: inputs.map(\.haveFile))
        return endpoints.indices.map { index in
            let endpoint = endpoints[index]
            let requests = Self.requestEvidence(endpoint, overrides)
            let isObject = requests.map { evidence in
                switch evidence.structure {
                case .record, .map, .openObject, .union: true
                default: false
                }
            }
            return Subject(
                endpoint: endpoint,
                path: PathNouns(endpoint.path),
                id: ids[index],
                response: responses[index],
                inputs: inputs[index],
                request: .merging([
                    isObject == true ? requests ?? Evidence() : Evidence(),
                    Evidence(describing: inputs[index].body, message: Self.message(endpoint, "request")),
                ]),
                hasRequestExample: isObject == true,
                wholeRequest: isObject == false ? requests : nil
            )
        }
    }

    /// An object that answers for a collection is about all of it; any other is one thing.
    var answersCollection: Bool {
        if path.endsInParameter || endpoint.method == .post { return false }
        return response.map { !$0.answersList } ?? false
    }

    static func message(_ endpoint: EndpointDescription, _ part: String) -> String {
        "\(endpoint.method.rawValue) \(endpoint.path.blanked) \(part)"
    }

    /// The documented answers of success; errors are no evidence for what is asked for.
    static func answers(_ endpoint: EndpointDescription) -> [ResponseExample] {
        endpoint.examples.compactMap(\.response).filter(\.isSuccess)
    }

    private static func responseEvidence(_ endpoint: EndpointDescription, _ overrides: Overrides) -> Evidence? {
        let known = Self.pathValues(endpoint)
        let bodies = answers(endpoint).compactMap(\.body.json)
        return merged(bodies, message: message(endpoint, "response"), known: known, overrides: overrides)
    }

    private static func requestEvidence(_ endpoint: EndpointDescription, _ overrides: Overrides) -> Evidence? {
        let bodies = endpoint.examples.compactMap(\.request?.body.json).filter { $0.root.kind != .string }
        return merged(bodies, message: message(endpoint, "request"), known: [], overrides: overrides)
    }

    private static func merged(
        _ bodies: [JSONBody],
        message: String,
        known: Set<String>,
        overrides: Overrides
    ) -> Evidence? {
        guard !bodies.isEmpty else { return nil }
        // In an order of their own, because that of the examples follows the names of files.
        let texts = bodies.map { (root: $0.root, text: $0.root.text) }.sorted { $0.text < $1.text }
        return Evidence.merging(
            texts.enumerated().map { ordinal, body in
                EvidenceGatherer(
                    message: message,
                    ordinal: ordinal,
                    root: body.root,
                    known: known,
                    overrides: overrides
                )
                .evidence(of: body.root)
            }
        )
    }

    /// What the example requests put in the place of path parameters: identities, as far as keys are concerned.
    private static func pathValues(_ endpoint: EndpointDescription) -> Set<String> {
        var values: Set<String> = []
        for request in endpoint.examples.compactMap(\.request) {
            let segments = request.target.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: true)
            guard segments.count == endpoint.path.segments.count else { continue }
            for (segment, template) in zip(segments, endpoint.path.segments) {
                if case .parameter(let name) = template, segment != name { values.insert(String(segment)) }
            }
        }
        return values
    }

    /// The servers that the example requests go to; local names and addresses are no server of the API's.
    var servers: [String] {
        endpoint.examples.compactMap { $0.request?.headers["Host"] }
            .filter { host in
                host.contains(".") && host.contains(where: \.isLetter) && host.utf8.allSatisfy(Self.isHostByte)
            }
            .map { "https://\($0)" }
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}

extension Evidence {
    /// The answer is a list, or a map of lists, which is a list in groups.
    var answersList: Bool {
        switch structure {
        case .list, .openList: true
        case .map(let values):
            switch values.structure {
            case .list, .openList: true
            default: false
            }
        default: false
        }
    }
}
