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

    /// The number of values, nulls included. Declared members have none.
    func valueCount(of node: NodeID) -> Int {
        self[node].samples.count { samples[$0].kind != nil }
    }

    /// Some sample shows what the type is; null, `[]` and `{}` do not.
    func isInformative(_ node: NodeID) -> Bool {
        switch structure(of: node) {
        case .unknown, .openList, .openObject: false
        default: true
        }
    }

    /// Two samples that are not null differ. Objects are equal whatever the order of their members.
    func hasDifferentValues(_ node: NodeID) -> Bool {
        var first: JSONNode?
        for sample in self[node].samples {
            guard let value = samples[sample].value, !value.isNull else { continue }
            guard let known = first else {
                first = value
                continue
            }
            if known.text != value.text, known.value != value.value { return true }
        }
        return false
    }

    /// How many objects of a record lack a member.
    func absences(of member: NodeID, in record: NodeID) -> Int {
        count(.object, of: record) - valueCount(of: member)
    }

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

extension TypeGraph {
    /// The samples of a part that one type holds. The type of the part may have others, held by other types.
    func samples(of edge: Edge, in owner: NodeID) -> [Sample] {
        guard let part = child(owner, edge) else { return [] }
        let owner = leader(of: owner)
        return self[part].samples.map { samples[$0] }.filter { $0.parent.map(node(of:)) == owner }
    }
}
