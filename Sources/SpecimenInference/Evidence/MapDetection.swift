import SpecimenJSON

/// Record or map: an object is a map where its keys are data.
extension EvidenceGatherer {
    /// Words that name what a thing is known by. A string under such a key may turn up as a key itself.
    private static let identifyingWords: Set<String> = [
        "id", "slug", "name", "key", "code", "version", "uuid", "login", "username", "email", "hash", "sha", "tag",
        "identifier", "handle", "symbol", "currency", "locale", "language", "region",
    ]
    /// Members of one structure from which on their keys are taken for data.
    private static let manyMembers = 4

    static func collectIdentities(in node: JSONNode, into identities: inout Set<String>) {
        switch node.kind {
        case .object:
            node.forEachMember { key, value in
                if value.kind != .string {
                    collectIdentities(in: value, into: &identities)
                } else if mayIdentify(key), let key = key.string, identifies(key), let text = value.string {
                    identities.insert(text)
                }
            }
        case .array:
            for element in node.elements { collectIdentities(in: element, into: &identities) }
        default: break
        }
    }

    /// Whether the key ends in a letter that one of the words does, or in none: most keys need not be taken apart.
    private static func mayIdentify(_ key: JSONNode) -> Bool {
        guard let last = key.lastByte.flatMap(letter) else { return true }
        return endings & 1 << last != 0
    }

    /// A bit for each letter.
    private static let endings = identifyingWords.compactMap { $0.utf8.last.flatMap(letter) }.reduce(0) { $0 | 1 << $1 }

    private static func letter(_ byte: UInt8) -> Int? {
        let lowered = byte | 0x20
        guard lowered >= UInt8(ascii: "a"), lowered <= UInt8(ascii: "z") else { return nil }
        return Int(lowered - UInt8(ascii: "a"))
    }

    private static func identifies(_ key: String) -> Bool {
        Words.last(of: key).map(identifyingWords.contains) == true
    }

    func isMap(_ members: [JSONMember]) -> Bool {
        guard !members.isEmpty, haveOneKind(members) else { return false }
        if members.allSatisfy({ !Self.isName($0.key) }) { return true }
        if members.count > 1, members.allSatisfy({ Self.isCode($0.key) }) { return true }
        if members.allSatisfy({ Self.isOpaque($0.key) }) || KnownCodes.areAll(members.map(\.key)) { return true }
        let values = members.map(\.value).filter { !$0.isNull }
        guard values.contains(where: { $0.kind == .object || $0.kind == .array }) else {
            // Scalars under plain words are what records are made of, unless every word is known as an identity and
            // there are several.
            return members.count > 1 && members.allSatisfy { identities.contains($0.key) }
        }
        if members.allSatisfy({ identities.contains($0.key) }) { return true }
        // Null tells of no structure.
        return values.count >= Self.manyMembers && haveOneStructure(values)
    }

    /// A key that could be the name of a property in some programming language: letters, digits, `_`, not led by a digit.
    private static func isName(_ key: String) -> Bool {
        var isFirst = true
        for byte in key.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): break
            case UInt8(ascii: "$"), UInt8(ascii: "@"): if !isFirst { return false }
            case UInt8(ascii: "0")...UInt8(ascii: "9"): if isFirst { return false }
            default: return false
            }
            isFirst = false
        }
        return !isFirst
    }

    /// An identifier that a machine has made: long, with many digits and capitals among small letters and nothing between.
    private static func isOpaque(_ key: String) -> Bool {
        guard key.utf8.count >= shortestOpaque else { return false }
        let digits = key.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let capitals = key.utf8.count { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        // Names have a capital for each word.
        let isRandom = Double(digits + capitals) >= Double(key.utf8.count) * opaquePart
        return isRandom && digits > 0 && digits + capitals < key.utf8.count && !key.contains("_")
    }

    private static let opaquePart = 0.4
    private static let shortestOpaque = 16

    /// A short word all in capitals, as currencies and countries have them. One alone may be a property; several are not.
    private static func isCode(_ key: String) -> Bool {
        (2...5).contains(key.utf8.count) && key.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    /// A call of a function, as `sum(price)`.
    static func isExpression(_ key: String) -> Bool {
        guard key.utf8.last == UInt8(ascii: ")"), let open = key.firstIndex(of: "(") else { return false }
        return isName(String(key[..<open]))
    }

    private func haveOneKind(_ members: [JSONMember]) -> Bool {
        var one: JSONNode.Kind?
        for index in members.indices {
            let kind = members[index].value.kind
            if kind == .null { continue }
            if let one, one != kind { return false }
            one = kind
        }
        return true
    }

    private func haveOneStructure(_ values: [JSONNode]) -> Bool {
        let structures = Set(values.map { value in value.members.map(\.key).sorted() })
        return structures.count == 1 && structures.first.map { $0.count > 1 } == true
    }
}
