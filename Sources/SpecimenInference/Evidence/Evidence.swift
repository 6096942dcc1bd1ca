/// Everything seen at one position of the API's data, and below it.
///
/// Evidence is merged with `merge`, which is associative, commutative and idempotent: the order in which files and
/// samples are read never changes what is inferred, and the same sample twice counts once.
public struct Evidence: Sendable, Hashable {
    /// One, as a box: evidence is passed around and kept in many places, and changed in few.
    private var contents: [Contents]

    private struct Contents: Sendable, Hashable {
        var tallies = Tallies()
        var properties = ExactKeys<Evidence>()
        var values: [Evidence] = []
        var elements: [Evidence] = []
        var positions: [Evidence] = []
        var variants: [String: Evidence] = [:]
        var described: [String: Bool] = [:]
    }

    public init() {
        contents = [Contents()]
    }

    /// Counts by the site they were made at.
    public var tallies: Tallies {
        get { contents[0].tallies }
        _modify { yield &contents[0].tallies }
    }

    /// Members of the objects seen here, by key.
    public var properties: ExactKeys<Evidence> {
        get { contents[0].properties }
        _modify { yield &contents[0].properties }
    }

    /// The values of the objects seen here whose keys are data, all joined; empty or one.
    public var values: [Evidence] {
        get { contents[0].values }
        _modify { yield &contents[0].values }
    }

    /// The elements of the arrays seen here, all joined; empty or one.
    public var elements: [Evidence] {
        get { contents[0].elements }
        _modify { yield &contents[0].elements }
    }

    /// The elements of arrays that mix kinds, by position.
    public var positions: [Evidence] {
        get { contents[0].positions }
        _modify { yield &contents[0].positions }
    }

    /// Objects of the kinds that are told apart here, by the value that says the kind.
    public var variants: [String: Evidence] {
        get { contents[0].variants }
        _modify { yield &contents[0].variants }
    }

    /// Members of objects that prose tells of, and whether they have to be there.
    public var described: [String: Bool] {
        get { contents[0].described }
        _modify { yield &contents[0].described }
    }

    /// The counts of all sites together.
    public var total: Tally { contents[0].tallies.total }

    /// Of ``total``, which has more to copy.
    public var counts: Tally.Counts { contents[0].tallies.counts }
}

extension Evidence {
    public mutating func merge(_ other: Evidence) {
        self = Evidence.merging([self, other])
    }

    public static func merging(_ all: some Sequence<Evidence>) -> Evidence {
        joined(Array(all), isDeep: true)
    }

    /// What belongs to one model: what lies within the objects that its members hold belongs to other models, and is
    /// only shown to be there.
    static func joinedForModel(_ all: [Evidence]) -> Evidence {
        guard all.count > 1 else { return all.first ?? Evidence() }
        var joined = Evidence()
        joined.join(all, isDeep: false)
        return joined
    }

    /// All parts of a position at once, so that what has no second part is shared instead of copied.
    private static func joined(_ all: [Evidence], isDeep: Bool) -> Evidence {
        guard all.count > 1 else { return all.first ?? Evidence() }
        var joined = Evidence()
        guard isDeep || all.contains(where: { $0.isMoreThanRecord }) else {
            joined.tallies = .merging(all.map { $0.tallies })
            for part in all {
                if !part.described.isEmpty { joined.described.merge(part.described) { $0 && $1 } }
                if joined.properties.isEmpty { joined.properties = part.properties }
            }
            return joined
        }
        joined.join(all, isDeep: isDeep)
        return joined
    }

    private mutating func join(_ all: [Evidence], isDeep: Bool) {
        var kinds: [String: [Evidence]] = [:]
        tallies = .merging(all.map { $0.tallies })
        for part in all {
            if !part.described.isEmpty { described.merge(part.described) { $0 && $1 } }
            for (value, evidence) in part.variants { kinds[value, default: []].append(evidence) }
        }
        properties = .joined(all.map { $0.properties }) { Evidence.joined($0, isDeep: isDeep) }
        if !kinds.isEmpty { variants = kinds.mapValues { Evidence.joined($0, isDeep: isDeep) } }
        values = Evidence.joined(all.map { $0.values }, isDeep: isDeep)
        elements = Evidence.joined(all.map { $0.elements }, isDeep: isDeep)
        positions = Evidence.joined(all.map { $0.positions }, isDeep: isDeep)
    }

    private static func joined(_ lists: [[Evidence]], isDeep: Bool) -> [Evidence] {
        guard let count = lists.map({ $0.count }).max(), count > 0 else { return [] }
        return (0..<count).map { index in
            joined(lists.compactMap { index < $0.count ? $0[index] : nil }, isDeep: isDeep)
        }
    }

    /// What is below decides about what is here.
    private var isMoreThanRecord: Bool {
        if !values.isEmpty || !elements.isEmpty || !positions.isEmpty || !variants.isEmpty { return true }
        return counts.maps > 0 || counts.unions > 0
    }
}
