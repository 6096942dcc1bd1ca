import SpecimenJSON

extension Shape {
    /// The shape that holds all scalars of a type.
    ///
    /// - Parameters:
    ///   - key: the key of the member that has the type; nil for any other type.
    ///   - hasDifferentValues: whether the samples show more than one value.
    init(_ samples: [Sample], key: String?, hasDifferentValues: () -> Bool) {
        let scalars = ScalarStatistics(samples)
        let values = samples.compactMap(\.value).filter { $0.kind != .null }
        self =
            switch (scalars.bools > 0, scalars.numbers > 0, scalars.strings > 0) {
            case _ where scalars.isMixed: .any
            case (true, _, _): .bool
            case (_, true, true): .scalar(.identifier)
            case (_, let isNumber, _):
                ScalarFormat.common(to: values, key: key, hasDifferentValues: hasDifferentValues).map(Shape.scalar)
                    ?? (isNumber ? Self.number(scalars) : .string)
            }
    }

    private static func number(_ scalars: ScalarStatistics) -> Shape {
        if scalars.fractions == 0 { return scalars.wideIntegers == 0 ? .int : .number }
        return scalars.inexactDoubles == 0 ? .double : .number
    }
}
