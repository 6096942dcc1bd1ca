import SpecimenJSON

extension Shape {
    /// Decides the type of the scalars of one part, which has to hold all of its samples.
    ///
    /// - Parameters:
    ///   - key: the key of the member that has the type; nil for any other type.
    ///   - hasDifferentValues: whether the samples show more than one value.
    init(_ samples: [Sample], key: String?, hasDifferentValues: () -> Bool) {
        let values = samples.compactMap(\.value).filter { !$0.isNull }
        let kinds = samples.kinds
        if samples.areMixed {
            self = .any
        } else if kinds == .bool {
            self = .bool
        } else if kinds == [.number, .string] {
            self = .scalar(.identifier)
        } else if let format = ScalarFormat.common(to: values, key: key, hasDifferentValues: hasDifferentValues) {
            self = .scalar(format)
        } else {
            self = kinds == .number ? Self.number(values.compactMap(\.number)) : .string
        }
    }

    private static func number(_ numbers: [JSONNumber]) -> Shape {
        if numbers.allSatisfy(\.isInteger) { return numbers.allSatisfy { $0.int != nil } ? .int : .number }
        return numbers.allSatisfy(\.isExactDouble) ? .double : .number
    }
}

extension [Sample] {
    var kinds: KindSet { reduce(into: []) { $0.formUnion(KindSet($1.kind)) } }

    /// No type but `any` holds all values. An integer and a string of digits can both be an identifier.
    var areMixed: Bool {
        guard kinds == [.number, .string] else { return kinds.count > 1 }
        return contains { $0.value?.number?.isInteger == false || $0.value?.string?.isDigits == false }
    }
}

extension String {
    /// The text of an integer: digits without a leading zero.
    var isDigits: Bool {
        guard let first = utf8.first, utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
            return false
        }
        return utf8.count == 1 || first != UInt8(ascii: "0")
    }
}
