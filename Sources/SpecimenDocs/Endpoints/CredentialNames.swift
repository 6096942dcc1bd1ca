/// The vocabulary of credentials: how certainly the name of a header or of a query item is that of a credential.
///
/// A name is given as its words in lower case: `x`, `api` and `key` for `X-Api-Key`.
package enum CredentialNames {
    package enum Certainty: Sendable, Comparable {
        /// A credential if more evidence says so: `?key=`, `X-Library-Key`.
        case possible
        /// A credential unless the description of the parameter says otherwise: `?user_key=`, `X-Token`.
        case probable
        /// A credential wherever it is found: `X-Api-Key`, `?access_token=`.
        case certain
    }

    /// Returns nil for a header that holds no credential.
    package static func certainty(ofHeader words: [String]) -> Certainty? {
        let words = words.first == "x" ? Array(words.dropFirst()) : words
        guard let last = words.last, Set(words).isDisjoint(with: otherOwners) else { return nil }
        guard let owner = words.dropLast().last else {
            return single(last) ?? (last == "key" ? .possible : vague.contains(last) ? .probable : nil)
        }
        switch last {
        case "key", "token": return owned(by: owner) ?? .possible
        case "secret": return owned(by: owner) ?? .probable
        case "apikey": return .certain
        case "auth", "authorization": return .probable
        default: return nil
        }
    }

    /// Returns nil for a query item that holds no credential. Many query items name the key of a resource, so that less
    /// words say that a key is that of the caller.
    package static func certainty(ofQuery words: [String]) -> Certainty? {
        guard let last = words.last, Set(words).isDisjoint(with: otherOwners) else { return nil }
        if vague.contains(words.joined()) { return .possible }
        guard let owner = words.dropLast().last else { return single(last) }
        switch last {
        case "key", "token", "secret": return owned(by: owner).map { apps.contains(owner) ? .probable : $0 }
        case "apikey": return .certain
        default: return nil
        }
    }

    /// Returns whether a text about authentication that has the name means a credential.
    package static func isMentioned(_ words: [String]) -> Bool {
        guard certainty(ofHeader: words) == nil, certainty(ofQuery: words) == nil else { return true }
        return Set(words).isDisjoint(with: otherOwners) && words.last.map(vague.contains) == true
    }

    private static func owned(by owner: String) -> Certainty? {
        callers.contains(owner) || apps.contains(owner) ? .certain : persons.contains(owner) ? .probable : nil
    }

    /// The certainty of a name that is one word, such as `accesstoken`.
    private static func single(_ word: String) -> Certainty? {
        if word == "authorization" || word.hasSuffix("apikey") { return .certain }
        for end in ["key", "token", "secret"] where word.hasSuffix(end) && word != end {
            return owned(by: String(word.dropLast(end.count)))
        }
        return nil
    }

    private static let vague: Set<String> = .words("key token auth appid secret")
    /// Words before `key` and `token` that name the access of the caller.
    private static let callers: Set<String> = .words("access api auth private publishable secret")
    private static let apps: Set<String> = .words("app application subscription")
    /// Words for the caller that also name resources.
    private static let persons: Set<String> = .words("client developer session user")
    /// Words for keys and tokens that identify something other than the caller.
    private static let otherOwners: Set<String> = .words(
        """
        cache cancel confirmation consistency continuation correlation csrf cursor deduplication device encryption
        idempotency if invitation invite lock max next page partition postman push registration request reset resume
        routing sort surrogate sync transaction upload verification xsrf
        """
    )
}
