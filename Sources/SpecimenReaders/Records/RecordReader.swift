import SpecimenDocs
import SpecimenJSON

/// Reads the members of one object, each as the kind it should be, and notes every one that is not.
struct RecordReader {
    let node: JSONNode

    /// Nil, with an error noted, unless the node is an object. `noun` says in messages what the object is: "endpoint".
    init?(_ node: JSONNode, keys: [String], noun: String, log: inout FileLog) {
        guard node.kind == .object else {
            log.error(
                .wrongKind,
                at: node,
                "\(node.kind.withArticle) was found where the object of \(noun.withArticle) belongs",
                advice: "write an object in braces with the keys \(listed(keys.map { "`\($0)`" }))"
            )
            return nil
        }
        self.node = node
        var known: Set<ExactString>? = node.mayRepeatKeys ? [] : nil
        for member in node.members {
            if known?.insert(ExactString(member.key)).inserted == false {
                log.error(
                    .repeatedKey,
                    at: log.location(ofKeyOf: member, in: node.document),
                    "the key \(quoted(member.key)) stands here for the second time in one object",
                    advice: "keep one of the two"
                )
                continue
            }
            if !keys.contains(member.key) {
                log.warning(
                    .unknownKey,
                    at: log.location(ofKeyOf: member, in: node.document),
                    "\(quoted(member.key)) is not a key of \(noun.withArticle) and is ignored",
                    advice: Self.likely(member.key, among: keys).map { "did you mean `\($0)`?" }
                        ?? "remove it"
                )
            }
        }
    }

    /// What other formats call the same: no misspelling, so that no distance finds it.
    private static let synonyms = [
        "body": "parameters", "body_parameters": "parameters", "enum": "choices",
        "optional": "required", "params": "parameters", "path": "api_path", "query": "query_parameters",
        "request": "example_request", "request_body": "example_request", "response": "example_response",
        "security": "scopes", "summary": "title", "uri": "api_path", "url": "api_path", "values": "choices",
    ]

    private static func likely(_ key: String, among keys: [String]) -> String? {
        if let synonym = synonyms[key.lowercased()], keys.contains(synonym) { return synonym }
        return closest(to: key, in: keys)
    }

    /// The value of a key, nil where it is absent or null.
    subscript(key: String) -> JSONNode? {
        guard let value = node[key], !value.isNull else { return nil }
        return value
    }

    /// The value as it stands, null included.
    func value(of key: String) -> JSONNode? { node[key] }

    func string(_ key: String, log: inout FileLog) -> String? {
        guard let value = self[key] else { return nil }
        if let string = value.string { return string }
        log.wrongKind(value, key: key, expected: "a string", advice: "write one text in quotes, or null for none")
        return nil
    }

    /// A string that says something: nil also where it is empty or blank.
    func text(_ key: String, log: inout FileLog) -> String? {
        guard let string = string(key, log: &log), !trimmed(string).isEmpty else { return nil }
        return string
    }

    func bool(_ key: String, log: inout FileLog) -> Bool? {
        guard let value = self[key] else { return nil }
        if let bool = value.bool { return bool }
        log.wrongKind(value, key: key, expected: "a boolean", advice: "write true or false, without quotes")
        return nil
    }

    func integer(_ key: String, log: inout FileLog) -> Int? {
        guard let value = self[key] else { return nil }
        if let integer = value.number?.int { return integer }
        log.wrongKind(value, key: key, expected: "a whole number", advice: "write digits, without quotes")
        return nil
    }

    /// The elements of a list, with an error noted for those beyond the limit; empty where there is none.
    func list(_ key: String, limit: Int, log: inout FileLog) -> [JSONNode] {
        guard let value = self[key] else { return [] }
        guard value.kind == .array else {
            log.wrongKind(value, key: key, expected: "an array", advice: "write a list in brackets, or null for none")
            return []
        }
        guard value.elements.count <= limit else {
            log.error(
                .tooMany,
                at: value,
                "`\(key)` has \(value.elements.count) elements, more than the \(limit) that are read",
                advice: "shorten the list"
            )
            return []
        }
        return Array(value.elements)
    }

    /// The texts of a list of scalars; null elements say nothing and are left out.
    func scalars(_ key: String, limit: Int, log: inout FileLog) -> [String] {
        list(key, limit: limit, log: &log).compactMap { element in
            if let text = element.scalarText { return text }
            guard !element.isNull else { return nil }
            log.wrongKind(element, key: key, expected: "a text or a number", advice: "write the element in quotes")
            return nil
        }
    }
}

extension FileLog {
    mutating func wrongKind(_ value: JSONNode, key: String, expected: String, advice: String) {
        let found = value.kind == .number && expected == "a whole number" ? quoted(value.text) : value.kind.withArticle
        error(.wrongKind, at: value, "`\(key)`: \(found) was found where \(expected) belongs", advice: advice)
    }
}

extension JSONNode {
    /// A scalar as one would write it in prose: a string without its quotes, a number with the digits it has.
    var scalarText: String? {
        switch kind {
        case .string: string
        case .number: number?.lexeme
        case .bool: bool.map { $0 ? "true" : "false" }
        case .null, .array, .object: nil
        }
    }
}

extension JSONNode.Kind {
    var withArticle: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension String {
    var withArticle: String {
        guard let first, "aeiou".contains(first) else { return "a \(self)" }
        return "an \(self)"
    }
}
