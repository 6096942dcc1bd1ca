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
    /// The names of headers with credentials, in lower case.
    private let headers: Set<String>
    private let queries: Set<String>

    init(_ endpoints: [EndpointDescription], _ configuration: Configuration) {
        let likely = LikelyKeys(endpoints)
        let found = endpoints.map { Self.alternatives(of: $0, likely.names) }
        var votes: [AuthenticationScheme: Int] = [:]
        for alternatives in found {
            for scheme in Set((alternatives ?? []).joined()) { votes[scheme, default: 0] += 1 }
        }
        let recognized = votes.sorted { ($1.value, $0.key.rank) < ($0.value, $1.key.rank) }.map(\.key)
        let isOpen = !found.isEmpty && found.allSatisfy { $0 == [] }
        schemes = configuration.authentication ?? (recognized.isEmpty && !isOpen ? [.bearer] : recognized)
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

    /// Returns whether a query item of an endpoint holds a credential. The `key` of an endpoint about keys is a value
    /// like any other.
    func isCredential(query name: String, at endpoint: DocumentedEndpoint) -> Bool {
        queries.contains(name) && !endpoint.description.path.isAbout(name)
    }

    /// Returns the alternatives that the examples of an endpoint show, otherwise those that its text states.
    private static func alternatives(
        of endpoint: EndpointDescription,
        _ likely: Set<String>
    ) -> [[AuthenticationScheme]]? {
        let shown = endpoint.examples.compactMap(\.request).map { schemes(of: $0, endpoint, likely) }
        let alternatives = shown.filter { !$0.isEmpty }.map { $0.uniqued().sorted { $0.rank < $1.rank } }.uniqued()
        guard alternatives.isEmpty else {
            return alternatives.sorted { $0.map(\.rank).lexicographicallyPrecedes($1.map(\.rank)) }
        }
        return endpoint.authentication.flatMap(AuthenticationText.alternatives)
    }

    private static func schemes(
        of request: RequestExample,
        _ endpoint: EndpointDescription,
        _ likely: Set<String>
    ) -> [AuthenticationScheme] {
        let inHeaders = request.headers.fields.compactMap { AuthenticationScheme(field: $0) }
        let isAuthorized = request.headers["Authorization"] != nil
        let inQuery = request.queryItems.map(\.name).filter { name in
            !isAuthorized && (CredentialNames.isQuery(name) || likely.contains(name)) && !endpoint.path.isAbout(name)
        }
        return inHeaders + inQuery.map(AuthenticationScheme.query)
    }
}

extension AuthenticationScheme {
    /// The scheme of a header; nil for a header without a credential.
    init?(field: HTTPHeaders.Field) {
        if field.name.lowercased() == "authorization" {
            self.init(authorization: field.value)
        } else if CredentialNames.isHeader(field.name) {
            self = .header(name: field.name, prefix: "")
        } else {
            return nil
        }
    }

    /// The scheme of the value of an `Authorization` header: `Bearer x`, `Token token=x` or a key alone.
    init?(authorization value: String) {
        let parts = value.split(separator: " ", maxSplits: 1)
        guard let first = parts.first, parts.count == 2 else {
            if value.isEmpty { return nil }
            self = .header(name: "Authorization", prefix: "")
            return
        }
        // A placeholder such as `{API key}` has spaces, too.
        guard first.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }) else {
            self = .header(name: "Authorization", prefix: "")
            return
        }
        switch first.lowercased() {
        case "bearer": self = .bearer
        case "basic": self = .basic
        // The signature of a request is no fixed key.
        case _ where parts[1].contains(","): self = .header(name: "Authorization", prefix: "")
        default: self = .header(name: "Authorization", prefix: "\(first) \(Self.keyName(in: parts[1]))")
        }
    }

    /// The name before a key: `token=` in `token=x`.
    private static func keyName(in text: Substring) -> Substring {
        let name = text.prefix { $0.isASCII && ($0.isLetter || "_-".contains($0)) }
        let rest = text[name.endIndex...]
        return !name.isEmpty && rest.hasPrefix("=") && rest.count > 1 && !rest.hasPrefix("==")
            ? text[...name.endIndex] : ""
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

extension PathTemplate {
    /// Returns whether the last literal names of the path are about the thing that a query item names: `key` in
    /// `/keys/verify`.
    fileprivate func isAbout(_ name: String) -> Bool {
        guard let word = Words(name).all.last else { return false }
        let literals = segments.flatMap(\.pieces).compactMap { if case .literal(let text) = $0 { text } else { nil } }
        return literals.contains { literal in
            Words(literal).all.contains { $0 == word || Plural.singular(of: $0) == word || $0.hasPrefix(word + "info") }
        }
    }
}

/// The query items whose name is vague, such as `key`, and that something else shows to be credentials.
private struct LikelyKeys {
    private(set) var names: Set<String> = []

    private static let fewestEndpoints = 2

    init(_ endpoints: [EndpointDescription]) {
        var endpointsByName: [String: Int] = [:]
        var values: [String: Set<String>] = [:]
        var count = 0
        for endpoint in endpoints {
            let requests = endpoint.examples.compactMap(\.request)
            if !requests.isEmpty { count += 1 }
            let items = requests.flatMap(\.queryItems).filter { CredentialNames.isLikelyQuery($0.name) }
            for name in Set(items.map(\.name)) { endpointsByName[name, default: 0] += 1 }
            for item in items {
                values[item.name, default: []].insert(item.value)
                if Self.isStandIn(item.value) { names.insert(item.name) }
            }
        }
        let texts = endpoints.compactMap(\.authentication).uniqued().map(AuthenticationText.names)
        for (name, number) in endpointsByName {
            let isEverywhere = number >= Self.fewestEndpoints && number == count && values[name]?.count == 1
            if isEverywhere || texts.contains(where: { $0.contains(name) }) { names.insert(name) }
        }
    }

    /// Returns whether a value says that it stands for a credential: `YOUR_API_KEY`, `{token}`.
    private static func isStandIn(_ value: String) -> Bool {
        let letters = value.lowercased().filter(\.isLetter)
        return ["apikey", "yourkey", "yourtoken", "accesstoken", "secret", "mykey", "appid"].contains(
            where: letters.contains)
            || value.contains { "{<$".contains($0) } && ["key", "token"].contains(letters)
    }
}
