import SpecimenDocs
import SpecimenJSON

/// Decides from one object alone whether its keys are data.
enum ObjectKeys {
    /// The number of members of one structure from which on their keys are taken for data.
    private static let manyOfOneStructure = 4
    /// The number of scalars of one kind from which on their keys are taken for data. Records have up to 18 such
    /// members in real APIs, or more if their names have a word in common, as those of links do.
    private static let manyScalars = 25

    /// Returns nil for an object whose keys are names.
    ///
    /// - Parameter isIdentity: Returns whether a key identifies a thing in the same example.
    static func reason(_ object: JSONNode, isIdentity: (String) -> Bool) -> DictionaryReason? {
        let members = Array(object.members)
        let keys = members.map(\.key)
        // Keys that are equal for Swift cannot be the keys of a dictionary.
        guard !keys.isEmpty, Set(keys).count == Set(keys.map(ExactString.init)).count else { return nil }
        let values = members.map(\.value).filter { !$0.isNull }
        let kinds = values.reduce(into: KindSet()) { $0.formUnion(KindSet($1.kind)) }
        if let reason = formOfData(keys, kinds) { return reason }
        guard kinds.count <= 1 else { return nil }
        let holdStructures = !kinds.isDisjoint(with: [.array, .object])
        if KnownCodes.areAll(keys) || KnownCodes.isCurrency(only: keys, kinds) { return .codes }
        if holdStructures, keys.count > 1, keys.allSatisfy(isCode), haveOneStructure(values) { return .codes }
        // Scalars under plain words make a record, unless each word is an identity and there are several.
        if holdStructures || keys.count > 1, keys.allSatisfy(isIdentity) { return .identities }
        if kinds == .object, members.allSatisfy(isNamedInside) { return .identities }
        if kinds == .object, values.count >= manyOfOneStructure, haveOneStructure(values) { return .oneStructure }
        return !holdStructures && keys.count >= manyScalars && !shareWord(keys) ? .manyMembers : nil
    }

    private static func haveOneStructure(_ values: [JSONNode]) -> Bool {
        let objects = values.flatMap { $0.kind == .array ? Array($0.elements) : [$0] }
        let structures = Set(objects.map { object in object.members.map(\.key).sorted() })
        return structures.count == 1 && structures.first.map { $0.count > 1 } == true
    }

    /// Returns whether the object under a key contains the key, as in `{"a.txt": {"name": "a.txt"}}`.
    private static func isNamedInside(_ member: JSONMember) -> Bool {
        member.value.members.contains { $0.value.string == member.key && IdentityWords.endsKey($0.key) }
    }

    /// Returns whether a key is a short word in capitals, as currencies and countries have them.
    private static func isCode(_ key: String) -> Bool {
        (2...5).contains(key.utf8.count) && key.unicodeScalars.allSatisfy { ("A"..."Z").contains($0) }
    }

    /// Returns whether at least half of the names begin, or end, with the same word.
    private static func shareWord(_ keys: [String]) -> Bool {
        let words = keys.map { Words($0).all }
        let most = [words.compactMap(\.first), words.compactMap(\.last)].map { ends in
            Dictionary(grouping: ends) { $0 }.values.map(\.count).max() ?? 0
        }
        return (most.max() ?? 0) * 2 >= keys.count
    }
}

extension ObjectKeys {
    /// Returns the reason if the form of the keys shows that they are data.
    ///
    /// Values of several kinds need at least two clear keys, because the columns of a table have odd names, too.
    private static func formOfData(_ keys: [String], _ kinds: KindSet) -> DictionaryReason? {
        let forms = keys.map { KeyForm($0) }
        let data = forms.count { $0 == .data }
        let isOneKind = kinds.count <= 1
        if data == keys.count { return isOneKind || data > 1 ? .form : nil }
        if data > 1, data * 3 >= keys.count * 2 { return .form }
        if keys.count > 1, haveOnePattern(keys, forms) {
            // `line_1` and `line_2` may be names of texts, but hardly of objects.
            if !forms.contains(.name) || !kinds.isDisjoint(with: [.array, .object]) { return .someForms }
        }
        guard isOneKind else { return nil }
        let areScopes = kinds == .bool && keys.allSatisfy { $0.contains(":") }
        if areScopes || keys.contains(where: KeyForm.isDate) || HeaderNames.areAll(keys) { return .form }
        if data + forms.count(where: { $0 == .numbered }) == keys.count { return .someForms }
        let haveAddress = kinds.isSubset(of: .scalars) && keys.contains(where: KeyForm.isAddress)
        return haveAddress && !keys.contains(where: UserDataNouns.isKeyOfThing) ? .someForms : nil
    }

    /// Returns whether the keys differ only in numbers, or are words and numbers in the same order: `3 days` and
    /// `14 days`, `a-1` and `b-2`.
    private static func haveOnePattern(_ keys: [String], _ forms: [KeyForm]) -> Bool {
        guard keys.allSatisfy(KeyForm.hasDigit) else { return false }
        let areNumbered = forms.allSatisfy { $0 == .numbered }
        let patterns = Set(keys.map { KeyForm.pattern(of: $0, withWords: !areNumbered) })
        return patterns.count == 1
    }
}

extension ObjectKeys {
    /// Collects the strings under keys such as `id`, `slug` or `name`: they may turn up as keys themselves.
    static func collectIdentities(in value: JSONNode, into identities: inout Set<String>) {
        switch value.kind {
        case .object:
            for member in value.members {
                if member.value.kind != .string {
                    collectIdentities(in: member.value, into: &identities)
                } else if IdentityWords.endsKey(member.key), let text = member.value.string,
                    Placeholder(text) == nil
                {
                    identities.insert(text)
                }
            }
        case .array:
            for element in value.elements { collectIdentities(in: element, into: &identities) }
        case .null, .bool, .number, .string: break
        }
    }
}
