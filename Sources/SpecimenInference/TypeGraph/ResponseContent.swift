import SpecimenDocs

/// The content of a documented response: the whole of it, or one member if the response is an envelope, for example
/// `{"data": [{"id": 1}], "total": 1}`.
struct ResponseContent {
    let path: PathNouns
    /// A Boolean value that indicates whether the response is a list, a list in groups, or an envelope around a list.
    let isList: Bool
    /// A Boolean value that indicates whether the response is an object about all of a collection rather than about a
    /// single thing, such as an envelope around a list.
    let isAboutList: Bool
    /// The member that holds the content; nil where the response is the content itself.
    let key: String?

    /// Keys that only say that the content is here.
    fileprivate static let contentKeys: Set<String> = [
        "content", "data", "elements", "entries", "items", "list", "objects", "payload", "records", "result", "results",
        "rows", "values",
    ]

    init(at body: PathID, of endpoint: DocumentedEndpoint, _ paths: PathTree) {
        path = endpoint.path
        let thing = path.last?.singular
        let isOfThing = path.endsInParameter
        let listKey = isOfThing ? nil : thing.flatMap { paths.contentKey(at: body, of: $0, inList: true) }
        let isBareList = paths.isList(body)
        isList = isBareList || listKey != nil
        isAboutList = !isOfThing && endpoint.description.method != .post && !isBareList
        key = isAboutList ? listKey : thing.flatMap { paths.contentKey(at: body, of: $0, inList: false) }
    }
}

extension PathTree {
    fileprivate func isList(_ path: PathID) -> Bool {
        let type = graph[self[path].type]
        if self[path].kinds == .array { return !type.isTuple }
        guard self[path].kinds == .object, type.isDictionary, let values = child(path, .value) else { return false }
        return self[values].kinds == .array && !graph[self[values].type].isTuple
    }

    fileprivate func contentKey(at body: PathID, of thing: Words, inList: Bool) -> String? {
        guard case .model(.record) = structure(at: body) else { return nil }
        let members = members(of: body)
        guard !members.contains(where: { IdentityWords.primary.contains($0.key) }) else { return nil }
        let candidates = members.filter { member in
            let words = Words(member.key)
            let isNamed = words == thing || words.singular.ends(in: thing)
            guard isNamed || ResponseContent.contentKeys.contains(words.lowerCamel) else { return false }
            return holdsRecords(member.path, inList: inList)
        }
        return candidates.count == 1 ? candidates.first?.key : nil
    }

    private func holdsRecords(_ path: PathID, inList: Bool) -> Bool {
        switch structure(at: path) {
        case .model(let kind): !inList && kind != .tuple
        case .parts(let parts): inList && !graph[self[path].type].isDictionary && holdsRecords(parts, inList: false)
        case nil: false
        }
    }
}
