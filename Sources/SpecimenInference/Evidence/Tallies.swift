/// What was counted at one position of the API's data: by site, and of all sites together.
public struct Tallies: Sendable, Hashable {
    /// What was counted at one site.
    private struct Count: Sendable {
        let site: Site
        var tally: Tally
    }

    /// The counts of several sites together, kept because they are asked for much more often than they change.
    private struct Sum: Sendable {
        var tally: Tally
        /// The first site that shows a value, whichever came first.
        var firstShown: Site?

        init(_ count: [Count]) {
            tally = count[0].tally
            firstShown = tally.example == nil ? nil : count[0].site
        }

        mutating func add(_ count: [Count]) {
            // One by one: all together they would be copied first.
            tally.counts.add(count[0].tally.counts)
            tally.distinct.merge(count[0].tally.distinct)
            if !count[0].tally.toldBy.isEmpty { tally.toldBy.formUnion(count[0].tally.toldBy) }
            if !count[0].tally.kinds.isEmpty { tally.kinds.merge(count[0].tally.kinds) }
            let mixedArrays = count[0].tally.mixedArrays
            if !mixedArrays.isEmpty { tally.mixedArrays.merge(mixedArrays, uniquingKeysWith: +) }
            guard count[0].tally.example != nil else { return }
            if let firstShown, firstShown < count[0].site { return }
            tally.example = count[0].tally.example
            firstShown = count[0].site
        }
    }

    /// As long as there is no other: one, as a box that all evidence shares which it is a part of, or none. Most evidence has
    /// one, for which a dictionary would be the larger part.
    private var single: [Count] = []
    private var bySite: [Site: [Count]] = [:]
    /// Of `bySite`: one, as a box, or none.
    private var sum: [Sum] = []

    public init() {}

    public var isEmpty: Bool { single.isEmpty && bySite.isEmpty }

    /// The counts of all sites together.
    public var total: Tally { single.isEmpty ? sum.isEmpty ? Tally() : sum[0].tally : single[0].tally }

    /// Of ``total``, which has more to copy.
    public var counts: Tally.Counts {
        single.isEmpty ? sum.isEmpty ? Tally.Counts() : sum[0].tally.counts : single[0].tally.counts
    }

    var mixedArrays: [Int: Int32] {
        single.isEmpty ? sum.isEmpty ? [:] : sum[0].tally.mixedArrays : single[0].tally.mixedArrays
    }

    var distinct: DistinctValues {
        single.isEmpty ? sum.isEmpty ? DistinctValues() : sum[0].tally.distinct : single[0].tally.distinct
    }

    /// The site, if there is one only.
    var only: Site? { single.isEmpty ? nil : single[0].site }

    /// In no particular order.
    public var sites: [Site] { only.map { [$0] } ?? Array(bySite.keys) }

    public var firstSite: Site? { only ?? bySite.keys.min() }

    /// Nothing counted yet at the one site that an example has at each position.
    init(at site: Site) {
        single = [Count(site: site, tally: Tally())]
    }

    /// The counts of the one site, to be changed in their place; there has to be one, and no other.
    var own: Tally {
        get { single[0].tally }
        _modify { yield &single[0].tally }
    }

    /// A site that both know was counted from the same text, so that either tally is the right one.
    mutating func merge(_ other: Tallies) {
        if isEmpty {
            self = other
        } else if !other.single.isEmpty {
            add(other.single)
        } else {
            for count in other.bySite.values { add(count) }
        }
    }

    static func merging(_ all: [Tallies]) -> Tallies {
        guard var merged = all.first, all.count > 1 else { return all.first ?? Tallies() }
        merged.bySite.reserveCapacity(all.count)
        for tallies in all.dropFirst() { merged.merge(tallies) }
        return merged
    }

    private mutating func add(_ count: [Count]) {
        let site = count[0].site
        if !single.isEmpty {
            if single[0].site == site { return }
            bySite[single[0].site] = single
            sum = [Sum(single)]
            single = []
        }
        if bySite.updateValue(count, forKey: site) == nil { sum[0].add(count) }
    }

    public static func == (left: Tallies, right: Tallies) -> Bool {
        Set(left.sites) == Set(right.sites) && left.total == right.total
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(total)
    }
}
