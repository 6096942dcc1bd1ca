import SpecimenDocs
import SpecimenJSON

extension Pass {
    /// Names each record, tuple and union after its noun where the noun is free and says enough, and otherwise together
    /// with what it belongs to.
    static let nameTypes = Pass(name: "name types") { graph, api in
        let paths = PathTree(graph)
        let types = NamedType.all(in: graph, paths, TypeUses(graph, paths, api).all)
        var inferred = TypeNamer(types, graph: graph, paths: paths)
        inferred.nameAll()
        let models = api.documentation.configuration.models
        let wishes = types.reduce(into: [NodeID: String]()) { wishes, type in
            guard let override = graph[type.id].override.map({ models[$0] }) else { return }
            if override.name != nil || !override.includes.isEmpty {
                wishes[type.id] = override.name ?? override.model
            }
        }
        var final = inferred
        if !wishes.isEmpty {
            final = TypeNamer(types, graph: graph, paths: paths, wishes: wishes)
            final.nameAll()
        }
        for type in graph.types {
            (graph[type].name, graph[type].inferredName, graph[type].nameAlternatives) = (nil, nil, [])
        }
        for type in types {
            graph[type.id].inferredName = inferred.names[type.id]
            graph[type.id].name = final.names[type.id]
            graph[type.id].nameAlternatives = final.alternatives(to: type)
        }
    }
}

/// A type that needs a name, with its uses.
struct NamedType {
    let id: NodeID
    let uses: [TypeUse]
    /// The use that speaks for all: the least deep one, then the first by its JSON path.
    let first: TypeUse
    /// The keys of a record.
    let keys: Set<ExactString>
    /// The types that hold it.
    let owners: Set<NodeID>
    /// The type that holds the first use.
    let owner: NodeID?

    /// In the order in which names are given: types of responses before types of requests, the subject of a response
    /// before its parts, then the type with more properties.
    static func all(in graph: TypeGraph, _ paths: PathTree, _ uses: [TypeUse]) -> [NamedType] {
        Dictionary(grouping: uses) { graph.leader(of: $0.type) }
            .compactMap { NamedType($0, $1, graph, paths, uses) }
            .sorted { one, other in
                if one.first.isInput != other.first.isInput { return other.first.isInput }
                if one.first.isRoot != other.first.isRoot { return one.first.isRoot }
                if one.keys.count != other.keys.count { return one.keys.count > other.keys.count }
                return paths.precedes(one.first.path, other.first.path)
            }
    }

    private init?(_ id: NodeID, _ own: [TypeUse], _ graph: TypeGraph, _ paths: PathTree, _ uses: [TypeUse]) {
        let first = own.min { one, other in
            one.depth != other.depth ? one.depth < other.depth : paths.precedes(one.path, other.path)
        }
        guard let first else { return nil }
        self.id = id
        self.uses = own
        self.first = first
        keys = Set(graph.members(of: id).map { ExactString($0.key) })
        owners = Set(own.compactMap { $0.owner.map { graph.leader(of: uses[$0].type) } })
        owner = first.owner.map { graph.leader(of: uses[$0].type) }
    }
}

/// Gives each type a name of its own.
struct TypeNamer {
    private let types: [NamedType]
    private let byID: [NodeID: NamedType]
    private let graph: TypeGraph
    private let paths: PathTree
    private let wishes: [NodeID: String]
    /// The type of each family that has the first claim to the noun.
    private var leaders: [TypeUse.Family: NodeID] = [:]
    private var register: NameRegister
    private(set) var names: [NodeID: String] = [:]

    /// - Parameters:
    ///   - types: in the order in which names are given.
    ///   - wishes: the names that the configuration gives, which go before all others.
    init(
        _ types: [NamedType],
        graph: TypeGraph,
        paths: PathTree,
        wishes: [NodeID: String] = [:]
    ) {
        register = NameRegister()
        self.types = types
        self.graph = graph
        self.paths = paths
        self.wishes = wishes
        byID = Dictionary(uniqueKeysWithValues: types.map { ($0.id, $0) })
    }

    mutating func nameAll() {
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
            // Long, but it says where the type is used.
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
        if let qualifier = qualifier(of: type) {
            // `ProjectTeam` and `Team` make `ProjectTeam`.
            let qualified = qualifier.hasSuffix(noun) ? qualifier : qualifier + noun
            candidates += [qualified, qualified + "Summary", qualified + "Details"]
        } else {
            // A noun that says little has to do where nothing says more.
            candidates.append(noun)
        }
        candidates += [noun + (isLeader(type) ? "Model" : "Details"), noun + "Response", noun + "Result"]
        let suffix = suffix(of: type)
        return candidates.map { $0 + suffix }
    }

    private static let inputSuffix = "Input"

    private func suffix(of type: NamedType) -> String {
        type.first.isInput ? Self.inputSuffix : type.first.form == .tuple ? "Entry" : ""
    }

    private func qualifier(of type: NamedType) -> String? {
        if let scope = type.first.pathNouns.dropLast().last { return scope.singular.upperCamel }
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
