import SpecimenDocs
import SpecimenJSON

extension Inference {
    /// What the names of files and the configuration are at fault with; an override that applies to nothing is one.
    var allDiagnostics: [Diagnostic] {
        diagnostics + unknownProperties + unknownPlaces + misplacedOverrides + clusters.flatMap(impossibleOverrides)
            + impossibleOperations + impossibleClient
    }

    /// What this run has found, and what was found before.
    func findings(besides known: Overrides.Findings) -> Overrides.Findings {
        let structures = structures.merging(known.structures) { _, known in known }
        var discriminators = known.discriminators
        for cluster in clusters where cluster.kind == .record && !cluster.isInput {
            let total = cluster.evidence.total
            guard let key = total.kinds.discriminator(of: Int(total.counts.objects)) else { continue }
            for position in cluster.evidence.sitePositions where structures[position] != false {
                // Who says that it is an object says that it is one.
                if overrides.isMap(at: position) != false { discriminators[position] = key }
            }
        }
        return Overrides.Findings(structures: structures, discriminators: discriminators)
    }

    /// Where the properties lie of which the configuration says whether their keys are data.
    private var structures: [Site.Position: Bool] {
        var structures: [Site.Position: Bool] = [:]
        for cluster in clusters {
            for property in modelOverrides[cluster.root]?.properties ?? [] {
                guard let evidence = cluster.evidence(of: property.key) else { continue }
                var inner = evidence
                var type = property.override.type
                while case .array(let element?) = type, let elements = inner.elements.first {
                    type = element
                    inner = elements
                }
                guard type == .dictionary || type == .object else { continue }
                for position in inner.sitePositions { structures[position] = type == .dictionary }
            }
        }
        return structures
    }

    /// What is said of places where it cannot hold: only a property has a name and can be left out, and what is sent is typed
    /// by its description.
    private var misplacedOverrides: [Diagnostic] {
        let places = documentation.configuration.jsonPaths
        guard !places.isEmpty else { return [] }
        let properties = Set(clusters.flatMap { $0.evidence.properties.values.flatMap(\.sitePositions) })
            .map { Array($0.text.utf8) }
        let parameters = Set(subjects.flatMap { $0.request.properties.values.flatMap(\.sitePositions) })
            .map { Array($0.text.utf8) }
        return places.compactMap { place in
            let pattern = Pattern(place: place)
            if properties.contains(where: pattern.fits) || !isKnown(pattern) { return nil }
            if parameters.contains(where: pattern.fits) {
                return Diagnostic(
                    .invalidOverride,
                    .error,
                    at: place.location,
                    "the place `\(place.pattern)` is a parameter, which is typed by its description",
                    advice: "change `type`, `required` or `choices` there"
                )
            }
            guard place.override.speaksOfProperty else { return nil }
            return Diagnostic(
                .invalidOverride,
                .error,
                at: place.location,
                "no property stands at the place `\(place.pattern)`, so that it has no name and is always there",
                advice: "only `type` can be said of it"
            )
        }
    }

    /// Names that two properties would have, or that generated code needs, and choices for what is no text.
    private func impossibleOverrides(of cluster: Cluster) -> [Diagnostic] {
        guard cluster.kind == .record else { return [] }
        let candidates = candidates(of: cluster)
        let members = candidates.filter { !$0.override.isSkipped }
        var taken = ReservedNames.members
        let model = modelNames[cluster.root] ?? ""
        let skipped = candidates.filter { $0.override.isSkipped && $0.key == discriminator(ofKindsIn: cluster) }
        let lost = skipped.map { member in
            Diagnostic(
                .invalidOverride,
                .error,
                at: location(of: member, in: cluster),
                "the property `\(member.key)` of `\(model)` tells its kind, and cannot be left out",
                advice: "remove `skip`"
            )
        }
        return lost
            + members.flatMap { member -> [Diagnostic] in
                var problems: [Diagnostic] = []
                if let name = member.override.name, !taken.insert(name).inserted {
                    let message =
                        "the property `\(member.key)` of `\(model)` cannot be called `\(name)`: the name is taken"
                    problems.append(
                        Diagnostic(
                            .nameConflict,
                            .error,
                            at: location(of: member, in: cluster),
                            message,
                            advice: "choose another name"
                        )
                    )
                }
                if !member.override.choices.isEmpty, shape(of: member) == nil {
                    problems.append(
                        Diagnostic(
                            .invalidOverride,
                            .error,
                            at: location(of: member, in: cluster),
                            "the property `\(member.key)` of `\(model)` has choices, but its values are no text",
                            advice: "remove `choices`, or set `type` as well"
                        )
                    )
                }
                return problems + contradictions(of: member, in: cluster, model)
            }
    }

