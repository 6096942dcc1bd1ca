import SpecimenDocs

/// Decides the shape of each part of a type from its samples and from what the configuration says.
struct ShapeDecision {
    let graph: TypeGraph
    let overrides: TypeOverrides
    let parts: PartSamples

    init(graph: TypeGraph, overrides: TypeOverrides) {
        self.graph = graph
        self.overrides = overrides
        parts = PartSamples(graph)
    }

    func shape(of edge: Edge, in owner: NodeID) -> Shape {
        guard let part = graph.child(owner, edge) else { return .any }
        let declared = overrides[owner, edge]?.type
        guard declared == nil, case .member(let key) = edge else { return shape(of: part, declared: declared) }
        return inferredShape(of: part, key: key.string)
    }

    func shape(ofBody message: MessageID) -> Shape {
        guard let body = graph.root(of: message) else { return .any }
        return shape(of: body, declared: overrides[body: message]?.type)
    }

    /// The shape of a type whose declared type, if there is one, goes before the samples.
    func shape(of type: NodeID, declared: ParameterType?) -> Shape {
        guard let declared else { return inferredShape(of: type) }
        switch declared {
        case .object, .dictionary:
            let inferred = inferredShape(of: type)
            switch inferred {
            case .dictionary: return inferred
            case .model where declared == .object: return inferred
            default: return Shape(declared)
            }
        case .array(let element?):
            return .array(graph.child(type, .element).map { shape(of: $0, declared: element) } ?? Shape(element))
        case .array(nil):
            let inferred = inferredShape(of: type)
            return inferred.isArray ? inferred : Shape(declared)
        case .dateTime:
            let values = graph.samples(of: type).compactMap(\.value)
            let dates = values.filter { ScalarFormat.verbatimDateTime.recognizes(nil, $0) }
            let areCanonical = dates.allSatisfy { ScalarFormat.dateTime.recognizes(nil, $0) }
            return .scalar(areCanonical ? .dateTime : .verbatimDateTime)
        default: return Shape(declared)
        }
    }

    private func inferredShape(of type: NodeID, key: String? = nil) -> Shape {
        switch graph.structure(of: type) {
        case .unknown, .mixed: .any
        case .scalar: graph.samples(of: type).decideScalars(key: key) { graph.hasDifferentValues(type) }
        case .record, .tuple, .union: graph[type].name.map(Shape.model) ?? .any
        case .dictionary(let values): .dictionary(valueShape(values, in: type))
        case .list: .array(elementShape(.element, in: type))
        case .openObject: .dictionary(.any)
        case .openList: .array(.any)
        }
    }

    private func valueShape(_ values: NodeID, in dictionary: NodeID) -> Shape {
        let objects = graph.samples(of: dictionary).compactMap(\.value)
        // One scalar under one name is no evidence that all names have such a value.
        let isInformative = objects.contains { object in
            object.members.count > 1 || object.members.contains { $0.key.first?.isNumber == true }
        }
        let kinds = graph.kinds(of: values)
        guard isInformative || !kinds.isDisjoint(with: [.array, .object]) || graph.hasDifferentValues(values) else {
            return .any
        }
        let shape = elementShape(.value, in: dictionary)
        // A computed value may have a fraction though no sample has one.
        let isComputed = objects.contains { object in
            !object.members.isEmpty && object.members.allSatisfy { DictionaryDetection.isExpression($0.key) }
        }
        return isComputed ? shape.fractional : shape
    }

    private func elementShape(_ edge: Edge, in owner: NodeID) -> Shape {
        let shape = shape(of: edge, in: owner).standingAlone
        let hasNulls = parts[owner, edge].contains { $0.kind == .null }
        return hasNulls && shape != .any ? .nullable(shape) : shape
    }
}

extension Shape {
    /// The shape of a value that is no property: only a property can keep the text that it was read from.
    var standingAlone: Shape { self == .scalar(.verbatimDateTime) ? .string : self }

    /// The shape of a value that comes from the caller, so that there is no text to keep.
    var inRequest: Shape { self == .scalar(.verbatimDateTime) ? .scalar(.dateTime) : self }
}
