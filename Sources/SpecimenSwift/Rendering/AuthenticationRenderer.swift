import SpecimenDocs

/// Renders the credentials that the initializers of a client take.
struct AuthenticationRenderer {
    /// The names of the parameters for each scheme.
    private let credentials: [(scheme: AuthenticationScheme, names: [Name])]

    init(_ schemes: [AuthenticationScheme]) {
        let hasOneKey = schemes.count(where: \.isKey) == 1
        var namer = MemberNamer(reserved: ["baseURL", "connection", "init", "self", "transport"])
        let words = schemes.flatMap { $0.credentialNames(hasOneKey: hasOneKey) }
        var rest = namer.names(for: words).map(Name.init)[...]
        credentials = schemes.map { scheme in
            let count = scheme.credentialNames(hasOneKey: hasOneKey).count
            defer { rest = rest.dropFirst(count) }
            return (scheme, Array(rest.prefix(count)))
        }
    }

    /// The names of all parameters.
    var names: [Name] { credentials.flatMap(\.names) }

    var parameters: [Syntax] {
        credentials.flatMap { scheme, names in
            names.enumerated().map { index, name -> Syntax in
                // A user name is no secret and does not change.
                let isUserName = scheme == .basic && index == 0
                return isUserName ? .pair("\(name):", "String? = nil") : .pair("\(name):", "(any Credential)? = nil")
            }
        }
    }

    /// The documentation of each parameter.
    var documentation: [(name: Name, sentence: String)] {
        credentials.flatMap { scheme, names in zip(names, scheme.sentences).map { (name: $0, sentence: $1) } }
    }

    /// The argument of `Connection`.
    var argument: Syntax {
        .pair("authentication:", .list(credentials.map { Self.value(of: $0.scheme, $0.names) }))
    }

    private static func value(of scheme: AuthenticationScheme, _ names: [Name]) -> Syntax {
        let arguments = names.map { Syntax.code("\($0)") }
        switch scheme {
        case .bearer: return .call(".bearer", arguments)
        case .basic: return .call(".basic", zip(["username:", "password:"] as [Code], arguments).map(Syntax.pair))
        case .header(let name, ""): return .call(".header", ["\(StringLiteral(name))"] + arguments)
        case .header(let name, let prefix):
            let prefix = Syntax.pair("prefix:", "\(StringLiteral(prefix))")
            return .call(".header", ["\(StringLiteral(name))", prefix] + arguments)
        case .query(let name): return .call(".query", ["\(StringLiteral(name))"] + arguments)
        }
    }
}

extension AuthenticationScheme {
    fileprivate var isKey: Bool {
        switch self {
        case .bearer, .basic: false
        case .header, .query: true
        }
    }

    /// The words for the names of the parameters. One key is an `apiKey`; several keys are named after their headers
    /// and query parameters.
    fileprivate func credentialNames(hasOneKey: Bool) -> [String] {
        switch self {
        case .bearer: ["token"]
        case .basic: ["username", "password"]
        case .header(let name, _): [hasOneKey ? "apiKey" : SwiftClient.unprefixed(name)]
        case .query(let name): [hasOneKey ? "apiKey" : name]
        }
    }

    /// A sentence for each parameter.
    fileprivate var sentences: [String] {
        switch self {
        case .bearer: ["The bearer token, which is sent to this server only; nil to send no token."]
        case .basic: ["The user name.", "The password, which is sent to this server only; nil to send neither."]
        case .header(let name, ""): [Self.sentence("The key in the header", name)]
        case .header(let name, let prefix): [Self.sentence("The key after", "\(name): \(prefix)")]
        case .query(let name): [Self.sentence("The key in the query parameter", name)]
        }
    }

    private static func sentence(_ words: String, _ code: String) -> String {
        "\(words) \(DocComment.code(code)), which is sent to this server only; nil to send no key."
    }
}
