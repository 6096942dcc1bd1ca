import SpecimenDocs
import SpecimenInference

/// A model as a Swift type.
struct SwiftType: Sendable {
    /// A case of a union.
    struct Case: Sendable {
        let name: Name
        /// The value of the discriminator.
        let value: String
        let type: Name
    }

    let source: Model
    let name: Name
    let properties: [SwiftProperty]
    /// Empty for a type that is no union.
    let cases: [Case]
    /// The enumerations of its properties, which the type declares.
    let enumerations: [SwiftEnumeration]
    let diagnostics: [Diagnostic]

    /// - Parameter models: all models, for the names of the properties that the variants of a union share.
    init(_ model: Model, _ typeNames: TypeNames, _ indirect: IndirectStorage, among models: [String: Model]) {
        let names = PropertyNames(model)
        var namer = MemberNamer(reserved: ReservedNames.unionCases)
        let caseNames = namer.names(for: model.variants.map(\.value))
        cases = zip(model.variants, caseNames).map { variant, name in
            Case(name: Name(name), value: variant.value, type: typeNames.name(ofModel: variant.model))
        }
        let enumerations = EnumerationNamer.propertyTypes(
            zip(model.properties, names.all).map { .init(wireName: $0.wireName, shape: $0.shape, name: $1) },
            besides: Set(model.properties.compactMap { typeNames.typeName(in: $0.shape) })
        )
        let properties = model.properties.enumerated().map { index, property in
            SwiftProperty(
                source: property,
                name: Name(names.all[index]),
                value: typeNames.type(of: property.shape, enumeration: enumerations[index].map(TypeReference.named)),
                isIndirect: indirect.contains(property, of: model)
            )
        }
        source = model
        name = typeNames.name(ofModel: model.name)
        self.properties = properties.filter { property in
            model.kind != .union || Self.isShared(property, by: model, caseNames, models)
        }
        self.enumerations = SwiftEnumeration.all(model.properties.map(\.shape), enumerations)
        diagnostics = names.diagnostics
    }

    /// A property of a union must not have the name of a case, and must have one name in all variants.
    private static func isShared(
        _ property: SwiftProperty,
        by union: Model,
        _ caseNames: [String],
        _ models: [String: Model]
    ) -> Bool {
        let key = property.source.wireName
        guard !ReservedNames.unionCases.union(caseNames).contains(property.name.plain) else { return false }
        return union.variants.allSatisfy { variant in
            models[variant.model].map { PropertyNames($0)[key] == property.name.plain } ?? false
        }
    }
}
