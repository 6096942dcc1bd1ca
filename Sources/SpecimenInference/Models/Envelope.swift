/// An object that holds what was asked for beside words about it: `{"data": [{"id": 1}], "total": 1}`.
enum Envelope {
    /// Keys that say no more than that here is the content.
    private static let contents: Set<String> = [
        "content", "data", "elements", "entries", "items", "list", "objects", "payload", "records", "result", "results",
        "rows", "values",
    ]

    /// What has one of these is a thing itself; a `type` or a `version` an envelope has as well.
    private static let identities: Set<String> = ["id", "slug", "name", "title"]

    /// The key of the content; nil where the object is the thing itself.
    ///
    /// - Parameters:
    ///   - thing: what the path asks for, in the singular.
    ///   - inList: the path asks for a list of them.
    static func key(of evidence: Evidence, around thing: Words, inList: Bool) -> String? {
        guard case .record = evidence.structure,
            !evidence.properties.keys.contains(where: identities.contains)
        else { return nil }
        let keys = evidence.properties.filter { key, child in
            let words = Words(key)
            let isNamed = words == thing || words.singular.all.suffix(thing.all.count) == thing.all[...]
            guard isNamed || contents.contains(words.lowerCamel) else { return false }
            return holdsRecords(child, inList: inList)
        }
        return keys.count == 1 ? keys.first?.key : nil
    }

    static func holdsList(_ evidence: Evidence, at path: PathNouns) -> Bool {
        guard let noun = path.last, !path.endsInParameter else { return false }
        return key(of: evidence, around: noun.singular, inList: true) != nil
    }

    private static func holdsRecords(_ evidence: Evidence, inList: Bool) -> Bool {
        switch evidence.structure {
        case .record, .union: !inList
        case .list(let elements) where inList: holdsRecords(elements, inList: false)
        default: false
        }
    }
}
