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
        add(root, pattern: "$", to: &evidence)
        return evidence
    }

    /// - Returns: the value's fingerprint; objects are equal whatever the order of their members.
    @discardableResult
    ///
    /// - Parameter isVariant: the objects that stand here are of one kind already.
    private func add(
        _ node: JSONNode,
        pattern: String,
        isVariant: Bool = false,
        to evidence: inout Evidence
    ) -> UInt64 {
        let site = Site(message: message, ordinal: ordinal, pattern: pattern)
        var tally = evidence.tallies[site] ?? Tally()
        count(node, in: &tally)
        let fingerprint: UInt64 =
            switch node.kind {
            case .object: addMembers(of: node, pattern: pattern, isVariant: isVariant, tally: &tally, to: &evidence)
            case .array: addElements(of: node, pattern: pattern, tally: &tally, to: &evidence)
            default: Fingerprint.of(node.text.utf8)
            }
        if !node.isNull { tally.distinct.insert(fingerprint) }
        evidence.tallies[site] = tally
        return fingerprint
    }

    private func addMembers(
        of node: JSONNode,
        pattern: String,
        isVariant: Bool,
        tally: inout Tally,
        to evidence: inout Evidence
    ) -> UInt64 {
        var keys: Set<ExactString> = []
        let members = node.members.filter { keys.insert(ExactString($0.key)).inserted }
        let position = Site.Position(message: message, pattern: pattern)
        if !isVariant, let key = overrides.discriminator(at: position) {
            tally.unions += 1
            tally.toldBy.insert(key)
            return addVariant(of: node, toldBy: key, pattern: pattern, to: &evidence)
        }
        // A dictionary would lose one of two keys that Swift takes for one.
        let hasTwins = Set(members.map(\.key)).count < members.count
        if hasTwins { tally.twins += 1 }
        let isMap = overrides.isMap(at: position) ?? (!hasTwins && isMap(members))
        if !isMap { noteKinds(of: members, in: &tally) }
        if isMap {
            tally.maps += 1
            if members.allSatisfy({ Self.isExpression($0.key) }) { tally.computedMaps += 1 }
            if members.count > 1 || members.contains(where: { $0.key.first?.isNumber == true }) {
                tally.tellingMaps += 1
            }
            if evidence.values.isEmpty { evidence.values.append(Evidence()) }
        }
        return members.reduce(Fingerprint.empty) { sum, member in
            let value =
                isMap
                ? add(member.value, pattern: Site.step("{}", from: pattern), to: &evidence.values[0])
                : add(
                    member.value,
                    pattern: Site.member(member.key, of: pattern),
                    to: &evidence.properties[member.key, default: Evidence()]
                )
            return sum &+ Fingerprint.combine(Fingerprint.of(member.key.utf8), value)
        }
    }

    /// - Returns: the fingerprint.
    private func addVariant(
        of node: JSONNode,
        toldBy key: String,
        pattern: String,
        to evidence: inout Evidence
    ) -> UInt64 {
        guard let value = node[key].flatMap(Discriminator.value) else { return Fingerprint.of(node.text.utf8) }
        return add(
            node,
            pattern: Site.step("<\(value)>", from: pattern),
            isVariant: true,
            to: &evidence.variants[value, default: Evidence()]
        )
    }

    private func noteKinds(of members: [JSONMember], in tally: inout Tally) {
        let kinds = members.filter { Discriminator.isKey($0.key) }.compactMap { member in
            Discriminator.value(of: member.value).map { (key: member.key, value: $0) }
        }
        guard !kinds.isEmpty else { return }
        var keys = Set(members.map { KindKeys.Key(key: $0.key) })
        for part in members where part.value.kind == .object {
            // What a part holds may depend on the kind of the whole.
            keys.formUnion(part.value.members.map { KindKeys.Key(part: part.key, key: $0.key) })
        }
        let ranked = kinds.sorted { Discriminator.rank($0.key) < Discriminator.rank($1.key) }
        for kind in ranked.prefix(KindKeys.mostDiscriminators) {
            tally.kinds.note(kind.key, value: kind.value, keys: keys)
        }
    }

    private func addElements(
        of node: JSONNode,
        pattern: String,
        tally: inout Tally,
        to evidence: inout Evidence
    ) -> UInt64 {
        let elements = Array(node.elements)
        guard !elements.isEmpty else { return Fingerprint.of("[]".utf8) }
        if evidence.elements.isEmpty { evidence.elements.append(Evidence()) }
        let joined = Site.step("[]", from: pattern)
        guard mixesKinds(elements) else {
            return elements.reduce(Fingerprint.empty) { hash, element in
                Fingerprint.combine(hash, add(element, pattern: joined, to: &evidence.elements[0]))
            }
        }
        // Elements of several kinds have no type in common, whatever is in them. To look into them here and by position
        // would double the work with every level of such arrays.
        let site = Site(message: message, ordinal: ordinal, pattern: joined)
        for element in elements {
            count(element, in: &evidence.elements[0].tallies[site, default: Tally()])
        }
        guard elements.count <= Self.longestTuple else { return Fingerprint.of(node.text.utf8) }
        tally.mixedArrays[elements.count, default: 0] += 1
        return elements.enumerated().reduce(Fingerprint.empty) { hash, positioned in
            let (index, element) = positioned
            if index == evidence.positions.count { evidence.positions.append(Evidence()) }
            let pattern = Site.step("[\(index)]", from: pattern)
            return Fingerprint.combine(hash, add(element, pattern: pattern, to: &evidence.positions[index]))
        }
    }

    private func mixesKinds(_ elements: [JSONNode]) -> Bool {
        Set(elements.map(\.kind).filter { $0 != .null }).count > 1
    }

    private func count(_ node: JSONNode, in tally: inout Tally) {
        switch node.kind {
        case .null:
            tally.nulls += 1
        case .bool:
            tally.bools += 1
            note(node.text, in: &tally)
        case .number:
            countNumber(node, in: &tally)
        case .string:
            countString(node, in: &tally)
        case .array:
            tally.arrays += 1
        case .object:
            tally.objects += 1
        }
    }

    private func countNumber(_ node: JSONNode, in tally: inout Tally) {
        guard let number = node.number else { return }
        note(number.lexeme, in: &tally)
        if number.isInteger {
            tally.integers += 1
            if number.int == nil { tally.wideIntegers += 1 }
        } else {
            tally.decimals += 1
        }
        if !number.isExactDouble { tally.inexactDoubles += 1 }
    }

    private func countString(_ node: JSONNode, in tally: inout Tally) {
        guard let text = node.string else { return }
        note(text, in: &tally)
        tally.strings += 1
        if let format = StringFormat.formats(of: text) {
            tally.formats[format, default: 0] += 1
            if format == .dateTime, !Self.isUsualDate(text) { tally.unusualDates += 1 }
        }
        if Self.isDigits(text) { tally.digitStrings += 1 }
    }

    private func note(_ text: String, in tally: inout Tally) {
        guard tally.example == nil, !text.isEmpty else { return }
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
