/// Types properties whose own samples say nothing, being null or empty: after the body parameter that sets them, or after
/// what the same key mostly holds elsewhere in the API. Where two operations disagree, or the other places have no
/// majority, the property stays unknown.
struct UnknownFilling {
    /// Shapes of body parameters by model and name; nil where two operations disagree.
    private var parameters: [String: [String: Shape?]] = [:]
    /// What the key holds elsewhere, by key: each shape with the models that have it.
    private var elsewhere: [String: [Shape: [String]]] = [:]

    init(_ operations: [Operation], _ models: [Model]) {
        let byName = Dictionary(uniqueKeysWithValues: models.map { ($0.name, $0) })
        // Docs repeat descriptions.
        var namesAThing: [String: Bool] = [:]
        let unknown = Set(models.flatMap(\.properties).filter { !$0.evidence.isTelling }.map(\.wireName))
        for operation in operations {
            guard let answer = operation.response.shape.modelName else { continue }
            // What is set is the thing, not the envelope that it is answered in.
            let content = byName[answer]?.properties.first { $0.presence == .content }
            let model = content?.shape.modelName ?? answer
            for parameter in operation.parameters
            where parameter.location == .body && unknown.contains(parameter.wireName) {
                guard let shape = Self.plain(parameter.shape) else { continue }
                let isName = namesAThing[parameter.description] ?? Self.namesAThing(parameter.description)
                namesAThing[parameter.description] = isName
                guard !isName else { continue }
                if let known = parameters[model]?[parameter.wireName], known != shape {
                    parameters[model]?[parameter.wireName] = .some(nil)
                } else {
                    parameters[model, default: [:]][parameter.wireName] = shape
                }
            }
        }
        for model in models where model.kind == .record && !model.isInput {
            for property in model.properties
            where property.evidence.isTelling && unknown.contains(property.wireName) {
                elsewhere[property.wireName, default: [:]][property.shape.withoutNotation, default: []]
                    .append(model.name)
            }
        }
    }

    func fill(_ models: inout [Model]) {
        for model in models.indices where models[model].kind == .record && !models[model].isInput {
            for position in models[model].properties.indices {
                guard !models[model].properties[position].evidence.isTelling,
                    !models[model].properties[position].isTypeSettled,
                    let (shape, provenance) = filling(for: models[model].properties[position], of: models[model].name)
                else { continue }
                models[model].properties[position].shape = shape
                models[model].properties[position].provenance.append(provenance)
            }
        }
    }

    private func filling(for property: Property, of model: String) -> (Shape, Provenance)? {
        let key = property.wireName
        let others = elsewhere[key] ?? [:]
        if let set = parameters[model]?[key], let shape = set, property.shape.canBecome(shape) {
            return (shape, .bodyParameter(key))
        }
        let count = others.values.reduce(0) { $0 + $1.count }
        // A single exception must not undo what was known without it.
        guard let (shape, owners) = others.first(where: { Double($0.value.count) >= Double(count) * Self.majority }),
            property.shape.canBecome(shape), owners.count >= Self.fewestOwners(of: key)
        else { return nil }
        return (shape, .sameKey(key, models: owners.sorted()))
    }

    private static let majority = 2.0 / 3

    /// A word that says little says it only where several agree.
    private static func fewestOwners(of key: String) -> Int {
        let words = Words(key)
        return GenericNouns.isGeneric(words) ? 3 : words.all.count == 1 ? 2 : 1
    }

    /// What is sent as the name of a thing may come back as the thing itself.
    private static func namesAThing(_ description: String) -> Bool {
        Prose(description).has(anyOf: identifiers)
    }

    private static let identifiers: Set<String> = ["email", "handle", "id", "identifier", "login", "slug", "username"]

    /// What is sent as text or a number comes back as such; structures may differ both ways.
    private static func plain(_ shape: Shape) -> Shape? {
        switch shape {
        case .bool, .int, .double, .string, .dateTime, .date, .url, .uuid: shape
        case .enumeration: .string
        default: nil
        }
    }
}

extension Shape {
    /// The same for all notations of a date: which one a property without samples has is not known.
    fileprivate var withoutNotation: Shape {
        if case .dateTime = self { .dateTime(verbatim: false) } else { self }
    }

    /// What was empty stays what it was: a list is no object.
    fileprivate func canBecome(_ other: Shape) -> Bool {
        switch (self, other) {
        case (_, .any), (.any, .array(.any)), (.any, .map(.any)): false
        case (.any, _): true
        case (.array, .array), (.map, .map), (.map, .model): true
        default: false
        }
    }
}
