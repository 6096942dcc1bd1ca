import SpecimenJSON

/// Reads one JSON text as evidence.
struct EvidenceGatherer {
    /// Longer arrays are lists whatever their elements are.
    static let longestTuple = 6
    /// Characters of an example worth showing.
    static let longestExample = 60

    let message: String
    let ordinal: Int
    /// Strings by which things are identified in the message: keys equal to one of them are data.
    let identities: Set<String>
    private let overrides: Overrides

    /// - Parameter known: identities from outside the text, such as the values of path parameters.
    init(message: String, ordinal: Int, root: JSONNode, known: Set<String>, overrides: Overrides) {
        self.overrides = overrides
        self.message = message
        self.ordinal = ordinal
        var identities = known
        Self.collectIdentities(in: root, into: &identities)
        self.identities = identities
    }

    func evidence(of root: JSONNode) -> Evidence {
        var evidence = Evidence()
        add(root, at: Site(message: message, ordinal: ordinal), to: &evidence)
        return evidence
    }

    /// Where the values of a position stand; those that came before stood there as well.
    private func site(of evidence: Evidence, _ step: Site.Step, from site: Site) -> Site {
        evidence.tallies.only ?? Site(step, from: site)
    }

    /// - Returns: the value's fingerprint; objects are equal whatever the order of their members.
    private func add(_ node: JSONNode, _ step: Site.Step, from site: Site, to evidence: inout Evidence) -> UInt64 {
        add(node, at: self.site(of: evidence, step, from: site), to: &evidence)
    }

    /// - Parameter isVariant: the objects that stand here are of one kind already.
    /// - Returns: the fingerprint.
    @discardableResult
    private func add(
        _ node: JSONNode,
        at site: Site,
        isVariant: Bool = false,
        to evidence: inout Evidence
    ) -> UInt64 {
        // Taken out, and put back at the end: without a second owner nothing is copied.
        var tallies = Tallies()
        swap(&tallies, &evidence.tallies)
        defer { swap(&tallies, &evidence.tallies) }
        if tallies.isEmpty { tallies = Tallies(at: site) }
        let kind = node.kind
        count(node, kind, in: &tallies.own)
        let fingerprint: UInt64 =
            switch kind {
            case .object: addMembers(of: node, at: site, isVariant: isVariant, tally: &tallies.own, to: &evidence)
            case .array: addElements(of: node, at: site, tally: &tallies.own, to: &evidence)
            default: node.fingerprint
            }
        if kind != .null { tallies.own.distinct.insert(fingerprint) }
        return fingerprint
    }

    private func addMembers(
        of node: JSONNode,
        at site: Site,
        isVariant: Bool,
        tally: inout Tally,
        to evidence: inout Evidence
    ) -> UInt64 {
        let position = overrides.isEmpty ? nil : site.position
        if !isVariant, let key = position.flatMap(overrides.discriminator) {
            tally.counts.unions += 1
            tally.toldBy.insert(key)
            return addVariant(of: node, toldBy: key, at: site, to: &evidence)
        }
        let (members, hasTwins) = node.distinctMembers
        if hasTwins { tally.counts.twins += 1 }
        let isMap = position.flatMap(overrides.isMap) ?? (!hasTwins && isMap(members))
        if isMap {
            tally.counts.maps += 1
            if members.allSatisfy({ Self.isExpression($0.key) }) { tally.counts.computedMaps += 1 }
            if members.count > 1 || members.contains(where: { $0.key.first?.isNumber == true }) {
                tally.counts.tellingMaps += 1
            }
            if evidence.values.isEmpty { evidence.values.append(Evidence()) }
        } else {
            evidence.properties.fill(members.map(\.key), with: Evidence())
        }
        var sum = Fingerprint.empty
        for member in members {
            let value =
                isMap
                ? add(member.value, .value, from: site, to: &evidence.values[0])
                : add(
                    member.value,
                    .member(ExactString(member.key)),
                    from: site,
                    to: &evidence.properties[member.key, default: Evidence()]
                )
            sum &+= Fingerprint.combine(Fingerprint.of(member.key), value)
        }
        if !isMap { noteKinds(of: members, in: &tally, evidence) }
        return sum
    }

    /// - Returns: the fingerprint.
    private func addVariant(
        of node: JSONNode,
        toldBy key: String,
        at site: Site,
        to evidence: inout Evidence
    ) -> UInt64 {
        guard let value = node[key].flatMap(Discriminator.value) else { return node.fingerprint }
        var variant = evidence.variants[value] ?? Evidence()
        evidence.variants[value] = nil
        let place = self.site(of: variant, .kind(value), from: site)
        defer { evidence.variants[value] = variant }
        return add(node, at: place, isVariant: true, to: &variant)
    }

