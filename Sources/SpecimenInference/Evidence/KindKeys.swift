import SpecimenJSON

/// The keys of objects by the kind that one of their members says: what it takes to see whether they are one type or
/// several. Merging, of the counts of different sites, is associative and commutative.
public struct KindKeys: Sendable, Hashable {
    /// The keys of the object itself, or of an object that it holds.
    struct Part: Hashable {
        /// The member that holds it; empty for the object itself.
        var name = ""
        /// In ascending order.
        var keys: [String]

        static func == (left: Part, right: Part) -> Bool {
            left.name.hasSameBytes(as: right.name) && left.keys.hasSameTexts(as: right.keys)
        }
    }

    /// Kinds beyond that many are no kinds but data.
    private static let mostKinds = 24
    private static let mostKeys = 160
    /// Members beyond that many that could say a kind are not looked at.
    static let mostDiscriminators = 3

    /// Of the members that could say a kind: the keys seen with each value, by parts in ascending order. Nearly always those of
    /// two objects are the same, which lists show sooner than sets.
    private var keys: [String: [String: [Part]]] = [:]
    /// How many objects had the member.
    private var objects: [String: Int] = [:]

    public init() {}

    var isEmpty: Bool { keys.isEmpty && objects.isEmpty }

    /// - Parameter parts: in ascending order.
    mutating func note(_ discriminator: String, value: String, parts: [Part]) {
        objects[discriminator, default: 0] += 1
        add(parts, to: discriminator, value)
    }

    private mutating func add(_ new: [Part], to discriminator: String, _ value: String) {
        let new = Self.bounded(new)
        let known = keys[discriminator]?[value]
        guard known != new else { return }
        keys[discriminator, default: [:]][value] = known.map { Self.bounded(Self.united($0, new)) } ?? new
        bound(discriminator)
    }

    private static func united(_ one: [Part], _ other: [Part]) -> [Part] {
        var all = one
        for part in other {
            let index = all.firstIndex { !String.exactlyPrecedes($0.name, part.name) } ?? all.count
            if index < all.count, all[index].name.hasSameBytes(as: part.name) {
                all[index].keys = .united([all[index].keys, part.keys])
            } else {
                all.insert(part, at: index)
            }
        }
        return all
    }

    /// With the first keys only.
    private static func bounded(_ parts: [Part]) -> [Part] {
        guard parts.reduce(0, { $0 + $1.keys.count }) > mostKeys else { return parts }
        var room = mostKeys
        return parts.compactMap { part in
            let keys = part.keys.prefix(room)
            room -= keys.count
            return keys.isEmpty ? nil : Part(name: part.name, keys: Array(keys))
        }
    }

    /// Adds what another site counted.
    mutating func merge(_ other: KindKeys) {
        objects.merge(other.objects, uniquingKeysWith: +)
        for (discriminator, values) in other.keys {
            for (value, parts) in values { add(parts, to: discriminator, value) }
        }
    }

    /// Keeps the first by name, so that the order of merging does not matter.
    private mutating func bound(_ discriminator: String) {
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
            let named = kinds.filter { kind, parts in
                parts.contains { $0.name.isEmpty && $0.keys.place(of: kind).isTaken }
            }
            if named.count > 1, named.count * 2 > kinds.count { return true }
            let byPart = kinds.values.map { parts in
                Dictionary(parts.map { (ExactString($0.name), $0.keys) }, uniquingKeysWith: { first, _ in first })
            }
            let own = Comparison(byPart.map { $0[ExactString("")] ?? [] })
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

        init(_ kinds: [[String]]) {
            let counts = kinds.reduce(into: [ExactString: Int]()) { counts, keys in
                for key in keys { counts[ExactString(key), default: 0] += 1 }
            }
            common = counts.filter { $0.value == kinds.count }.count
            partial = counts.count - common
            owners = kinds.filter { keys in keys.contains { counts[ExactString($0)] == 1 } }.count
        }

        /// Several kinds have keys of their own, and these are many beside those that all have.
        func isUnlike(beside common: Int) -> Bool {
            owners > 1 && partial >= fewestOwnKeys && partial * 2 >= common
        }
    }
}
