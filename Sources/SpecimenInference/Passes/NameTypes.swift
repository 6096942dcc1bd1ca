import SpecimenDocs
import SpecimenJSON

extension TypeGraph {
    /// Names each record, tuple and union after its noun where the noun is free and not generic, and otherwise after
    /// its noun and the type that holds it.
    ///
    /// ``OperationNamer`` names operations. Properties and parameters keep their wire names here; `SpecimenSwift`
    /// derives the names of Swift declarations from all of them.
    ///
    /// - Parameter taken: The names that other types have.
    mutating func nameTypes(_ api: DocumentedAPI, besides taken: Set<String> = []) {
        let uses = TypeUses(self, api)
        let named = NamedType.all(uses)
        let models = api.documentation.configuration.models
        let wishes = Dictionary(
            uniqueKeysWithValues: named.compactMap { type in
                self[type.id].override.flatMap { models[$0].wantedName }.map { (type.id, $0) }
            }
        )
        let inferred = TypeNamer(named, uses.paths, besides: taken)
        let final = wishes.isEmpty ? inferred : TypeNamer(named, uses.paths, wishes: wishes, besides: taken)
        for type in types {
            (self[type].name, self[type].inferredName, self[type].nameAlternatives) = (nil, nil, [])
        }
        for type in named {
            self[type.id].inferredName = inferred.names[type.id]
            self[type.id].name = final.names[type.id]
            self[type.id].nameAlternatives = final.alternatives(to: type)
        }
    }
}

extension ModelOverride {
    /// The name that the configuration wants; nil where the inferred name is right.
    var wantedName: String? { name ?? (includes.isEmpty ? nil : model) }
}

/// A type that needs a name, with its uses.
struct NamedType {
    let id: NodeID
    let uses: [TypeUse]
    /// The use that names the type: the least deep use, then the first by its JSON path.
    let first: TypeUse
    /// The keys of a record.
    let keys: Set<ExactString>
    /// The types that hold it.
    let owners: Set<NodeID>
    /// The type that holds the first use.
    let owner: NodeID?

    /// In the order in which names are given: types of responses before types of requests, the subject of a response
    /// before its parts, then the type with more properties.
    static func all(_ uses: TypeUses) -> [NamedType] {
        Dictionary(grouping: uses.all) { uses.graph.leader(of: $0.type) }
            .compactMap { NamedType($0, $1, uses) }
            .sorted { one, other in
                if one.first.isInput != other.first.isInput { return other.first.isInput }
                if one.first.isRoot != other.first.isRoot { return one.first.isRoot }
                // One unusual failure does not take the name of the usual failure.
                let isFailure = one.first.family.part == .failure
                if isFailure, one.uses.count != other.uses.count { return one.uses.count > other.uses.count }
                if one.keys.count != other.keys.count { return one.keys.count > other.keys.count }
                return uses.paths.precedes(one.first.path, other.first.path)
            }
    }

    private init?(_ id: NodeID, _ own: [TypeUse], _ uses: TypeUses) {
        let first = own.min { one, other in
            one.depth != other.depth ? one.depth < other.depth : uses.paths.precedes(one.path, other.path)
        }
        guard let first else { return nil }
        self.id = id
        self.uses = own
        self.first = first
        keys = Set(uses.graph.members(of: id).map { ExactString($0.key) })
        owners = Set(own.compactMap { $0.owner.map { uses.graph.leader(of: uses.all[$0].type) } })
        owner = first.owner.map { uses.graph.leader(of: uses.all[$0].type) }
    }
}

/// Gives each type a name of its own.
struct TypeNamer {
    private let byID: [NodeID: NamedType]
    private let paths: PathTree
    private let wishes: [NodeID: String]
    /// The type that gets the plain noun, for each family.
    private var leaders: [TypeUse.Family: NodeID] = [:]
    private var register: NameRegister
    private(set) var names: [NodeID: String] = [:]

