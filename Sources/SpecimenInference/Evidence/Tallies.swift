/// What was counted at one position of the API's data: by site, and of all sites together.
public struct Tallies: Sendable, Hashable {
    /// The site, as long as there is no other. Most evidence has one, for which a dictionary would be the larger part.
    private(set) var only: Site?
    private var bySite: [Site: Tally] = [:]
    /// The counts of all sites together, kept because it is asked for much more often than it changes.
    public private(set) var total = Tally()
    /// The first site that shows a value, whichever came first.
    private var firstShown: Site?

    public init() {}

    public var isEmpty: Bool { only == nil && bySite.isEmpty }

    /// In no particular order.
    public var sites: [Site] { only.map { [$0] } ?? Array(bySite.keys) }

    public var firstSite: Site? { only ?? bySite.keys.min() }

    /// Takes the counts of one example out, to be changed and put back: without a second owner nothing is copied.
    mutating func take() -> Tally {
        var taken = Tally()
        swap(&taken, &total)
        return taken
    }

    /// Puts back what was counted at the one site that an example has at each position.
    mutating func put(_ tally: Tally, at site: Site) {
        only = site
        total = tally
        firstShown = tally.example == nil ? nil : site
    }

    /// A site that both know was counted from the same text, so that either tally is the right one.
    mutating func merge(_ other: Tallies) {
        if isEmpty {
            self = other
            return
        }
        if let site = other.only {
            add(other.total, at: site)
        } else {
            for (site, tally) in other.bySite { add(tally, at: site) }
        }
    }

    private mutating func add(_ tally: Tally, at site: Site) {
        if let only {
            if only == site { return }
            bySite[only] = total
            self.only = nil
        }
        if bySite.updateValue(tally, forKey: site) != nil { return }
        let example = total.example
        total.add(tally)
        guard tally.example != nil else { return }
        if let firstShown, firstShown < site {
            total.example = example
        } else {
            total.example = tally.example
            firstShown = site
        }
    }
}
