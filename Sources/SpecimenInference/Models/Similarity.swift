import SpecimenDocs

/// Whether two places can be one model.
struct Signature {
    let members: Members
    let resources: Set<String>
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
        let shared = members.keys.all.filter { other.members[$0] != nil }
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
        let differing = members.keys.all.filter { !agree(members[$0], other.members[$0]) }
        guard differing.count * 2 < members.count,
            let kind = members.keys.all.first(where: { Discriminator.isKey($0) && !differing.contains($0) })
        else { return nil }
        let names = differing.sorted().map { "`\($0)`" }.joined(separator: ", ")
        return "They have the same name and the same properties; what \(names) holds depends on `\(kind)`."
    }

    static func reasonToMergeEquals(_ count: Int) -> String {
        "They have the same name and the same \(count == 1 ? "property" : "\(count) properties")."
    }

    private func agree(_ one: Members.KindSet?, _ other: Members.KindSet?) -> Bool {
        guard let one, let other, !one.isEmpty, !other.isEmpty, one != other else { return true }
        let union = one.union(other)
        return union.isSubset(of: [.number, .digits]) || union.isSubset(of: [.string, .digits])
    }
}
