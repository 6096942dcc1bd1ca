import SpecimenDocs
import SpecimenJSON

/// One part of a type, or the body of a message.
struct TypePart: Hashable, Comparable {
    enum Owner: Hashable {
        case type(NodeID)
        case message(MessageID)
    }

    var owner: Owner
    /// Of no meaning for the body of a message.
    var edge: Edge

    static func body(of message: MessageID) -> TypePart { TypePart(owner: .message(message), edge: .element) }

    static func < (left: TypePart, right: TypePart) -> Bool { left.rank < right.rank }

    private var rank: (Int, Int, Edge) {
        switch owner {
        case .message(let message): (0, message, edge)
        case .type(let type): (1, type, edge)
        }
    }
}

/// The settings of the configuration for the parts of types.
struct TypeOverrides {
    private(set) var byPart: [TypePart: Override] = [:]
    /// The first entry about a part.
    private(set) var locations: [TypePart: SourceLocation] = [:]
    /// The JSON paths that each pattern of the configuration matches, in the order of the entries.
    private(set) var matches: [[PathID]] = []

    init(_ configuration: Configuration, _ paths: PathTree) {
        let graph = paths.graph
        if !configuration.jsonPaths.isEmpty { add(configuration.jsonPaths, paths) }
        guard !configuration.models.isEmpty else { return }
        for type in graph.types {
            guard let model = graph[type].override.map({ configuration.models[$0] }) else { continue }
            // An entry about a union is about each of its variants.
            for owner in [type] + graph.variants(of: type).map(\.type) {
                for property in model.properties {
                    let part = TypePart(owner: .type(owner), edge: .member(ExactString(property.key)))
                    add(property.override, to: part)
                    locations[part] = property.location
                }
            }
        }
    }

    private mutating func add(_ entries: [PropertyOverride], _ paths: PathTree) {
        let texts = paths.all.indices.map(paths.textForPatterns)
        for entry in entries {
            let pattern = PathPattern(entry.key)
            let matching = texts.indices.filter { pattern.matches(texts[$0]) }
            matches.append(matching)
            for part in Set(matching.compactMap(paths.part)) {
                add(entry.override, to: part)
                if locations[part] == nil { locations[part] = entry.location }
            }
        }
    }

    private mutating func add(_ override: Override, to part: TypePart) {
        byPart[part] = byPart[part]?.overridden(by: override) ?? override
    }

    subscript(owner: NodeID, edge: Edge) -> Override? { byPart[TypePart(owner: .type(owner), edge: edge)] }

    subscript(body message: MessageID) -> Override? { byPart[.body(of: message)] }
}

extension PathTree {
    /// The text that patterns are compared with.
    func textForPatterns(of path: PathID) -> String { PathPattern.withoutVariants(text(of: path)) }

    /// The part of a type at a path; nil for the variants of a union, which are no parts.
    func part(at path: PathID) -> TypePart? {
        guard let edge = self[path].edge, let parent = self[path].parent else { return .body(of: self[path].message) }
        if case .variant = edge { return nil }
        return TypePart(owner: .type(self[parent].type), edge: edge)
    }
}
