import SpecimenInference

/// An open enumeration, declared within an operation or a model.
struct SwiftEnumeration: Sendable {
    struct Value: Sendable {
        /// The value on the wire, for example `crash_free_users`.
        var rawValue: String
        /// The Swift name, for example `crashFreeUsers`.
        var name: Name
    }

    let name: Name
    let values: [Value]

    init(_ name: Name, _ rawValues: [String]) {
        var namer = MemberNamer(reserved: ReservedNames.enumerationValues)
        self.name = name
        values = zip(rawValues, namer.names(for: rawValues)).map { Value(rawValue: $0, name: Name($1)) }
    }

    /// The enumerations, one for each name, in the order of the shapes.
    static func all(_ shapes: [Shape], _ names: [Name?]) -> [SwiftEnumeration] {
        var declared: Set<Name> = []
        return zip(shapes, names).compactMap { shape, name in
            guard let name, case .enumeration(let values) = shape.core, declared.insert(name).inserted else {
                return nil
            }
            return SwiftEnumeration(name, values)
        }
    }
}
