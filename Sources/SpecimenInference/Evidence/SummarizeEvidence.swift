extension EvidenceSummary {
    /// - Parameter objects: how many objects could have had the property.
    init(_ evidence: Evidence, objects: Int) {
        let total = evidence.counts
        let counts = [
            "boolean": total.bools, "integer": total.integers, "number": total.decimals, "string": total.strings,
            "array": total.arrays, "object": total.objects,
        ]
        self.init(
            objects: objects,
            present: Int(total.values),
            nulls: Int(total.nulls),
            kinds: counts.filter { $0.value > 0 }.mapValues(Int.init),
            isTelling: evidence.isTelling,
            example: evidence.total.example,
            places: Set(evidence.tallies.sites)
        )
    }
}

extension Evidence {
    fileprivate var isTelling: Bool {
        switch structure {
        case .unknown, .openList, .openObject: false
        default: true
        }
    }
}