    /// Names all types.
    ///
    /// - Parameters:
    ///   - types: in the order in which names are given.
    ///   - wishes: the names that the configuration gives, which go before all others.
    ///   - taken: the names that other types have.
    init(_ types: [NamedType], _ paths: PathTree, wishes: [NodeID: String] = [:], besides taken: Set<String>) {
        register = NameRegister(taken: taken)
        self.paths = paths
        self.wishes = wishes
        byID = Dictionary(uniqueKeysWithValues: types.map { ($0.id, $0) })
        for type in types {
            if let name = wishes[type.id], register.claim(name) { names[type.id] = name }
            if leaders[type.first.family] == nil { leaders[type.first.family] = type.id }
        }
        for type in types where names[type.id] == nil && isLeader(type) && !GenericNouns.isGeneric(type.first.noun) {
            give(type, firstOf: [type.first.noun.upperCamel + suffix(of: type)])
        }
        for type in types { name(type) }
    }

    /// Names the owners of a type first. Of two types that hold each other, the outer one is named by its noun alone.
    private mutating func name(_ type: NamedType) {
        var chain: [NamedType] = []
        var seen: Set<NodeID> = []
        var current: NamedType? = type
        while let next = current, names[next.id] == nil, seen.insert(next.id).inserted {
            chain.append(next)
            current = next.owner.flatMap { byID[$0] }
        }
        for type in chain.reversed() where !give(type, firstOf: candidates(for: type)) {
            // A long name that shows where the type is used.
            let long = Words(paths.text(of: type.first.path)).upperCamel
            names[type.id] = register.claim(long, endings: ["Model", "Object"])
        }
    }

    /// - Returns: whether one of the names was free.
    @discardableResult
    private mutating func give(_ type: NamedType, firstOf candidates: [String]) -> Bool {
        for candidate in candidates where candidate.first?.isLetter == true && register.claim(candidate) {
            names[type.id] = candidate
            return true
        }
        return false
    }

    /// The names that a type could have instead, the best first.
    func alternatives(to type: NamedType) -> [String] {
        wishes[type.id] == nil ? candidates(for: type).filter { $0 != names[type.id] } : []
    }

    private func candidates(for type: NamedType) -> [String] {
        let noun = type.first.noun.upperCamel
        // A type that belongs to several types is named after none of them.
        var candidates = type.owners.count > 1 ? [noun] : []
        if !isLeader(type), isPartOfLeader(type) { candidates.append(noun + "Summary") }
        if type.first.family.part == .failure, type.owner == nil {
            candidates.append(paths.nounOfEndpoint(type.first.path) + noun)
        }
        if let qualifier = qualifier(of: type) {
            // `ProjectTeam` and `Team` make `ProjectTeam`.
            let qualified = qualifier.hasSuffix(noun) ? qualifier : qualifier + noun
            candidates += [qualified, qualified + "Summary", qualified + "Details"]
        } else {
            // A generic noun is better than no name.
            candidates.append(noun)
        }
        candidates += [noun + (isLeader(type) ? "Model" : "Details"), noun + "Response", noun + "Result"]
        let suffix = suffix(of: type)
        return candidates.map { $0 + suffix }
    }

    private static let inputSuffix = "Input"

    private func suffix(of type: NamedType) -> String {
        type.first.isInput ? Self.inputSuffix : type.first.kind == .tuple ? "Entry" : ""
    }

    private func qualifier(of type: NamedType) -> String? {
        if let scope = type.first.subject?.scope { return scope.singular.upperCamel }
        guard let owner = type.owner.flatMap({ byID[$0] }) else { return nil }
        let name = names[owner.id] ?? owner.first.noun.upperCamel
        return owner.first.isInput && name.hasSuffix(Self.inputSuffix)
            ? String(name.dropLast(Self.inputSuffix.count)) : name
    }

    private func isLeader(_ type: NamedType) -> Bool { leaders[type.first.family] == type.id }

    private func isPartOfLeader(_ type: NamedType) -> Bool {
        guard let leader = leaders[type.first.family].flatMap({ byID[$0] }) else { return false }
        return type.keys.isSubset(of: leader.keys)
    }
}

extension PathTree {
    /// The noun of the endpoint whose message has a path: `Book` for `/books/{id}`; empty for the path `/`.
    fileprivate func nounOfEndpoint(_ path: PathID) -> String {
        graph.messages[self[path].message].noun?.upperCamel ?? ""
    }
}
