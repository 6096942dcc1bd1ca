import SpecimenDocs
import SpecimenJSON

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
        var samples = parts[owner, edge]
        let emptyKinds = emptyKinds(of: edge, in: owner)
        if !emptyKinds.isEmpty { samples = samples.withoutEmptyValues }
        if emptyKinds == [.string], samples.kinds == .string, declared == nil {
            return samples.decideScalars(key: edge.key)
        }
        return shape(of: part, declared: declared, samples: samples, key: edge.key)
    }

    /// The kinds of the empty values of a member whose other values are all objects, all arrays, or all texts of one
    /// format: `false`, `""`, `[]` and `{}` stand for no value. Only responses have them, because a
    /// request has to send what its example sends.
    func emptyKinds(of edge: Edge, in owner: NodeID) -> [JSONNode.Kind] {
        let samples = parts[owner, edge]
        guard let key = edge.key, samples.allSatisfy({ graph.messages[$0.message].part == .response }) else {
            return []
        }
        let informative = samples.withoutEmptyValues
        let others = informative.kinds
        if samples.kinds == .string, informative.count < samples.count {
            return informative.decideScalars(key: key) == .string ? [] : [.string]
        }
        guard samples.kinds.isUnion, others == .object || others == .array else { return [] }
        return JSONNode.Kind.allCases.filter { kind in
            let kind = KindSet(kind)
            return !kind.isEmpty && kind != others && samples.kinds.contains(kind)
        }
    }

    func shape(ofBody message: MessageID) -> Shape {
        guard let body = graph.root(of: message) else { return .any }
        return shape(of: body, declared: overrides[body: message]?.type, samples: parts[body: message])
    }

    /// The shape of a type whose declared type, if there is one, goes before the samples.
    func shape(of type: NodeID, declared: ParameterType?) -> Shape {
        shape(of: type, declared: declared, samples: graph.samples(of: type))
    }

    /// - Parameters:
    ///   - samples: the samples of the part in question. The objects of a type can be found elsewhere too, and beside
    ///     values of other kinds there.
    ///   - key: the key of the member that has the type; nil for any other type.
    private func shape(of type: NodeID, declared: ParameterType?, samples: [Sample], key: String? = nil) -> Shape {
        guard let declared else { return inferredShape(of: type, samples, key: key) }
        switch declared {
        case .object, .dictionary:
            let inferred = inferredShape(of: type, samples.only(.object))
            switch inferred {
            case .dictionary: return inferred
            case .model where declared == .object: return inferred
            default: return Shape(declared)
            }
        case .array(let element?):
            return .array(graph.child(type, .element).map { shape(of: $0, declared: element) } ?? Shape(element))
        case .array(nil):
            let inferred = inferredShape(of: type, samples.only(.array))
            return inferred.isArray ? inferred : Shape(declared)
        case .dateTime:
            let values = graph.samples(of: type).compactMap(\.value)
            let dates = values.filter { ScalarFormat.verbatimDateTime.recognizes(nil, $0) }
            let areCanonical = dates.allSatisfy { ScalarFormat.dateTime.recognizes(nil, $0) }
            return .scalar(areCanonical ? .dateTime : .verbatimDateTime)
        default: return Shape(declared)
        }
    }

    private func inferredShape(of type: NodeID, _ samples: [Sample], key: String? = nil) -> Shape {
        let kinds = samples.kinds
        if kinds.isUnion { return union(of: type, samples) }
        return inferredShape(of: type, as: kinds.isEmpty ? graph.kinds(of: type) : kinds, key: key)
    }

    /// The shape of the values of one kind, or of scalars of several kinds.
    private func inferredShape(of type: NodeID, as kinds: KindSet, key: String? = nil) -> Shape {
        switch graph.structure(of: type, as: kinds) {
        case .unknown: graph.samples(of: type).placeholderShape ?? .any
        case .mixed: .any
        case .scalar: graph.samples(of: type).decideScalars(key: key)
        case .record, .tuple, .union: graph[type].name.map(Shape.model) ?? .any
        case .dictionary(let values): .dictionary(valueShape(values, in: type))
        case .list: .array(elementShape(.element, in: type))
        case .openObject: .dictionary(.any)
        case .openList: .array(.any)
        }
    }

    /// The shapes of objects and arrays beside values of other kinds. A string can be any text: a format that a few
    /// strings have is no evidence where even the kind varies. Unions in the arrays of unions are data without a type.
    private func union(of type: NodeID, _ samples: [Sample]) -> Shape {
        let kinds = samples.kinds
        var shapes = [KindSet.object, .array].filter(kinds.contains).map { inferredShape(of: type, as: $0) }
        shapes = shapes.map { $0.unionDepth > 1 ? $0.replacingCore { _ in .any } ?? .any : $0 }
        if kinds.contains(.string) { shapes.append(.string) }
        if kinds.contains(.number) {
            shapes.append(samples.filter { $0.kind == .number }.decideScalars(key: nil))
        }
        if kinds.contains(.bool) { shapes.append(.bool) }
        let isInformative = shapes.contains { ![.array(.any), .dictionary(.any)].contains($0) }
        return isInformative && !shapes.contains(.any) ? .oneOf(shapes) : .any
    }

    private func valueShape(_ values: NodeID, in dictionary: NodeID) -> Shape {
        let objects = graph.samples(of: dictionary).compactMap(\.value)
        let reason = graph[dictionary].dictionaryReason
        let isUserData = reason == .noun || reason == .declared || reason == .oneKey || reason == .sameNoun
        // One scalar under one name is no evidence that all names have such a value.
        let isSingle = objects.allSatisfy { object in
            object.members.count <= 1 && !object.members.contains { $0.key.first?.isNumber == true }
        }
        let isInformative = !isSingle || isUserData || reason == .codes
        let kinds = graph.kinds(of: values)
        guard
            isInformative || kinds.isEmpty || !kinds.isDisjoint(with: [.array, .object])
                || graph.hasDifferentValues(values)
        else { return .any }
        var shape = elementShape(.value, in: dictionary)
        // Users write what they like: a few dates among their texts do not exclude other texts.
        if isUserData, kinds == .string, graph.valueCount(of: values) < Self.fewestFormattedTexts {
            shape = shape.replacingCore { _ in .string } ?? shape
        }
        // A computed value may have a fraction though no sample has one.
        let isComputed = objects.contains { object in
            !object.members.isEmpty && object.members.allSatisfy { KeyForm.isExpression($0.key) }
        }
        // An amount of money may have one, too.
        let isAmount = reason == .codes && objects.contains { KnownCodes.areCurrencies($0.members.map(\.key)) }
        return isComputed || isAmount ? shape.fractional : shape
    }

    private static let fewestFormattedTexts = 3

    private func elementShape(_ edge: Edge, in owner: NodeID) -> Shape {
        guard !isRecursive(edge, of: owner) else { return .any }
        let shape = shape(of: edge, in: owner).standingAlone
        let hasNulls = parts[owner, edge].contains { $0.kind == .null }
        return hasNulls && shape != .any ? .nullable(shape) : shape
    }
}

