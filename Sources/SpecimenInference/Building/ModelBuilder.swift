import SpecimenDocs
import SpecimenJSON

/// Reads the models of an API off its type graph.
struct ModelBuilder {
    let uses: TypeUses
    let shapes: ShapeDecision
    private let api: DocumentedAPI
    /// The types that can be models, in the order in which they were named.
    let types: [NamedType]
    private let pathsByType: [NodeID: [PathID]]
    private let bodiesOfTypes: Set<SampleID>
    /// The names of the operations, by endpoint.
    private let operationIDs: [String]

    init(_ uses: TypeUses, _ api: DocumentedAPI, operationIDs: [String]) {
        self.uses = uses
        self.api = api
        self.operationIDs = operationIDs
        let overrides = TypeOverrides(api.documentation.configuration, uses.paths)
        shapes = ShapeDecision(graph: uses.graph, overrides: overrides)
        types = NamedType.all(uses)
        bodiesOfTypes = uses.graph.bodiesOfTypes
        pathsByType = Dictionary(grouping: uses.paths.all.indices) { uses.paths[$0].type }
    }

    var graph: TypeGraph { uses.graph }
    var paths: PathTree { uses.paths }
    var overrides: TypeOverrides { shapes.overrides }
    private var requiredPolicy: RequiredPolicy { api.documentation.configuration.required ?? .inferred }

    /// Returns the models in the order of their names.
    func models() -> [Model] {
        types.compactMap(model).sorted { $0.name < $1.name }
    }

    private func model(_ type: NamedType) -> Model? {
        guard let name = graph[type.id].name else { return nil }
        let shown = (pathsByType[type.id] ?? []).filter { path in
            paths[path].isDeclared || !paths[path].kinds.isEmpty
        }
        let override = graph[type.id].override.map { api.documentation.configuration.models[$0] }
        let messages = Set((shown.isEmpty ? [type.first.path] : shown).map { paths[$0].message })
        return Model(
            name: name,
            nameAlternatives: graph[type.id].nameAlternatives,
            nameLocation: override?.name == nil ? nil : override?.nameLocation,
            kind: type.first.kind,
            group: api.endpoints[graph.messages[paths[type.first.path].message].endpoint].description.group,
            properties: properties(of: type),
            discriminator: graph[type.id].discriminator,
            variants: graph.variants(of: type.id).compactMap { value, variant in
                graph[variant].name.map { Variant(value: value, model: $0) }
            },
            samples: graph.count(type.first.kind == .tuple ? .array : .object, of: type.id),
            seenIn: Set(messages.map { operationIDs[graph.messages[$0].endpoint] }).sorted(),
            reasons: graph[type.id].reasons.sorted(),
            isInput: type.first.isInput
        )
    }

    private func properties(of type: NamedType) -> [Property] {
        switch type.first.kind {
        case .record: members(of: type)
        case .tuple: positions(of: type.id)
        case .union: []
        }
    }
}

extension ModelBuilder {
    /// A member of a record, with its settings in the configuration.
    struct Member {
        var key: String
        var part: TypePart
        /// Empty where only a description declares the member.
        var samples: [Sample]
        var override: Override
    }

    /// The members of a record in the order of its properties, skipped members included.
    func candidates(of type: NodeID) -> [Member] {
        let declared = graph[type].declaredMembers.keys.map(\.string)
        let keys = Set((graph.members(of: type).map(\.key) + declared).map(ExactString.init)).map(\.string)
        return keys.sorted(by: Self.precedes).map { key in
            let edge = Edge.member(ExactString(key))
            return Member(
                key: key,
                part: TypePart(owner: .type(graph.leader(of: type)), edge: edge),
                samples: shapes.parts[type, edge],
                override: overrides[graph.leader(of: type), edge] ?? Override()
            )
        }
    }

    /// Identity words come first; the rest follows by name, so that a new property moves no other.
    private static func precedes(_ one: String, _ other: String) -> Bool {
        let ranks = [one, other].map { IdentityWords.primary.firstIndex(of: $0) ?? .max }
        return ranks[0] == ranks[1] ? String.exactlyPrecedes(one, other) : ranks[0] < ranks[1]
    }

    private func members(of type: NamedType) -> [Property] {
        let members = candidates(of: type.id).filter { !$0.override.isSkipped }
        let objects = graph.count(.object, of: type.id)
        let evidence = members.map { summary(of: $0.part.edge, in: type.id, objects: objects) }
        let presence = presence(of: type, evidence)
        let declared = graph[type.id].declaredMembers
        return zip(members, evidence).map { member, evidence in
            let isShown = member.samples.contains(where: \.isShown)
            var provenance: [Provenance] = isShown ? [] : [.prose(.members)]
            let hasValues = member.samples.contains { $0.kind != nil }
            let placeholder = hasValues ? nil : member.samples.compactMap(\.placeholder?.text).min()
            if let placeholder { provenance.append(.placeholder(placeholder)) }
            if member.override != Override() { provenance.append(.configuration) }
            let isTypeSettled =
                member.override.type != nil || !member.override.choices.isEmpty || placeholder != nil
            let emptyKinds = isTypeSettled ? [] : shapes.emptyKinds(of: member.part.edge, in: type.id)
            let decision = presence.decidePresence(of: member.key, evidence)
            let isExplained = emptyKinds.isEmpty || decision == .absent || decision == .null
            let reason: PresenceReason =
                member.override.isRequired.map { .configured(isRequired: $0) }
                ?? declared[ExactString(member.key)].map { .described(isRequired: $0) }
                ?? (isExplained ? decision : .empty)
            return Property(
                wireName: member.key,
                preferredName: member.override.name,
                nameLocation: member.override.name == nil ? nil : overrides.locations[member.part],
                shape: configuredShape(of: member, in: type.id) ?? inferredShape(of: member, in: type.id),
                presence: reason,
                emptyKinds: reason.isOptional ? emptyKinds : [],
                isTypeSettled: isTypeSettled,
                evidence: evidence,
                provenance: provenance
            )
        }
    }

