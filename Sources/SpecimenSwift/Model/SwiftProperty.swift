import SpecimenInference

/// A property of a type.
struct SwiftProperty: Sendable {
    let source: Property
    let name: Name
    /// The type of a value, whether or not the property is optional.
    let value: TypeReference
    /// The value is stored behind a reference.
    let isIndirect: Bool

    /// The text that a date was read from is stored with the date.
    var isVerbatim: Bool { source.shape == .dateTime(verbatim: true) }

    /// An indirect property is optional: a value that has to hold a value of its own type would have no end.
    var type: TypeReference { source.isOptional || isIndirect ? value.asOptional : value }

    /// The name under which the property is read and written: a verbatim date by way of its wrapper.
    var storage: Name { isVerbatim ? name.wrapper : name }

    var wrapper: Name? { isVerbatim ? Name("Verbatim") : isIndirect ? Name("Indirect") : nil }
}
