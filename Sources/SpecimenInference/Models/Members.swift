import SpecimenJSON

extension Signature {
    /// The keys of an object in their order, which are compared over and over, and hashed once.
    struct Keys: Hashable, Sendable {
        let all: [String]
        private let hash: Int

        init(_ all: [String]) {
            self.all = all
            hash = all.hashValue
        }

        static func == (left: Keys, right: Keys) -> Bool { left.hash == right.hash && left.all == right.all }

        func hash(into hasher: inout Hasher) {
            hasher.combine(hash)
        }
    }

    /// The kinds of value seen under each key of an object, or at each position of a tuple.
    struct Members: Hashable, Sendable {
        let keys: Keys
        /// Those under which there is more than scalars, or nothing that was seen.
        let structured: [String]
        private let kinds: [KindSet]

        struct KindSet: OptionSet, Hashable, Sendable {
            let rawValue: UInt8
            static let bool = KindSet(rawValue: 1)
            static let number = KindSet(rawValue: 2)
            static let string = KindSet(rawValue: 4)
            static let digits = KindSet(rawValue: 8)
            static let array = KindSet(rawValue: 16)
            static let object = KindSet(rawValue: 32)
        }

        /// - Parameter members: in the order of their keys.
        private init(_ members: [(key: String, kinds: KindSet)]) {
            keys = Keys(members.map(\.key))
            kinds = members.map(\.kinds)
            structured = members.filter { $0.kinds.isEmpty || !$0.kinds.isDisjoint(with: [.array, .object]) }.map(\.key)
        }

        static let none = Members([])

        /// - Parameter properties: in the order of their keys.
        init(_ properties: [(key: String, value: Evidence)], described: [String: Bool]) {
            let seen = properties.map { (key: $0.key, kinds: KindSet($0.value.counts)) }
            guard !described.isEmpty else {
                self.init(seen)
                return
            }
            // What prose tells of a member is not its kind.
            let known = Set(seen.map(\.key))
            let told = described.keys.filter { !known.contains($0) }.map { (key: $0, kinds: KindSet()) }
            self.init((seen + told).sorted { String.exactlyPrecedes($0.key, $1.key) })
        }

        init(positions: [Evidence]) {
            self.init(
                positions.enumerated().map { (String($0), KindSet($1.counts)) }
                    .sorted { String.exactlyPrecedes($0.0, $1.0) }
            )
        }

        var count: Int { keys.all.count }

        /// Nil where there is no such member.
        subscript(key: String) -> KindSet? {
            let keys = keys.all
            var (low, high) = (0, keys.count)
            while low < high {
                let middle = (low + high) / 2
                if keys[middle] < key { low = middle + 1 } else { high = middle }
            }
            return low < keys.count && keys[low] == key ? kinds[low] : nil
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(keys)
            hasher.combine(kinds)
        }
    }
}

extension Signature.Members.KindSet {
    fileprivate init(_ counts: Tally.Counts) {
        self = []
        if counts.bools > 0 { insert(.bool) }
        if counts.numbers > 0 { insert(.number) }
        if counts.strings > 0 { insert(counts.digitStrings == counts.strings ? .digits : .string) }
        if counts.arrays > 0 { insert(.array) }
        if counts.objects > 0 { insert(.object) }
    }
}
