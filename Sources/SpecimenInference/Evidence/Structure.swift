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
        let total = self.total
        let scalars = total.bools + total.numbers + total.strings
        switch (scalars > 0, total.arrays > 0, total.objects > 0) {
        case (false, false, false): return describedStructure
        case (true, false, false): return .scalar
        case (false, false, true): return objectStructure(total)
        case (false, true, false): return arrayStructure(total)
        default: return .mixed
        }
    }

    /// What prose tells where no sample does.
    private var describedStructure: Structure {
        if !described.isEmpty { return .record }
        return elements.first.map(Structure.list) ?? .unknown
    }

    private func objectStructure(_ total: Tally) -> Structure {
        if total.unions > 0 { return .union(variants) }
        if total.maps > 0 {
            // One that holds all keys of all samples there is not.
            if total.twins > 0 { return .mixed }
            // Where some samples look like a map and others like a record, the keys are data all the same.
            return .map(Evidence.merging(values + properties.values))
        }
        return properties.isEmpty && described.isEmpty ? .openObject : .record
    }

    private func arrayStructure(_ total: Tally) -> Structure {
        guard let elements = elements.first else { return .openList }
        let lengths = total.mixedArrays
        if lengths.count == 1, let (length, count) = lengths.first, count == total.arrays, positions.count == length,
            elements.isMixed, positions.allSatisfy({ !$0.isMixed })
        {
            return .tuple(positions)
        }
        return .list(elements)
    }

    /// No one type but any JSON value holds what was seen.
    private var isMixed: Bool {
        let total = self.total
        let scalars = total.bools + total.numbers + total.strings
        let kinds = [scalars > 0, total.arrays > 0, total.objects > 0].filter(\.self).count
        return kinds > 1 || scalars > 0 && ScalarDecision(total).shape == .any
    }
}
