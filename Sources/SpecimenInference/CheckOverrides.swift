import SpecimenDocs

extension Inference {
    /// What the names of files and the configuration are at fault with; an override that applies to nothing is one.
    var allDiagnostics: [Diagnostic] { diagnostics + unknownProperties + unknownPlaces }

    var findings: Overrides.Findings {
        let structures = structures
        var discriminators: [Site.Position: String] = [:]
        for cluster in clusters where cluster.kind == .record && !cluster.isInput {
            let total = cluster.evidence.total
            guard let key = total.kinds.discriminator(of: total.objects) else { continue }
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
                guard let evidence = cluster.evidence.properties[property.key] else { continue }
                var inner = evidence
                var type = property.override.type
                while case .array(let element?) = type, let elements = inner.elements.first {
                    type = element
                    inner = elements
                }
                guard type == .map || type == .object else { continue }
                for position in inner.sitePositions { structures[position] = type == .map }
            }
        }
        return structures
    }

    private var unknownProperties: [Diagnostic] {
        clusters.flatMap { cluster in
            let known = Set(cluster.evidence.properties.keys).union(cluster.evidence.described.keys)
            let properties = modelOverrides[cluster.root]?.properties ?? []
            return properties.filter { !known.contains($0.key) }.map { property in
                Diagnostic(
                    .error,
                    at: property.location,
                    "the model `\(modelNames[cluster.root] ?? "")` has no property `\(property.key)`",
                    advice: closest(to: property.key, in: known.sorted()).map { "did you mean `\($0)`?" }
                        ?? "`specimen inspect` lists its properties"
                )
            }
        }
    }

    private var unknownPlaces: [Diagnostic] {
        let places = documentation.configuration.places
        guard !places.isEmpty else { return [] }
        var known: Set<Site.Position> = []
        for subject in subjects {
            for evidence in [subject.response, subject.request, subject.wholeRequest].compactMap(\.self) {
                evidence.collectPositions(into: &known)
            }
        }
        let texts = known.map(\.text).sorted()
        return places.filter { place in !texts.contains { place.pattern.fits($0) } }.map { place in
            Diagnostic(
                .error,
                at: place.location,
                "nothing in the examples fits the place `\(place.pattern)`",
                advice: closest(to: place.pattern, in: texts).map { "did you mean `\($0)`?" }
                    ?? "`specimen inspect --format json` lists the places of each property"
            )
        }
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
