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
    static func schemes(in text: String) -> [AuthenticationScheme]? {
        let lowercase = text.lowercased()
        let clauses = clauses(of: lowercase)
        // "No authentication for reads, a token for writes" names a scheme.
        let claims = clauses.filter { !isDenial($0) }
        let words = Set(claims.flatMap(plainWords))
        let values = authorizationValues(in: text)
        var found = values.filter { UnsendableAuthentication(authorization: $0) == nil }
            .compactMap(AuthenticationScheme.init(authorization:))
        let others = values.filter { !$0.isEmpty }.reduce(text) { $0.replacing($1, with: "") }
        found += fields(in: others, Set(plainWords(of: lowercase)))
        if words.contains("bearer") { found.append(.bearer) }
        let namesBasic = claims.contains { ["basic auth", "http basic"].contains(where: $0.contains) }
        if namesBasic || found.isEmpty && words.contains("basic") { found.append(.basic) }
        if !found.isEmpty { return found.uniqued() }
        if UnsendableAuthentication(text: text) == .signature, words.isDisjoint(with: ["oauth2", "jwt"]) { return nil }
        if !words.isDisjoint(with: ["jwt", "oauth", "oauth2", "token"]) { return [.bearer] }
        let isOpen = claims.count < clauses.count || ["none", "no", "false", "public"].contains(trimmed(lowercase))
        return isOpen ? [] : nil
    }

    /// The names in a text that are marked as code or stand before `=`: `key` in "Pass `key` in the query".
    static func names(in text: String) -> Set<String> {
        Set(codeNames(in: text) + assignedNames(in: text))
    }

    /// The headers and query items that a text names.
    private static func fields(in text: String, _ words: Set<String>) -> [AuthenticationScheme] {
        let names = self.words(in: text).filter { $0.lowercased() != "authorization" }
        let codes = codeNames(in: text) + assignedNames(in: text)
        let headers = names.filter { name in
            let certainty = CredentialNames.certainty(ofHeader: Words(name).all)
            let isCertain = certainty.map { $0 > .possible || words.contains("header") || codes.contains(name) }
            return name.contains("-") && isCertain == true && !name.lowercased().hasPrefix("bearer-")
        }
        let others =
            names.filter { name in
                let isCertain = CredentialNames.certainty(ofQuery: Words(name).all).map { $0 > .possible } == true
                return !name.contains("-") && (name.contains("_") && isCertain || name == "apikey")
            } + codes.filter { !$0.contains("-") && !$0.contains(" ") && CredentialNames.isMentioned(Words($0).all) }
        var found = headers.map { AuthenticationScheme.header(name: $0, prefix: "") }
        let isQuery = !words.isDisjoint(with: ["query", "querystring", "parameter"]) || text.contains("?")
        if isQuery {
            found += others.filter { $0.lowercased() != "authorization" }.map(AuthenticationScheme.query)
        } else if words.contains("header"), headers.isEmpty, !words.contains("authorization") {
            found += others.map { .header(name: $0, prefix: "") }
        }
        return found.uniqued()
    }

    /// The values after `Authorization:`, up to the mark that closes the code or the text.
    private static func authorizationValues(in text: String) -> [String] {
        let label = "authorization:"
        var values: [String] = []
        var rest = text[...]
        while let start = rest.firstIndex(where: { $0 == "A" || $0 == "a" }) {
            guard rest[start...].prefix(label.count).lowercased() == label else {
                rest = rest[start...].dropFirst()
                continue
            }
            let before = start > text.startIndex ? text[text.index(before: start)] : " "
            let value = rest[start...].dropFirst(label.count)
            let end = value.firstIndex { "`\"'".contains(before) ? $0 == before : "`\"'\n,;".contains($0) }
            values.append(trimmed(value[..<(end ?? value.endIndex)]))
            rest = value
        }
        return values
    }

    private static func codeNames(in text: String) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element.drop { "?&".contains($0) }.prefix { $0 != "=" }) }
    }

    private static func assignedNames(in text: String) -> [String] {
        text.split { (character: Character) in " ?&`\"".contains(character) }
            .filter { $0.contains("=") }.map { String($0.prefix { $0 != "=" }) }
    }

    private static func words(in text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber && !"-_".contains($0) }.map(String.init)
    }

    private static func plainWords(of text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
    }

    private static func clauses(of text: String) -> [String] {
        var text = text
        for mark in [". ", " but ", " otherwise ", " except "] { text = text.replacing(mark, with: ";") }
        return text.split { ";,(:\n".contains($0) }.map(String.init)
    }

    private static func isDenial(_ clause: String) -> Bool {
        // "A Bearer token is not required for reads" names a scheme.
        let namesScheme = clause.contains(" for ") && ["bearer", "basic auth"].contains(where: clause.contains)
        return denials.contains(where: clause.contains) && !namesScheme
    }

    private static let denials = [
        "no auth", "not required", "not needed", "without auth", "unauthenticated", "no token", "no credentials",
        "no api key", "no bearer", "no basic",
    ]
}
