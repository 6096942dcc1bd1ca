/// The names of headers and query items that hold credentials.
enum CredentialNames {
    /// Returns whether a name is that of a credential wherever it is found: `X-Api-Key`, `access_token`.
    static func areCertain(_ words: [String]) -> Bool {
        let words = words.first == "x" ? Array(words.dropFirst()) : words
        guard let last = words.last else { return false }
        if words.count == 1 { return single.contains(last) }
        guard Set(words).isDisjoint(with: otherTokens) else { return false }
        switch last {
        case "key": return words.dropLast().contains(where: owners.contains)
        case "token", "secret": return true
        case "authorization", "auth", "apikey": return true
        default: return false
        }
    }

    /// Returns whether the name of a header is that of a credential.
    static func isHeader(_ name: String) -> Bool {
        let words = Words(name).all
        return areCertain(words)
            || ["token", "auth", "secret"].contains(words.first == "x" ? words.dropFirst().joined() : name.lowercased())
    }

    /// Returns whether the name of a query item is that of a credential if more evidence says so: `key`, `token`.
    static func isLikelyQuery(_ name: String) -> Bool { likely.contains(Words(name).all.joined()) }

    /// Returns whether the name of a query item is that of a credential.
    static func isQuery(_ name: String) -> Bool {
        let words = Words(name).all
        return words.last == "token" && words.count > 1
            ? ["access", "api", "auth", "private"].contains(words[words.count - 2]) : areCertain(words)
    }

    private static let single: Set<String> = .words("apikey apitoken appkey accesstoken authorization authtoken")
    private static let likely: Set<String> = .words("key token auth appid secret")
    private static let owners: Set<String> = .words(
        "access account api app application auth client license private project publishable secret service subscription"
    )
    /// Words for keys and tokens that identify something other than the caller.
    private static let otherTokens: Set<String> = .words(
        """
        cancel continuation csrf cursor device idempotency invitation invite next page postman push registration reset
        resume sync upload verification xsrf
        """
    )
}
