import SpecimenJSON

/// The JSON paths of all messages, as the types of the graph make them: `$.stats{}` where the keys are data,
/// `$.points[0]` where the positions differ.
struct PathTree: Sendable {
    /// One JSON path of one message.
    struct Path {
        /// The path of the value that holds it; nil for the body.
        let parent: PathID?
        let edge: Edge?
        let message: MessageID
        /// The path in the message, for example `$[].version`.
        let text: String
        /// The type of the samples at the path.
        let type: NodeID
        var kinds: KindSet = []
        /// A Boolean value that indicates whether the description of a parameter declares it.
        var isDeclared = false
        /// A Boolean value that indicates whether all strings at the path consist of digits.
        var hasOnlyDigits = true
        /// A Boolean value that indicates whether all values at the path are `false`, `""`, `[]`, `{}` or null.
        var hasOnlyEmptyValues = true
        fileprivate(set) var children: [Edge: PathID] = [:]
    }

    let graph: TypeGraph
    private(set) var all: [Path] = []
    /// The path of the body, by message.
    private(set) var roots: [MessageID: PathID] = [:]

    init(_ graph: TypeGraph) {
        self.graph = graph
        var paths: [PathID] = []
        paths.reserveCapacity(graph.samples.count)
        for (index, sample) in graph.samples.enumerated() {
            let type = graph.node(of: index)
            let union = sample.variant.map { graph.leader(of: $0.union) }
            var path: PathID
            if let parent = sample.parent {
                let edge = graph.edge(of: index, in: graph.node(of: parent))
                path = add(edge, to: paths[parent], type: union ?? type)
            } else if let root = roots[sample.message] {
                path = root
            } else {
                all.append(Path(parent: nil, edge: nil, message: sample.message, text: "$", type: union ?? type))
                path = all.count - 1
                roots[sample.message] = path
            }
            note(sample, at: path)
            if let variant = sample.variant {
                path = add(.variant(variant.value), to: path, type: type)
                note(sample, at: path)
            }
            paths.append(path)
        }
    }

    private mutating func add(_ edge: Edge, to parent: PathID, type: NodeID) -> PathID {
        if let known = all[parent].children[edge] { return known }
        let text = Self.shortened(all[parent].text + edge.text)
        all.append(Path(parent: parent, edge: edge, message: all[parent].message, text: text, type: type))
        all[parent].children[edge] = all.count - 1
        return all.count - 1
    }

    private mutating func note(_ sample: Sample, at path: PathID) {
        all[path].kinds.formUnion(KindSet(sample.kind))
        if !sample.isShown { all[path].isDeclared = true }
        if let value = sample.value, !value.isNull, !value.isEmpty { all[path].hasOnlyEmptyValues = false }
        if sample.kind == .string, all[path].hasOnlyDigits {
            all[path].hasOnlyDigits = sample.value?.string?.isDigits ?? false
        }
    }
}

/// The index of a path in its tree.
typealias PathID = Int

extension PathTree {
    subscript(path: PathID) -> Path { all[path] }

    func child(_ path: PathID, _ edge: Edge) -> PathID? { all[path].children[edge] }

    /// The paths of the parts, in the order of the samples.
    func children(of path: PathID) -> [(edge: Edge, path: PathID)] {
        all[path].children.map { (edge: $0.key, path: $0.value) }.sorted { $0.path < $1.path }
    }

    /// The members of the objects at a path.
    func members(of path: PathID) -> [(key: String, path: PathID)] {
        children(of: path).compactMap { edge, child in edge.key.map { (key: $0, path: child) } }
    }

    /// The message and the path in it, for example `GET /releases/ response $[].version`.
    func text(of path: PathID) -> String { "\(graph.messages[all[path].message].name) \(all[path].text)" }

    /// The UTF-8 length from which on a path is cut. Deep examples with long keys would otherwise repeat each key once
    /// for each value below it.
    private static let longestPath = 240

    /// Cuts a long path, with a hash of the whole text so that it stays unique.
    private static func shortened(_ text: String) -> String {
        guard text.utf8.count > longestPath else { return text }
        // FNV-1a gives the same value on every machine and in every run. Swift's own hashing does not.
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(text.unicodeScalars.prefix(longestPath / 4)) + "…" + String(hash, radix: 16)
    }

    /// Orders paths by their texts.
    func precedes(_ one: PathID, _ other: PathID) -> Bool {
        let names = [one, other].map { graph.messages[all[$0].message].name }
        if names[0] != names[1] { return names[0] < names[1] }
        return String.exactlyPrecedes(all[one].text, all[other].text)
    }
}

extension Edge {
    /// The step as a part of a JSON path.
    fileprivate var text: String {
        switch self {
        case .member(let key): Self.text(ofKey: key.string)
        case .value: "{}"
        case .element: "[]"
        case .position(let index): "[\(index)]"
        case .variant(let value): "<\(value)>"
        }
    }

    /// A key that could be mistaken for a path is written as JSON: `["a.b"]`.
    private static func text(ofKey key: String) -> String {
        guard key.utf8.contains(where: { ".[]{}<>\"\\".utf8.contains($0) }) else {
            return ".\(key)"
        }
        let escaped = key.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "[\"\(escaped)\"]"
    }
}
