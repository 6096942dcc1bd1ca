import SpecimenDocs
import SpecimenJSON

/// Reads the members of a JSON object as the kinds that they should have, and reports all others.
struct ObjectReader {
    let node: JSONNode

    /// Returns nil, with an error, if the node is not an object.
    ///
    /// - Parameter noun: The words for the subject of the object: "an endpoint".
    init?(_ node: JSONNode, keys: [String], noun: String, log: inout FileLog) {
        guard
            let members = log.members(
                of: node,
                noun: noun,
                advice: "write an object in braces with the keys \(listed(keys.map { "`\($0)`" }))"
            )
        else { return nil }
        self.node = node
        for member in members where !keys.contains(member.key) {
            log.warning(
                .unknownKey,
                at: member,
                "\(quoted(member.key)) is not a key of \(noun) and is ignored",
                advice: Self.likely(member.key, among: keys).map { "did you mean `\($0)`?" } ?? "remove it"
            )
        }
    }

    /// Words of other formats for a key, which differ too much from it to be misspellings.
    private static let synonyms = [
        "body": "parameters", "body_parameters": "parameters", "enum": "choices", "header": "header_parameters",
        "header_params": "header_parameters", "headers": "header_parameters",
        "optional": "required", "params": "parameters", "path": "api_path", "query": "query_parameters",
        "query_params": "query_parameters", "request": "example_request", "request_body": "example_request",
        "request_headers": "header_parameters", "response": "example_response",
        "security": "scopes", "summary": "title", "uri": "api_path", "url": "api_path", "values": "choices",
    ]

    private static func likely(_ key: String, among keys: [String]) -> String? {
        if let synonym = synonyms[key.lowercased()], keys.contains(synonym) { return synonym }
        return closest(to: key, in: keys)
    }

    /// The value of a key, nil if it is absent or null.
    subscript(key: String) -> JSONNode? {
        guard let value = node[key], !value.isNull else { return nil }
        return value
    }

    /// Returns the value of a key that must be there, or nil, with an error, if it is absent.
    func required(_ key: String, advice: String, log: inout FileLog) -> JSONNode? {
        if let value = node[key] { return value }
        log.error(.missingKey, at: node, "the key `\(key)` is missing", advice: advice)
        return nil
    }

    /// Returns a string, or nil if it is blank.
    func text(_ key: String, log: inout FileLog) -> String? {
        let advice = "write one text in quotes, or null for none"
        let text = value(key, as: \.string, expected: "a string", advice: advice, log: &log)
        return text.flatMap { trimmed($0).isEmpty ? nil : $0 }
    }

    func bool(_ key: String, log: inout FileLog) -> Bool? {
        let advice = "write true or false, without quotes"
        return value(key, as: \.bool, expected: "a boolean", advice: advice, log: &log)
    }

    func integer(_ key: String, log: inout FileLog) -> Int? {
        let advice = "write digits, without quotes"
        return value(key, as: \.number?.int, expected: "a whole number", advice: advice, log: &log)
    }

    func value<Value>(
        _ key: String,
        as convert: (JSONNode) -> Value?,
        expected: String,
        advice: String,
        log: inout FileLog
    ) -> Value? {
        self[key].flatMap { log.value(of: $0, key: key, as: convert, expected: expected, advice: advice) }
    }

    /// Returns the elements of a list; none, with an error, if there are more than the limit.
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
                "`\(key)` has \(value.elements.count) elements, which is more than the \(limit) that are read",
                advice: "shorten the list"
            )
            return []
        }
        return Array(value.elements)
    }

    /// Returns the texts of a list of scalars, without nulls.
    func scalars(_ key: String, limit: Int, log: inout FileLog) -> [String] {
        list(key, limit: limit, log: &log).filter { !$0.isNull }.compactMap { element in
            let advice = "write the element in quotes"
            return log.value(
                of: element, key: key, as: \.scalarText, expected: "a string or a number", advice: advice)
        }
    }
}

extension FileLog {
    /// Returns the members of an object without repeated keys, or nil, with an error, if the node is not an object.
    mutating func members(of node: JSONNode, noun: String, advice: @autoclosure () -> String) -> [JSONMember]? {
        guard node.kind == .object else {
            error(
                .wrongKind,
                at: node,
                "expected the object of \(noun), found \(node.kind.withArticle)",
                advice: advice()
            )
            return nil
        }
        var seen: Set<ExactString> = []
        return node.members.filter { member in
            if seen.insert(ExactString(member.key)).inserted { return true }
            error(
                .repeatedKey,
                at: member,
                "the object has the key \(quoted(member.key)) twice",
                advice: "remove one of the two"
            )
            return false
        }
    }

    /// Returns the converted value of a key, or nil, with an error, if it is of another kind than expected.
    mutating func value<Value>(
        of node: JSONNode,
        key: String,
        as convert: (JSONNode) -> Value?,
        expected: String,
        advice: String
    ) -> Value? {
        if let value = convert(node) { return value }
        wrongKind(node, key: key, expected: expected, advice: advice)
        return nil
    }

    mutating func wrongKind(_ value: JSONNode, key: String, expected: String, advice: String) {
        let found = value.kind == .number && expected == "a whole number" ? quoted(value.text) : value.kind.withArticle
        error(.wrongKind, at: value, "`\(key)`: expected \(expected), found \(found)", advice: advice)
    }
}

extension JSONNode {
    /// A scalar as text: a string without its quotes, a number with the digits it has.
    var scalarText: String? {
        string ?? number?.lexeme ?? bool.map { $0 ? "true" : "false" }
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
