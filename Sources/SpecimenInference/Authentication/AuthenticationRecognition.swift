import SpecimenDocs

/// Recognizes how the requests of an API are authenticated, from example requests, from the texts about authentication
/// and from the configuration.
///
/// Each endpoint has one vote for each scheme that its examples show. The text of an endpoint counts if its examples
/// show none.
struct AuthenticationRecognition: Sendable {
    /// The schemes, the most common first; empty for an API without authentication.
    let schemes: [AuthenticationScheme]
    /// The alternatives of each endpoint, of which a request needs all schemes of one; empty for an endpoint without
    /// authentication, nil for an endpoint whose documentation does not say.
    let alternatives: [[[AuthenticationScheme]]?]
    /// A warning about the first scheme that has no fixed key, if the configuration sets no scheme.
    let diagnostics: [Diagnostic]
    /// The names of headers with credentials, in lower case.
    private let headers: Set<String>
    private let queries: Set<String>
    private let evidence: CredentialEvidence

    init(_ endpoints: [EndpointDescription], _ configuration: Configuration) {
        let evidence = CredentialEvidence(endpoints)
        self.evidence = evidence
        let spelled = endpoints.map { Self.alternatives(of: $0, evidence) }
        var votes = SchemeVotes()
        for alternatives in spelled { votes.add(Set((alternatives ?? []).joined())) }
        let recognized = votes.schemes
        let spellings = Dictionary(recognized.map { ($0.folded, $0) }) { first, _ in first }
        let found = spelled.map { $0?.map { $0.map { spellings[$0.folded] ?? $0 } }.uniqued() }
        let unsendable = zip(endpoints, found).lazy.compactMap { endpoint, alternatives in
            endpoint.unsendableAuthentication(isKnown: alternatives != nil)
        }.first
        let isOpen = !found.isEmpty && found.allSatisfy { $0 == [] }
        let assumed: [AuthenticationScheme] = isOpen || unsendable != nil ? [] : [.bearer]
        schemes = configuration.authentication ?? (recognized.isEmpty ? assumed : recognized)
        let isConfigured = configuration.authentication != nil
        diagnostics =
            isConfigured ? [] : [unsendable].compactMap(\.self).map { form, location in form.warning(at: location) }
        let used = Set(schemes)
        alternatives = found.map { alternatives in
            let possible = alternatives?.filter(used.isSuperset)
            // The configuration has other schemes than the documentation of the endpoint.
            return possible?.isEmpty == true && alternatives?.isEmpty == false ? nil : possible
        }
        let all = Set(recognized + schemes)
        headers = Set(all.compactMap { if case .header(let name, _) = $0 { name.lowercased() } else { nil } })
        queries = Set(all.compactMap { if case .query(let name) = $0 { name } else { nil } })
    }

    /// Returns whether a header holds a credential, so that it is no parameter.
    func isCredential(header name: String) -> Bool {
        let name = name.lowercased()
        return name == "authorization" || headers.contains(name)
    }

    /// Returns whether a query item of an endpoint holds a credential, so that it is no parameter.
    func isCredential(query name: String, at endpoint: DocumentedEndpoint) -> Bool {
        queries.contains(name) && !evidence.isOther(.query(name), named: name, at: endpoint.description)
    }

    /// Returns the alternatives that the examples of an endpoint show, otherwise those that its text states.
    private static func alternatives(
        of endpoint: EndpointDescription,
        _ evidence: CredentialEvidence
    ) -> [[AuthenticationScheme]]? {
        let shown = endpoint.examples.compactMap(\.request).map { schemes(of: $0, endpoint, evidence) }
        let alternatives = shown.filter { !$0.isEmpty }.map { $0.uniqued().sorted { $0.rank < $1.rank } }.uniqued()
        guard alternatives.isEmpty else {
            return alternatives.sorted { $0.map(\.rank).lexicographicallyPrecedes($1.map(\.rank)) }
        }
        let described = endpoint.fields.compactMap { field, parameter -> [AuthenticationScheme]? in
            let name = parameter.name
            guard name.lowercased() != "authorization",
                evidence.isCredential(field, named: name, at: endpoint, isAuthorized: false)
            else { return nil }
            return [field.isHeader ? .header(name: name, prefix: "") : .query(name: name)]
        }
        if !described.isEmpty { return described }
        return endpoint.authenticationTexts.lazy.compactMap(AuthenticationText.alternatives).first
    }

