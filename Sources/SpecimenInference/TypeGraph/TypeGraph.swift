import SpecimenJSON

/// The types of an API: each node holds the samples of one type, each edge leads to the type of a part.
///
/// Passes rewrite the graph by three operations: ``merge(_:_:because:)`` makes one type of two, ``divide(_:into:)``
/// makes several types of one, and the conversions in `TypeGraph+Forms.swift` change a type between record and
/// dictionary, list and tuple, or record and union. All of them only move samples. Statistics are computed from samples
/// when a pass asks for them.
struct TypeGraph: Sendable {
    var samples: [Sample] = []
    var messages: [Message]
    private var nodes: [TypeNode] = []
    /// The node that a merged node became part of; its own index for all others.
    private var leaders: [NodeID] = []
    private var nodeOfSample: [NodeID] = []
    /// Grows with each change of the structure, so that passes can be repeated until nothing changes.
    private(set) var revision = 0

    init(messages: [Message]) {
        self.messages = messages
    }

    /// The type that a node belongs to after all merges.
    func leader(of node: NodeID) -> NodeID {
        var node = node
        while leaders[node] != node { node = leaders[node] }
        return node
    }

    /// The type of a sample; for the sample of a union, that of its variant.
    func node(of sample: SampleID) -> NodeID { leader(of: nodeOfSample[sample]) }

    /// All types that have samples, in the order in which they were found.
    var types: [NodeID] { leaders.indices.filter { leaders[$0] == $0 && !nodes[$0].samples.isEmpty } }

    subscript(node: NodeID) -> TypeNode {
        get { nodes[leader(of: node)] }
        _modify { yield &nodes[leader(of: node)] }
    }

    /// The type of a part; nil where no sample has the part.
    func child(_ node: NodeID, _ edge: Edge) -> NodeID? {
        self[node].edges[edge].map(leader)
    }

    func root(of message: MessageID) -> NodeID? { messages[message].root.map(leader) }
}

extension TypeGraph {
    /// - Returns: a new type without samples.
    mutating func addNode(_ node: TypeNode = TypeNode()) -> NodeID {
        nodes.append(node)
        leaders.append(nodes.count - 1)
        assign(node.samples, to: nodes.count - 1)
        return nodes.count - 1
    }

    /// Makes a node the type of samples. The node has to list them.
    mutating func assign(_ samples: [SampleID], to node: NodeID) {
        for sample in samples { nodeOfSample[sample] = node }
    }

    /// Notes a change that neither merges nor divides types.
    mutating func noteChange() { revision += 1 }

    mutating func addSample(_ sample: Sample, to node: NodeID) -> SampleID {
        samples.append(sample)
        nodeOfSample.append(node)
        nodes[node].samples.append(samples.count - 1)
        return samples.count - 1
    }

    /// Returns the part of a type that an edge leads to, and adds it if it is missing.
    mutating func addChild(_ node: NodeID, _ edge: Edge) -> NodeID {
        if let child = nodes[node].edges[edge] { return child }
        let child = addNode()
        nodes[node].edges[edge] = child
        return child
    }
}

extension TypeGraph {
    /// Makes two types one, and then the types of the parts that both have.
    ///
    /// The type found first leads, so that the result does not depend on the order of the merges.
    mutating func merge(_ one: NodeID, _ other: NodeID, because reason: String?) {
        var open: [(NodeID, NodeID, String?)] = [(one, other, reason)]
        while let (one, other, reason) = open.popLast() {
            guard leader(of: one) != leader(of: other) else { continue }
            revision += 1
            alignForms(one, other)
            // The conversion to one form may have merged both types with others, and so with each other.
            let (first, second) = (leader(of: one), leader(of: other))
            guard first != second else { continue }
            let (leader, follower) = (min(first, second), max(first, second))
            let merged = nodes[follower]
            nodes[follower] = TypeNode()
            leaders[follower] = leader
            nodes[leader].absorb(merged)
            if let reason { nodes[leader].reasons.insert(reason) }
            for (edge, child) in merged.edges.sorted(by: { $0.key < $1.key }) {
                if let own = nodes[leader].edges[edge] {
                    open.append((own, child, edge.reasonToMerge))
                } else {
                    nodes[leader].edges[edge] = child
                }
            }
        }
    }

    /// Moves samples of one type to new types, and divides the types of the parts in the same way.
    ///
    /// A part whose type has samples from elsewhere too is shared by the new types.
    ///
    /// - Parameter groups: the samples of each new type.
    /// - Returns: the new types, in the order of the groups. The divided type keeps its other samples.
    mutating func divide(_ node: NodeID, into groups: [[SampleID]]) -> [NodeID] {
        divide(leader(of: node), into: groups, within: [:])
    }

