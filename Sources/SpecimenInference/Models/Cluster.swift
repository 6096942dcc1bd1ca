import SpecimenJSON

/// Places that are one model, before it has a name.
struct Cluster {
    let root: Int
    /// The evidence of all places: before ``join()`` only what was counted of the objects themselves, which is enough to
    /// name them and to see whether they are of several kinds.
    private(set) var evidence = Evidence()
    private let parts: [Evidence]
    /// Those of all its properties.
    let keys: Set<ExactString>
    /// How many places it is made of.
    var size: Int { parts.count }
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
        let places = unification.places
        let members = unification.partition.members(of: root)
        let ranked = members.compactMap { member in
            places[member].evidence.tallies.firstSite.map { (member: member, depth: places[member].depth, site: $0) }
        }
        .min { ($0.depth, $0.site) < ($1.depth, $1.site) }
        guard let ranked else { return nil }
        (first, firstSite) = (places[ranked.member], ranked.site)
        parts = members.map { places[$0].evidence }
        evidence.tallies = .merging(parts.map { $0.tallies })
        var keys: Set<ExactString> = []
        var known: Set<Signature.Members> = []
        for member in members where known.insert(places[member].members).inserted {
            for key in places[member].evidence.properties.keys { keys.insert(ExactString(key)) }
        }
        self.keys = keys
        let counts = evidence.counts
        samples = Int(first.kind == .tuple ? counts.arrays : counts.objects)
        reasons = unification.partition.reasons(of: root)
    }

    mutating func join() {
        evidence = Evidence.joinedForModel(parts)
    }

    /// What is known of one property.
    func evidence(of key: String) -> Evidence? {
        let known = parts.compactMap { $0.properties[key] }
        return known.isEmpty ? nil : Evidence.joinedForModel(known)
    }
}
