/// The type of a place where only scalars were seen.
struct ScalarDecision {
    let shape: Shape

    init(_ tallies: Tallies) {
        let counts = tallies.counts
        switch (counts.bools > 0, counts.numbers > 0, counts.strings > 0) {
        case (true, false, false): shape = .bool
        case (false, true, false): shape = Self.number(counts)
        case (false, false, true): shape = Self.string(tallies)
        case (false, true, true): shape = Self.identifier(counts)
        default: shape = .any
        }
    }

    private static func number(_ counts: Tally.Counts) -> Shape {
        if counts.decimals == 0 { return counts.wideIntegers == 0 ? .int : .number }
        return counts.inexactDoubles == 0 ? .double : .number
    }

    /// A format counts only where every string has it: an empty string is no URL. One address, one identifier is no evidence
    /// that there are only such; dates are.
    private static func string(_ tallies: Tallies) -> Shape {
        let counts = tallies.counts
        guard let format = counts.formats.common(to: counts.strings) else { return .string }
        switch format {
        case .dateTime: return .dateTime(verbatim: counts.unusualDates > 0)
        case .date: return .date
        case .uuid: return tallies.distinct.count > 1 ? .uuid : .string
        case .url: return tallies.distinct.count > 1 ? .url : .string
        }
    }

    /// `42` here and `"42"` there is one identifier; `42` here and `"unknown"` there is not.
    private static func identifier(_ counts: Tally.Counts) -> Shape {
        counts.decimals == 0 && counts.digitStrings == counts.strings ? .identifier : .any
    }
}
