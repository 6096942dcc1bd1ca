import SpecimenDocs

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
            properties: properties(of: cluster),
            discriminator: discriminator(of: cluster),
            variants: variants(of: cluster),
            samples: cluster.samples,
            seenIn: Set(origins.map(\.id)).sorted(),
            reasons: cluster.reasons,
            isInput: cluster.isInput
        )
    }

    private func members(of cluster: Cluster) -> [Property] {
        let described = cluster.evidence.described
        let untold = described.keys.filter { cluster.evidence.properties[$0] == nil }
        let said = modelOverrides[cluster.root]
        let candidates = (cluster.evidence.properties.map(\.self) + untold.map { (key: $0, value: Evidence()) })
            .sorted(by: Self.precedes)
            .map { ($0.key, $0.value, override(of: $0.key, $0.value, in: said)) }
        let members = candidates.filter { !$0.2.isSkipped }
        var namer = MemberNamer(reserved: ReservedNames.members)
        let names = namer.names(for: members.map { $0.2.name ?? $0.0 })
        let union = cluster.first.owner.map(unification.partition.root(of:)).flatMap { root in
            clusters.first { $0.root == root && $0.kind == .union }
        }
        let presence = Presence(
            of: cluster,
            toldBy: union.flatMap { discriminator(of: $0) },
            holding: content(of: cluster)
        )
        var properties = zip(members, names).map { member, name in
            let (key, evidence, override) = member
            let isUntold = evidence.tallies.isEmpty
            // A member that is only named is text until an example shows something else.
            let inferred = isUntold ? .string : shapes.shape(of: evidence)
            return Property(
                wireName: key,
                name: override.name ?? name,
                shape: override.shape(of: key) ?? override.type.map { shapes.shape(of: evidence, declared: $0) }
                    ?? inferred,
                presence: override.isRequired.map { .configured(isRequired: $0) }
                    ?? described[key].map { .described(isRequired: $0) } ?? presence.reason(key, evidence),
                evidence: EvidenceSummary(evidence, objects: cluster.samples),
                provenance: isUntold ? [.prose(.members)] : []
            )
        }
        for index in properties.indices where members[index].2 != Override() {
            properties[index].provenance.append(.configuration)
        }
        nameEnumerations(of: &properties)
        return properties
    }

    /// The member in which the cluster's answers hold what was asked for, if all do in one.
    private func content(of cluster: Cluster) -> String? {
        let messages = Set(cluster.evidence.tallies.keys.filter { $0.pattern == "$" }.map(\.message))
        let keys = Set(messages.map { envelopeKeys[$0] })
        return keys.count == 1 ? keys.first ?? nil : nil
    }

    /// What is said of a property by its model goes before what is said of its places.
    private func override(of key: String, _ evidence: Evidence, in model: ModelOverride?) -> Override {
        let place = overrides.override(at: evidence.sitePositions) ?? Override()
        guard let own = model?.properties.first(where: { $0.key == key }) else { return place }
        return place.overridden(by: own.override)
    }

    /// A type within the model must not hide one that the model uses.
    private func nameEnumerations(of properties: inout [Property]) {
        var types = NameRegister(taken: ReservedNames.types.union(properties.compactMap(\.shape.modelName)))
        for index in properties.indices {
            guard case .enumeration(let declared, _) = properties[index].shape.core else { continue }
            let name = types.claim(declared) ? declared : types.claim(declared, endings: ["Option", "Choice"])
            properties[index].shape = properties[index].shape.renamingEnumeration(to: name)
        }
    }

    private func properties(of cluster: Cluster) -> [Property] {
        switch cluster.kind {
        case .record: members(of: cluster)
        case .tuple: positions(of: cluster)
        case .union: []
        }
    }

    private func discriminator(of cluster: Cluster) -> String? {
        guard cluster.kind == .union else { return nil }
        return cluster.evidence.sitePositions.sorted { $0.text < $1.text }.lazy
            .compactMap { overrides.discriminator(at: $0) }.first
    }

    private func variants(of cluster: Cluster) -> [Variant] {
        let variants = cluster.evidence.variants.sorted { $0.key < $1.key }
        var namer = MemberNamer(reserved: ReservedNames.unionCases)
        return zip(variants, namer.names(for: variants.map(\.key))).compactMap { variant, name in
            guard let set = unification.set(of: variant.value), let model = modelNames[set] else { return nil }
            return Variant(value: variant.key, name: name, model: model)
        }
    }

    private func positions(of cluster: Cluster) -> [Property] {
        cluster.evidence.positions.enumerated().map { position, evidence in
            Property(
                wireName: String(position),
                name: Ordinals.word(position),
                shape: shapes.bareShape(of: evidence),
                // A position is there or the array is another.
                presence: evidence.total.nulls > 0 ? .null : .identity,
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

extension Override {
    /// The open enumeration that the choices make; nil without any.
    fileprivate func shape(of key: String) -> Shape? {
        guard !choices.isEmpty else { return nil }
        let enumeration = Shape.enumeration(of: key, choices)
        if case .array = type { return .array(enumeration) }
        return enumeration
    }
}
