import SpecimenJSON

/// Statistics of a type, computed from its samples.
extension TypeGraph {
    func samples(of node: NodeID) -> [Sample] { self[node].samples.map { samples[$0] } }

    func kinds(of node: NodeID) -> KindSet {
        var kinds: KindSet = []
        for sample in self[node].samples { kinds.formUnion(KindSet(samples[sample].kind)) }
        return kinds
    }

    /// The number of samples of one kind.
    func count(_ kind: JSONNode.Kind, of node: NodeID) -> Int {
        self[node].samples.count { samples[$0].kind == kind }
    }

    /// The number of values, nulls included. Declared members and placeholders have none.
    func valueCount(of node: NodeID) -> Int {
        self[node].samples.count { samples[$0].kind != nil }
    }

    /// A Boolean value that indicates whether an example has a value of the type, null or a placeholder included.
    func isShown(_ node: NodeID) -> Bool { self[node].samples.contains { samples[$0].isShown } }

    /// Some sample shows what the type is; null, `[]` and `{}` do not.
    func isInformative(_ node: NodeID) -> Bool {
        switch structure(of: node) {
        case .unknown: self[node].samples.contains { samples[$0].placeholder != nil }
        case .openList, .openObject: false
        default: true
        }
    }

    /// Returns whether two samples that are not null differ.
    func hasDifferentValues(_ node: NodeID) -> Bool { samples(of: node).haveDifferentValues }

    /// The first scalar that is not empty, as JSON shows it but without quotes, cut where it is long.
    static func example(of samples: [Sample]) -> String? {
        for sample in samples {
            guard let value = sample.value, let kind = sample.kind else { continue }
            let text: String? =
                switch kind {
                case .bool, .number: value.text
                case .string: value.string
                case .null, .array, .object: nil
                }
            if let text, !text.isEmpty { return shortened(text) }
        }
        return nil
    }

    /// Unicode scalars of an example worth showing.
    static let longestExample = 60

    /// Cuts by scalars, because one character can be as long as a text.
    private static func shortened(_ text: String) -> String {
        let start = text.unicodeScalars.prefix(longestExample + 1)
        return start.count > longestExample ? String(start.dropLast(2)) + "…" : text
    }
}

extension [Sample] {
    /// A Boolean value that indicates whether two samples that are not null differ. Objects are equal whatever the
    /// order of their members.
    var haveDifferentValues: Bool {
        var first: JSONNode?
        for sample in self {
            guard let value = sample.value, !value.isNull else { continue }
            guard let known = first else {
                first = value
                continue
            }
            if known.text != value.text, known.value != value.value { return true }
        }
        return false
    }
}

/// The samples of each part of each type, and of each body. The type of a part may have other samples, which other
/// types hold.
struct PartSamples {
    private let graph: TypeGraph
    private var byPart: [TypePart: [SampleID]] = [:]
    private var kindsByPart: [TypePart: KindSet] = [:]

    init(_ graph: TypeGraph) {
        self.graph = graph
        for (sample, value) in graph.samples.enumerated() {
            var part = TypePart.body(of: value.message)
            if let owner = value.parent.map(graph.node(of:)) {
                part = TypePart(owner: .type(owner), edge: graph.edge(of: sample, in: owner))
            }
            byPart[part, default: []].append(sample)
            kindsByPart[part, default: []].formUnion(KindSet(value.kind))
        }
    }

    subscript(owner: NodeID, edge: Edge) -> [Sample] {
        samples(of: TypePart(owner: .type(graph.leader(of: owner)), edge: edge))
    }

    subscript(body message: MessageID) -> [Sample] { samples(of: .body(of: message)) }

    func kinds(of part: TypePart) -> KindSet { kindsByPart[part] ?? [] }

    private func samples(of part: TypePart) -> [Sample] { (byPart[part] ?? []).map { graph.samples[$0] } }
}
