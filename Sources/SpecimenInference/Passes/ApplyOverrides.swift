import SpecimenDocs
import SpecimenJSON

extension TypeGraph {
    /// Applies the settings of the configuration about the structure of types: models that are merged, and objects that
    /// are dictionaries or records.
    ///
    /// Models are found by their inferred names, so that this pass has an effect on models only after they were named.
    /// The other settings of properties (name, required, choices, skip, scalar type) are applied by ``ModelBuilder``
    /// and ``ShapeDecision``, and ``OverrideCheck`` reports entries that apply to nothing.
    mutating func applyOverrides(_ api: DocumentedAPI) {
        let configuration = api.documentation.configuration
        guard !configuration.models.isEmpty || !configuration.jsonPaths.isEmpty else { return }
        resolve(configuration.models)
        let settings = TypeOverrides(configuration, PathTree(self)).byPart.sorted { $0.key < $1.key }
        for (part, override) in settings {
            if let type = override.type { apply(type, to: part) }
        }
    }
}

extension TypeGraph {
    /// Connects the entries of the configuration with the models of their names, and merges the models that they
    /// include.
    fileprivate mutating func resolve(_ models: [ModelOverride]) {
        let byName = modelsByInferredName
        let known = Dictionary(
            types.compactMap { type in self[type].override.map { ($0, type) } },
            uniquingKeysWith: { first, _ in first }
        )
        for (index, model) in models.enumerated() {
            guard let type = known[index] ?? byName[model.model] else { continue }
            if self[type].override == nil { self[type].override = index }
            for included in model.includes where !self[type].included.contains(included.name) {
                guard let other = byName[included.name], canInclude(other, in: type),
                    !models.contains(where: { $0.model == included.name })
                else { continue }
                self[type].included.insert(included.name)
                merge(type, other, because: "The configuration makes `\(included.name)` a part of it.")
            }
        }
    }

    /// Returns whether both types are records, both tuples, or both unions.
    func canInclude(_ other: NodeID, in type: NodeID) -> Bool {
        switch (modelStructure(of: type), modelStructure(of: other)) {
        case (.record, .record), (.tuple, .tuple), (.union, .union): true
        default: false
        }
    }

    /// The structure of the values that are a model: of values of several kinds, the objects.
    private func modelStructure(of type: NodeID) -> Structure {
        let kinds = kinds(of: type)
        return structure(of: type, as: kinds.contains(.object) ? .object : kinds)
    }

    var modelsByInferredName: [String: NodeID] {
        Dictionary(
            types.compactMap { type in self[type].inferredName.map { ($0, type) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Makes dictionaries or records of the objects in one part of a type.
    fileprivate mutating func apply(_ type: ParameterType, to part: TypePart) {
        var (owner, edge) = (part.owner, part.edge)
        var type = type
        while case .array(let element?) = type {
            guard let list = child(of: owner, edge) else { return }
            (owner, edge, type) = (.type(list), .element, element)
        }
        guard let objects = child(of: owner, edge) else { return }
        switch type {
        case .dictionary where !self[objects].isDictionary && kinds(of: objects).contains(.object):
            if let part = isolated(owner, edge) { makeDictionary(part) }
        case .object where !self[objects].isFixedRecord:
            guard let part = isolated(owner, edge) else { return }
            self[part].isFixedRecord = true
            makeRecord(part)
        default: break
        }
    }

    private func child(of owner: TypePart.Owner, _ edge: Edge) -> NodeID? {
        switch owner {
        case .type(let type): child(type, edge)
        case .message(let message): root(of: message)
        }
    }

    private mutating func isolated(_ owner: TypePart.Owner, _ edge: Edge) -> NodeID? {
        switch owner {
        case .type(let type): isolate(edge, of: type)
        case .message(let message): root(of: message)
        }
    }
}