    /// - Parameter open: the types that are being divided, with the samples that they had before. A part of such a type
    ///   is shared: the type contains itself.
    private mutating func divide(
        _ node: NodeID,
        into groups: [[SampleID]],
        within open: [NodeID: [SampleID]]
    ) -> [NodeID] {
        revision += 1
        var open = open
        open[node] = nodes[node].samples
        let pattern = nodes[node].withoutSamples
        let parts = groups.map { samples in
            var part = pattern
            part.samples = samples
            return addNode(part)
        }
        let moved = Set(groups.joined())
        nodes[node].samples.removeAll(where: moved.contains)
        // The arrays of a union have parts like any others; only its objects are divided among variants.
        for isVariant in [false, true] {
            let edges = nodes[node].edges.filter { $0.key.isVariant == isVariant }
            let byChild = Dictionary(grouping: edges) { leader(of: $0.value) }
            for (child, edges) in byChild.sorted(by: { $0.key < $1.key }) {
                divide(child, under: edges.map(\.key), of: node, among: parts, within: open)
            }
        }
        return parts
    }

    private mutating func divide(
        _ child: NodeID,
        under edges: [Edge],
        of former: NodeID,
        among owners: [NodeID],
        within open: [NodeID: [SampleID]]
    ) {
        let isVariant = edges.contains(where: \.isVariant)
        let held = Dictionary(grouping: open[child] ?? nodes[child].samples) { sample in
            isVariant ? union(of: sample) : samples[sample].parent.map(node(of:))
        }
        let taken = owners.filter { held[$0] != nil }
        let groups = taken.map { held[$0] ?? [] }
        let isShared = open[child] != nil || held.count > taken.count + (held[former] == nil ? 0 : 1)
        let parts = isShared ? taken.map { _ in child } : divide(child, into: groups, within: open)
        for (owner, (part, group)) in zip(taken, zip(parts, groups)) {
            for sample in group {
                nodes[owner].edges[edge(of: sample, in: owner, isVariant: isVariant)] = part
                guard isVariant else { continue }
                assign([sample], to: part)
                samples[sample].variant?.union = owner
            }
        }
        let kept = Set((held[former] ?? []).map { edge(of: $0, in: former, isVariant: isVariant) })
        for edge in edges where !kept.contains(edge) { nodes[former].edges[edge] = nil }
    }

    /// The union that holds a sample as one of its variants.
    private func union(of sample: SampleID) -> NodeID? {
        guard let variant = samples[sample].variant else { return nil }
        // While a union is divided, the samples that move are assigned to the new union.
        let type = node(of: sample)
        return nodes[type].discriminator == nil ? leader(of: variant.union) : type
    }

    /// The edge that leads from the type of the parent to the type of a sample.
    func edge(of sample: SampleID, in owner: NodeID) -> Edge {
        switch samples[sample].step {
        case .member(let key): self[owner].isDictionary ? .value : .member(key)
        case .element(let index): self[owner].isTuple ? .position(index) : .element
        case .body: .element
        }
    }

    /// The edge that leads to a sample from the type that holds it: the union, if the sample is in question as a
    /// variant.
    private func edge(of sample: SampleID, in owner: NodeID, isVariant: Bool) -> Edge {
        guard isVariant, let variant = samples[sample].variant else { return edge(of: sample, in: owner) }
        return .variant(variant.value)
    }

    /// Separates the part of one type from the samples that its type has elsewhere.
    ///
    /// - Returns: the part, whose samples all have a parent in the type; nil where the type has no such part.
    mutating func isolate(_ edge: Edge, of node: NodeID) -> NodeID? {
        let owner = leader(of: node)
        guard let child = child(owner, edge) else { return nil }
        let own = nodes[child].samples.filter { sample in
            samples[sample].parent.map(node(of:)) == owner && self.edge(of: sample, in: owner) == edge
        }
        guard own.count < nodes[child].samples.count, let part = divide(child, into: [own]).first else { return child }
        nodes[owner].edges[edge] = part
        return part
    }
}

extension TypeNode {
    /// The type with its form, and without samples, parts and names.
    fileprivate var withoutSamples: TypeNode {
        var copy = self
        (copy.samples, copy.edges, copy.reasons) = ([], [:], [])
        (copy.name, copy.inferredName, copy.nameAlternatives) = (nil, nil, [])
        return copy
    }

    /// Takes over the samples and the properties of another type, except its parts.
    fileprivate mutating func absorb(_ other: TypeNode) {
        samples += other.samples
        isDictionary = isDictionary || other.isDictionary
        dictionaryReason = [dictionaryReason, other.dictionaryReason].compactMap(\.self).min()
        hasAmbiguousKeys = hasAmbiguousKeys || other.hasAmbiguousKeys
        isTuple = isTuple || other.isTuple
        isFixedList = isFixedList || other.isFixedList
        discriminator = [discriminator, other.discriminator].compactMap(\.self).min()
        isVariant = isVariant || other.isVariant
        isFixedRecord = isFixedRecord || other.isFixedRecord
        declaredMembers.merge(other.declaredMembers) { $0 && $1 }
        reasons.formUnion(other.reasons)
        included.formUnion(other.included)
        override = [override, other.override].compactMap(\.self).min()
    }
}

extension Edge {
    /// The reason for which the parts at this edge of one type are of one type.
    fileprivate var reasonToMerge: String? {
        switch self {
        case .member(let key): "They are the values of `\(key.string)` in one type."
        case .variant(let value): "They are the variants `\(value)` of one type."
        case .position(let index): "They are the values of `\(Ordinals.word(index))` in one type."
        case .value, .element: nil
        }
    }
}
