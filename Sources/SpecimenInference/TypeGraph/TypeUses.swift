/// One use of a type: a JSON path of a message at which records, tuples or unions are found, with the words that the docs
/// have for them.
struct TypeUse: Sendable {
    enum Form: Sendable, Hashable {
        case record, tuple
        /// Unions with different discriminators are different types.
        case union(discriminator: String)
    }

    /// Only types of one family can become one type by their likeness.
    struct Family: Hashable, Sendable {
        /// The use is part of a request.
        var isInput: Bool
        var form: Form
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
    /// The number of uses that hold it, one within another.
    var depth: Int
    /// The path of the endpoint, for the subject of a response; nil for the parts of it.
    var subject: PathNouns?

    var form: Form { family.form }
    var noun: Words { family.noun }
    var isInput: Bool { family.isInput }
    /// A response is about it: it is the whole of the response, or the content of its envelope.
    var isRoot: Bool { subject != nil }
}

/// The JSON paths of a graph, and all uses of its types in the order of the messages.
struct TypeUses {
    let graph: TypeGraph
    let paths: PathTree
    /// The content of each response that has a JSON body.
    private(set) var contents: [MessageID: ResponseContent] = [:]
    private(set) var all: [TypeUse] = []

    init(_ graph: TypeGraph, _ api: DocumentedAPI) {
        self.graph = graph
        paths = PathTree(graph)
        for (message, value) in graph.messages.enumerated() {
            guard let body = paths.roots[message] else { continue }
            switch value.part {
            case .response:
                let content = ResponseContent(at: body, of: api.endpoints[value.endpoint], graph, paths)
                contents[message] = content
                collectResponse(body, content)
            case .request:
                // The members of a request body are parameters of the operation; only their parts can be models.
                for (key, path) in paths.members(of: body) {
                    collect(path, GenericNouns.head(of: Words(key)), owner: nil)
                }
            }
        }
    }

    private mutating func collectResponse(_ body: PathID, _ content: ResponseContent) {
        let thing = content.path.last?.singular ?? Words(["root"])
        let list = content.path.last ?? thing
        guard let key = content.key else {
            return collect(body, content.isAboutList ? list : thing, owner: nil, content.path)
        }
        let noun = content.isAboutList ? list : thing + Words(["response"])
        let envelope = add(.record, at: body, noun, owner: nil, content.path)
        for (member, path) in paths.members(of: body) {
            if member == key {
                collect(path, thing, owner: envelope, content.path)
            } else {
                collect(path, GenericNouns.head(of: Words(member)), owner: envelope)
            }
        }
    }

    private mutating func collect(_ path: PathID, _ noun: Words, owner: Int?, _ subject: PathNouns? = nil) {
        switch paths.structure(at: path, in: graph) {
        case .record:
            let use = add(.record, at: path, noun, owner: owner, subject)
            for (key, member) in paths.members(of: path) {
                collect(member, GenericNouns.head(of: Words(key)), owner: use)
            }
        case .tuple:
            let use = add(.tuple, at: path, noun, owner: owner, subject)
            for case (let child, .position(let index)?) in paths[path].children.map({ ($0, paths[$0].edge) }) {
                collect(child, Words([Ordinals.word(index)]), owner: use)
            }
        case .union(let discriminator):
            let form = TypeUse.Form.union(discriminator: discriminator)
            let use = add(form, at: path, noun, owner: owner, subject)
            for case (let child, .variant(let value)?) in paths[path].children.map({ ($0, paths[$0].edge) }) {
                // `push` among events is a push event; `PushEvent` is one already.
                let words = Words(value)
                collect(child, words.ends(in: noun) ? words : words + noun, owner: use, subject)
            }
        case .parts(let parts):
            collect(parts, noun.singular, owner: owner, subject)
        case .none: break
        }
    }

    private mutating func add(
        _ form: TypeUse.Form,
        at path: PathID,
        _ noun: Words,
        owner: Int?,
        _ subject: PathNouns?
    ) -> Int {
        let holder = owner.map { all[$0] }
        let isInput = graph.messages[paths[path].message].part == .request
        var context: [Words] = []
        if GenericNouns.isGeneric(noun) {
            context = holder.map { $0.family.context + [$0.noun] } ?? subject?.scope.map { [$0.singular] } ?? []
        }
        all.append(
            TypeUse(
                family: TypeUse.Family(isInput: isInput, form: form, noun: noun, context: context),
                type: paths[path].type,
                path: path,
                owner: owner,
                depth: holder.map { $0.depth + 1 } ?? 0,
                subject: subject
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
