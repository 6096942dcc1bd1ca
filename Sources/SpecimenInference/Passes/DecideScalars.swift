import SpecimenJSON

extension [Sample] {
    /// Decides the type of the scalars of one part, which has to hold all of its samples.
    ///
    /// ``ScalarFormat`` recognizes dates, URLs and other formats. Later, ``APIModel/widenNumbers()`` makes some
    /// integers fractional, and ``APIModel/borrowTypes()`` types properties without an informative sample. Types that a
    /// description or the configuration declares are in `DeclaredShape.swift`.
    ///
    /// - Parameter key: the key of the member that has the type; nil for any other type.
    func decideScalars(key: String?) -> Shape {
        if areMixed { return .any }
        if kinds == .bool { return .bool }
        if kinds == [.number, .string] { return .scalar(.identifier) }
        let values = compactMap(\.value).filter { !$0.isNull }
        if let format = ScalarFormat.common(to: values, key: key) { return .scalar(format) }
        guard kinds == .number else { return .string }
        let numbers = values.compactMap(\.number)
        if numbers.allSatisfy(\.isInteger) { return numbers.allSatisfy { $0.int != nil } ? .int : .number }
        return numbers.allSatisfy(\.isExactDouble) ? .double : .number
    }
}

extension [Sample] {
    /// The samples without `false`, `""`, `[]` and `{}`.
    var withoutEmptyValues: [Sample] { filter { $0.value?.isEmpty != true } }

    var kinds: KindSet { reduce(into: []) { $0.formUnion(KindSet($1.kind)) } }

    /// A Boolean value that indicates whether no type but `any` holds all values. An integer and a string of digits can
    /// both be an identifier.
    var areMixed: Bool {
        guard kinds == [.number, .string] else { return kinds.count > 1 }
        return contains { $0.value?.number?.isInteger == false || $0.value?.string?.isDigits == false }
    }
}

extension String {
    /// A Boolean value that indicates whether the text is that of an integer: digits without a leading zero.
    var isDigits: Bool {
        guard let first = utf8.first, utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
            return false
        }
        return utf8.count == 1 || first != UInt8(ascii: "0")
    }
}
