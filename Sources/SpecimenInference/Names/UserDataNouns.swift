/// The names of objects whose keys the users of an API choose.
enum UserDataNouns {
    /// Nouns in the plural, and words that take no plural. In the singular such a noun is a thing: a label has a color.
    private static let certain: Set<String> = .words(
        """
        annotations cookies dependencies emojis env envs headers labels languages localizations metadata rates tags
        translations vars variables
        """
    )
    private static let certainPairs: Set<String> = .words(
        """
        custom_attributes custom_data custom_fields custom_properties custom_values feature_flags label_selector
        node_selector query_params query_parameters user_attributes user_data user_defined user_properties
        """
    )
    /// Nouns of the first list that name a record of an API as well, if the values are of several kinds.
    private static let ofOneKind: Set<String> = .words(
        "dependencies emojis languages localizations metadata rates tags translations"
    )
    /// Nouns that name the members of a record, too.
    private static let likely: Set<String> = .words("attributes extra extras params properties selector")

    /// Returns whether the name of a member says that the keys of its object are data.
    static func isCertain(_ name: Words) -> Bool {
        name.all.last.map(certain.contains) == true || certainPairs.contains(name.all.suffix(2).joined(separator: "_"))
    }

    /// Returns whether the values under a certain name can be numbers. Numbers in metadata describe a page of a list.
    static func takesNumbers(_ name: Words) -> Bool { name.all.last != "metadata" }

    /// Returns whether the values under a certain name can be of several kinds.
    static func takesAllKinds(_ name: Words) -> Bool { name.all.last.map(ofOneKind.contains) != true }

    /// Returns whether the name of a member says so if nothing speaks against it.
    static func isLikely(_ name: Words) -> Bool { name.all.count == 1 && name.all.allSatisfy(likely.contains) }

    /// Returns whether a name says how the values are grouped: `votes_by_country`.
    static func isGrouping(_ name: Words) -> Bool {
        name.all.firstIndex(of: "by").map { $0 + 1 < name.all.count } == true
    }

    /// Returns whether all keys are months or days of the week: no other keys will come.
    static func areOfCalendar(_ keys: some Sequence<String>) -> Bool {
        keys.allSatisfy { calendar.contains($0.lowercased()) }
    }

    private static let calendar: Set<String> = .words(
        """
        january february march april may june july august september october november december jan feb mar apr jun jul aug
        sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
        """
    )

    /// Returns whether a key is one of an object that describes a thing or the outcome of a call.
    static func isKeyOfThing(_ key: String) -> Bool { keysOfThings.contains(key.lowercased()) }

    private static let keysOfThings: Set<String> = .words(
        """
        code count created_at description detail details error errors id key limit message name offset ok page slug status
        success title total type updated_at url value
        """
    )
}
