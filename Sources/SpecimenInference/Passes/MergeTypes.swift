import SpecimenDocs
import SpecimenJSON

extension TypeGraph {
    /// Merges the types that describe the same thing: types of one noun with similar members, and types of one generic
    /// noun with equal members.
    ///
    /// Whether two types are alike is decided by the members at single paths, not by what was merged before, so that
    /// the order of the merges makes no difference. Two other places merge types: ``applyOverrides(_:)`` for the models
    /// that the configuration includes in another model, and ``makeDictionary(_:)`` and ``makeList(_:)`` for the parts
    /// of a type.
    mutating func mergeTypes(_ api: DocumentedAPI) {
        let signatures = Signature.all(of: TypeUses(self, api))
        let modes = MergeModes(api.documentation.configuration)
        for family in signatures.grouped(by: \.use.family) {
            let mode = modes[family[0].use.noun]
            if mode != .never { merge(family, mode: mode) }
        }
        let informative = signatures.filter { signature in
            signature.use.kind == .record && signature.seenKeys.count >= Self.fewestInformativeMembers
                && modes[signature.use.noun] != .never
        }
        for equals in informative.grouped(by: Likeness.init) { merge(equals, mode: .identical) }
    }

    /// The number of common keys that is no accident.
    private static let fewestInformativeMembers = 3
}

/// The meaning of a generic noun depends on its owner, unless the members are the same: a trigger's condition and a
/// filter's condition with the same keys are one type.
private struct Likeness: Hashable {
    var noun: Words
    var part: Message.Part
    /// The keys that at least one sample contains.
    var keys: Set<ExactString>

    init(_ signature: Signature) {
        noun = signature.use.noun
        part = signature.use.family.part
        keys = signature.seenKeys
    }
}

extension TypeGraph {
    /// Tuples become one type only if they are equal: a position has no name.
    fileprivate mutating func merge(_ group: [Signature], mode: MergeMode) {
        let equals = group.grouped(by: \.kinds)
        for equal in equals {
            let reason = equal[0].reasonToMergeEquals
            for other in equal.dropFirst() { merge(equal[0].use.type, other.use.type, because: reason) }
        }
        let records = equals.filter { $0[0].use.kind == .record }.map(Equals.init)
        for (index, others) in Signature.similar(records.map(\.first)).enumerated() {
            let one = records[index]
            for other in others.map({ records[$0] })
            where leader(of: one.first.use.type) != leader(of: other.first.use.type) {
                let reason = one.first.reasonToMerge(
                    with: other.first,
                    mode,
                    sharesResource: !one.resources.isDisjoint(with: other.resources),
                    links: one.links(with: other)
                )
                if let reason { merge(one.first.use.type, other.first.use.type, because: reason) }
            }
        }
    }
}

/// Records with equal members.
private struct Equals {
    let first: Signature
    /// The resources of the responses that are about them.
    let resources: Set<String>
    private let uses: Set<Int>
    /// The members of each owner that lead to them.
    private var members: [Int: Set<ExactString>] = [:]

    init(_ signatures: [Signature]) {
        first = signatures[0]
        resources = Set(signatures.compactMap { $0.use.subject?.resource })
        uses = Set(signatures.map(\.index))
        for use in signatures.map(\.use) {
            if let owner = use.owner, let key = use.key { members[owner, default: []].insert(key) }
        }
    }

    /// The members of some of the records that lead to some of the others.
    func links(with other: Equals) -> Set<ExactString> {
        let (few, many) = uses.count < other.uses.count ? (self, other) : (other, self)
        let within = few.members.filter { many.uses.contains($0.key) }.values.joined()
        return Set(within).union(few.uses.compactMap { many.members[$0] }.joined())
    }
}

extension Array {
    /// The elements with equal keys together, in the order of the first element of each group.
    fileprivate func grouped(by key: (Element) -> some Hashable) -> [[Element]] {
        Dictionary(grouping: indices) { key(self[$0]) }.values.sorted { $0[0] < $1[0] }.map { $0.map { self[$0] } }
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
