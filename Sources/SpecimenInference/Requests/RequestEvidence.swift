import SpecimenDocs
import SpecimenJSON

/// Everything that the example requests of one endpoint show beside their method.
struct RequestEvidence: Sendable {
    /// By name, in the order of the names.
    let queries: [FieldEvidence]
    let headers: [FieldEvidence]
    /// The values in place of each path parameter, without placeholders.
    let pathTexts: [String: [String]]
    let body: BodyEvidence

    init(_ endpoint: EndpointDescription) {
        let requests = endpoint.examples.compactMap(\.request)
        let queryNames = Set(endpoint.queryParameters.map(\.name))
        queries = FieldEvidence.all(in: requests.map(\.queryItems), plainNames: queryNames.contains)
        headers = Self.headers(of: requests)
        pathTexts = Self.pathTexts(of: requests, endpoint)
        body = BodyEvidence(requests, endpoint)
    }

    /// Names of headers differ in case only by accident.
    private static func headers(of requests: [RequestExample]) -> [FieldEvidence] {
        var evidence: [String: FieldEvidence] = [:]
        for field in requests.flatMap(\.headers.fields) {
            let key = field.name.lowercased()
            var header = evidence[key] ?? FieldEvidence(name: field.name)
            if field.name < header.name { header = FieldEvidence(name: field.name, texts: header.texts) }
            if !field.value.isEmpty, !field.value.isStandIn(for: field.name) { header.texts.append(field.value) }
            evidence[key] = header
        }
        return evidence.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func pathTexts(of requests: [RequestExample], _ endpoint: EndpointDescription) -> [String: [String]]
    {
        requests.compactMap(endpoint.pathValues).joined().filter { !$0.value.isStandIn(for: $0.key) }
            .reduce(into: [:]) { $0[$1.key, default: []].append($1.value) }
    }
}

extension RequestExample {
    /// The decoded items of the query.
    var queryItems: [RequestTarget.QueryItem] { RequestTarget(target).query }
}