extension ShapeDecision {
    /// Returns whether the elements of a list, or the values of a dictionary, contain themselves without a model
    /// between. Such a type has no name that could end its description.
    private func isRecursive(_ edge: Edge, of owner: NodeID) -> Bool {
        let start = TypePart(owner: .type(graph.leader(of: owner)), edge: edge)
        var open = [(owner: owner, part: start)]
        var seen: Set<TypePart> = []
        while let (owner, part) = open.popLast() {
            guard let type = graph.child(owner, part.edge) else { continue }
            let kinds = parts.kinds(of: part)
            var edges: [Edge] = kinds.contains(.array) ? [.element] : []
            if kinds.contains(.object), graph[type].isDictionary { edges.append(.value) }
            for edge in edges {
                let next = TypePart(owner: .type(type), edge: edge)
                if next == start { return true }
                if seen.insert(next).inserted { open.append((type, next)) }
            }
        }
        return false
    }
}

extension Shape {
    /// The shape of a value that is no property: only a property can keep the text that it was read from.
    var standingAlone: Shape { self == .scalar(.verbatimDateTime) ? .string : self }

    /// The shape of a value that comes from the caller, so that there is no text to keep.
    var inRequest: Shape { self == .scalar(.verbatimDateTime) ? .scalar(.dateTime) : self }
}

extension [Sample] {
    /// The samples of one kind; all samples if none is of the kind.
    fileprivate func only(_ kind: JSONNode.Kind) -> [Sample] {
        let own = filter { $0.kind == kind }
        return own.isEmpty ? self : own
    }
}
