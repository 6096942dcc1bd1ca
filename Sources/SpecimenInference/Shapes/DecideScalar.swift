import SpecimenJSON

extension Shape {
    /// The shape that holds all scalars of a type.
    ///
    /// - Parameter hasDifferentValues: whether the samples show more than one value.
    init(_ scalars: ScalarStatistics, hasDifferentValues: () -> Bool) {
        self =
            switch (scalars.bools > 0, scalars.numbers > 0, scalars.strings > 0) {
            case _ where scalars.isMixed: .any
            case (true, _, _): .bool
            case (_, true, true): .identifier
            case (_, true, _): Self.number(scalars)
            default: Self.text(scalars, hasDifferentValues)
            }
    }

    private static func number(_ scalars: ScalarStatistics) -> Shape {
        if scalars.fractions == 0 { return scalars.wideIntegers == 0 ? .int : .number }
        return scalars.inexactDoubles == 0 ? .double : .number
    }

    /// A format counts only where each string has it: an empty string is no URL. One address or one identifier is no
    /// evidence that all values are such; one date is.
    private static func text(_ scalars: ScalarStatistics, _ hasDifferentValues: () -> Bool) -> Shape {
        switch scalars.commonFormat {
        case .dateTime: .dateTime(verbatim: scalars.unusualDates > 0)
        case .date: .date
        case .uuid: hasDifferentValues() ? .uuid : .string
        case .url: hasDifferentValues() ? .url : .string
        case nil: .string
        }
    }
}
