import SpecimenDocs
import SpecimenJSON

/// Decides whether the keys of a type's objects are data from all its objects, and from the names around them.
struct DictionaryNames {
    private let api: DocumentedAPI
    private let declared: Set<DeclaredMember>
    private let convention: NameConvention

    init(_ graph: TypeGraph, _ api: DocumentedAPI) {
        self.api = api
        declared = DeclaredMember.all(api)
        convention = NameConvention(graph)
    }

    func reason(_ type: NodeID, _ graph: TypeGraph) -> DictionaryReason? {
        guard let objects = SampledObjects(type, graph, api) else { return nil }
        if let member = objects.member, declared.contains(member) { return .declared }
        if let name = objects.name, isUserData(name, objects) { return .noun }
        if objects.haveDifferentKeys { return .differentKeys }
        return isForeign(objects) ? .convention : nil
    }

    /// Returns whether the keys are capitalized words that samples do not repeat, in an API that writes its own names
    /// in small letters.
    private func isForeign(_ objects: SampledObjects) -> Bool {
        objects.keys.count > 1 && !objects.repeatKeys && !objects.describeThing
            && (objects.kinds == .number || objects.haveOneStructure) && convention.excludes(objects.keys)
    }

    /// Returns whether the name of the objects says that users choose the keys.
    private func isUserData(_ name: Words, _ objects: SampledObjects) -> Bool {
        let isCertain = UserDataNouns.isCertain(name)
        guard objects.kinds.isSubset(of: .scalars) else {
            return isCertain && objects.haveOneStructure && objects.keys.count > 1
        }
        guard !objects.kinds.isEmpty, !objects.isPair else { return false }
        let isOneKind = objects.kinds.count == 1
        if objects.isBody || objects.kinds == .number {
            guard isOneKind, !objects.describeThing else { return false }
            if objects.kinds != .number { return isCertain }
            if UserDataNouns.isGrouping(name) { return !UserDataNouns.areOfCalendar(objects.keys) }
            return isCertain && UserDataNouns.takesNumbers(name)
        }
        if isCertain { return isOneKind || objects.someAreEmpty || UserDataNouns.takesAllKinds(name) }
        guard isOneKind, !objects.repeatKeys else { return false }
        if UserDataNouns.isLikely(name) { return !objects.belongToResource }
        return GenericNouns.isOpen(name) && objects.someAreEmpty
    }
}

extension DictionaryNames {
    /// The kinds of values of the dictionaries under each member name.
    func ofDictionaries(in graph: TypeGraph) -> [Words: KindSet] {
        var known: [Words: KindSet] = [:]
        for type in graph.types where graph[type].isDictionary {
            guard let name = SampledObjects.memberName(of: type, graph), let values = graph.child(type, .value),
                !GenericNouns.isGeneric(name)
            else { continue }
            known[name, default: []].formUnion(graph.kinds(of: values))
        }
        return known
    }

    /// Returns whether the same name stands for a dictionary of such scalars elsewhere.
    func reason(_ type: NodeID, _ graph: TypeGraph, known: [Words: KindSet]) -> DictionaryReason? {
        guard !known.isEmpty, let name = SampledObjects.memberName(of: type, graph), let kinds = known[name],
            kinds.count == 1, kinds.isSubset(of: .scalars), let objects = SampledObjects(type, graph, api),
            objects.kinds == kinds, !objects.repeatKeys, !UserDataNouns.areOfCalendar(objects.keys)
        else { return nil }
        return .sameNoun
    }
}

/// A member of a resource that a body parameter declares as a dictionary.
struct DeclaredMember: Hashable {
    var resource: String
    var key: String

    static func all(_ api: DocumentedAPI) -> Set<DeclaredMember> {
        var all: Set<DeclaredMember> = []
        for endpoint in api.endpoints {
            for parameter in endpoint.description.bodyParameters where parameter.type == .dictionary {
                all.insert(DeclaredMember(resource: endpoint.path.resource, key: parameter.name))
            }
        }
        return all
    }
}
