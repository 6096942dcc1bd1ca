import SpecimenDocs
import SpecimenJSON

/// The members of a type at one JSON path, with the kinds of value of each. They decide whether two types are merged.
struct Signature {
    let use: TypeUse
    /// The index of the use.
    let index: Int
    /// The kinds of the members, by key or by position of a tuple. Empty for a union, from whose examples any variant
    /// may be missing.
    let kinds: [ExactString: Kinds]
    /// The keys that some sample has.
    let seenKeys: Set<ExactString>
    /// The keys of which all values are empty: `false`, `""`, `[]`, `{}` or null.
    let emptyKeys: Set<ExactString>

    struct Kinds: Hashable {
        var set: KindSet
        /// A Boolean value that indicates whether all strings consist of digits, so that numbers can stand for them.
        var hasOnlyDigits: Bool
    }

    static func all(of uses: TypeUses) -> [Signature] {
        uses.all.enumerated().map { Signature($1, index: $0, uses.paths) }
    }

    private init(_ use: TypeUse, index: Int, _ paths: PathTree) {
        self.use = use
        self.index = index
        var kinds: [ExactString: Kinds] = [:]
        var emptyKeys: Set<ExactString> = []
        for (edge, child) in paths[use.path].children {
            switch edge {
            case .member(let key):
                kinds[key] = Kinds(paths[child])
                if paths[child].hasOnlyEmptyValues { emptyKeys.insert(key) }
            case .position(let index): kinds[ExactString(String(index))] = Kinds(paths[child])
            default: break
            }
        }
        seenKeys = Set(kinds.keys)
        self.emptyKeys = emptyKeys
        if use.kind == .record, paths[use.path].isDeclared {
            for key in paths.graph[use.type].declaredMembers.keys where kinds[key] == nil {
                kinds[key] = Kinds(set: [], hasOnlyDigits: false)
            }
        }
        self.kinds = kinds
    }
}

extension Signature.Kinds {
    init(_ path: PathTree.Path) {
        set = path.kinds
        hasOnlyDigits = set.contains(.string) && path.hasOnlyDigits
    }

    /// Returns whether one key can have values of both kinds. Without values there is no contradiction. Where one path
    /// shows values of several kinds, another one may show only some of them.
    func agrees(with other: Signature.Kinds) -> Bool {
        if set.isEmpty || other.set.isEmpty || self == other { return true }
        let union = set.union(other.set)
        if union == .string || union.isUnion && [set, other.set].contains(union) { return true }
        let strings = [self, other].filter { $0.set.contains(.string) }
        return union.isSubset(of: [.number, .string]) && strings.allSatisfy(\.hasOnlyDigits)
    }
}

extension Signature {
    /// The part of the keys of the smaller type that the larger type must have.
    private static let sharedOfSmaller = 2.0 / 3
    /// The number of common keys that two types need if each of them has keys of its own.
    private static let fewestShared = 3
    /// The part of the keys of the larger type that must be common if both types are about one resource.
    private static let fewestOfLarger = 0.25
    /// The part of the keys of the larger type that must be common if only the noun is common.
    private static let sharedOfLarger = 0.5

    /// For each signature, the indices of those after it that share enough keys for a merge.
    ///
    /// The larger of two such signatures has two thirds of the keys of the smaller one, and so at least one of any
    /// other third. The third that the fewest signatures have finds them: thousands of different records with one noun
    /// take no quadratic time.
    static func similar(_ signatures: [Signature]) -> [[Int]] {
        var byKey: [ExactString: [Int]] = [:]
        for (index, signature) in signatures.enumerated() {
            for key in signature.kinds.keys { byKey[key, default: []].append(index) }
        }
        var similar = signatures.map { _ in Set<Int>() }
        for (index, signature) in signatures.enumerated() {
            let owners = signature.kinds.keys.compactMap { byKey[$0] }.sorted { $0.count < $1.count }
            for other in owners.prefix(owners.count / 3 + 1).joined() where other != index {
                guard signatures[other].kinds.count >= signature.kinds.count else { continue }
                similar[min(index, other)].insert(max(index, other))
            }
        }
        return similar.map { $0.sorted() }
    }

    /// Returns the reason to merge two types, or nil if they are different types.
    ///
    /// - Parameter links: the members of one that lead to the other. Both may have such a member, as an envelope and
    ///   its element can both have `items`, so it does not count.
    func reasonToMerge(
        with other: Signature,
        _ mode: MergeMode,
        sharesResource: Bool,
        links: Set<ExactString>
    ) -> String? {
        let shared = kinds.keys.filter { other.kinds[$0] != nil && !links.contains($0) }
        let sizes = [self, other].map { signature in
            signature.kinds.count - links.count { signature.kinds[$0] != nil }
        }
        let (smaller, larger) = (min(sizes[0], sizes[1]), max(sizes[0], sizes[1]))
        guard smaller > 0 else { return nil }
        guard !shared.contains(where: { disagree(with: other, at: $0) }) else {
            return shared.count == larger ? reasonToMergeVariants(with: other) : nil
        }
        if shared.count == larger, kinds.count == other.kinds.count { return reasonToMergeEquals }
        guard mode == .similar, Double(shared.count) >= Double(smaller) * Self.sharedOfSmaller,
            shared.count == smaller || shared.count >= Self.fewestShared
        else { return nil }
        let counts = "\(shared.count) of \(larger) properties"
        // A type with members of its own is no part of the other one.
        let isPart = shared.count == smaller && Double(shared.count) >= Double(larger) * Self.fewestOfLarger
        if isPart, sharesResource { return "They are responses of one resource and share \(counts)." }
        guard Double(shared.count) >= Double(larger) * Self.sharedOfLarger else { return nil }
        return "They have the same name and share \(counts)."
    }

    /// Returns the reason why two types with the same keys are variants of one type: a discriminator, on which a few
    /// other members depend.
    private func reasonToMergeVariants(with other: Signature) -> String? {
        let differing = kinds.keys.filter { disagree(with: other, at: $0) }.map(\.string).sorted()
        let discriminators = kinds.keys.map(\.string).filter { Discriminator.isKey($0) && !differing.contains($0) }
        guard differing.count * 2 < kinds.count, let discriminator = discriminators.min() else { return nil }
        let names = differing.map { "`\($0)`" }.joined(separator: ", ")
        return "They have the same name and the same properties; the values of \(names) depend on `\(discriminator)`."
    }

    /// The reason to merge two types with the same members.
    var reasonToMergeEquals: String {
        if use.kind == .union { return "They have the same name and the same variants." }
        return "They have the same name and the same \(kinds.count == 1 ? "property" : "\(kinds.count) properties")."
    }

    private func disagree(with other: Signature, at key: ExactString) -> Bool {
        guard let own = kinds[key], let theirs = other.kinds[key] else { return false }
        // An empty value of another kind says that there is no object or array.
        if emptyKeys.contains(key), theirs.set == .object || theirs.set == .array { return false }
        if other.emptyKeys.contains(key), own.set == .object || own.set == .array { return false }
        return !own.agrees(with: theirs)
    }
}
