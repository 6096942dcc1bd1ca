import SpecimenInference

/// A property of a type.
struct SwiftProperty: Sendable {
    let source: Property
    let name: Name
    /// The type of a value, whether or not the property is optional.
    let value: TypeReference
    /// A Boolean value that indicates whether the value is stored behind a reference.
    let isIndirect: Bool

    /// The property wrapper that stores the text that a value was read from.
    var wireType: Name? {
        guard case .scalar(let format) = source.shape, format.keepsText else { return nil }
        return format.wireType.map(Name.init)
    }

    /// An indirect property is optional: a value that has to hold a value of its own type would have no end.
    var type: TypeReference {
        if isPatch { return .generic(Name("PatchValue"), value) }
        return source.isOptional || isIndirect ? value.asOptional : value
    }

    /// A Boolean value that indicates whether the type is a patch value. No wrapper stores one.
    var isPatch: Bool { source.isPatch && wrapper == nil }

    /// The name under which the property is read and written: by way of the wrapper if the wrapper keeps the text.
    var storage: Name { wireType == nil ? name : name.wrapper }

    var wrapper: Name? { wireType ?? (isIndirect ? Name("Indirect") : nil) }
}
