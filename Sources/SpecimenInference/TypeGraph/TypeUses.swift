import SpecimenJSON

/// One use of a type: a JSON path of a message at which records, tuples or unions are found, with the words that the
/// docs have for them.
struct TypeUse: Sendable {
    /// The properties that two uses must share before their types can be merged.
    struct Family: Hashable, Sendable {
        /// The kind of message that the use is part of.
        var part: Message.Part
        var kind: Model.Kind
        /// Unions with different discriminators are different types.
        var discriminator: String?
        /// The word for the thing, in the singular if the thing is in a list.
        var noun: Words
        /// The nouns of the owners of a generic noun, the outermost first; empty for any other noun.
        var context: [Words]
    }

    var family: Family
    var type: NodeID
    var path: PathID
    /// The use that holds it, as an index.
    var owner: Int?
    /// The member of the owner that leads to it, through lists and dictionaries; nil where a position or a variant
    /// does.
    var key: ExactString?
    /// The number of uses that hold it, one within another.
    var depth: Int
    /// The path of the endpoint, for the subject of a response; nil for the parts of it.
    var subject: PathNouns?

    var kind: Model.Kind { family.kind }
    var noun: Words { family.noun }
    /// A Boolean value that indicates whether the use is part of a request.
    var isInput: Bool { family.part.isInput }
    /// A Boolean value that indicates whether a response is about the type: the type is the whole of the response, or
    /// the content of its envelope.
    var isRoot: Bool { subject != nil }
}

/// The JSON paths of a graph, and all uses of its types in the order of the messages.
struct TypeUses {
    let paths: PathTree
    /// The content of each response that has a JSON body.
    private(set) var contents: [MessageID: ResponseContent] = [:]
    private(set) var all: [TypeUse] = []

    var graph: TypeGraph { paths.graph }

    init(_ graph: TypeGraph, _ api: DocumentedAPI) {
        paths = PathTree(graph)
        for (message, value) in graph.messages.enumerated() {
            guard let body = paths.roots[message] else { continue }
            switch value.part {
            case .failure:
                // Failures are much alike, whatever they are failures of.
                collect(body, Self.failure, owner: nil)
            case .response:
                let content = ResponseContent(at: body, of: api.endpoints[value.endpoint], paths)
                contents[message] = content
                collectResponse(body, content)
            case .request, .query:
                // The members of a request body or a query are parameters of the operation; only their parts can be
                // models.
                for (key, path) in paths.members(of: body) {
                    collect(path, GenericNouns.head(of: Words(key)), owner: nil)
                }
                // The rows of a list, or the values of a dictionary.
                for case .parts(let parts) in paths.structures(at: body) {
                    let noun = api.endpoints[value.endpoint].path.last ?? Words(["items"])
                    collect(parts, noun.singular, owner: nil)
                }
            }
        }
    }

    private mutating func collectResponse(_ body: PathID, _ content: ResponseContent) {
        let thing = content.path.last?.singular ?? Words(["root"])
        let list = content.path.last ?? thing
        guard let key = content.key else {
            return collect(body, content.isAboutList ? list : thing, owner: nil, under: nil, content.path)
        }
        let noun = content.isAboutList ? list : thing + Words(["response"])
        let envelope = add(.record, at: body, noun, owner: nil, content.path)
        for (member, path) in paths.members(of: body) {
            if member == key {
                // `GET /menu` has items in items: the menu is the envelope.
                let isNested = noun == thing && paths.hasMember(member, inPartsOf: path)
                let element = isNested ? thing + Words(member).singular : thing
                collect(path, element, owner: envelope, under: ExactString(member), content.path)
            } else {
                collect(path, GenericNouns.head(of: Words(member)), owner: envelope, under: ExactString(member))
            }
        }
    }

