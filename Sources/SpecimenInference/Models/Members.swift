import SpecimenJSON

extension Signature {
    /// The kinds of value seen under each key of an object, or at each position of a tuple.
    struct Members: Hashable, Sendable {
        /// In their order, each once.
        let keys: [String]
        private let kinds: [KindSet]
        /// Members are compared over and over, and computed once.
        private let hash: Int

        struct KindSet: OptionSet, Hashable, Sendable {
            let rawValue: UInt8
            static let bool = KindSet(rawValue: 1)
            static let number = KindSet(rawValue: 2)
            static let string = KindSet(rawValue: 4)
            static let digits = KindSet(rawValue: 8)
            static let array = KindSet(rawValue: 16)
            static let object = KindSet(rawValue: 32)
        }

        /// - Parameter members: in the order of their keys; of two with one key the first counts.
        private init(_ members: [(key: String, kinds: KindSet)]) {
            var keys: [String] = []
            var kinds: [KindSet] = []
            keys.reserveCapacity(members.count)
            kinds.reserveCapacity(members.count)
            for member in members where keys.last != member.key {
                keys.append(member.key)
                kinds.append(member.kinds)
            }
            self.keys = keys
            self.kinds = kinds
            var hasher = Hasher()
            hasher.combine(keys)
            hasher.combine(kinds)
            hash = hasher.finalize()
        }

        static let none = Members([])

        /// - Parameter properties: in the order of their keys.
        init(_ properties: [(key: String, value: Evidence)], described: [String: Bool]) {
            let seen = properties.map { (key: $0.key, kinds: KindSet($0.value.total)) }
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
                positions.enumerated().map { (String($0), KindSet($1.total)) }
                    .sorted { String.exactlyPrecedes($0.0, $1.0) }
            )
        }

        var count: Int { keys.count }

        /// Nil where there is no such member.
        subscript(key: String) -> KindSet? {
            var (low, high) = (0, keys.count)
            while low < high {
                let middle = (low + high) / 2
                if keys[middle] < key { low = middle + 1 } else { high = middle }
            }
            return low < keys.count && keys[low] == key ? kinds[low] : nil
        }

        static func == (left: Members, right: Members) -> Bool {
            left.hash == right.hash && left.kinds == right.kinds && left.keys == right.keys
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(hash)
        }
    }
}

extension Signature.Members.KindSet {
    fileprivate init(_ total: Tally) {
        self = []
        if total.bools > 0 { insert(.bool) }
        if total.numbers > 0 { insert(.number) }
        if total.strings > 0 { insert(total.digitStrings == total.strings ? .digits : .string) }
        if total.arrays > 0 { insert(.array) }
        if total.objects > 0 { insert(.object) }
    }
}
