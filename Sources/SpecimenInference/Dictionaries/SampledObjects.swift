import SpecimenJSON

/// The objects of one type that have members.
struct SampledObjects {
    /// The keys of all objects, without repetition.
    let keys: [String]
    /// The kinds of all values.
    let kinds: KindSet
    /// The name of the objects: the key that leads to them, or the noun of the path if the objects are the whole
    /// response.
    private(set) var name: Words?
    /// The member of a resource that the objects are; nil for bodies and the elements of lists.
    private(set) var member: DeclaredMember?
    /// A Boolean value that indicates whether the objects are the whole of a response.
    private(set) var isBody = false
    /// A Boolean value that indicates whether the objects stand beside an `id` and a `type`, as the attributes of a
    /// resource do in JSON:API.
    private(set) var belongToResource = false
    /// A Boolean value that indicates whether an object of the type has no members.
    let someAreEmpty: Bool
    /// A Boolean value that indicates whether several different objects have the same keys.
    let repeatKeys: Bool
    /// A Boolean value that indicates whether no two of several objects have a key in common.
    private(set) var haveDifferentKeys = false
    /// A Boolean value that indicates whether the values are objects with the same keys.
    let haveOneStructure: Bool

    /// A Boolean value that indicates whether some key is one of an object that describes a thing.
    var describeThing: Bool { keys.contains(where: UserDataNouns.isKeyOfThing) }

    /// A Boolean value that indicates whether the objects are the entries of a dictionary that is written as a list.
    var isPair: Bool { keys.contains("value") && keys.count == 2 && (keys.contains("name") || keys.contains("key")) }

    /// Returns nil for a type without such objects.
    init?(_ type: NodeID, _ graph: TypeGraph, _ api: DocumentedAPI) {
        let members = graph.members(of: type)
        let values = graph.samples(of: type).compactMap(\.value).filter { $0.kind == .object }
        let objects = values.filter { !$0.members.isEmpty }
        guard !members.isEmpty, !objects.isEmpty, let first = graph[type].samples.first else { return nil }
        keys = members.map(\.key)
        kinds = members.reduce(into: KindSet()) { $0.formUnion(graph.kinds(of: $1.type)) }
        someAreEmpty = objects.count < values.count
        haveOneStructure = kinds == .object && Self.haveOneStructure(members.map(\.type), graph)
        // Each object has all keys.
        let areComplete = objects.allSatisfy { $0.members.count == members.count }
        repeatKeys = objects.count > 1 && areComplete && members.count > 1 && graph.hasDifferentValues(type)
        let memberCount = objects.reduce(0) { $0 + $1.members.count }
        let areDisjoint = objects.count > 1 && memberCount == members.count
        let sample = graph.samples[first]
        let message = graph.messages[sample.message]
        let endpoint = api.endpoints[message.endpoint]
        let isCollection =
            message.part == .response && endpoint.description.method == .get && !endpoint.path.endsInParameter
        switch sample.step {
        case .body:
            isBody = true
            name = isCollection ? endpoint.path.last : nil
        case .element: return
        case .member(let key):
            guard let own = Self.memberName(of: type, graph) else { return }
            name = own
            member = DeclaredMember(resource: endpoint.path.resource, key: key.string)
            let parent = sample.parent.flatMap { graph.samples[$0].value }
            belongToResource = parent.map { $0["id"] != nil && $0["type"] != nil } == true
        }
        guard areDisjoint else { return }
        switch kinds {
        case .number: haveDifferentKeys = true
        case .string: haveDifferentKeys = !isBody && members.count > 2
        case .bool: haveDifferentKeys = !isBody
        default: haveDifferentKeys = haveOneStructure
        }
    }

    /// The name of the member that holds the objects; nil where no name of the API leads to them.
    static func memberName(of type: NodeID, _ graph: TypeGraph) -> Words? {
        guard let sample = graph[type].samples.first.map({ graph.samples[$0] }), case .member(let key) = sample.step,
            let parent = sample.parent, !graph[graph.node(of: parent)].isDictionary
        else { return nil }
        // A sign marks a part of the format, such as `@attributes` of an XML element.
        return key.string.first?.isLetter == true ? Words(key.string) : Words([key.string])
    }

    private static func haveOneStructure(_ types: [NodeID], _ graph: TypeGraph) -> Bool {
        let structures = Set(types.map { type in Set(graph.members(of: type).map { ExactString($0.key) }) })
        return structures.count == 1 && structures.first.map { $0.count > 1 } == true
    }
}
