import SpecimenDocs
import SpecimenJSON

/// One endpoint with the evidence that its examples give.
final class Subject: Sendable {
    private let gathered: GatheredEndpoint
    let id: String
    /// The example bodies that are JSON objects, and what prose tells of them; empty where there are none.
    let request: Evidence
    /// Some example body is a JSON object.
    let hasRequestExample: Bool
    /// Where its messages have objects; owners are counted from the first.
    let places: [Place]

    private init(_ gathered: GatheredEndpoint, id: String) {
        self.gathered = gathered
        self.id = id
        hasRequestExample =
            switch gathered.request?.structure {
            case .record, .map, .openObject, .union: true
            default: false
            }
        request = .merging([
            hasRequestExample ? gathered.request ?? Evidence() : Evidence(),
            Evidence(describing: gathered.inputs.body, message: Self.message(gathered.endpoint, "request")),
        ])
        places = PlaceCollector.places(of: gathered, request: request)
    }

    var endpoint: EndpointDescription { gathered.endpoint }
    var path: PathNouns { gathered.path }
    /// Nil where no successful JSON answer is documented.
    var response: Evidence? { gathered.response }
    /// Path, query and body parameters.
    var inputs: DescribedInputs { gathered.inputs }
    /// A JSON body that is no object.
    var wholeRequest: Evidence? { hasRequestExample ? nil : gathered.request }
    var answersCollection: Bool { gathered.answersCollection }

    var typeName: String { id.prefix(1).uppercased() + id.dropFirst() }

    /// In the order of the endpoints.
    ///
    /// - Parameter known: what has been made of them before, of which that is taken whose examples were not read again.
    static func all(of gathered: [GatheredEndpoint], known: [Subject]) -> [Subject] {
        let mayReuse = known.count == gathered.count
        // Nothing else that names depend on comes from examples.
        let areNamed = mayReuse && zip(known, gathered).allSatisfy { $0.gathered.answersList == $1.answersList }
        let ids = areNamed ? known.map(\.id) : OperationNamer.names(for: gathered)
        return gathered.indices.concurrentMap { index in
            if mayReuse, known[index].gathered === gathered[index], known[index].id == ids[index] {
                return known[index]
            }
            return Subject(gathered[index], id: ids[index])
        }
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