    func location(of member: Candidate, in cluster: Cluster) -> SourceLocation? {
        let own = modelOverrides[cluster.root]?.properties.first { $0.key.hasSameBytes(as: member.key) }
        return own?.location ?? overrides.location(at: member.evidence.sitePositions)
    }

    private var unknownProperties: [Diagnostic] {
        clusters.flatMap { cluster in
            let known = Set(cluster.evidence.properties.keys).union(cluster.evidence.described.keys)
            let properties = modelOverrides[cluster.root]?.properties ?? []
            return properties.filter { !known.contains($0.key) }.map { property in
                Diagnostic(
                    .unknownName,
                    .error,
                    at: property.location,
                    "the model `\(modelNames[cluster.root] ?? "")` has no property `\(property.key)`",
                    advice: closest(to: property.key, in: known.sorted()).map { "did you mean `\($0)`?" }
                        ?? "`specimen inspect` lists its properties"
                )
            }
        }
    }

    /// A client of a name that Swift, the runtime or an operation has.
    private var impossibleClient: [Diagnostic] {
        guard let name = documentation.configuration.client else { return [] }
        guard ReservedNames.types.contains(name) || subjects.contains(where: { $0.typeName == name }) else { return [] }
        return [
            Diagnostic(
                .nameConflict,
                .error,
                at: documentation.configuration.clientLocation,
                "the client cannot be called `\(name)`: another declaration has the name",
                advice: "choose another name"
            )
        ]
    }

    /// Operations that there are not, and pages of what is no list.
    private var impossibleOperations: [Diagnostic] {
        let overrides = documentation.configuration.operations
        guard !overrides.isEmpty else { return [] }
        let operations = Dictionary(uniqueKeysWithValues: operations().map { ($0.id, $0) })
        return overrides.compactMap { override -> Diagnostic? in
            guard let operation = operations[override.operation] else {
                return Diagnostic(
                    .unknownName,
                    .error,
                    at: override.location,
                    "there is no operation `\(override.operation)`",
                    advice: closest(to: override.operation, in: operations.keys.sorted()).map {
                        "did you mean `\($0)`?"
                    }
                        ?? "`specimen inspect` lists the operations"
                )
            }
            guard override.isPaged == true, !operation.response.shape.isArray else { return nil }
            return Diagnostic(
                .invalidOverride,
                .error,
                at: override.location,
                "the answer of `\(operation.id)` is no list and has no pages",
                advice: "remove `paged`, or give the endpoint an example that is a list"
            )
        }
    }

    private var unknownPlaces: [Diagnostic] {
        let places = documentation.configuration.jsonPaths
        guard !places.isEmpty else { return [] }
        let texts = knownPlaces
        let bytes = texts.map { Array($0.utf8) }
        return places.filter { !bytes.contains(where: Pattern(place: $0).fits) }.map { place in
            Diagnostic(
                .unknownName,
                .error,
                at: place.location,
                "nothing in the examples fits the place `\(place.pattern)`",
                advice: closest(to: place.pattern, in: texts).map { "did you mean `\($0)`?" }
                    ?? "`specimen inspect --format json` lists the places of each property"
            )
        }
    }

    private func isKnown(_ pattern: Pattern) -> Bool {
        knownPlaces.contains { pattern.fits(Array($0.utf8)) }
    }

    /// All places of the examples, in the order of their texts.
    private var knownPlaces: [String] {
        var known: Set<Site.Position> = []
        for subject in subjects {
            for evidence in [subject.response, subject.request, subject.wholeRequest].compactMap(\.self) {
                evidence.collectPositions(into: &known)
            }
        }
        return known.map(\.text).sorted()
    }
}

extension Evidence {
    fileprivate func collectPositions(into positions: inout Set<Site.Position>) {
        positions.formUnion(sitePositions)
        for child in Array(properties.values) + Array(variants.values) + values + elements + self.positions {
            child.collectPositions(into: &positions)
        }
    }
}

extension Override {
    fileprivate var speaksOfProperty: Bool { name != nil || isRequired != nil || !choices.isEmpty || isSkipped }
}
