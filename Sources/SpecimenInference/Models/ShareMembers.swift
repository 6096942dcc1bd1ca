/// Gives unions the properties that all their kinds have alike, so that who wants no more than these need not ask which kind
/// it is.
enum UnionMembers {
    static func share(in models: inout [Model]) {
        let byName = Dictionary(uniqueKeysWithValues: models.map { ($0.name, $0) })
        for index in models.indices where models[index].kind == .union {
            let kinds = models[index].variants.compactMap { byName[$0.model]?.properties }
            // A case and a property cannot have one name.
            let cases = Set(models[index].variants.map(\.name)).union(ReservedNames.unionCases)
            models[index].properties = (kinds.first ?? []).filter { property in
                !cases.contains(property.name) && kinds.allSatisfy { $0.contains { $0.isLike(property) } }
            }
            for position in models[index].properties.indices {
                models[index].properties[position].presence = .otherKind
                models[index].properties[position].provenance = []
            }
        }
    }
}

extension Property {
    fileprivate func isLike(_ other: Property) -> Bool {
        wireName == other.wireName && name == other.name && shape == other.shape && !shape.holdsEnumeration
    }
}

extension Shape {
    /// A type that is declared within the model, and differs from one to the next.
    fileprivate var holdsEnumeration: Bool {
        if case .enumeration = core { true } else { false }
    }
}
