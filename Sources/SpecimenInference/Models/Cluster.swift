/// Places that are one model, before it has a name.
struct Cluster {
    let root: Int
    let evidence: Evidence
    let reasons: [String]

    var kind: Model.Kind { first.kind }
    var isInput: Bool { first.isInput }
    var noun: Words { first.noun }
    /// How many objects or arrays it rests on.
    let samples: Int

    /// The place that speaks for all: the root of a message before anything below one, then what is least deep, then the
    /// one whose site comes first, whatever the order of the files.
    let first: Place
    let firstSite: Site

    init?(root: Int, of unification: Unification) {
        self.root = root
        let places = unification.partition.members(of: root).map { unification.places[$0] }
        let ranked = places.compactMap { place in place.evidence.tallies.firstSite.map { (place: place, site: $0) } }
            .min { ($0.place.depth, $0.site) < ($1.place.depth, $1.site) }
        guard let ranked else { return nil }
        (first, firstSite) = ranked
        evidence = Evidence.joinedForModel(places.map(\.evidence))
        let counts = evidence.counts
        samples = Int(ranked.place.kind == .tuple ? counts.arrays : counts.objects)
        reasons = unification.partition.reasons(of: root)
    }
}
