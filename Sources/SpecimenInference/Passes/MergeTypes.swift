import SpecimenDocs
import SpecimenJSON

extension TypeGraph {
    /// Makes one type of all types that the docs show to be the same thing: by name and likeness, and by equal members
    /// where the name says little.
    ///
    /// Whether two types are alike is decided by the members at single paths, not by what was merged before, so that the
    /// order of the merges makes no difference.
    mutating func mergeTypes(_ api: DocumentedAPI) {
        let (uses, signatures) = usesWithSignatures(api)
        let modes = MergeModes(api.documentation.configuration)
        let families = Dictionary(grouping: uses.indices) { uses[$0].family }.values.sorted { $0[0] < $1[0] }
        for family in families {
            let mode = modes[uses[family[0]].noun]
            if mode != .never { merge(family, uses, signatures, mode: mode) }
        }
        let informative = uses.indices.filter { index in
            uses[index].form == .record && signatures[index].seenKeys.count >= Self.fewestInformativeMembers
                && modes[uses[index].noun] != .never
        }
        let likenesses = Dictionary(grouping: informative) { Likeness(uses[$0], signatures[$0]) }
        for equals in likenesses.values.sorted(by: { $0[0] < $1[0] }) {
            merge(equals, uses, signatures, mode: .identical)
        }
    }

    private func usesWithSignatures(_ api: DocumentedAPI) -> ([TypeUse], [Signature]) {
        let uses = TypeUses(self, api)
        return (uses.all, uses.all.map { Signature($0, self, uses.paths) })
    }

    /// The number of common keys that is no accident.
    private static let fewestInformativeMembers = 3
}

/// The meaning of a generic noun depends on its owner, unless the members are the same: a trigger's condition and a
/// filter's condition with the same keys are one type.
private struct Likeness: Hashable {
    var noun: Words
    var isInput: Bool
    /// Members that only a description declares make no likeness.
    var keys: Set<ExactString>

    init(_ use: TypeUse, _ signature: Signature) {
        noun = use.noun
        isInput = use.isInput
        keys = signature.seenKeys
    }
}

extension TypeGraph {
    /// Tuples become one type only if they are equal: a position has no name.
    fileprivate mutating func merge(_ group: [Int], _ uses: [TypeUse], _ signatures: [Signature], mode: MergeMode) {
        let equals = Dictionary(grouping: group) { signatures[$0].kinds }.values.sorted { $0[0] < $1[0] }
        for equal in equals {
            let reason =
                if case .union = uses[equal[0]].form {
                    "They have the same name and the same variants."
                } else {
                    Signature.reasonToMergeEquals(signatures[equal[0]].kinds.count)
                }
            for other in equal.dropFirst() { merge(uses[equal[0]].type, uses[other].type, because: reason) }
        }
        let records = equals.filter { uses[$0[0]].form == .record }.map { equal in
            (
                type: uses[equal[0]].type, signature: signatures[equal[0]],
                resources: Set(equal.compactMap { uses[$0].subject?.resource })
            )
        }
        for (one, others) in zip(records, Signature.similar(records.map(\.signature))) {
            for other in others.map({ records[$0] }) where leader(of: one.type) != leader(of: other.type) {
                let sharesResource = !one.resources.isDisjoint(with: other.resources)
                let reason = one.signature.reasonToMerge(with: other.signature, mode, sharesResource: sharesResource)
                if let reason { merge(one.type, other.type, because: reason) }
            }
        }
    }
}

/// The mode of merging for each noun.
struct MergeModes {
    private let general: MergeMode
    private let byModel: [String: MergeMode]

    init(_ configuration: Configuration) {
        general = configuration.merge ?? .similar
        byModel = Dictionary(
            configuration.models.compactMap { model in model.merge.map { (model.model, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    subscript(noun: Words) -> MergeMode { byModel.isEmpty ? general : byModel[noun.upperCamel] ?? general }
}
