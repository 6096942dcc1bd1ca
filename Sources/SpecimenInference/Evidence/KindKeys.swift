/// The keys of objects by the kind that one of their members says: what it takes to see whether they are one type or
/// several. Merging, of the counts of different sites, is associative and commutative.
public struct KindKeys: Sendable, Hashable {
    /// A key of the object itself, or of an object that it holds.
    struct Key: Hashable, Comparable {
        /// The member that holds it; empty for a key of the object itself.
        var part = ""
        var key: String

        static func < (left: Key, right: Key) -> Bool {
            left.part == right.part ? left.key < right.key : left.part < right.part
        }
    }

    /// Kinds beyond that many are no kinds but data.
    private static let mostKinds = 24
    private static let mostKeys = 160
    /// Members beyond that many that could say a kind are not looked at.
    static let mostDiscriminators = 3

    /// Of the members that could say a kind: the keys seen with each value, in ascending order. Nearly always those of two
    /// objects are the same, which lists show sooner than sets.
    private var keys: [String: [String: [Key]]] = [:]
    /// How many objects had the member.
    private var objects: [String: Int] = [:]

    public init() {}

    var isEmpty: Bool { keys.isEmpty && objects.isEmpty }

    /// - Parameter keys: in ascending order.
    mutating func note(_ discriminator: String, value: String, keys: [Key]) {
        objects[discriminator, default: 0] += 1
        add(keys, to: discriminator, value)
    }

    private mutating func add(_ new: [Key], to discriminator: String, _ value: String) {
        let known = keys[discriminator]?[value]
        guard known != new else { return }
        keys[discriminator, default: [:]][value] = known.map { Self.united($0, new) } ?? new
        bound(discriminator, value)
    }

    /// - Parameters: in ascending order.
    private static func united(_ one: [Key], _ other: [Key]) -> [Key] {
        var all: [Key] = []
        all.reserveCapacity(one.count + other.count)
        var (first, second) = (0, 0)
        while first < one.count, second < other.count {
            if one[first] == other[second] {
                second += 1
            } else if one[first] < other[second] {
                all.append(one[first])
                first += 1
            } else {
                all.append(other[second])
                second += 1
            }
        }
        return all + one[first...] + other[second...]
    }

    /// Adds what another site counted.
    mutating func merge(_ other: KindKeys) {
        objects.merge(other.objects, uniquingKeysWith: +)
        for (discriminator, values) in other.keys {
            for (value, keys) in values { add(keys, to: discriminator, value) }
        }
    }

    /// Keeps the first by name, so that the order of merging does not matter.
    private mutating func bound(_ discriminator: String, _ value: String) {
        if let keys = keys[discriminator]?[value], keys.count > Self.mostKeys {
            self.keys[discriminator]?[value] = Array(keys.prefix(Self.mostKeys))
        }
        if let values = keys[discriminator], values.count > Self.mostKinds + 1, let last = values.keys.max() {
            keys[discriminator]?[last] = nil
        }
        if keys.count > Self.mostDiscriminators,
            let last = keys.keys.max(by: { Discriminator.rank($0) < Discriminator.rank($1) })
        {
            keys[last] = nil
            objects[last] = nil
        }
    }
}

extension KindKeys {
    /// Keys that not all kinds have, from which on one type for all would be mostly optional.
    private static let fewestOwnKeys = 3

    /// The member by which the objects are told apart; nil where one type serves for all.
    ///
    /// - Parameter count: how many objects there are.
    func discriminator(of count: Int) -> String? {
        keys.keys.sorted { Discriminator.rank($0) < Discriminator.rank($1) }.first { discriminator in
            guard objects[discriminator] == count, let kinds = keys[discriminator],
                (2...Self.mostKinds).contains(kinds.count)
            else { return false }
            // `{"type": "image", "image": {…}}`
            let named = kinds.filter { kind, keys in keys.contains(Key(key: kind)) }
            if named.count > 1, named.count * 2 > kinds.count { return true }
            let byPart = kinds.values.map { Dictionary(grouping: $0, by: \.part) }
            let own = Comparison(byPart.map { $0[""] ?? [] })
            // What depends on the kind may stand in a part of its own, which has little else. A part that a kind does not
            // have is no part of all.
            let shared = byPart.dropFirst().reduce(Set(byPart.first?.keys.map(\.self) ?? [])) {
                $0.intersection($1.keys)
            }
            return own.isUnlike(beside: own.common)
                || shared.contains { part in
                    let part = Comparison(byPart.map { $0[part] ?? [] })
                    return part.common == 0 && part.partial >= own.common && part.isUnlike(beside: 0)
                }
        }
    }

    /// The keys of one part in all kinds.
    private struct Comparison {
        /// Keys that all kinds have.
        var common = 0
        /// Keys that some have and others have not.
        var partial = 0
        /// Kinds with keys that no other has.
        var owners = 0

        init(_ kinds: [[Key]]) {
            let counts = kinds.reduce(into: [Key: Int]()) { counts, keys in
                for key in keys { counts[key, default: 0] += 1 }
            }
            common = counts.filter { $0.value == kinds.count }.count
            partial = counts.count - common
            owners = kinds.filter { keys in keys.contains { counts[$0] == 1 } }.count
        }

        /// Several kinds have keys of their own, and these are many beside those that all have.
        func isUnlike(beside common: Int) -> Bool {
            owners > 1 && partial >= fewestOwnKeys && partial * 2 >= common
        }
    }
}
