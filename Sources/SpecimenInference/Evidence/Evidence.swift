/// Everything seen at one position of the API's data, and below it.
///
/// Evidence is merged with `merge`, which is associative, commutative and idempotent: the order in which files and
/// samples are read never changes what is inferred, and the same sample twice counts once.
public struct Evidence: Sendable, Hashable {
    /// Counts by the site they were made at.
    public var tallies: [Site: Tally] = [:]
    /// Members of the objects seen here, by key.
    public var properties = ExactKeys<Evidence>()
    /// The values of the objects seen here whose keys are data, all joined; empty or one.
    public var values: [Evidence] = []
    /// The elements of the arrays seen here, all joined; empty or one.
    public var elements: [Evidence] = []
    /// The elements of arrays that mix kinds, by position.
    public var positions: [Evidence] = []
    /// Objects of the kinds that are told apart here, by the value that says the kind.
    public var variants: [String: Evidence] = [:]
    /// Members of objects that prose tells of, and whether they have to be there.
    public var described: [String: Bool] = [:]

    public init() {}
}

extension Evidence {
    public mutating func merge(_ other: Evidence) {
        // Sharing storage instead of copying it keeps merging linear in what two trees have in common.
        guard !isEmpty else {
            self = other
            return
        }
        // A site that both know was counted from the same text, so that either tally is the right one.
        tallies.merge(other.tallies) { mine, _ in mine }
        for (key, evidence) in other.properties {
            properties[key, default: Evidence()].merge(evidence)
        }
        for (value, evidence) in other.variants {
            variants[value, default: Evidence()].merge(evidence)
        }
        described.merge(other.described) { $0 && $1 }
        Evidence.merge(&values, other.values)
        Evidence.merge(&elements, other.elements)
        Evidence.merge(&positions, other.positions)
    }

    private static func merge(_ mine: inout [Evidence], _ others: [Evidence]) {
        for (index, evidence) in others.enumerated() {
            if index < mine.count {
                mine[index].merge(evidence)
            } else {
                mine.append(evidence)
            }
        }
    }

    public static func merging(_ all: some Sequence<Evidence>) -> Evidence {
        all.reduce(into: Evidence()) { $0.merge($1) }
    }

    /// The counts of all sites together.
    public var total: Tally {
        var total = Tally()
        var firstShown: Site?
        for (site, tally) in tallies {
            total.add(tally)
            guard tally.example != nil, firstShown.map({ site < $0 }) ?? true else { continue }
            firstShown = site
        }
        total.example = firstShown.flatMap { tallies[$0]?.example }
        return total
    }

    private var isEmpty: Bool {
        tallies.isEmpty && properties.isEmpty && values.isEmpty && elements.isEmpty && positions.isEmpty
            && variants.isEmpty && described.isEmpty
    }

    /// In a fixed order, so that whatever is taken from the first is the same on every run.
    public var sites: [Site] { tallies.keys.sorted() }

    var firstSite: Site? { tallies.keys.min() }
}
