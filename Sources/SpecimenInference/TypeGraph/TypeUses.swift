/// One use of a type: a JSON path of a message at which records, tuples or unions stand, with the words that the docs
/// have for them.
struct TypeUse: Sendable {
    enum Form: Sendable, Hashable {
        case record, tuple
        /// Unions with different discriminators are different types.
        case union(discriminator: String)
    }

    var form: Form
    var type: NodeID
    var path: PathID
    /// The word for the thing, in the singular where it stands in a list.
    var noun: Words
    /// The nouns of the endpoint's path, for what the message is about; empty for the parts of it.
    var pathNouns: [Words] = []
    /// The use that holds it, as an index.
    var owner: Int?
    /// How many uses hold it, one within another.
    var depth: Int
    /// It is part of a request.
    var isInput: Bool
    /// For what a response is about: the resource, as the path up to its last name with placeholders blanked.
    var resource: String?
    /// Only types of one family can become one type by their likeness.
    var family: Family

    struct Family: Hashable, Sendable {
        var isInput: Bool
        var form: Form
        var noun: Words
        /// The nouns of the owners of a generic noun, the outermost first; empty for any other noun.
        var context: [Words]
    }

    /// A response is about it: it is the whole of the response, or the content of its envelope.
    var isRoot: Bool { resource != nil }
}

/// All uses of types, in the order of the messages.
struct TypeUses {
    private(set) var all: [TypeUse] = []
    private let graph: TypeGraph
    private let paths: PathTree

    init(_ graph: TypeGraph, _ paths: PathTree, _ api: DocumentedAPI) {
        self.graph = graph
        self.paths = paths
        for message in graph.messages.indices {
            guard let body = paths.roots[message] else { continue }
            switch graph.messages[message].part {
            case .response: collectResponse(body, ResponseContent(of: message, api, graph, paths))
            case .request:
                // The members of a request body are parameters of the operation; only their parts can be models.
                for (key, path) in paths.members(of: body) {
                    collect(path, GenericNouns.head(of: Words(key)), owner: nil, isInput: true)
                }
            }
        }
    }

    private mutating func collectResponse(_ body: PathID, _ content: ResponseContent) {
        let thing = content.path.last?.singular ?? Words(["root"])
        let list = content.path.last ?? thing
        guard let key = content.key else {
            return collect(body, content.isAboutList ? list : thing, owner: nil, isInput: false, content.path)
        }
        let noun = content.isAboutList ? list : thing + Words(["response"])
        let envelope = add(.record, at: body, noun, owner: nil, isInput: false, content.path)
        for (member, path) in paths.members(of: body) {
            if member == key {
                collect(path, thing, owner: envelope, isInput: false, content.path)
            } else {
                collect(path, GenericNouns.head(of: Words(member)), owner: envelope, isInput: false)
            }
        }
    }

    private mutating func collect(
        _ path: PathID,
        _ noun: Words,
        owner: Int?,
        isInput: Bool,
        _ nouns: PathNouns? = nil
    ) {
        switch paths.structure(at: path, in: graph) {
        case .record:
            let use = add(.record, at: path, noun, owner: owner, isInput: isInput, nouns)
            for (key, member) in paths.members(of: path) {
                collect(member, GenericNouns.head(of: Words(key)), owner: use, isInput: isInput)
            }
        case .tuple:
            let use = add(.tuple, at: path, noun, owner: owner, isInput: isInput, nouns)
            for case (let child, .position(let index)?) in paths[path].children.map({ ($0, paths[$0].edge) }) {
                collect(child, Words([Ordinals.word(index)]), owner: use, isInput: isInput)
            }
        case .union(let discriminator):
            let form = TypeUse.Form.union(discriminator: discriminator)
            let use = add(form, at: path, noun, owner: owner, isInput: isInput, nouns)
            for case (let child, .variant(let value)?) in paths[path].children.map({ ($0, paths[$0].edge) }) {
                collect(child, Self.noun(of: value, among: noun), owner: use, isInput: isInput, nouns)
            }
        case .parts(let parts):
            collect(parts, noun.singular, owner: owner, isInput: isInput, nouns)
        case .none: break
        }
    }

    /// `push` among events is a push event; `PushEvent` is one already.
    private static func noun(of value: String, among noun: Words) -> Words {
        let words = Words(value)
        return words.all.suffix(noun.all.count) == noun.all[...] ? words : words + noun
    }

    private mutating func add(
        _ form: TypeUse.Form,
        at path: PathID,
        _ noun: Words,
        owner: Int?,
        isInput: Bool,
        _ nouns: PathNouns?
    ) -> Int {
        var context: [Words] = []
        if GenericNouns.isGeneric(noun) {
            if let family = owner.map({ all[$0].family }) {
                context = family.context + [family.noun]
            } else {
                context = nouns?.words.dropLast().last.map { [$0.singular] } ?? []
            }
        }
        all.append(
            TypeUse(
                form: form,
                type: paths[path].type,
                path: path,
                noun: noun,
                pathNouns: nouns?.words ?? [],
                owner: owner,
                depth: owner.map { all[$0].depth + 1 } ?? 0,
                isInput: isInput,
                resource: nouns?.resource,
                family: TypeUse.Family(isInput: isInput, form: form, noun: noun, context: context)
            )
        )
        return all.count - 1
    }
}

extension PathTree {
    /// The structure at one path, as far as names are concerned.
    enum PathStructure {
        case record, tuple
        case union(discriminator: String)
        /// The elements of lists, or the values of dictionaries.
        case parts(PathID)
        /// Nothing that could be a model.
        case none
    }

    func structure(at path: PathID, in graph: TypeGraph) -> PathStructure {
        let type = graph[self[path].type]
        let kinds = self[path].kinds.subtracting(.null)
        let isDeclared = self[path].isDeclared && !type.declaredMembers.isEmpty
        if kinds.isEmpty, isDeclared { return .record }
        if kinds == .array || kinds.isEmpty {
            if type.isTuple { return .tuple }
            return child(path, .element).map(PathStructure.parts) ?? .none
        }
        guard kinds == .object else { return .none }
        if let discriminator = type.discriminator { return .union(discriminator: discriminator) }
        if type.isDictionary { return child(path, .value).map(PathStructure.parts) ?? .none }
        return self[path].children.isEmpty && !isDeclared ? .none : .record
    }
}
