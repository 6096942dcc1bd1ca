extension Inference {
    /// In the order of their names.
    func models(_ operations: [Operation]) -> [Model] {
        var operationsByMessage: [String: Operation] = [:]
        for (subject, operation) in zip(subjects, operations) {
            operationsByMessage[Subject.message(subject.endpoint, "response")] = operation
            operationsByMessage[Subject.message(subject.endpoint, "request")] = operation
        }
        return clusters.compactMap { model($0, operationsByMessage) }.sorted { $0.name < $1.name }
    }

    private func model(_ cluster: Cluster, _ operations: [String: Operation]) -> Model? {
        guard let name = modelNames[cluster.root] else { return nil }
        let origins = Set(cluster.evidence.tallies.keys.map(\.message)).sorted().compactMap { operations[$0] }
        return Model(
            name: name,
            kind: cluster.kind,
            group: operations[cluster.firstSite.message]?.group ?? "",
            properties: cluster.kind == .record ? members(of: cluster) : positions(of: cluster),
            samples: cluster.samples,
            seenIn: Set(origins.map(\.id)).sorted(),
            reasons: cluster.reasons,
            isInput: cluster.isInput
        )
    }

    private func members(of cluster: Cluster) -> [Property] {
        var namer = MemberNamer(reserved: ReservedNames.members)
        let described = cluster.evidence.described
        let untold = described.keys.filter { cluster.evidence.properties[$0] == nil }
        let properties = (cluster.evidence.properties.map(\.self) + untold.map { (key: $0, value: Evidence()) })
            .sorted(by: Self.precedes)
        let presence = Presence(of: cluster)
        return zip(properties, namer.names(for: properties.map(\.key))).map { property, name in
            let (key, evidence) = property
            let isUntold = evidence.tallies.isEmpty
            return Property(
                wireName: key,
                name: name,
                // A member that is only named is text until an example shows something else.
                shape: isUntold ? .string : shapes.shape(of: evidence),
                isOptional: described[key].map { !$0 } ?? presence.isOptional(key, evidence),
                evidence: EvidenceSummary(evidence, objects: cluster.samples),
                provenance: isUntold ? [.prose(.members)] : []
            )
        }
    }

    private func positions(of cluster: Cluster) -> [Property] {
        cluster.evidence.positions.enumerated().map { position, evidence in
            Property(
                wireName: String(position),
                name: Ordinals.word(position),
                shape: shapes.bareShape(of: evidence),
                isOptional: evidence.total.nulls > 0,
                evidence: EvidenceSummary(evidence, objects: cluster.samples)
            )
        }
    }

    /// What tells one thing from another comes first; the rest by name, so that a new property moves no other.
    private static func precedes(_ one: (key: String, value: Evidence), _ other: (key: String, value: Evidence)) -> Bool
    {
        let ranks = (identifying.firstIndex(of: one.key), identifying.firstIndex(of: other.key))
        switch ranks {
        case (let first?, let second?): return first < second
        case (nil, nil): return one.key < other.key
        default: return ranks.0 != nil
        }
    }

    private static let identifying = ["id", "slug", "name", "title"]
}
