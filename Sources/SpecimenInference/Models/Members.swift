import SpecimenJSON

extension Signature {
    /// The keys of an object in their order, which are compared over and over, and hashed once.
    struct Keys: Hashable, Sendable {
        let all: [String]
        private let hash: Int
        private let areASCII: Bool

        init(_ all: [String]) {
            self.all = all
            hash = all.hashValue
            areASCII = all.allSatisfy { $0.isASCII }
        }

        static func == (left: Keys, right: Keys) -> Bool {
            guard left.hash == right.hash, left.all == right.all else { return false }
            return left.areASCII && right.areASCII || left.all.hasSameTexts(as: right.all)
        }

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

        /// - Parameter keys: in their order.
        private init(_ keys: [String], _ kinds: [KindSet]) {
            self.keys = Keys(keys)
            self.kinds = kinds
            structured = kinds.indices.filter { kinds[$0].isEmpty || !kinds[$0].isDisjoint(with: [.array, .object]) }
                .map { keys[$0] }
        }

        /// - Parameter members: in the order of their keys.
        private init(_ members: [(String, KindSet)]) {
            self.init(members.map(\.0), members.map(\.1))
        }

        static let none = Members([])

        init(_ properties: ExactKeys<Evidence>, described: [String: Bool]) {
            let kinds = properties.values.map { KindSet($0.counts) }
            guard !described.isEmpty else {
                self.init(properties.keys, kinds)
                return
            }
            // What prose tells of a member is not its kind.
            let seen = Array(zip(properties.keys, kinds))
            let known = Set(properties.keys)
            let told = described.keys.filter { !known.contains($0) }.map { ($0, KindSet()) }
            self.init((seen + told).sorted { String.exactlyPrecedes($0.0, $1.0) })
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
            let place = keys.all.place(of: key)
            return place.isTaken ? kinds[place.index] : nil
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
