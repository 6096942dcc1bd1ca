extension Refinement {
    /// Gives each union the properties that all its variants have in the same way.
    static let shareUnionProperties = Refinement(name: "share union properties") { api in
        share(in: &api.models)
    }

    private static func share(in models: inout [Model]) {
        let byName = Dictionary(uniqueKeysWithValues: models.map { ($0.name, $0) })
        for index in models.indices where models[index].kind == .union {
            let variants = models[index].variants.compactMap { byName[$0.model]?.properties }
            models[index].properties = (variants.first ?? []).filter { property in
                variants.allSatisfy { $0.contains { $0.isLike(property) } }
            }
            for position in models[index].properties.indices {
                models[index].properties[position].presence = .unknownVariant
                models[index].properties[position].provenance = []
            }
        }
    }
}

extension Property {
    fileprivate func isLike(_ other: Property) -> Bool {
        wireName == other.wireName && preferredName == other.preferredName && shape == other.shape
            && !shape.holdsEnumeration
    }
}

extension Shape {
    /// A type that is declared within the model, and differs from one to the next.
    fileprivate var holdsEnumeration: Bool {
        if case .enumeration = core { true } else { false }
    }
}
