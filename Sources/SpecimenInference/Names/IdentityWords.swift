/// The words that identify a thing, with the subsets that different decisions ask for.
enum IdentityWords {
    /// The keys that make an object a thing of its own, in the order in which they precede its other properties. An
    /// envelope may have a `type` or a `version`, but none of these.
    static let primary = ["id", "slug", "name", "title"]

    /// The keys whose value is required in every object of a type if all examples have it.
    static let required = Set(primary + ["key", "type", "version"])

    /// The keys of the address of a thing.
    static let addresses: Set<String> = .words("url href self uri")

    /// The keys of the state that a thing always is in.
    static let states: Set<String> = .words("state status")

    /// The keys whose values identify a thing in the path of a link.
    static let inLinks: Set<String> = .words("id slug name login username number key code handle sha guid uuid")

    /// The words for a parameter that refers to a thing. A response may contain that thing as an object.
    static let references: Set<String> = .words("id slug email handle identifier login username")

    /// The last words of keys whose strings may be the keys of a dictionary elsewhere in the same example.
    static let dictionaryKeys = references.union(
        Set.words("name filename key code version uuid hash sha tag symbol currency locale language region")
    )

    /// Returns whether the value of a key may be the key of a dictionary elsewhere: `slug`, `fileName`.
    static func endsKey(_ key: String) -> Bool { Words(key).all.last.map(dictionaryKeys.contains) == true }
}
