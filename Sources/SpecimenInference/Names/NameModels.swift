/// Gives each cluster a name of its own: its noun where that is free and says enough, else with what it belongs to.
struct ModelNamer {
    private let clusters: [Int: Cluster]
    private let unification: Unification
    /// The cluster of each family that has the first claim to the noun.
    private var leaders: [String: Int] = [:]
    private var register: NameRegister
    private(set) var names: [Int: String] = [:]

    /// - Parameters:
    ///   - forbidden: names of other declarations, and of types that must not be shadowed.
    ///   - wishes: names that someone has given, which go before all others.
    init(
        _ clusters: [Cluster],
        of unification: Unification,
        forbidden: Set<String>,
        wishes: [Int: String] = [:]
    ) {
        self.clusters = Dictionary(uniqueKeysWithValues: clusters.map { ($0.root, $0) })
        self.unification = unification
        register = NameRegister(reserved: forbidden)
        let ranked = clusters.sorted(by: Self.precedes)
        for cluster in ranked {
            if let name = wishes[cluster.root], register.claim(name) { names[cluster.root] = name }
        }
        for cluster in ranked where leaders[cluster.first.family] == nil {
            leaders[cluster.first.family] = cluster.root
        }
        for cluster in ranked
        where names[cluster.root] == nil && isLeader(cluster) && !GenericNouns.isGeneric(cluster.noun) {
            give(cluster, firstOf: [cluster.noun.upperCamel])
        }
        for cluster in ranked { name(cluster) }
    }

    /// A type of answers before one of requests; what a resource answers before what is part of something else; then the
    /// one with more properties.
    private static func precedes(_ one: Cluster, _ other: Cluster) -> Bool {
        if one.isInput != other.isInput { return other.isInput }
        if one.first.isRoot != other.first.isRoot { return one.first.isRoot }
        let sizes = (one.keys.count, other.keys.count)
        if sizes.0 != sizes.1 { return sizes.0 > sizes.1 }
        return one.firstSite < other.firstSite
    }

    private func isLeader(_ cluster: Cluster) -> Bool {
        leaders[cluster.first.family] == cluster.root
    }

    private func owners(of cluster: Cluster) -> Int {
        let owners = unification.partition.members(of: cluster.root).compactMap { unification.places[$0].owner }
        return Set(owners.map(unification.partition.root(of:))).count
    }

    private func owner(of cluster: Cluster) -> Cluster? {
        cluster.first.owner.flatMap { clusters[unification.partition.root(of: $0)] }
    }

    /// Names what holds it before. Where two hold each other, the outer of them is named by its noun alone.
    private mutating func name(_ cluster: Cluster) {
        var chain: [Cluster] = []
        var seen: Set<Int> = []
        var current: Cluster? = cluster
        while let next = current, names[next.root] == nil, seen.insert(next.root).inserted {
            chain.append(next)
            current = owner(of: next)
        }
        for cluster in chain.reversed() where !give(cluster, firstOf: candidates(for: cluster)) {
            names[cluster.root] = register.claim(Self.lastResort(for: cluster), endings: ["Model", "Object"])
        }
    }

    /// - Returns: whether one of the names was free.
    @discardableResult
    private mutating func give(_ cluster: Cluster, firstOf candidates: [String]) -> Bool {
        let suffix = cluster.isInput ? Self.inputSuffix : cluster.kind == .tuple ? "Entry" : ""
        for candidate in candidates where candidate.first?.isLetter == true && register.claim(candidate + suffix) {
            names[cluster.root] = candidate + suffix
            return true
        }
        return false
    }

    private func candidates(for cluster: Cluster) -> [String] {
        let noun = cluster.noun.upperCamel
        // What belongs to several things is named after none of them.
        var candidates = owners(of: cluster) > 1 ? [noun] : []
        if !isLeader(cluster), isPartOfLeader(cluster) { candidates.append(noun + "Summary") }
        if let qualifier = qualifier(of: cluster) {
            let qualified = Self.join(qualifier, noun)
            candidates += [qualified, qualified + "Summary", qualified + "Details"]
        } else {
            // A noun that says little has to do where there is nothing to say more.
            candidates.append(noun)
        }
        return candidates + [noun + (isLeader(cluster) ? "Model" : "Details"), noun + "Response", noun + "Result"]
    }

    /// Long, but it says where the thing is from.
    private static func lastResort(for cluster: Cluster) -> String {
        Words("\(cluster.firstSite.message) \(cluster.firstSite.pattern)").upperCamel
    }

    private func qualifier(of cluster: Cluster) -> String? {
        if let scope = cluster.first.pathNouns.dropLast().last { return scope.singular.upperCamel }
        guard let owner = owner(of: cluster) else { return nil }
        let name = names[owner.root] ?? owner.noun.upperCamel
        return owner.isInput && name.hasSuffix(Self.inputSuffix) ? String(name.dropLast(Self.inputSuffix.count)) : name
    }

    private static let inputSuffix = "Input"

    private func isPartOfLeader(_ cluster: Cluster) -> Bool {
        guard let leader = leaders[cluster.first.family].flatMap({ clusters[$0] }) else { return false }
        return cluster.keys.isSubset(of: leader.keys)
    }

    /// `ProjectTeam` and `Team` make `ProjectTeam`, not `ProjectTeamTeam`.
    private static func join(_ qualifier: String, _ noun: String) -> String {
        qualifier.hasSuffix(noun) ? qualifier : qualifier + noun
    }
}
