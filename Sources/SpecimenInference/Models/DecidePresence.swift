/// Whether a property may be missing or null. An example is evidence, not a contract: against an API's own schema, three
/// in four of the properties that every sample has are always there, and more samples say little more. What says more is
/// what the object is and what kind of value it holds. Of what an answer is about, flags, numbers and what a thing is
/// known by were always there. Of its parts, flags and numbers were if more than one such part was seen, and what a part is
/// known by where it is a thing of its own with a name. Dates, lists, other objects and other texts are there little more
/// often than not.
struct Presence {
    /// The objects are what an answer is about.
    var isRoot: Bool
    /// The objects are things of their own, known by a name beside their identifier.
    var isNamed: Bool
    /// The objects stand under a word that promises no members: `config`, `metadata`.
    var isOpen: Bool
    /// The member that tells the kind of object apart from others: without it, there would be no such object.
    var discriminator: String?
    /// The member that holds what was asked for, where the object is but its envelope.
    var content: String?
    /// How many objects were seen.
    var objects: Int
    /// How many things they are: two pictures of one thing say no more than one.
    var things: Int

    /// Keys of what a thing is known by.
    static let identifying: Set<String> = ["id", "slug", "name", "title", "key", "type", "version"]

    /// A moment that has not come, a thing that is not referred to: `canceled_at`, `parent_id`.
    private static func isOftenNull(_ key: String) -> Bool {
        let words = Words(key).all
        return words.count > 1 && (words.last == "at" || words.last == "id")
    }

    func reason(_ key: String, _ evidence: Evidence) -> PresenceReason {
        let counts = evidence.counts
        if key == discriminator { return .discriminator }
        if counts.values < objects { return .absent }
        if counts.nulls > 0 { return .null }
        if key == content { return .content }
        if isOpen, !isRoot { return .openObject }
        let isCounted = counts.bools + counts.numbers == counts.values
        if isCounted, isRoot || things > 1, !Self.isOftenNull(key) { return .flagOrNumber }
        if isRoot || isNamed, Self.identifying.contains(key), counts.strings + counts.numbers == counts.values {
            return .identity
        }
        return isCounted ? .oneThing : .ordinary
    }
}

extension Presence {
    init(of cluster: Cluster, toldBy discriminator: String?, holding content: String?) {
        let keys = cluster.evidence.properties.keys
        isRoot = cluster.first.isRoot
        isNamed = keys.contains("id") && (keys.contains("name") || keys.contains("slug"))
        isOpen = GenericNouns.isOpen(cluster.noun)
        self.discriminator = discriminator
        self.content = content
        objects = cluster.samples
        things = (cluster.evidence.properties["id"] ?? cluster.evidence).tallies.distinct.count
    }
}
