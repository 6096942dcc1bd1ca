import SpecimenJSON

/// Conversions of one type between record and dictionary, list and tuple, record and union.
extension TypeGraph {
    /// Makes the keys of the objects data: the types of all members become one.
    mutating func makeDictionary(_ node: NodeID) {
        guard !self[node].isDictionary else { return }
        noteChange()
        if self[node].discriminator != nil { makeRecord(ofUnion: node) }
        let members = self[node].edges.filter { $0.key.key != nil }
        self[node].isDictionary = true
        self[node].hasAmbiguousKeys = Set(members.keys.compactMap(\.key)).count < members.count
        collapse(members, of: node, into: .value)
    }

    /// Makes the keys of the objects names of members again.
    mutating func makeRecord(_ node: NodeID) {
        guard self[node].isDictionary else { return }
        noteChange()
        let values = isolate(.value, of: node)
        (self[node].isDictionary, self[node].dictionaryReason) = (false, nil)
        self[node].edges[.value] = nil
        if let values { distribute(values, over: node) }
    }

    /// Gives each position of the arrays a type of its own.
    mutating func makeTuple(_ node: NodeID) {
        guard !self[node].isTuple, let elements = isolate(.element, of: node) else { return }
        self[node].isTuple = true
        self[node].edges[.element] = nil
        distribute(elements, over: node)
    }

    /// Gives all positions of the arrays one type again.
    mutating func makeList(_ node: NodeID) {
        guard self[node].isTuple else { return }
        noteChange()
        self[node].isTuple = false
        self[node].isFixedList = true
        let positions = self[node].edges.filter { if case .position = $0.key { true } else { false } }
        collapse(positions, of: node, into: .element)
    }

    /// Makes one type of the types of several parts.
    private mutating func collapse(_ parts: [Edge: NodeID], of node: NodeID, into whole: Edge) {
        for edge in parts.keys { self[node].edges[edge] = nil }
        let types = parts.values.sorted()
        guard let first = types.first else { return }
        self[node].edges[whole] = first
        for type in types.dropFirst() { merge(first, type, because: nil) }
    }

    /// Divides the type of the parts by the edges that lead to them in the new form.
    private mutating func distribute(_ parts: NodeID, over node: NodeID) {
        let groups = Dictionary(grouping: self[parts].samples) { edge(of: $0, in: node) }
            .sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }
        for (group, part) in zip(groups, divide(parts, into: groups.map(\.value))) {
            self[node].edges[group.key] = part
        }
    }

    /// Makes a union of a record, whose samples are divided by the value of one member. Samples without the member are
    /// of no variant.
    mutating func splitVariants(_ node: NodeID, by key: String) {
        let union = leader(of: node)
        let all = self[union].samples
        let objects = all.filter { samples[$0].kind == .object }
        let variants = Dictionary(grouping: objects) { samples[$0].value?[key].flatMap(Discriminator.value) }
            .compactMap { value, samples in value.map { (value: $0, samples: samples) } }.sorted { $0.value < $1.value }
        let parts = divide(union, into: variants.map(\.samples))
        (self[union].samples, self[union].discriminator) = (all, key)
        self[union].edges = self[union].edges.filter { $0.key.key == nil }
        for (variant, part) in zip(variants, parts) {
            self[union].edges[.variant(variant.value)] = part
            self[part].isVariant = true
            // The entry of the configuration is about the union.
            (self[part].override, self[part].included) = (nil, [])
            for sample in variant.samples {
                samples[sample].variant = Sample.Variant(union: union, value: variant.value)
            }
        }
    }

    /// Makes one record of the variants of a union again.
    mutating func makeRecord(ofUnion node: NodeID) {
        let union = leader(of: node)
        let edges = self[union].edges.filter { $0.key.isVariant }
        let variants = edges.values.map(leader).sorted()
        let all = self[union].samples
        let divided = Set(variants.flatMap { self[$0].samples })
        for sample in all { samples[sample].variant = nil }
        // The samples without a variant belong to the union alone.
        let rest = all.filter { !divided.contains($0) }
        (self[union].samples, self[union].discriminator) = (rest, nil)
        for edge in edges.keys { self[union].edges[edge] = nil }
        assign(rest, to: union)
        for variant in variants {
            self[variant].isVariant = false
            merge(union, variant, because: nil)
        }
    }

    /// Brings two types that are about to be merged into one form: dictionaries absorb most records, lists absorb
    /// tuples and unions absorb records.
    mutating func alignForms(_ one: NodeID, _ other: NodeID) {
        let (first, second) = (self[one], self[other])
        if first.isDictionary != second.isDictionary {
            let (dictionary, record) = first.isDictionary ? (one, other) : (other, one)
            if self[record].isFixedRecord || outweighs(record, dictionary) {
                makeRecord(dictionary)
            } else {
                makeDictionary(record)
            }
        }
        if first.isTuple || second.isTuple { alignPositions(one, other) }
        guard first.discriminator != second.discriminator else { return }
        let keys = [first.discriminator, second.discriminator].compactMap(\.self)
        for node in [one, other] where self[node].discriminator != keys.min() {
            if self[node].discriminator != nil { makeRecord(ofUnion: node) }
            if let key = keys.min() { splitVariants(node, by: key) }
        }
    }

    /// Returns whether a record shows that the keys of a dictionary are names after all: the dictionary has only a weak
    /// reason, and the members of the record are of other kinds.
    private func outweighs(_ record: NodeID, _ dictionary: NodeID) -> Bool {
        guard self[dictionary].dictionaryReason?.isWeak == true else { return false }
        let values = child(dictionary, .value).map(kinds) ?? []
        return members(of: record).contains { !kinds(of: $0.type).isSubset(of: values) }
    }

    /// Makes tuples of two types if they can be one tuple, and lists otherwise.
    private mutating func alignPositions(_ one: NodeID, _ other: NodeID) {
        let lengths = Set([one, other].filter { self[$0].isTuple }.map { positions(of: $0).count })
        let lists = [one, other].filter { !self[$0].isTuple && kinds(of: $0).contains(.array) }
        if lengths.count == 1, let length = lengths.first, lists.allSatisfy({ fitsTuple($0, length: length) }) {
            for list in lists { makeTuple(list) }
        } else {
            makeList(one)
            makeList(other)
        }
    }
}
