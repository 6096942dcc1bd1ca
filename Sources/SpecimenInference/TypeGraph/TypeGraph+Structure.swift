import SpecimenJSON

/// The structure of the values of one type, before anything has a name.
enum Structure {
    /// Nothing but nulls.
    case unknown
    case scalar
    /// Objects with fixed members.
    case record
    /// Objects of several variants, by the value of the discriminator.
    case union([String: NodeID])
    /// Objects whose keys are data.
    case dictionary(NodeID)
    case list(NodeID)
    /// Arrays of one length whose positions differ in kind.
    case tuple([NodeID])
    /// Only empty objects.
    case openObject
    /// Only empty arrays.
    case openList
    /// Values that only `any` can hold.
    case mixed
}

extension TypeGraph {
    func structure(of node: NodeID) -> Structure {
        let kinds = kinds(of: node)
        let node = leader(of: node)
        return switch (!kinds.isDisjoint(with: .scalars), kinds.contains(.array), kinds.contains(.object)) {
        case (false, false, false): declaredStructure(of: node)
        case (true, false, false): .scalar
        case (false, false, true): objectStructure(of: node)
        case (false, true, false): arrayStructure(of: node)
        default: .mixed
        }
    }

    private func declaredStructure(of node: NodeID) -> Structure {
        if !self[node].declaredMembers.isEmpty { return .record }
        return child(node, .element).map(Structure.list) ?? .unknown
    }

    private func objectStructure(of node: NodeID) -> Structure {
        let type = self[node]
        if type.discriminator != nil {
            var variants: [String: NodeID] = [:]
            for (edge, child) in type.edges {
                if case .variant(let value) = edge { variants[value] = leader(of: child) }
            }
            return .union(variants)
        }
        if type.isDictionary {
            if type.hasAmbiguousKeys { return .mixed }
            return child(node, .value).map(Structure.dictionary) ?? .openObject
        }
        return type.edges.isEmpty && type.declaredMembers.isEmpty ? .openObject : .record
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

    /// The types of the variants of a union; none for any other type.
    func variants(of node: NodeID) -> [NodeID] {
        guard case .union(let variants) = structure(of: node) else { return [] }
        return variants.values.sorted()
    }

    /// The members of a record, in the order of their keys.
    func members(of node: NodeID) -> [(key: String, type: NodeID)] {
        self[node].edges.compactMap { edge, child in edge.key.map { (key: $0, type: leader(of: child)) } }
            .sorted { String.exactlyPrecedes($0.key, $1.key) }
    }

    /// No type but `any` holds all values.
    func isMixed(_ node: NodeID) -> Bool {
        let kinds = kinds(of: node)
        let groups = [
            !kinds.isDisjoint(with: .scalars), kinds.contains(.array), kinds.contains(.object),
        ]
        return groups.count(where: \.self) > 1 || groups[0] && samples(of: node).areMixedScalars
    }
}
