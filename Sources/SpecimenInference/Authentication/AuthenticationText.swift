import SpecimenDocs

/// Reads what the documentation of an endpoint says about its authentication.
enum AuthenticationText {
    /// Returns the alternatives that a text names, none if it says that there is no authentication, and nil if it says
    /// neither. Keys are sent together unless the text has an "or".
    static func alternatives(in text: String) -> [[AuthenticationScheme]]? {
        guard let schemes = schemes(in: text) else { return nil }
        guard schemes.count > 1 else { return schemes.map { [$0] } }
        let areAlternatives = words(in: text.lowercased()).contains("or")
        return areAlternatives ? schemes.map { [$0] } : [schemes]
    }

    /// Returns the schemes that a text names, none if it says that there is no authentication, and nil if it says
    /// neither.
    private static func schemes(in text: String) -> [AuthenticationScheme]? {
        let lowercase = text.lowercased()
        if let header = lowercase.firstRange(of: "authorization:") {
            let value = trimmed(text[header.upperBound...].prefix { !"`\"'\n".contains($0) })
            if let scheme = AuthenticationScheme(authorization: value) { return [scheme] }
        }
        let names = words(in: text)
        let headers = names.filter { $0.contains("-") && CredentialNames.isHeader($0) }
        if !headers.isEmpty { return headers.uniqued().map { .header(name: $0, prefix: "") } }
        let words = Set(lowercase.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
        if !words.isDisjoint(with: ["query", "querystring", "parameter"]) {
            let items = names.filter {
                CredentialNames.isQuery($0) && !$0.contains("-") && $0.contains { "_".contains($0) } || $0 == "apikey"
            }
            if !items.isEmpty { return items.uniqued().map(AuthenticationScheme.query) }
        }
        if words.contains("header"), let name = names.first(where: { CredentialNames.isHeader($0) && $0.contains("_") })
        {
            return [.header(name: name, prefix: "")]
        }
        if denials.contains(where: lowercase.contains)
            || ["none", "no", "false", "public"].contains(trimmed(lowercase))
        {
            return []
        }
        if words.contains("basic") { return [.basic] }
        return words.isDisjoint(with: ["bearer", "jwt", "oauth", "oauth2", "token"]) ? nil : [.bearer]
    }

    /// The names in a text that are marked as code or stand before `=`: `key` in "Pass `key` in the query".
    static func names(in text: String) -> Set<String> {
        let quoted = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element.prefix { $0 != "=" }) }
        let assigned = text.split { " ?&`".contains($0) }.filter { $0.contains("=") }.map {
            String($0.prefix { $0 != "=" })
        }
        return Set(quoted + assigned)
    }

    private static func words(in text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber && !"-_".contains($0) }.map(String.init)
    }

    private static let denials = [
        "no auth", "not required", "not needed", "without auth", "unauthenticated", "no token", "no credentials",
        "no api key",
    ]
}
