import SpecimenDocs

/// The facts that decide, beside the samples of a member, whether a property of an object is required.
///
/// A setting for the property in the configuration and a description of the member go before this decision: see
/// ``ModelBuilder``. Whether a parameter is required is decided by ``RequirementDecision``.
///
/// An example is evidence, not a contract. Each rule was measured on real responses and on an API's own schema;
/// `Tests/Figures/README.md` has a table of the rules, those without success included.
struct PresenceContext {
    var policy = RequiredPolicy.inferred
    /// A Boolean value that indicates whether a response is about the objects.
    var isRoot: Bool
    /// A Boolean value that indicates whether the objects are things of their own, with a name beside their identifier.
    var isNamed: Bool
    /// A Boolean value that indicates whether the noun of the objects promises no members: `config`, `metadata`.
    var isOpen: Bool
    /// A Boolean value that indicates whether most members are absent from some sample. The server abridges such
    /// objects, and may leave out any other member elsewhere.
    var isAbridged = false
    /// The discriminator of the union, for a variant: an object without it would not be of this type.
    var discriminator: String?
    /// The member that holds the content, if the object is only its envelope.
    var content: String?
    /// A Boolean value that indicates whether the samples show more than one thing. Two samples of one thing are no
    /// more evidence than one sample.
    var showsSeveralThings: Bool
    var selfLinks = SelfLinks()

    /// Decides whether one member is required, from a summary of its samples.
    func decidePresence(of key: String, _ evidence: EvidenceSummary) -> PresenceReason {
        if key == discriminator { return .discriminator }
        if evidence.absences > 0 { return .absent }
        if evidence.nulls > 0 { return .null }
        if key == content { return .content }
        if policy == .nothing { return .policy }
        if isOpen, !isRoot { return .openObject }
        if evidence.placeholders == evidence.present
            || evidence.namesTypes && !IdentityWords.primary.contains(key)
        {
            return .placeholder
        }
        let kinds = Set(evidence.kinds.keys)
        let isFlagOrNumber = kinds.isSubset(of: ["boolean", "integer", "number"])
        if isFlagOrNumber, policy == .strict { return .flagOrNumber }
        let isTextOrNumber = kinds.isSubset(of: ["integer", "number", "string"])
        if isRoot || isNamed, IdentityWords.required.contains(key), isTextOrNumber { return .identity }
        if isAbridged { return .abridged }
        if isTextOrNumber, selfLinks.identities.contains(key) { return .identity }
        if kinds == ["string"], selfLinks.links.contains(key) || IdentityWords.addresses.contains(key) { return .link }
        if isRoot, isTextOrNumber, IdentityWords.states.contains(key) { return .state }
        guard isFlagOrNumber, isRoot, !Self.isOftenNull(key) else { return .ordinary }
        return showsSeveralThings ? .flagOrNumber : .oneThing
    }

    /// A moment that has not come yet, or a thing that need not exist: `canceled_at`, `parent_id`.
    private static func isOftenNull(_ key: String) -> Bool {
        let words = Words(key).all
        return words.count > 1 && (words.last == "at" || words.last == "id")
    }
}
