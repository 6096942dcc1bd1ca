/// The words that identify a thing, with the subsets that different decisions ask for.
enum IdentityWords {
    /// The keys that make an object a thing of its own, in the order in which they precede its other properties. An
    /// envelope may have a `type` or a `version`, but none of these.
    static let primary = ["id", "slug", "name", "title"]

    /// The keys whose value is required in every object of a type if all examples have it.
    static let required = Set(primary + ["key", "type", "version"])

    /// The words for a parameter that refers to a thing. A response may contain that thing as an object.
    static let references: Set<String> = .words("id slug email handle identifier login username")

    /// The last words of keys whose strings may be the keys of a dictionary elsewhere in the same example.
    static let dictionaryKeys = references.union(
        Set.words("name key code version uuid hash sha tag symbol currency locale language region")
    )
}
