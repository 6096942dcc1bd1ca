import SpecimenJSON

extension TypeGraph {
    /// Makes dictionaries of the objects whose keys are data rather than names.
    ///
    /// One such object is enough: where some objects of a type look like a dictionary and others like a record, the
    /// keys are data all the same.
    ///
    /// Other places that make dictionaries: ``applyOverrides(_:)`` for a declared `map`, ``alignForms(_:_:)`` for a
    /// record that merges with a dictionary, `ShapeDecision.swift` for objects that are always empty, and
    /// `DeclaredShape.swift` for a declared object without an example.
    mutating func detectDictionaries(_ api: DocumentedAPI) {
        var identitiesByBody: [SampleID: Set<String>] = [:]
        for type in types {
            // A type may have become part of another type meanwhile.
            guard leader(of: type) == type, kinds(of: type).contains(.object) else { continue }
            let isDictionary = self[type].samples.contains { sample in
                guard let object = samples[sample].value, object.kind == .object,
                    DictionaryDetection.mayHaveDataAsKeys(object)
                else { return false }
                let body = body(of: sample)
                if identitiesByBody[body] == nil, let value = samples[body].value {
                    DictionaryDetection.collectIdentities(in: value, into: &identitiesByBody[body, default: []])
                }
                let message = messages[samples[sample].message]
                let pathValues = message.part == .response ? api.endpoints[message.endpoint].pathValues : []
                return DictionaryDetection(identities: identitiesByBody[body] ?? [], pathValues: pathValues)
                    .isDictionary(object)
            }
            if isDictionary { makeDictionary(type) }
        }
    }
}

extension TypeGraph {
    fileprivate func body(of sample: SampleID) -> SampleID {
        var sample = sample
        while let parent = samples[sample].parent { sample = parent }
        return sample
    }
}

/// Decides whether the keys of one object are data.
struct DictionaryDetection {
    /// The strings that identify things in the same example. A key equal to one of them is data.
    let identities: Set<String>
    /// The values of the path parameters. A key equal to one of them is data, too.
    let pathValues: Set<String>

    /// The number of members of one structure from which on their keys are taken for data.
    private static let manyMembers = 4

    /// The members are of one kind, as the values of a dictionary are.
    static func mayHaveDataAsKeys(_ object: JSONNode) -> Bool {
        !object.members.isEmpty
            && object.members.reduce(into: KindSet()) { $0.formUnion(KindSet($1.value.kind)) }.count <= 1
    }

    func isDictionary(_ object: JSONNode) -> Bool {
        let members = Array(object.members)
        let keys = members.map(\.key)
        // Keys that are equal for Swift cannot be the keys of a dictionary.
        guard Set(keys).count == Set(keys.map(ExactString.init)).count else { return false }
        if !keys.contains(where: Self.isName) { return true }
        if keys.count > 1, keys.allSatisfy(Self.isCode) { return true }
        if keys.allSatisfy(Self.isOpaque) || KnownCodes.areAll(keys) { return true }
        let values = members.map(\.value).filter { !$0.isNull }
        guard values.contains(where: { $0.kind == .object || $0.kind == .array }) else {
            // Scalars under plain words make a record, unless each word is an identity and there are several.
            return keys.count > 1 && keys.allSatisfy(isIdentity)
        }
        if keys.allSatisfy(isIdentity) { return true }
        return values.count >= Self.manyMembers && haveOneStructure(values)
    }

    private func isIdentity(_ key: String) -> Bool { identities.contains(key) || pathValues.contains(key) }

    private func haveOneStructure(_ values: [JSONNode]) -> Bool {
        let structures = Set(values.map { value in value.members.map(\.key).sorted() })
        return structures.count == 1 && structures.first.map { $0.count > 1 } == true
    }
}

extension DictionaryDetection {
    /// A key that could be the name of a property in some programming language: letters, digits and `_`, and no digit
    /// in front.
    static func isName(_ key: String) -> Bool {
        var rest = key.utf8[...]
        if let first = rest.first, first == UInt8(ascii: "$") || first == UInt8(ascii: "@") { rest = rest.dropFirst() }
        guard !key.isEmpty, !isDigit(key.utf8.first ?? 0) else { return false }
        return rest.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    }

    /// A call of a function, such as `sum(price)`: the value is computed.
    static func isExpression(_ key: String) -> Bool {
        guard key.hasSuffix(")"), let open = key.firstIndex(of: "(") else { return false }
        return isName(String(key[..<open]))
    }

    /// A short word in capitals, as currencies and countries have them. One alone may be a property.
    private static func isCode(_ key: String) -> Bool {
        (2...5).contains(key.utf8.count) && key.utf8.allSatisfy(isCapital)
    }

    /// An identifier made by a machine: long, with many digits and capitals among small letters. The names of
    /// properties have a capital for each word.
    private static func isOpaque(_ key: String) -> Bool {
        guard key.utf8.count >= shortestOpaque, !key.contains("_") else { return false }
        let digits = key.utf8.count(where: isDigit)
        let marks = digits + key.utf8.count(where: isCapital)
        return digits > 0 && marks < key.utf8.count && Double(marks) >= Double(key.utf8.count) * opaquePart
    }

    private static let opaquePart = 0.4
    private static let shortestOpaque = 16

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte & 0xDF) }

    /// Collects the strings under keys such as `id`, `slug` or `name`: they may turn up as keys themselves.
    static func collectIdentities(in value: JSONNode, into identities: inout Set<String>) {
        switch value.kind {
        case .object:
            for member in value.members {
                if member.value.kind != .string {
                    collectIdentities(in: member.value, into: &identities)
                } else if identifies(member.key), let text = member.value.string {
                    identities.insert(text)
                }
            }
        case .array:
            for element in value.elements { collectIdentities(in: element, into: &identities) }
        case .null, .bool, .number, .string: break
        }
    }

    private static func identifies(_ key: String) -> Bool {
        Words(key).all.last.map(IdentityWords.dictionaryKeys.contains) == true
    }
}
