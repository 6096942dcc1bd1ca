/// The type of a place where only scalars were seen.
struct ScalarDecision {
    let shape: Shape

    init(_ total: Tally) {
        switch (total.bools > 0, total.numbers > 0, total.strings > 0) {
        case (true, false, false): shape = .bool
        case (false, true, false): shape = Self.number(total)
        case (false, false, true): shape = Self.string(total)
        case (false, true, true): shape = Self.identifier(total)
        default: shape = .any
        }
    }

    private static func number(_ total: Tally) -> Shape {
        if total.decimals == 0 { return total.wideIntegers == 0 ? .int : .number }
        return total.inexactDoubles == 0 ? .double : .number
    }

    /// A format counts only where every string has it: an empty string is no URL. One address, one identifier is no evidence
    /// that there are only such; dates are.
    private static func string(_ total: Tally) -> Shape {
        guard let format = total.formats.common(to: total.strings) else { return .string }
        switch format {
        case .dateTime: return .dateTime(verbatim: total.unusualDates > 0)
        case .date: return .date
        case .uuid: return total.distinct.count > 1 ? .uuid : .string
        case .url: return total.distinct.count > 1 ? .url : .string
        }
    }

    /// `42` here and `"42"` there is one identifier; `42` here and `"unknown"` there is not.
    private static func identifier(_ total: Tally) -> Shape {
        total.decimals == 0 && total.digitStrings == total.strings ? .identifier : .any
    }
}
