/// What kind of thing was seen at a place, before any names.
enum Structure {
    /// Nothing but nulls.
    case unknown
    case scalar
    /// Objects with named members.
    case record
    /// Objects of several kinds, by the value that says which.
    case union([String: Evidence])
    /// Objects whose keys are data.
    case map(Evidence)
    /// Arrays of one kind of element.
    case list(Evidence)
    /// Arrays of one length whose positions differ in kind.
    case tuple([Evidence])
    /// Only empty objects.
    case openObject
    /// Only empty arrays.
    case openList
    /// Kinds that no one type but any JSON value holds.
    case mixed
}

extension Evidence {
    var structure: Structure {
        let counts = counts
        return switch (counts.scalars > 0, counts.arrays > 0, counts.objects > 0) {
        case (false, false, false): describedStructure
        case (true, false, false): .scalar
        case (false, false, true): objectStructure
        case (false, true, false): arrayStructure
        default: .mixed
        }
    }

    /// What prose tells where no sample does.
    private var describedStructure: Structure {
        if !described.isEmpty { return .record }
        return elements.first.map(Structure.list) ?? .unknown
    }

    private var objectStructure: Structure {
        if counts.unions > 0 { return .union(variants) }
        if counts.maps > 0 {
            // One that holds all keys of all samples there is not.
            if counts.twins > 0 { return .mixed }
            // Where some samples look like a map and others like a record, the keys are data all the same.
            return .map(Evidence.merging(values + properties.values))
        }
        return properties.isEmpty && described.isEmpty ? .openObject : .record
    }

    private var arrayStructure: Structure {
        guard let elements = elements.first else { return .openList }
        let mixed = tallies.mixedArrays
        if mixed.count == 1, let (length, count) = mixed.first, count == counts.arrays,
            positions.count == length,
            elements.isMixed, positions.allSatisfy({ !$0.isMixed })
        {
            return .tuple(positions)
        }
        return .list(elements)
    }

    /// No one type but any JSON value holds what was seen.
    private var isMixed: Bool {
        let counts = counts
        let kinds = [counts.scalars > 0, counts.arrays > 0, counts.objects > 0].filter(\.self).count
        return kinds > 1 || counts.scalars > 0 && ScalarDecision(tallies).shape == .any
    }
}
