import SpecimenDocs

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
        unification.partition.roots.compactMap { Cluster(root: $0, of: unification) }
    }

    private mutating func apply(_ models: [ModelOverride], forbidden: Set<String>) {
        let known = Dictionary(names.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var wishes: [Int: String] = [:]
        for model in models {
            guard let root = root(of: model.model, among: known, at: model.location) else { continue }
            for included in model.includes {
                guard let other = self.root(of: included.name, among: known, at: included.location) else { continue }
                unification.unite(root, other, because: "The configuration makes `\(included.name)` a part of it.")
            }
            overrides[root] = model
            if model.name != nil || !model.includes.isEmpty { wishes[root] = model.name ?? model.model }
        }
        // Sets that have become one are known by another member now.
        let partition = unification.partition
        overrides = Dictionary(
            overrides.map { (partition.root(of: $0), $1) },
            uniquingKeysWith: { $0.location < $1.location ? $0 : $1 }
        )
        wishes = Dictionary(
            wishes.map { (partition.root(of: $0), $1) },
            uniquingKeysWith: { min($0, $1) }
        )
        guard !wishes.isEmpty else { return }
        clusters = Self.clusters(of: unification)
        names = ModelNamer(clusters, of: unification, forbidden: forbidden, wishes: wishes).names
        for (root, name) in wishes where names[root] != name {
            diagnostics.append(
                Diagnostic(
                    .error,
                    at: overrides[root]?.location,
                    "the model cannot be called `\(name)`: another declaration has the name",
                    advice: "choose another name"
                )
            )
        }
    }

    private mutating func root(of name: String, among known: [String: Int], at location: SourceLocation) -> Int? {
        if let root = known[name] { return root }
        // What a mode of merging is said of need not be one model.
        if let place = unification.places.firstIndex(where: { $0.noun.upperCamel == name }) {
            return unification.partition.root(of: place)
        }
        let meant = closest(to: name, in: known.keys.sorted()).map { "did you mean `\($0)`?" }
        diagnostics.append(
            Diagnostic(
                .error,
                at: location,
                "no model `\(name)` is inferred",
                advice: meant ?? "`specimen inspect` lists the models"
            )
        )
        return nil
    }
}
