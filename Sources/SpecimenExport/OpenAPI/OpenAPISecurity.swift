import SpecimenDocs
import SpecimenJSON

/// The security schemes of an API, with the names by which operations refer to them.
struct OpenAPISecurity {
    private let schemes: [(name: String, scheme: AuthenticationScheme)]

    init(_ schemes: [AuthenticationScheme]) {
        let keys = schemes.count { $0.keyName != nil }
        var taken: Set<String> = []
        self.schemes = schemes.map { scheme in
            let name = scheme.openAPIName(among: keys)
            let free = [name] + (2...).lazy.prefix(schemes.count).map { "\(name)-\($0)" }
            let chosen = free.first { !taken.contains($0) } ?? name
            taken.insert(chosen)
            return (chosen, scheme)
        }
    }

    var isEmpty: Bool { schemes.isEmpty }

    /// The characters of a name that OpenAPI allows in the name of a component.
    static func componentName(_ name: String) -> String {
        name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
    }

    /// The security scheme objects by name.
    var definitions: JSONFields { JSONFields(schemes.map { ($0.name, $0.scheme.openAPI) }) }

    /// The security requirements of which a request meets one. Keys in several headers are sent together; all other
    /// schemes are alternatives.
    func requirements(scopes: [String]) -> [JSONValue] {
        let scopes = JSONValue.array(scopes.map(JSONValue.string))
        var groups: [(place: String, requirement: JSONFields)] = []
        for (name, scheme) in schemes {
            if let index = groups.firstIndex(where: { $0.place == scheme.place }) {
                groups[index].requirement.append(name, scopes)
            } else {
                groups.append((scheme.place, JSONFields([(name, scopes)])))
            }
        }
        return groups.map { .object($0.requirement) }
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
