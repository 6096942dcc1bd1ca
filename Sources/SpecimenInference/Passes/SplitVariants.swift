import SpecimenJSON

extension TypeGraph {
    /// Makes unions of the records whose samples are of several variants, which one member determines, for example
    /// `type`.
    ///
    /// A record that merges with a union becomes a union in ``alignForms(_:_:)``. ``APIModel/shareUnionProperties()``
    /// finds the properties that all variants have.
    mutating func splitVariants() {
        let inputs = typesOfRequests
        for type in types where canBeUnion(type) && !inputs.contains(type) {
            if let key = VariantComparison.discriminator(of: type, in: self) { splitVariants(type, by: key) }
        }
    }
}

extension TypeGraph {
    fileprivate func canBeUnion(_ type: NodeID) -> Bool {
        guard leader(of: type) == type, !self[type].isVariant, !self[type].isFixedRecord else { return false }
        guard kinds(of: type).contains(.object), case .record = structure(of: type, as: .object) else { return false }
        return true
    }

    /// The types of which requests have samples.
    fileprivate var typesOfRequests: Set<NodeID> {
        Set(samples.indices.filter { messages[samples[$0].message].part.isInput }.map(node(of:)))
    }
}

/// Compares the keys of the objects of each variant: one type serves for all if they differ little.
struct VariantComparison {
    /// The largest number of variants. If a member has more values, they are data.
    private static let mostVariants = 24
    /// Members beyond this number that could be a discriminator are not considered.
    private static let mostDiscriminators = 3
    /// The number of keys that not all variants have, from which on one type would be mostly optional.
    private static let fewestOwnKeys = 3

    /// The number of keys that all variants have.
    private var common = 0
    /// The number of keys that some variants have and others have not.
    private var partial = 0
    /// The number of variants with keys that no other variant has.
    private var owners = 0

    private init(_ variants: [Set<ExactString>]) {
        var counts: [ExactString: Int] = [:]
        for key in variants.joined() { counts[key, default: 0] += 1 }
        common = counts.count { $0.value == variants.count }
        partial = counts.count - common
        owners = variants.count { keys in keys.contains { counts[$0] == 1 } }
    }

    /// Several variants have keys of their own, and these are many beside the common ones.
    private func isUnlike(beside common: Int) -> Bool {
        owners > 1 && partial >= Self.fewestOwnKeys && partial * 2 >= common
    }

    /// The discriminator of the variants; nil where one type serves for all samples.
    static func discriminator(of type: NodeID, in graph: TypeGraph) -> String? {
        guard graph.count(.object, of: type) > 1 else { return nil }
        let candidates = graph[type].edges.keys.compactMap(\.key).filter(Discriminator.isKey)
            .sorted { Discriminator.rank($0) < Discriminator.rank($1) }
        return candidates.prefix(mostDiscriminators).first { key in
            guard let variants = Variants(of: type, by: key, in: graph) else { return false }
            return (2...mostVariants).contains(variants.keys.count) && areUnlike(variants)
        }
    }

    private static func areUnlike(_ variants: Variants) -> Bool {
        // `{"type": "image", "image": {…}}`
        let named = variants.keys.filter { value, keys in keys.contains(ExactString(value)) }
        if named.count > 1, named.count * 2 > variants.keys.count { return true }
        let own = VariantComparison(Array(variants.keys.values))
        if own.isUnlike(beside: own.common) { return true }
        // The members that depend on the variant may be in one part, for example `data`, which has few other members.
        return variants.parts.values.contains { part in
            guard part.count == variants.keys.count else { return false }
            let comparison = VariantComparison(Array(part.values))
            return comparison.common == 0 && comparison.partial >= own.common && comparison.isUnlike(beside: 0)
        }
    }
}

/// The keys of the objects of one type, by the value of one member.
private struct Variants {
    private(set) var keys: [String: Set<ExactString>] = [:]
    /// The keys of the objects in each member, by member and then by value.
    private(set) var parts: [ExactString: [String: Set<ExactString>]] = [:]

    /// Reads the variants off the objects of a type. Nil if the value of the member is not a word in every object.
    init?(of type: NodeID, by key: String, in graph: TypeGraph) {
        for object in graph.samples(of: type).compactMap(\.value) where object.kind == .object {
            guard let value = object[key].flatMap(Discriminator.value) else { return nil }
            for member in object.members {
                let name = ExactString(member.key)
                keys[value, default: []].insert(name)
                let part = member.value.members.map { ExactString($0.key) }
                if !part.isEmpty { parts[name, default: [:]][value, default: []].formUnion(part) }
            }
        }
    }
}
