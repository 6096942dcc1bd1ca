import SpecimenDocs
import SpecimenJSON

/// Decides which places are one model.
struct Unification {
    let places: [Place]
    private(set) var partition: Partition
    private let placeBySite: [Site: Int]

    private let modes: MergeModes

    init(_ places: [Place], modes: MergeModes) {
        self.places = places
        self.modes = modes
        partition = Partition(count: places.count)
        var placeBySite = [Site: Int](minimumCapacity: places.count)
        for (index, place) in places.enumerated() {
            for site in place.evidence.tallies.sites { placeBySite[site] = index }
        }
        self.placeBySite = placeBySite
        uniteSimilar()
        uniteEqualParts()
        uniteSharedPositions()
    }

    /// Makes sets one that the configuration says are.
    mutating func unite(_ one: Int, _ other: Int, because reason: String) {
        guard partition.unite(one, other, because: reason) else { return }
        uniteSharedPositions()
    }

    /// The set that the objects of this evidence belong to.
    func set(of evidence: Evidence) -> Int? {
        var found: (site: Site, root: Int)?
        for site in evidence.tallies.sites {
            guard let root = placeBySite[site].map(partition.root(of:)) else { continue }
            // Nearly always all are of one set; if not, the first by name counts, so that every run has the same.
            if let known = found, known.root == root || known.site < site { continue }
            found = (site, root)
        }
        return found?.root
    }

    private mutating func uniteSimilar() {
        let families = Dictionary(grouping: places.indices) { places[$0].family }.sorted { $0.key < $1.key }
            .map { (places: $0.value, mode: modes[places[$0.value[0]].noun]) }
            .filter { $0.mode != .never }
        let equals = families.concurrentMap { [places] in Equals.all(among: $0.places, of: places) }
        for (equals, family) in zip(equals, families) { unite(equals, mode: family.mode) }
    }

    /// What a generic word means depends on where it stands, unless its members say the same: a trigger's condition and a
    /// filter's condition with the same keys are one.
    private mutating func uniteEqualParts() {
        let records = places.indices.filter {
            places[$0].kind == .record && places[$0].evidence.properties.count >= Self.tellingMembers
                && modes[places[$0].noun] != .never
        }
        let likenesses = records.concurrentMap { [places] in Likeness(place: places[$0]) }
        let alike = Dictionary(grouping: zip(likenesses, records), by: \.0).mapValues { $0.map(\.1) }
        let groups = alike.values.sorted { $0[0] < $1[0] }
        for equals in groups.concurrentMap({ [places] in Equals.all(among: $0, of: places) }) {
            unite(equals, mode: .identical)
        }
    }

    /// As many keys in common are no accident.
    private static let tellingMembers = 3

    private struct Likeness: Hashable {
        var noun: Words
        var isInput: Bool
        var keys: Signature.Keys

        init(place: Place) {
            noun = place.noun
            isInput = place.isInput
            // What prose tells of a member makes no likeness.
            let isTold = !place.evidence.described.isEmpty
            keys = isTold ? Signature.Keys(place.evidence.properties.keys) : place.members.keys
        }
    }

    /// Tuples are one only if they are equal: a position has no name that could speak for it.
    private mutating func unite(_ equals: [Equals], mode: MergeMode) {
        for equals in equals {
            let leader = places[equals.leader]
            let reason =
                leader.kind == .union
                ? "They have the same name and are of several kinds."
                : Signature.reasonToMergeEquals(leader.members.count)
            for other in equals.others { partition.unite(equals.leader, other, because: reason) }
        }
        let records = equals.filter { places[$0.leader].kind == .record }
        for (position, one) in records.enumerated() {
            for other in records[(position + 1)...]
            where partition.root(of: one.leader) != partition.root(of: other.leader) {
                guard let reason = one.signature.reasonToMerge(with: other.signature, mode) else { continue }
                partition.unite(one.leader, other.leader, because: reason)
            }
        }
    }