    /// The shape that the configuration gives; nil where it gives none, or choices for a member that is no text.
    func configuredShape(of member: Member, in type: NodeID) -> Shape? {
        let declared = member.override.type.map { declared in
            graph.child(type, member.part.edge).map { shapes.shape(of: $0, declared: declared) } ?? Shape(declared)
        }
        guard !member.override.choices.isEmpty else { return declared }
        return (declared ?? inferredShape(of: member, in: type)).offering(member.override.choices)
    }

    /// A member that is only declared is text until an example shows something else.
    private func inferredShape(of member: Member, in type: NodeID) -> Shape {
        member.samples.contains(where: \.isShown) ? shapes.shape(of: member.part.edge, in: type) : .string
    }

    private func presence(of type: NamedType, _ evidence: [EvidenceSummary]) -> PresenceContext {
        let keys = Set(type.keys.map(\.string))
        return PresenceContext(
            policy: requiredPolicy,
            isRoot: type.first.isRoot,
            isNamed: keys.contains("id") && (keys.contains("name") || keys.contains("slug")),
            isOpen: GenericNouns.isOpen(type.first.noun),
            isAbridged: evidence.count { $0.absences > 0 } * 2 > evidence.count,
            discriminator: discriminator(ofVariant: type.id),
            content: content(of: type.id),
            showsSeveralThings: graph.hasDifferentValues(
                graph.child(type.id, .member(ExactString("id"))) ?? type.id
            ),
            selfLinks: SelfLinks(of: graph.samples(of: type.id).compactMap(\.value))
        )
    }

    /// The discriminator of the union of a variant; nil for a type that is no variant.
    func discriminator(ofVariant type: NodeID) -> String? {
        let unions = graph.samples(of: type).compactMap { $0.variant?.union }
        return unions.first.flatMap { graph[$0].discriminator }
    }

    /// The member with the content, if the type is the envelope of all its responses.
    private func content(of type: NodeID) -> String? {
        let bodies = (pathsByType[type] ?? []).filter { paths[$0].parent == nil }
        let keys = Set(bodies.map { uses.contents[paths[$0].message]?.key })
        return keys.count == 1 ? keys.first ?? nil : nil
    }
}

extension ModelBuilder {
    private func positions(of tuple: NodeID) -> [Property] {
        let arrays = graph.count(.array, of: tuple)
        let areMany = Set(graph.samples(of: tuple).compactMap { $0.value?.text }).count >= Self.manyArrays
        return graph.positions(of: tuple).indices.map { index in
            let hasNulls = shapes.parts[tuple, .position(index)].contains { $0.kind == .null }
            return Property(
                wireName: String(index),
                shape: shapes.shape(of: .position(index), in: tuple).standingAlone,
                presence: hasNulls ? .null : presence(of: index, areMany: areMany),
                evidence: summary(of: .position(index), in: tuple, objects: arrays)
            )
        }
    }

    private func presence(of position: Int, areMany: Bool) -> PresenceReason {
        switch requiredPolicy {
        case .nothing: .policy
        case .strict: .position
        case .inferred: position == 0 || areMany ? .position : .fewArrays
        }
    }

    /// The number of different arrays from which on all arrays are taken to have the same length.
    private static let manyArrays = 10

    /// Returns whether all samples are in bodies that name types in place of values.
    private func namesTypes(_ samples: [Sample]) -> Bool {
        !bodiesOfTypes.isEmpty
            && samples.allSatisfy { $0.parent.map(graph.body).map(bodiesOfTypes.contains) == true }
    }

    private func summary(of edge: Edge, in owner: NodeID, objects: Int) -> EvidenceSummary {
        let found = (pathsByType[graph.leader(of: owner)] ?? []).compactMap { paths.child($0, edge) }
        let samples = shapes.parts[owner, edge]
        var summary = EvidenceSummary(
            samples,
            objects: objects,
            namesTypes: namesTypes(samples),
            isInformative: graph.child(owner, edge).map(graph.isInformative) ?? false,
            jsonPaths: Set(found.map(paths.text)).sorted()
        )
        summary.dictionaryReason = graph.child(owner, edge).flatMap(graph.dictionaryReason)
        return summary
    }
}

extension EvidenceSummary {
    init(_ samples: [Sample], objects: Int, namesTypes: Bool = false, isInformative: Bool, jsonPaths: [String]) {
        self.init(
            objects: objects,
            present: samples.count(where: \.isShown),
            nulls: samples.count { $0.kind == .null },
            placeholders: samples.count { $0.placeholder != nil },
            kinds: samples.compactMap(\.kindName).reduce(into: [:]) { $0[$1, default: 0] += 1 },
            namesTypes: namesTypes,
            isInformative: isInformative,
            example: TypeGraph.example(of: samples),
            jsonPaths: jsonPaths
        )
    }
}

extension Sample {
    /// The kind of the value in the words of a JSON schema; nil for null.
    fileprivate var kindName: String? {
        switch kind {
        case nil, .null: nil
        case .bool: "boolean"
        case .number: value?.number?.isInteger == false ? "number" : "integer"
        case .string, .array, .object: kind?.rawValue
        }
    }
}

extension Shape {
    /// The shape with these choices for its texts; nil where it holds something else.
    fileprivate func offering(_ choices: [String]) -> Shape? {
        replacingCore { core in
            switch core {
            case .string, .any, .enumeration: .enumeration(choices)
            default: nil
            }
        }
    }
}
