import SpecimenJSON

/// The comparison of a record with a record that holds it. It finds records of one type within one another: the replies
/// to a comment are comments.
///
/// The member that leads from one to the other is compared apart, because an envelope and its element can both have
/// `items`.
struct Nesting {
    private let key: ExactString
    /// The other keys that both have.
    private let shared: [String]
    /// The number of other keys of each.
    private let inner: Int
    private let outer: Int
    /// A Boolean value that indicates whether the inner record has the member that leads to it.
    private let repeats: Bool

    /// Compares two records. Nil if the values of a key are of different kinds.
    init?(of inner: PathTree.Path, in outer: PathTree.Path, under key: ExactString, _ paths: PathTree) {
        var shared: [String] = []
        for case (.member(let member), let path) in inner.children {
            guard let other = outer.children[.member(member)] else { continue }
            guard Signature.Kinds(paths[path]).agrees(with: Signature.Kinds(paths[other])) else { return nil }
            if member != key { shared.append(member.string) }
        }
        self.key = key
        self.shared = shared
        repeats = inner.children[.member(key)] != nil
        self.inner = inner.memberCount - (repeats ? 1 : 0)
        self.outer = outer.memberCount - 1
    }

    /// A Boolean value that indicates whether both have the same keys, among them one other than `id` and a
    /// discriminator.
    var isOfEquals: Bool {
        repeats && shared.count == inner && shared.count == outer
            && shared.contains { $0 != "id" && !Discriminator.isKey($0) }
    }

    /// Returns whether the key names values of the type of their owner, such as `children`, and the other keys fit.
    func isOfRelatives(of noun: Words) -> Bool {
        guard RelativeWords.areRelative(Words(key.string), to: noun), shared.count * 2 >= max(inner, outer) else {
            return false
        }
        if repeats { return shared.contains { $0 != "id" } && shared.count == min(inner, outer) }
        // The parent of a file is no file only because it has an `id` and a `name`.
        return shared.count == inner && (inner == outer || !IdentityWords.required.isSuperset(of: shared))
    }

    /// A Boolean value that indicates whether the keys fit where the outer record is held under the same key itself.
    var isOfLevels: Bool { !shared.isEmpty && shared.count * 3 >= min(inner, outer) * 2 }
}

extension PathTree.Path {
    fileprivate var memberCount: Int { children.keys.count { $0.key != nil } }
}

extension TypeUses {
    /// The number of owners, one within another, that are compared with a type.
    private static let mostLevels = 6

    /// Returns the family of the type that holds another use of itself; nil for any other type.
    ///
    /// - Parameter key: the member of the owner that leads to the inner use; nil where a position or a variant does.
    func familyOfHolder(
        of kind: Model.Kind,
        at path: PathID,
        under key: ExactString?,
        in owner: Int
    ) -> TypeUse.Family? {
        var (key, next) = (key, Optional(owner))
        for level in 0..<Self.mostLevels {
            guard let holder = next.map({ all[$0] }) else { return nil }
            if holder.kind == kind, isSame(path, as: holder, under: key, isDirect: level == 0) { return holder.family }
            (key, next) = (holder.key, holder.owner)
        }
        return nil
    }

    private func isSame(_ path: PathID, as holder: TypeUse, under key: ExactString?, isDirect: Bool) -> Bool {
        switch holder.kind {
        case .tuple: return false
        case .union:
            let variants = paths[path].children.keys.filter(\.isVariant)
            return graph[paths[path].type].discriminator == holder.family.discriminator
                && variants.count { paths[holder.path].children[$0] != nil } * 2 >= variants.count
        case .record:
            guard let key, let nesting = Nesting(of: paths[path], in: paths[holder.path], under: key, paths) else {
                return false
            }
            if nesting.isOfEquals { return true }
            return isDirect && (holder.key == key && nesting.isOfLevels || nesting.isOfRelatives(of: holder.noun))
        }
    }
}
