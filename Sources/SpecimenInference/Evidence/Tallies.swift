/// What was counted at one position of the API's data: by site, and of all sites together.
public struct Tallies: Sendable, Hashable {
    /// What was counted at one site, shared by all evidence that it is a part of.
    private final class Count: Sendable {
        let site: Site
        let tally: Tally

        init(site: Site, tally: Tally) {
            self.site = site
            self.tally = tally
        }
    }

    /// The counts of several sites together, kept because they are asked for much more often than they change.
    private struct Sum: Sendable {
        var tally: Tally
        /// The first site that shows a value, whichever came first.
        var firstShown: Site?

        init(_ count: Count) {
            tally = count.tally
            firstShown = tally.example == nil ? nil : count.site
        }

        mutating func add(_ count: Count) {
            let example = tally.example
            tally.add(count.tally)
            guard count.tally.example != nil else { return }
            if let firstShown, firstShown < count.site {
                tally.example = example
            } else {
                tally.example = count.tally.example
                firstShown = count.site
            }
        }
    }

    /// As long as there is no other. Most evidence has one, for which a dictionary would be the larger part.
    private var single: Count?
    private var bySite: [Site: Count] = [:]
    /// Of `bySite`: one, as a box, or none.
    private var sum: [Sum] = []

    public init() {}

    public var isEmpty: Bool { single == nil && bySite.isEmpty }

    /// The counts of all sites together.
    public var total: Tally { single?.tally ?? sum.first?.tally ?? Tally() }

    /// Of ``total``, which has more to copy.
    public var counts: Tally.Counts {
        single?.tally.counts ?? (sum.isEmpty ? Tally.Counts() : sum[0].tally.counts)
    }

    var mixedArrays: [Int: Int32] { single?.tally.mixedArrays ?? (sum.isEmpty ? [:] : sum[0].tally.mixedArrays) }

    var distinct: DistinctValues {
        single?.tally.distinct ?? (sum.isEmpty ? DistinctValues() : sum[0].tally.distinct)
    }

    /// The site, if there is one only.
    var only: Site? { single?.site }

    /// In no particular order.
    public var sites: [Site] { only.map { [$0] } ?? Array(bySite.keys) }

    public var firstSite: Site? { only ?? bySite.keys.min() }

    /// Takes the counts of one example out, to be changed and put back: without a second owner nothing is copied.
    mutating func take() -> Tally {
        let tally = total
        self = Tallies()
        return tally
    }

    /// Puts back what was counted at the one site that an example has at each position.
    mutating func put(_ tally: Tally, at site: Site) {
        single = Count(site: site, tally: tally)
    }

    /// A site that both know was counted from the same text, so that either tally is the right one.
    mutating func merge(_ other: Tallies) {
        if isEmpty {
            self = other
        } else if let count = other.single {
            add(count)
        } else {
            for count in other.bySite.values { add(count) }
        }
    }

    private mutating func add(_ count: Count) {
        if let single {
            if single.site == count.site { return }
            bySite[single.site] = single
            sum = [Sum(single)]
            self.single = nil
        }
        if bySite.updateValue(count, forKey: count.site) == nil { sum[0].add(count) }
    }

    public static func == (left: Tallies, right: Tallies) -> Bool {
        Set(left.sites) == Set(right.sites) && left.total == right.total
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(total)
    }
}