    private static func schemes(
        of request: RequestExample,
        _ endpoint: EndpointDescription,
        _ evidence: CredentialEvidence
    ) -> [AuthenticationScheme] {
        let authorization = request.headers["Authorization"]
        let inHeaders = request.headers.fields.filter { field in
            field.name.lowercased() != "authorization"
                && evidence.isCredential(.header(field.name), named: field.name, at: endpoint, isAuthorized: false)
        }
        let isAuthorized = authorization != nil
        let inQuery = request.queryItems.map(\.name).filter { name in
            evidence.isCredential(.query(name), named: name, at: endpoint, isAuthorized: isAuthorized)
        }
        return [authorization.flatMap(AuthenticationScheme.init(authorization:))].compactMap(\.self)
            + inHeaders.map { .header(name: $0.name, prefix: "") } + inQuery.map(AuthenticationScheme.query)
    }
}

extension EndpointDescription {
    /// The text about authentication, and the description of the header `Authorization`.
    fileprivate var authenticationTexts: [String] {
        let header = headerParameters.first { $0.name.lowercased() == "authorization" }
        return [authentication, header?.description].compactMap(\.self)
    }

    /// Returns the first form of authentication that has no fixed key. Texts and cookies count if nothing else is
    /// known.
    fileprivate func unsendableAuthentication(
        isKnown: Bool
    ) -> (form: UnsendableAuthentication, location: SourceLocation)? {
        let requests = examples.compactMap(\.request)
        for request in requests {
            let value = request.headers["Authorization"]
            if let form = value.flatMap(UnsendableAuthentication.init(authorization:)) {
                return (form, request.location)
            }
        }
        if isKnown { return nil }
        if let form = authenticationTexts.lazy.compactMap(UnsendableAuthentication.init(text:)).first {
            return (form, location)
        }
        for request in requests {
            let value = request.headers["Cookie"]
            if let form = value.flatMap(UnsendableAuthentication.init(cookie:)) { return (form, request.location) }
        }
        return nil
    }
}

/// The number of endpoints that have each scheme. Names of headers and schemes compare without regard to case.
private struct SchemeVotes {
    private var spellings: [AuthenticationScheme: [AuthenticationScheme: Int]] = [:]

    mutating func add(_ found: Set<AuthenticationScheme>) {
        for scheme in found { spellings[scheme.folded, default: [:]][scheme, default: 0] += 1 }
    }

    /// The schemes in their most common spelling, the most common first.
    var schemes: [AuthenticationScheme] {
        let merged = spellings.values.compactMap { spellings in
            Self.sorted(spellings).first.map { ($0, spellings.values.reduce(0, +)) }
        }
        return Self.sorted(Dictionary(merged) { first, _ in first })
    }

    private static func sorted(_ votes: [AuthenticationScheme: Int]) -> [AuthenticationScheme] {
        votes.sorted { ($1.value, $0.key.rank) < ($0.value, $1.key.rank) }.map(\.key)
    }
}

extension AuthenticationScheme {
    fileprivate var folded: AuthenticationScheme {
        guard case .header(let name, let prefix) = self else { return self }
        return .header(name: name.lowercased(), prefix: prefix.lowercased())
    }

    fileprivate var rank: Rank {
        switch self {
        case .bearer: Rank(kind: 0)
        case .basic: Rank(kind: 1)
        case .header(let name, let prefix): Rank(kind: 2, text: name + prefix)
        case .query(let name): Rank(kind: 3, text: name)
        }
    }

    /// The order of schemes that are equally common.
    fileprivate struct Rank: Comparable {
        var kind: Int
        var text = ""

        static func < (left: Rank, right: Rank) -> Bool { (left.kind, left.text) < (right.kind, right.text) }
    }
}