    private mutating func collect(
        _ path: PathID,
        _ noun: Words,
        owner: Int?,
        under key: ExactString? = nil,
        _ subject: PathNouns? = nil
    ) {
        let structures = paths.structures(at: path)
        // One thing or several: `"tag": {…}` and `"tag": [{…}]` hold the same things.
        let noun = structures.count > 1 ? noun.singular : noun
        for structure in structures {
            switch structure {
            case .parts(let parts): collect(parts, noun.singular, owner: owner, under: key, subject)
            case .model(let kind):
                let use = add(kind, at: path, noun, owner: owner, under: key, subject)
                for (edge, child) in paths.children(of: path) {
                    switch (kind, edge) {
                    case (.record, .member(let key)):
                        collect(child, nounOfMember(key, in: path), owner: use, under: key)
                    case (.tuple, .position(let index)): collect(child, Words([Ordinals.word(index)]), owner: use)
                    case (.union, .variant(let value)):
                        // `push` among events is a push event; `PushEvent` is one already.
                        let (words, noun) = (Words(value), all[use].noun)
                        collect(child, words.ends(in: noun) ? words : words + noun, owner: use, under: nil, subject)
                    default: break
                    }
                }
            }
        }
    }

    private static let failure = Words(["error", "response"])

    /// The noun of a member. The parts of failures have names that those of other responses do not have.
    private func nounOfMember(_ key: ExactString, in path: PathID) -> Words {
        let noun = GenericNouns.head(of: Words(key.string))
        guard graph.messages[paths[path].message].part == .failure else { return noun }
        if noun.singular == Words(["error"]) { return Words(["error", noun.isPlural ? "details" : "detail"]) }
        return noun.all.first == "error" ? noun : Words(["error"]) + noun
    }

    private mutating func add(
        _ kind: Model.Kind,
        at path: PathID,
        _ noun: Words,
        owner: Int?,
        under key: ExactString? = nil,
        _ subject: PathNouns?
    ) -> Int {
        let holder = owner.map { all[$0] }
        let type = paths[path].type
        var context: [Words] = []
        if GenericNouns.isGeneric(noun) {
            context = holder.map { $0.family.context + [$0.noun] } ?? subject?.scope.map { [$0.singular] } ?? []
        }
        var family = TypeUse.Family(
            part: graph.messages[paths[path].message].part,
            kind: kind,
            discriminator: kind == .union ? graph[type].discriminator : nil,
            noun: noun,
            context: context
        )
        if let owner { family = familyOfHolder(of: kind, at: path, under: key, in: owner) ?? family }
        all.append(
            TypeUse(
                family: family,
                type: type,
                path: path,
                owner: owner,
                key: key,
                depth: holder.map { $0.depth + 1 } ?? 0,
                subject: subject
            )
        )
        return all.count - 1
    }
}

extension PathTree {
    /// Returns whether the elements of a list, or the values of a dictionary, are records with a member.
    fileprivate func hasMember(_ key: String, inPartsOf path: PathID) -> Bool {
        switch structure(at: path) {
        case .model: child(path, .member(ExactString(key))) != nil
        case .parts(let parts): hasMember(key, inPartsOf: parts)
        case nil: false
        }
    }

    /// The structure of the values of one kind, as far as names are concerned.
    enum PathStructure {
        case model(Model.Kind)
        /// The elements of lists, or the values of dictionaries.
        case parts(PathID)
    }

    /// The structure at one path; nil for nothing that could be a model, and for values of several kinds.
    func structure(at path: PathID) -> PathStructure? {
        self[path].kinds.count > 1 ? nil : structures(at: path).first
    }

    /// The structures at one path: that of its arrays, then that of its objects.
    func structures(at path: PathID) -> [PathStructure] {
        let kinds = self[path].kinds
        if kinds.isEmpty, isDeclared(path) { return [.model(.record)] }
        let arrays = kinds.isEmpty || kinds.contains(.array) ? structureOfArrays(at: path) : nil
        let objects = kinds.contains(.object) ? structureOfObjects(at: path) : nil
        return [arrays, objects].compactMap(\.self)
    }

    private func structureOfArrays(at path: PathID) -> PathStructure? {
        if graph[self[path].type].isTuple { return .model(.tuple) }
        return child(path, .element).map(PathStructure.parts)
    }

    private func structureOfObjects(at path: PathID) -> PathStructure? {
        let type = graph[self[path].type]
        if type.discriminator != nil { return .model(.union) }
        if type.isDictionary { return child(path, .value).map(PathStructure.parts) }
        return members(of: path).isEmpty && !isDeclared(path) ? nil : .model(.record)
    }

    /// A Boolean value that indicates whether descriptions declare members of the objects at a path.
    private func isDeclared(_ path: PathID) -> Bool {
        self[path].isDeclared && !graph[self[path].type].declaredMembers.isEmpty
    }
}
