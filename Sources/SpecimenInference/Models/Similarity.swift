import SpecimenDocs

/// Whether two places can be one model.
struct Signature {
    typealias Members = [String: KindSet]

    /// The kinds of value seen under each key, or at each position of a tuple.
    let members: Members
    let resources: Set<String>

    struct KindSet: OptionSet, Hashable {
        let rawValue: UInt8
        static let bool = KindSet(rawValue: 1)
        static let number = KindSet(rawValue: 2)
        static let string = KindSet(rawValue: 4)
        static let digits = KindSet(rawValue: 8)
        static let array = KindSet(rawValue: 16)
        static let object = KindSet(rawValue: 32)
    }

    static func members(of place: Place) -> Members {
        switch place.kind {
        case .record:
            // What prose tells of a member is not its kind.
            Dictionary(
                place.evidence.properties.map { ($0.key, kinds(of: $0.value.total)) }
                    + place.evidence.described.map { ($0.key, []) },
                uniquingKeysWith: { seen, _ in seen }
            )
        case .union:
            // Kinds are not members: one may be missing from any list.
            [:]
        case .tuple:
            Dictionary(
                uniqueKeysWithValues: place.evidence.positions.enumerated().map { position, evidence in
                    (String(position), kinds(of: evidence.total))
                }
            )
        }
    }

    private static func kinds(of total: Tally) -> KindSet {
        var kinds: KindSet = []
        if total.bools > 0 { kinds.insert(.bool) }
        if total.numbers > 0 { kinds.insert(.number) }
        if total.strings > 0 { kinds.insert(total.digitStrings == total.strings ? .digits : .string) }
        if total.arrays > 0 { kinds.insert(.array) }
        if total.objects > 0 { kinds.insert(.object) }
        return kinds
    }
}

extension Signature {
    /// Of the smaller one's keys, the part that the larger one has to share.
    static let sharedOfSmaller = 2.0 / 3
    /// Keys that have to be shared where each has others.
    static let fewestShared = 3
    /// Of the larger one's keys, the part that has to be shared by what answers for the same resource.
    static let fewestOfLarger = 0.25
    /// Of the larger one's keys, the part that has to be shared where nothing but the name speaks for it.
    static let sharedOfLarger = 0.5

    /// Why the two are one model; nil when they are not.
    func reasonToMerge(with other: Signature, _ mode: MergeMode) -> String? {
        let shared = members.keys.filter { other.members[$0] != nil }
        let smaller = min(members.count, other.members.count)
        let larger = max(members.count, other.members.count)
        guard smaller > 0 else { return nil }
        guard shared.allSatisfy({ agree(members[$0], other.members[$0]) }) else {
            return shared.count == larger ? reasonToMergeVariants(with: other) : nil
        }
        if shared.count == larger { return Self.reasonToMergeEquals(larger) }
        guard mode == .similar else { return nil }
        guard Double(shared.count) >= Double(smaller) * Self.sharedOfSmaller else { return nil }
        // What both have members beside is not one for the two that every answer has.
        guard shared.count == smaller || shared.count >= Self.fewestShared else { return nil }
        let counts = "\(shared.count) of \(larger) properties"
        // What has members of its own is no part of the other because both answer for one resource.
        let isPart = shared.count == smaller && Double(shared.count) >= Double(larger) * Self.fewestOfLarger
        if isPart, !resources.isDisjoint(with: other.resources) {
            return "They answer for one resource and share \(counts)."
        }
        guard Double(shared.count) >= Double(larger) * Self.sharedOfLarger else { return nil }
        return "They have the same name and share \(counts)."
    }

    /// Things with the same keys, one of which says what kind of thing they are: what a few of the others hold depends on
    /// the kind.
    private func reasonToMergeVariants(with other: Signature) -> String? {
        let differing = members.keys.filter { !agree(members[$0], other.members[$0]) }
        guard differing.count * 2 < members.count,
            let kind = members.keys.sorted().first(where: { Discriminator.isKey($0) && !differing.contains($0) })
        else { return nil }
        let names = differing.sorted().map { "`\($0)`" }.joined(separator: ", ")
        return "They have the same name and the same properties; what \(names) holds depends on `\(kind)`."
    }

    static func reasonToMergeEquals(_ count: Int) -> String {
        "They have the same name and the same \(count == 1 ? "property" : "\(count) properties")."
    }

    private func agree(_ one: KindSet?, _ other: KindSet?) -> Bool {
        guard let one, let other, !one.isEmpty, !other.isEmpty, one != other else { return true }
        let union = one.union(other)
        return union.isSubset(of: [.number, .digits]) || union.isSubset(of: [.string, .digits])
    }
}
