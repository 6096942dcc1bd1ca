import SpecimenDocs
import SpecimenInference
import SpecimenJSON

/// The security schemes of an API, with the names by which operations refer to them.
struct OpenAPISecurity {
    private let schemes: [(name: String, scheme: AuthenticationScheme)]
    /// The alternatives of an operation whose documentation does not name its schemes.
    private let general: [[AuthenticationScheme]]

    init(_ model: APIModel) {
        let schemes = model.client.authentication
        let keys = schemes.count { $0.keyName != nil }
        var taken: Set<String> = []
        self.schemes = schemes.map { scheme in
            let name = scheme.openAPIName(among: keys)
            let free = [name] + (2...).lazy.prefix(schemes.count).map { "\(name)-\($0)" }
            let chosen = free.first { !taken.contains($0) } ?? name
            taken.insert(chosen)
            return (chosen, scheme)
        }
        let documented = model.operations.compactMap(\.authentication).joined().uniqued()
        let others = schemes.filter { scheme in !documented.contains { $0.contains(scheme) } }
        let positions = Dictionary(zip(schemes, schemes.indices)) { first, _ in first }
        general = (documented + Self.alternatives(of: others)).sorted { left, right in
            left.compactMap { positions[$0] }.lexicographicallyPrecedes(right.compactMap { positions[$0] })
        }
    }

    /// Returns the alternatives of schemes that no documentation names together. Keys in several headers are sent
    /// together, and so are keys in a query.
    private static func alternatives(of schemes: [AuthenticationScheme]) -> [[AuthenticationScheme]] {
        schemes.map(\.place).uniqued().map { place in schemes.filter { $0.place == place } }
    }

    var isEmpty: Bool { schemes.isEmpty }

    /// The characters of a name that OpenAPI allows in the name of a component.
    static func componentName(_ name: String) -> String {
        name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
    }

    /// The security scheme objects by name.
    var definitions: JSONFields { JSONFields(schemes.map { ($0.name, $0.scheme.openAPI) }) }

    /// The security requirements of operations without requirements of their own. The documentation of such an
    /// operation does not mention authentication, so that a request can have no credential, too.
    var requirements: JSONValue { .array(general.map { requirement($0, scopes: []) } + [[:]]) }

    /// Returns the security requirements of which a request of an operation meets one; nil for an operation whose
    /// documentation does not mention authentication.
    func requirements(of operation: APIModel.Operation) -> JSONValue? {
        guard !schemes.isEmpty else { return nil }
        let docs = operation.documentation
        guard let alternatives = operation.authentication ?? (docs.authentication.isEmpty ? nil : general) else {
            return nil
        }
        return .array(alternatives.map { requirement($0, scopes: docs.scopes) })
    }

    private func requirement(_ alternative: [AuthenticationScheme], scopes: [String]) -> JSONValue {
        let scopes = JSONValue.array(scopes.map(JSONValue.string))
        let used = schemes.filter { alternative.contains($0.scheme) }
        return .object(JSONFields(used.map { ($0.name, scopes) }))
    }
}

extension AuthenticationScheme {
    /// The security scheme object of OpenAPI.
    fileprivate var openAPI: JSONValue {
        switch self {
        case .bearer: ["type": "http", "scheme": "bearer"]
        case .basic: ["type": "http", "scheme": "basic"]
        case .header(let name, ""): ["type": "apiKey", "in": "header", "name": .string(name)]
        case .header(let name, let prefix):
            [
                "type": "apiKey", "in": "header", "name": .string(name),
                "description": .string("The value begins with \(quoted(prefix))."),
            ]
        case .query(let name): ["type": "apiKey", "in": "query", "name": .string(name)]
        }
    }

    /// The name of the header or query parameter with a key.
    fileprivate var keyName: String? {
        switch self {
        case .bearer, .basic: nil
        case .header(let name, _), .query(let name): name
        }
    }

    /// The part of a request that holds the credential. A request has one `Authorization` header.
    fileprivate var place: String {
        switch self {
        case .bearer: "bearer"
        case .basic: "basic"
        case .header(let name, let prefix): name.lowercased() == "authorization" ? "authorization \(prefix)" : "header"
        case .query: "query"
        }
    }

    /// A name for the scheme in the letters that OpenAPI allows. A single key needs no name of its own.
    ///
    /// - Parameter keys: The number of keys in headers and queries.
    fileprivate func openAPIName(among keys: Int) -> String {
        switch self {
        case .bearer: return "token"
        case .basic: return "basic"
        case .header(let name, _), .query(let name):
            let letters = OpenAPISecurity.componentName(name)
            return keys == 1 || letters.isEmpty ? "apiKey" : letters
        }
    }
}
