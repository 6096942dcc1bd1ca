extension APIModel {
    /// Marks the optional members of input models that an update may keep, clear or set.
    ///
    /// In the body of an update, a member that is left out stays as it is and a member that is null is cleared, at any
    /// depth but in lists, whose elements are replaced as a whole. In other requests null has a meaning where an
    /// example sends it. The members of the body itself are parameters, which ``ParameterDecision`` decides.
    mutating func markPatches() {
        let updated = modelsOfUpdates
        for index in models.indices where models[index].isInput && models[index].kind == .record {
            let isUpdate = updated.contains(models[index].name)
            for position in models[index].properties.indices {
                let property = models[index].properties[position]
                let canBeNull = isUpdate || property.evidence.nulls > 0
                models[index].properties[position].isPatch = property.isOptional && canBeNull
            }
        }
    }

    /// The names of the models that the bodies of updates hold.
    private var modelsOfUpdates: Set<String> {
        let byName = Dictionary(models.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let updates = operations.filter { $0.method == "PUT" || $0.method == "PATCH" }
        var open = updates.flatMap(\.parameters).filter { $0.location == .body }.flatMap(\.shape.namesOutsideLists)
        var found: Set<String> = []
        while let name = open.popLast() {
            guard found.insert(name).inserted, let model = byName[name] else { continue }
            open += model.properties.flatMap(\.shape.namesOutsideLists) + model.variants.map(\.model)
        }
        return found
    }
}

extension Shape {
    /// The models that it names, except those of the elements of lists.
    fileprivate var namesOutsideLists: [String] {
        switch self {
        case .model(let name): [name]
        case .nullable(let inner), .dictionary(let inner): inner.namesOutsideLists
        case .oneOf(let shapes): shapes.flatMap(\.namesOutsideLists)
        default: []
        }
    }
}
