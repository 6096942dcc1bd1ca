import SpecimenDocs
import SpecimenJSON

/// Which places are one model and what it is called: as inferred, then as the configuration has it.
struct ModelSettlement {
    private(set) var unification: Unification
    private(set) var clusters: [Cluster]
    private(set) var names: [Int: String]
    /// What the configuration says of models, by cluster.
    private(set) var overrides: [Int: ModelOverride] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ places: [Place], _ configuration: Configuration, forbidden: Set<String>) {
        unification = Unification(places, modes: MergeModes(configuration))
        clusters = Self.clusters(of: unification)
        names = ModelNamer(clusters, of: unification, forbidden: forbidden).names
        guard !configuration.models.isEmpty else { return }
        apply(configuration.models, forbidden: forbidden)
    }

    private static func clusters(of unification: Unification) -> [Cluster] {
        unification.partition.roots.concurrentMap { Cluster(root: $0, of: unification) }.compactMap(\.self)
    }

    private mutating func apply(_ models: [ModelOverride], forbidden: Set<String>) {
        let known = Dictionary(names.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var wishes: [(root: Int, name: String, location: SourceLocation)] = []
        for model in models {
            if model.merge != nil { checkNoun(of: model, among: known) }
            guard let root = known[model.model] else {
                // What is said of merging is said of all that have the name, which may be no model's.
                if !model.saysOnlyMerge || !hasPlace(named: model.model) { refuse(model.model, known, model.location) }
                continue
            }
            for included in model.includes { include(included, in: root, models, known) }
            overrides[root] = model
            if model.name != nil || !model.includes.isEmpty {
                wishes.append((root, model.name ?? model.model, model.location))
            }
        }
        // Sets that have become one are known by another member now.
        let partition = unification.partition
        overrides = Dictionary(
            overrides.map { (partition.root(of: $0), $1) },
            uniquingKeysWith: { $0.location < $1.location ? $0 : $1 }
        )
        guard !wishes.isEmpty else { return }
        clusters = Self.clusters(of: unification)
        let wanted = Dictionary(
            wishes.map { (partition.root(of: $0.root), $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        names = ModelNamer(clusters, of: unification, forbidden: forbidden, wishes: wanted).names
        for wish in wishes where names[partition.root(of: wish.root)] != wish.name {
            report(
                .nameConflict,
                wish.location,
                "the model cannot be called `\(wish.name)`: another declaration has the name",
                advice: "choose another name"
            )
        }
    }

    private mutating func include(
        _ included: ModelReference,
        in root: Int,
        _ models: [ModelOverride],
        _ known: [String: Int]
    ) {
        guard let other = known[included.name] else { return refuse(included.name, known, included.location) }
        if models.contains(where: { $0.model == included.name }) {
            return report(
                .invalidOverride,
                included.location,
                "`\(included.name)` is included in another model, and has an entry of its own",
                advice: "say there what is to hold for both"
            )
        }
        let kinds = [root, other].map { unification.places[$0].kind }
        guard kinds[0] == kinds[1] else {
            return report(
                .invalidOverride,
                included.location,
                "`\(included.name)` is no \(kinds[0]), as what includes it is",
                advice: "objects, arrays with positions and unions cannot be one"
            )
        }
        unification.unite(root, other, because: "The configuration makes `\(included.name)` a part of it.")
    }

    private func hasPlace(named name: String) -> Bool {
        unification.places.contains { $0.noun.upperCamel == name }
    }

    /// `merge` is said of a name that objects have in common, which a qualified model does not.
    private mutating func checkNoun(of model: ModelOverride, among known: [String: Int]) {
        guard !hasPlace(named: model.model), let root = known[model.model] else { return }
        let noun = unification.places[root].noun.upperCamel
        report(
            .invalidOverride,
            model.location,
            "`merge` is said of all objects of one name, and `\(model.model)` is called after where it stands",
            advice: "say it of `\(noun)`"
        )
    }

    private mutating func refuse(_ name: String, _ known: [String: Int], _ location: SourceLocation) {
        report(
            .unknownName,
            location,
            "no model `\(name)` is inferred",
            advice: closest(to: name, in: known.keys.sorted()).map { "did you mean `\($0)`?" }
                ?? "`specimen inspect` lists the models"
        )
    }

    private mutating func report(_ rule: Diagnostic.Rule, _ location: SourceLocation, _ message: String, advice: String)
    {
        diagnostics.append(Diagnostic(rule, .error, at: location, message, advice: advice))
    }
}

extension ModelOverride {
    fileprivate var saysOnlyMerge: Bool { merge != nil && name == nil && includes.isEmpty && properties.isEmpty }
}
