extension APIModel {
    /// Gives each union the properties that all its variants have in the same way.
    mutating func shareUnionProperties() {
        let byName = Dictionary(uniqueKeysWithValues: models.map { ($0.name, $0) })
        for index in models.indices where models[index].kind == .union {
            let variants = models[index].variants.compactMap { byName[$0.model]?.properties }
            let shared = (variants.first ?? []).filter { property in
                variants.allSatisfy { $0.contains { $0.isLike(property) } }
            }
            models[index].properties = shared.map { property in
                var property = property
                property.presence = .unknownVariant
                property.provenance = []
                return property
            }
        }
    }
}

extension Property {
    /// An enumeration is declared within its model, and differs from one model to the next.
    fileprivate func isLike(_ other: Property) -> Bool {
        if case .enumeration = shape.core { return false }
        return wireName == other.wireName && preferredName == other.preferredName && shape == other.shape
    }
}
