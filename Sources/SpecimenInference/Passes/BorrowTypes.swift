extension APIModel {
    /// Types properties whose own samples are null or empty: like the body parameter that sets them, or like the
    /// properties of the same key in other models.
    ///
    /// The property stays unknown where two operations or two models disagree. Responses
    /// without an example are typed in a similar way by ``ResponseAssumption``, and parameters by
    /// ``ParameterDecision``.
    mutating func borrowTypes() {
        TypeLoan(operations, models).apply(to: &models)
    }
}

private struct TypeLoan {
    /// The shapes of body parameters by model and name. Operations disagree if there are several.
    private var parameters: [String: [String: Set<Shape>]] = [:]
    /// The shapes that each key has, with the models that have them.
    private var byKey: [String: [Shape: [String]]] = [:]

    init(_ operations: [Operation], _ models: [Model]) {
        let byName = Dictionary(uniqueKeysWithValues: models.map { ($0.name, $0) })
        let unknown = Set(models.flatMap(\.properties).filter { !$0.evidence.isInformative }.map(\.wireName))
        for operation in operations {
            guard let response = operation.response.shape.modelName else { continue }
            // A parameter sets a property of the thing, not of the envelope around it.
            let content = byName[response]?.properties.first { $0.presence == .content }
            let model = content?.shape.modelName ?? response
            for parameter in operation.parameters
            where parameter.location == .body && unknown.contains(parameter.wireName) {
                guard let shape = Self.plain(parameter.shape), !Self.namesAThing(parameter.description) else {
                    continue
                }
                parameters[model, default: [:]][parameter.wireName, default: []].insert(shape)
            }
        }
        for model in models where model.kind == .record && !model.isInput {
            for property in model.properties
            where property.evidence.isInformative && unknown.contains(property.wireName) {
                byKey[property.wireName, default: [:]][property.shape.inRequest, default: []]
                    .append(model.name)
            }
        }
    }

    func apply(to models: inout [Model]) {
        for model in models.indices where models[model].kind == .record && !models[model].isInput {
            for position in models[model].properties.indices {
                guard !models[model].properties[position].evidence.isInformative,
                    !models[model].properties[position].isTypeSettled,
                    let (shape, provenance) = loan(for: models[model].properties[position], of: models[model].name)
                else { continue }
                if let shape { models[model].properties[position].shape = shape }
                models[model].properties[position].provenance.append(provenance)
            }
        }
    }

    /// Returns the type of a property with its origin. The type is nil where other models disagree.
    private func loan(for property: Property, of model: String) -> (Shape?, Provenance)? {
        let key = property.wireName
        let others = byKey[key] ?? [:]
        if let shapes = parameters[model]?[key], shapes.count == 1, let shape = shapes.first,
            property.shape.canBecome(shape)
        {
            return (shape, .bodyParameter(key))
        }
        // Items that are found in `items` have items of the same type.
        let nested = others.filter { $0.key.modelName == model && property.shape.canBecome($0.key) }
        if nested.count == 1, let (shape, owners) = nested.first {
            return (shape, .sameKey(key, models: owners.sorted()))
        }
        if others.count > 1 {
            let examples = others.values.compactMap { $0.min() }.sorted().prefix(2)
            return (nil, .differentTypes(key, models: Array(examples)))
        }
        guard let (shape, owners) = others.first,
            property.shape.canBecome(shape), owners.count >= Self.fewestOwners(of: key)
        else { return nil }
        return (shape, .sameKey(key, models: owners.sorted()))
    }

    /// The number of models that have to agree: a generic word means little by itself.
    private static func fewestOwners(of key: String) -> Int {
        let words = Words(key)
        return GenericNouns.isGeneric(words) ? 3 : words.all.count == 1 ? 2 : 1
    }

    /// A parameter with the name or the identifier of a thing: the response may have the thing itself.
    private static func namesAThing(_ description: String) -> Bool {
        let words = description.lowercased().split { !$0.isLetter && !"`-_".contains($0) }
        return words.contains { IdentityWords.references.contains(String($0)) }
    }

    /// Text and numbers have one type in requests and responses; structures may differ.
    private static func plain(_ shape: Shape) -> Shape? {
        switch shape {
        case .bool, .int, .double, .string: shape
        case .scalar(let format) where format.schemaTypes == ["string"]: shape
        case .enumeration: .string
        default: nil
        }
    }
}

extension Shape {
    /// An empty list can become a list of something, and an empty object an object of something.
    fileprivate func canBecome(_ other: Shape) -> Bool {
        switch (self, other) {
        case (_, .any), (.any, .array(.any)), (.any, .dictionary(.any)): false
        case (.any, _): true
        case (.array, .array), (.dictionary, .dictionary), (.dictionary, .model): true
        default: false
        }
    }
}
