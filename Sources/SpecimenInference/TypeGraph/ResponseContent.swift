import SpecimenDocs

/// The content of a documented response: the whole of it, or one member if the response is an envelope, for example
/// `{"data": [{"id": 1}], "total": 1}`.
struct ResponseContent {
    let path: PathNouns
    /// The response is a list, a list in groups, or an envelope around a list.
    let isList: Bool
    /// An object that is about all of a collection rather than about a single thing, such as an envelope around a list.
    let isAboutList: Bool
    /// The member that holds the content; nil where the response is the content itself.
    let key: String?

    /// Keys that only say that the content is here.
    private static let contentKeys: Set<String> = [
        "content", "data", "elements", "entries", "items", "list", "objects", "payload", "records", "result", "results",
        "rows", "values",
    ]

    init(at body: PathID, of endpoint: DocumentedEndpoint, _ graph: TypeGraph, _ paths: PathTree) {
        path = endpoint.path
        let thing = path.last?.singular
        let listKey =
            path.endsInParameter ? nil : thing.flatMap { Self.key(at: body, of: $0, inList: true, graph, paths) }
        let isBareList = Self.isList(body, graph, paths)
        isList = isBareList || listKey != nil
        isAboutList = !path.endsInParameter && endpoint.description.method != .post && !isBareList
        key = thing.flatMap { [isAboutList] in Self.key(at: body, of: $0, inList: isAboutList, graph, paths) }
    }

    private static func isList(_ body: PathID, _ graph: TypeGraph, _ paths: PathTree) -> Bool {
        let kinds = paths[body].kinds.subtracting(.null)
        if kinds == .array { return !graph[paths[body].type].isTuple }
        guard kinds == .object, graph[paths[body].type].isDictionary, let values = paths.child(body, .value) else {
            return false
        }
        return paths[values].kinds.subtracting(.null) == .array && !graph[paths[values].type].isTuple
    }

    private static func key(
        at body: PathID,
        of thing: Words,
        inList: Bool,
        _ graph: TypeGraph,
        _ paths: PathTree
    ) -> String? {
        guard case .record = paths.structure(at: body, in: graph) else { return nil }
        let members = paths.members(of: body)
        guard !members.contains(where: { IdentityWords.primary.contains($0.key) }) else { return nil }
        let candidates = members.filter { member in
            let words = Words(member.key)
            let isNamed = words == thing || words.singular.ends(in: thing)
            guard isNamed || contentKeys.contains(words.lowerCamel) else { return false }
            return holdsRecords(member.path, inList: inList, graph, paths)
        }
        return candidates.count == 1 ? candidates.first?.key : nil
    }

    private static func holdsRecords(_ path: PathID, inList: Bool, _ graph: TypeGraph, _ paths: PathTree) -> Bool {
        switch paths.structure(at: path, in: graph) {
        case .record, .union: !inList
        case .parts(let parts):
            inList && !graph[paths[path].type].isDictionary && holdsRecords(parts, inList: false, graph, paths)
        case .tuple, .none: false
        }
    }
}
