import SpecimenDocs
import SpecimenJSON

/// One endpoint with the evidence that its examples give.
struct Subject: Sendable {
    let endpoint: EndpointDescription
    let path: PathNouns
    let id: String
    /// Nil where no successful JSON answer is documented.
    let response: Evidence?
    /// Path, query and body parameters.
    let inputs: DescribedInputs
    /// The example bodies that are JSON objects, and what prose tells of them; empty where there are none.
    let request: Evidence
    /// Some example body is a JSON object.
    let hasRequestExample: Bool
    /// A JSON body that is no object.
    let wholeRequest: Evidence?
    /// Where its messages have objects; owners are counted from the first.
    private(set) var places: [Place] = []

    var typeName: String { id.prefix(1).uppercased() + id.dropFirst() }

    /// In the order of the endpoints.
    ///
    /// - Parameter known: what has been made of them before; nil where examples were read again.
    static func all(of gathered: [GatheredEndpoint], known: [Subject?]) -> [Subject] {
        let isList = gathered.concurrentMap { gathered in
            gathered.response.map { $0.answersList || Envelope.holdsList($0, at: gathered.path) }
        }
        let ids = OperationNamer.names(
            for: gathered.map { ($0.endpoint, $0.path) },
            answersList: isList,
            uploads: gathered.map(\.inputs.haveFile)
        )
        return gathered.indices.concurrentMap { index in
            let (gathered, id) = (gathered[index], ids[index])
            if let subject = known[index], subject.id == id { return subject }
            let isObject = gathered.request.map { evidence in
                switch evidence.structure {
                case .record, .map, .openObject, .union: true
                default: false
                }
            }
            var subject = Subject(
                endpoint: gathered.endpoint,
                path: gathered.path,
                id: id,
                response: gathered.response,
                inputs: gathered.inputs,
                request: .merging([
                    isObject == true ? gathered.request ?? Evidence() : Evidence(),
                    Evidence(describing: gathered.inputs.body, message: message(gathered.endpoint, "request")),
                ]),
                hasRequestExample: isObject == true,
                wholeRequest: isObject == false ? gathered.request : nil
            )
            subject.places = PlaceCollector.places(of: subject)
            return subject
        }
    }

    /// An object that answers for a collection is about all of it; any other is one thing.
    var answersCollection: Bool {
        if path.endsInParameter || endpoint.method == .post { return false }
        return response.map { !$0.answersList } ?? false
    }

    /// The member of the answer that holds what was asked for; nil where the answer is that itself.
    var envelope: (key: String, holdsList: Bool)? {
        guard let response, let thing = path.last?.singular else { return nil }
        return Envelope.key(of: response, around: thing, inList: answersCollection).map { ($0, answersCollection) }
    }

    static func message(_ endpoint: EndpointDescription, _ part: String) -> String {
        "\(endpoint.method.rawValue) \(endpoint.path.blanked) \(part)"
    }

    /// The documented answers of success; errors are no evidence for what is asked for.
    static func answers(_ endpoint: EndpointDescription) -> [ResponseExample] {
        endpoint.examples.compactMap(\.response).filter(\.isSuccess)
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
