import SpecimenJSON

/// The structure of the values of one type, before anything has a name.
enum Structure {
    /// Nothing but nulls.
    case unknown
    case scalar
    /// Objects with fixed members.
    case record
    /// Objects of several variants, by the value of the discriminator.
    case union
    /// Objects whose keys are data.
    case dictionary(NodeID)
    case list(NodeID)
    /// Arrays of one length whose positions differ in kind.
    case tuple([NodeID])
    /// Only empty objects.
    case openObject
    /// Only empty arrays.
    case openList
    /// Values of several kinds, or values that only `any` can hold.
    case mixed
}

extension TypeGraph {
    func structure(of node: NodeID) -> Structure { structure(of: node, as: kinds(of: node)) }

    /// The structure of those values of a type that are of certain kinds.
    func structure(of node: NodeID, as kinds: KindSet) -> Structure {
        switch kinds {
        case []: declaredStructure(of: node)
        case .object: objectStructure(of: node)
        case .array: arrayStructure(of: node)
        default: kinds.isSubset(of: .scalars) ? .scalar : .mixed
        }
    }

    private func declaredStructure(of node: NodeID) -> Structure {
        if !self[node].declaredMembers.isEmpty { return .record }
        return child(node, .element).map(Structure.list) ?? .unknown
    }

    private func objectStructure(of node: NodeID) -> Structure {
        let type = self[node]
        if type.discriminator != nil { return .union }
        if type.isDictionary {
            if type.hasAmbiguousKeys { return .mixed }
            return child(node, .value).map(Structure.dictionary) ?? .openObject
        }
        return type.edges.isEmpty && type.declaredMembers.isEmpty ? .openObject : .record
    }

    /// The reason why the keys of the objects, or of the objects in a list, are data; nil for any other type.
    func dictionaryReason(of node: NodeID) -> DictionaryReason? {
        var objects = node
        if case .list(let elements) = structure(of: node) { objects = elements }
        guard case .dictionary = structure(of: objects) else { return nil }
        return self[objects].dictionaryReason
    }

    private func arrayStructure(of node: NodeID) -> Structure {
        if self[node].isTuple {
            let positions = positions(of: node)
            return positions.contains(where: isMixed) ? .mixed : .tuple(positions)
        }
        return child(node, .element).map(Structure.list) ?? .openList
    }

    /// The types of the positions of a tuple, in order.
    func positions(of node: NodeID) -> [NodeID] {
        var positions: [NodeID] = []
        while let next = child(node, .position(positions.count)) { positions.append(next) }
        return positions
    }

    /// The variants of a union, in the order of their values; none for any other type.
    func variants(of node: NodeID) -> [(value: String, type: NodeID)] {
        guard self[node].discriminator != nil else { return [] }
        return self[node].edges.sorted { $0.key < $1.key }.compactMap { edge, child in
            if case .variant(let value) = edge { (value: value, type: leader(of: child)) } else { nil }
        }
    }

    /// The members of a record, in the order of their keys.
    func members(of node: NodeID) -> [(key: String, type: NodeID)] {
        self[node].edges.compactMap { edge, child in edge.key.map { (key: $0, type: leader(of: child)) } }
            .sorted { String.exactlyPrecedes($0.key, $1.key) }
    }

    /// No type but `any` holds all values.
    func isMixed(_ node: NodeID) -> Bool { samples(of: node).areMixed }
}
