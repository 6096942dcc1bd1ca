/// The facts that decide, beside the samples, whether a property of an object may be missing or null.
///
/// A setting of the configuration and a description of the member go before this decision: see ``ModelBuilder``.
/// Whether a parameter is required is decided by ``RequirementDecision``.
///
/// An example is evidence, not a contract: measured against an API's own schema, three in four of the properties that
/// each sample has are required, and more samples add little. The kind of object and the kind of value add more. In the
/// subject of a response, flags, numbers and identity words are nearly always required. In the parts of a response,
/// flags and numbers are required if the samples show more than one thing, and identity words are required if the part
/// is a thing of its own with a name. Dates, lists, objects and other texts are required little more often than not.
struct PresenceContext {
    /// A Boolean value that indicates whether a response is about the objects.
    var isRoot: Bool
    /// A Boolean value that indicates whether the objects are things of their own, with a name beside their identifier.
    var isNamed: Bool
    /// A Boolean value that indicates whether the noun of the objects promises no members: `config`, `metadata`.
    var isOpen: Bool
    /// The discriminator of the union, for a variant: an object without it would not be of this type.
    var discriminator: String?
    /// The member that holds the content, if the object is only its envelope.
    var content: String?
    /// A Boolean value that indicates whether the samples show more than one thing. Two samples of one thing are no
    /// more evidence than one sample.
    var showsSeveralThings: Bool

    /// A moment that has not come yet, or a thing that need not exist: `canceled_at`, `parent_id`.
    private static func isOftenNull(_ key: String) -> Bool {
        let words = Words(key).all
        return words.count > 1 && (words.last == "at" || words.last == "id")
    }

    /// Decides whether one member is required, from a summary of its samples.
    func decidePresence(of key: String, _ evidence: EvidenceSummary) -> PresenceReason {
        if key == discriminator { return .discriminator }
        if evidence.absences > 0 { return .absent }
        if evidence.nulls > 0 { return .null }
        if key == content { return .content }
        if isOpen, !isRoot { return .openObject }
        let kinds = Set(evidence.kinds.keys)
        let isFlagOrNumber = kinds.isSubset(of: ["boolean", "integer", "number"])
        if isFlagOrNumber, isRoot || showsSeveralThings, !Self.isOftenNull(key) { return .flagOrNumber }
        if isRoot || isNamed, IdentityWords.required.contains(key), kinds.isSubset(of: ["integer", "number", "string"])
        {
            return .identity
        }
        return isFlagOrNumber ? .oneThing : .ordinary
    }
}
