import SpecimenDocs

/// Words for numbers: measures and amounts may have a fraction though no example has one, identifiers and counts have
/// none.
///
/// The list is short because each word makes a number of an API harder to use if it is wrong: see the table of rules in
/// `Tests/Figures`.
enum MeasureWords {
    private static let measures: Set<String> = .words(
        """
        altitude amount balance bbox confidence coord coordinate cost discount distance duration elevation fee fraction
        lat latitude lng lon long longitude pct percent percentage precipitation price probability rain rate rating
        ratio score snow speed subtotal tax temp temperature weight
        """
    )

    /// Words that make a measure even of a count: `average_visits`.
    private static let averages: Set<String> = .words("average avg mean median")

    /// Words for one number out of several of one quantity: `temp_min`. By themselves they do not say which quantity.
    private static let summaries: Set<String> =
        averages.union(Set.words("close current high low lower max maximum min minimum open sum upper value"))

    private static let axes: Set<String> = .words("depth height w width x y z")

    private static let seconds: Set<String> = .words("sec seconds secs")

    private static let wholes: Set<String> = .words(
        "code count day id ids index month number page place places rank size status stock version year"
    )

    /// Returns whether a name says that its numbers can have a fraction.
    ///
    /// - Parameter hasSeveral: Whether the value is a list or a dictionary. One number under a plural is a count.
    static func isMeasure(_ name: Words, hasSeveral: Bool) -> Bool {
        if !averages.isDisjoint(with: name.all) { return true }
        guard let word = name.all.last(where: { !summaries.contains($0) }) else { return false }
        return measures.contains(word) || hasSeveral && measures.contains(Plural.singular(of: word))
    }

    /// Returns whether a name says that its numbers are whole, whatever its neighbors are.
    static func isWhole(_ name: Words) -> Bool {
        name.all.last.map(wholes.contains) == true && averages.isDisjoint(with: name.all)
    }

    /// Returns whether a name takes the quantity from the object that holds it: `min` in `temperature`.
    static func isSummary(_ name: Words) -> Bool { name.all.allSatisfy(summaries.contains) }

    /// A quantity that numbers in one object have in common. All of them have fractions if one has.
    enum Quantity {
        /// A minimum, a maximum, a sum and so on.
        case summary
        /// A coordinate or an extent.
        case axis
    }

    /// Returns the quantity that a name stands for together with its neighbors; nil for any other name.
    static func quantity(of name: Words) -> Quantity? {
        if isSummary(name) { return .summary }
        return name.all.allSatisfy(axes.contains) ? .axis : nil
    }

    /// Returns whether a name says no more than that its numbers are seconds of some duration, which have fractions
    /// where other numbers have them: `seconds` and `duration_seconds`, but not `window_in_seconds`.
    static func isSeconds(_ name: Words) -> Bool {
        guard let last = name.all.last, seconds.contains(last) else { return false }
        let rest = Words(name.all.dropLast().filter { $0 != "in" })
        return rest.all.isEmpty || rest.all == ["elapsed"] || isMeasure(rest, hasSeveral: false)
    }
}