    /// Places with equal members, which are one without comparing them pair by pair.
    private struct Equals: Sendable {
        let leader: Int
        let others: ArraySlice<Int>
        /// What it takes to compare them.
        let signature: Signature

        static func all(among group: [Int], of places: [Place]) -> [Equals] {
            Dictionary(grouping: group) { places[$0].members }.sorted { $0.value[0] < $1.value[0] }.map {
                members, equals in
                let resources = Set(equals.compactMap { places[$0].resource })
                return Equals(
                    leader: equals[0],
                    others: equals.dropFirst(),
                    signature: Signature(members: members, resources: resources)
                )
            }
        }
    }

    /// What stands under one key of one model is one type: united owners unite what they hold.
    private mutating func uniteSharedPositions() {
        var open = partition.roots
        var next = 0
        var countWhenSeen: [Int: Int] = [:]
        while next < open.count {
            let root = partition.root(of: open[next])
            next += 1
            let members = partition.members(of: root)
            guard members.count > 1, countWhenSeen.updateValue(members.count, forKey: root) != members.count else {
                continue
            }
            var kinds: [String: [Evidence]] = [:]
            var positions: [[Evidence]] = []
            for member in members where places[member].kind != .record {
                let evidence = places[member].evidence
                for (value, child) in evidence.variants { kinds[value, default: []].append(child) }
                for (position, child) in evidence.positions.enumerated() {
                    if position == positions.count { positions.append([]) }
                    positions[position].append(child)
                }
            }
            var structured: [String] = []
            var last: [String] = []
            for member in members {
                let keys = places[member].structuredKeys
                if !keys.hasSameTexts(as: last) { structured = .united([structured, keys]) }
                last = keys
            }
            for key in structured {
                var index = 0
                let parts = members.compactMap { places[$0].evidence.properties.value(of: key, near: &index) }
                open += unite(parts, under: key)
            }
            for (value, parts) in kinds.sorted(by: { $0.key < $1.key }) { open += unite(parts, under: value) }
            for (position, parts) in positions.enumerated() { open += unite(parts, under: Ordinals.word(position)) }
        }
    }

    /// - Parameter parts: what is known of one position. Joining it all would take all that is below along.
    /// - Returns: one place of the set that has grown, if any has.
    private mutating func unite(_ parts: [Evidence], under key: String) -> [Int] {
        let holdsScalars = parts.contains { $0.counts.scalars > 0 }
        let holdsArrays = parts.contains { $0.counts.arrays > 0 }
        let holdsObjects = parts.contains { $0.counts.objects > 0 }
        switch (holdsScalars, holdsArrays, holdsObjects) {
        // Scalars, or values of several kinds.
        case (true, _, _), (false, true, true): return []
        case (false, false, false) where parts.allSatisfy { $0.described.isEmpty && $0.elements.isEmpty }: return []
        case (false, true, false) where parts.allSatisfy { $0.tallies.mixedArrays.isEmpty }:
            return unite(parts.flatMap(\.elements), under: key)
        case (false, false, true) where parts.allSatisfy { $0.counts.maps == 0 && $0.counts.unions == 0 }:
            guard parts.contains(where: { !$0.properties.isEmpty || !$0.described.isEmpty }) else { return [] }
            return unite(sites: parts.flatMap(\.tallies.sites), under: key)
        default: return unite(Evidence.joinedForModel(parts), under: key)
        }
    }

    private mutating func unite(_ evidence: Evidence, under key: String) -> [Int] {
        switch evidence.structure {
        case .list(let inner), .map(let inner): unite(inner, under: key)
        case .record, .tuple, .union: unite(sites: evidence.tallies.sites, under: key)
        default: []
        }
    }

    private mutating func unite(sites: [Site], under key: String) -> [Int] {
        let indices = Set(sites.compactMap { placeBySite[$0] }).sorted()
        guard let first = indices.first else { return [] }
        let joined = indices.dropFirst().filter { other in
            partition.unite(first, other, because: "They stand under `\(key)` of one type.")
        }
        return joined.isEmpty ? [] : [first]
    }
}

/// Which mode applies to things of a name.
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
