import SpecimenDocs
import SpecimenJSON

extension Inference {
    /// In the order of their names.
    func models(_ operations: [Operation]) -> [Model] {
        var origins: [String: Origin] = [:]
        for index in subjects.indices {
            let origin = Origin(id: operations[index].id, group: operations[index].group)
            origins[Subject.message(subjects[index].endpoint, "response")] = origin
            origins[Subject.message(subjects[index].endpoint, "request")] = origin
        }
        return clusters.concurrentMap(chunk: 1) { [origins] in model($0, origins) }.compactMap(\.self)
            .sorted { $0.name < $1.name }
    }

    /// The operation that a message belongs to.
    private struct Origin: Sendable {
        var id: String
        var group: String
    }

    private func model(_ cluster: Cluster, _ origins: [String: Origin]) -> Model? {
        guard let name = modelNames[cluster.root] else { return nil }
        let messages = Set(cluster.evidence.tallies.sites.map(\.message))
        return Model(
            name: name,
            kind: cluster.kind,
            group: origins[cluster.firstSite.message]?.group ?? "",
            properties: properties(of: cluster),
            discriminator: discriminator(of: cluster),
            variants: variants(of: cluster),
            samples: cluster.samples,
            seenIn: Set(messages.compactMap { origins[$0]?.id }).sorted(),
            reasons: cluster.reasons,
            isInput: cluster.isInput
        )
    }

    private func members(of cluster: Cluster) -> [Property] {
        let described = cluster.evidence.described
        let members = candidates(of: cluster).filter { !$0.override.isSkipped }
        let given = Set(members.compactMap(\.override.name))
        var namer = MemberNamer(reserved: ReservedNames.members.union(given))
        let unnamed = members.filter { $0.override.name == nil }.map(\.key)
        var names = namer.names(for: unnamed)[...]
        let presence = Presence(of: cluster, toldBy: discriminator(ofKindsIn: cluster), holding: content(of: cluster))
        var properties = members.map { member in
            let isUntold = member.evidence.tallies.isEmpty
            return Property(
                wireName: member.key,
                name: member.override.name ?? names.popFirst() ?? member.key,
                shape: shape(of: member) ?? unconfiguredShape(of: member),
                presence: member.override.isRequired.map { .configured(isRequired: $0) }
                    ?? described[member.key].map { .described(isRequired: $0) }
                    ?? presence.reason(member.key, member.evidence),
                isTypeSettled: member.override.type != nil || !member.override.choices.isEmpty,
                evidence: EvidenceSummary(member.evidence, objects: cluster.samples),
                provenance: isUntold ? [.prose(.members)] : []
            )
        }
        for index in properties.indices where members[index].override != Override() {
            properties[index].provenance.append(.configuration)
        }
        nameEnumerations(of: &properties)
        return properties
    }

    /// A member of the objects of a cluster, with what the configuration says of it.
    struct Candidate {
        var key: String
        /// Empty where only prose tells of it.
        var evidence: Evidence
        var override: Override
    }

    /// In the order of the properties, those that are to be left out included.
    func candidates(of cluster: Cluster) -> [Candidate] {
        let untold = cluster.evidence.described.keys.filter { cluster.evidence.properties[$0] == nil }
        let said = modelOverrides[cluster.root]
        return (cluster.evidence.properties.map(\.self) + untold.map { (key: $0, value: Evidence()) })
            .sorted(by: Self.precedes)
            .map { Candidate(key: $0.key, evidence: $0.value, override: override(of: $0.key, $0.value, in: said)) }
    }

    /// The configured shape; nil where nothing is configured, or choices are given for what is no text.
    func shape(of member: Candidate) -> Shape? {
        let declared = member.override.type.map { shapes.shape(of: member.evidence, declared: $0) }
        guard !member.override.choices.isEmpty else { return declared }
        return (declared ?? unconfiguredShape(of: member)).offering(member.override.choices, of: member.key)
    }

    /// A member that is only named is text until an example shows something else.
    private func unconfiguredShape(of member: Candidate) -> Shape {
        member.evidence.tallies.isEmpty ? .string : shapes.shape(of: member.evidence)
    }

    /// The key by which the objects of a cluster are told from others, where they are a kind of a union.
    func discriminator(ofKindsIn cluster: Cluster) -> String? {
        let owners = unification.partition.members(of: cluster.root).compactMap { unification.places[$0].owner }
        return owners.lazy.compactMap { unions[unification.partition.root(of: $0)] }.first.flatMap {
            discriminator(of: $0)
        }
    }

    /// The member in which the cluster's answers hold what was asked for, if all do in one.
    private func content(of cluster: Cluster) -> String? {
        let messages = Set(cluster.evidence.tallies.sites.filter(\.isRoot).map(\.message))
        let keys = Set(messages.map { envelopeKeys[$0] })
        return keys.count == 1 ? keys.first ?? nil : nil
    }

    /// What is said of a property by its model goes before what is said of its places.
    private func override(of key: String, _ evidence: Evidence, in model: ModelOverride?) -> Override {
        let place = overrides.override(of: evidence) ?? Override()
        guard let own = model?.properties.first(where: { $0.key.hasSameBytes(as: key) }) else { return place }
        return place.overridden(by: own.override)
    }

    /// A type within the model must not hide one that the model uses.
    private func nameEnumerations(of properties: inout [Property]) {
        var types = NameRegister(reserved: ReservedNames.types, taken: Set(properties.compactMap(\.shape.modelName)))
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
        return cluster.evidence.total.toldBy.min()
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
                presence: evidence.counts.nulls > 0 ? .null : .position,
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
        case (nil, nil): return String.exactlyPrecedes(one.key, other.key)
        default: return ranks.0 != nil
        }
    }

    private static let identifying = ["id", "slug", "name", "title"]
}

extension Shape {
    /// The same with these choices for its texts; nil where it holds something else.
    fileprivate func offering(_ choices: [String], of key: String) -> Shape? {
        switch self {
        case .string, .any, .enumeration: .enumeration(of: key, choices)
        case .array(let element): element.offering(choices, of: key).map(Shape.array)
        case .map(let value): value.offering(choices, of: key).map(Shape.map)
        case .nullable(let inner): inner.offering(choices, of: key).map(Shape.nullable)
        default: nil
        }
    }
}