    /// - Parameter evidence: with the members.
    private func noteKinds(of members: [JSONMember], in tally: inout Tally, _ evidence: Evidence) {
        var kinds: [(key: String, value: String)] = []
        for member in members where Discriminator.isKey(member.key) {
            if let value = Discriminator.value(of: member.value) { kinds.append((member.key, value)) }
        }
        guard !kinds.isEmpty else { return }
        var parts = [KindKeys.Part(keys: keys(of: members, evidence))]
        // What a part holds may depend on the kind of the whole.
        let objects = members.filter { $0.value.kind == .object && !$0.value.members.isEmpty }
        for part in objects.sorted(by: { String.exactlyPrecedes($0.key, $1.key) }) {
            let members = part.value.distinctMembers.members
            let keys = keys(of: members, evidence.properties[part.key] ?? Evidence())
            if part.key.isEmpty {
                parts[0].keys = .united([parts[0].keys, keys])
            } else {
                parts.append(KindKeys.Part(name: part.key, keys: keys))
            }
        }
        let ranked = kinds.sorted { Discriminator.rank($0.key) < Discriminator.rank($1.key) }
        for kind in ranked.prefix(KindKeys.mostDiscriminators) {
            tally.kinds.note(kind.key, value: kind.value, parts: parts)
        }
    }

    /// In ascending order. Most objects have all keys that are known; of maps and kinds they are not known as properties.
    private func keys(of members: [JSONMember], _ evidence: Evidence) -> [String] {
        let known = evidence.properties.keys
        let haveAll = known.count == members.count && evidence.counts.maps == 0 && evidence.counts.unions == 0
        return haveAll ? known : members.map(\.key).inOrder
    }

    private func addElements(
        of node: JSONNode,
        at site: Site,
        tally: inout Tally,
        to evidence: inout Evidence
    ) -> UInt64 {
        let elements = Array(node.elements)
        guard !elements.isEmpty else { return Fingerprint.emptyArray }
        if evidence.elements.isEmpty { evidence.elements.append(Evidence()) }
        var hash = Fingerprint.empty
        guard mixesKinds(elements) else {
            for element in elements {
                hash = Fingerprint.combine(hash, add(element, .element, from: site, to: &evidence.elements[0]))
            }
            return hash
        }
        // Elements of several kinds have no type in common, whatever is in them. To look into them here and by position
        // would double the work with every level of such arrays.
        let place = self.site(of: evidence.elements[0], .element, from: site)
        if evidence.elements[0].tallies.isEmpty { evidence.elements[0].tallies = Tallies(at: place) }
        for element in elements { count(element, element.kind, in: &evidence.elements[0].tallies.own) }
        guard elements.count <= Self.longestTuple else { return node.fingerprint }
        tally.mixedArrays[elements.count, default: 0] += 1
        for (index, element) in elements.enumerated() {
            if index == evidence.positions.count { evidence.positions.append(Evidence()) }
            let value = add(element, .position(index), from: site, to: &evidence.positions[index])
            hash = Fingerprint.combine(hash, value)
        }
        return hash
    }

    private func mixesKinds(_ elements: [JSONNode]) -> Bool {
        var first: JSONNode.Kind?
        for element in elements {
            let kind = element.kind
            if kind == .null { continue }
            if let first, first != kind { return true }
            first = kind
        }
        return false
    }

    private func count(_ node: JSONNode, _ kind: JSONNode.Kind, in tally: inout Tally) {
        switch kind {
        case .null:
            tally.counts.nulls += 1
        case .bool:
            tally.counts.bools += 1
            if tally.example == nil { note(node.text, in: &tally) }
        case .number:
            countNumber(node, in: &tally)
        case .string:
            countString(node, in: &tally)
        case .array:
            tally.counts.arrays += 1
        case .object:
            tally.counts.objects += 1
        }
    }

    private func countNumber(_ node: JSONNode, in tally: inout Tally) {
        guard let number = node.number else { return }
        note(number.lexeme, in: &tally)
        if number.isInteger {
            tally.counts.integers += 1
            if number.int == nil { tally.counts.wideIntegers += 1 }
        } else {
            tally.counts.decimals += 1
        }
        if !number.isExactDouble { tally.counts.inexactDoubles += 1 }
    }

    private func countString(_ node: JSONNode, in tally: inout Tally) {
        guard let text = node.string else { return }
        note(text, in: &tally)
        tally.counts.strings += 1
        if let format = StringFormat.formats(of: text) {
            tally.counts.formats.count(format)
            if format == .dateTime, !Self.isUsualDate(text) { tally.counts.unusualDates += 1 }
        }
        if Self.isDigits(text) { tally.counts.digitStrings += 1 }
    }

    private func note(_ text: String, in tally: inout Tally) {
        guard tally.example == nil, !text.isEmpty else { return }
        // As bytes, which are no fewer.
        if text.utf8.count <= Self.longestExample {
            tally.example = text
            return
        }
        // By scalars: one character can be as long as a text.
        let start = text.unicodeScalars.prefix(Self.longestExample + 1)
        tally.example = start.count > Self.longestExample ? String(start.dropLast(2)) + "…" : text
    }

    private static func isUsualDate(_ text: String) -> Bool {
        guard let date = DateTimeText(text) else { return false }
        // The same arithmetic as at run time, where a date is a Double of seconds since 2001.
        let secondsTo2001 = 978_307_200.0
        let reference = Double(date.secondsSince1970) - secondsTo2001 + Double(date.nanoseconds) / 1e9
        return DateTimeText.canonical(secondsSince1970: reference + secondsTo2001) == text
    }

    private static func isDigits(_ text: String) -> Bool {
        let digits = text.utf8
        guard let first = digits.first, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        return digits.count == 1 || first != 0x30
    }
}
