import SpecimenDocs
import SpecimenJSON

/// One key of an object of the configuration: its meaning, and how its value is checked and stored.
///
/// The reference tables and the JSON Schema are made from the same keys that are read.
struct ConfigurationKey<Target>: Sendable {
    var name: String
    /// The meaning of the key, without a full stop.
    var summary: String
    /// The value that holds if the key is left out, empty if that is obvious.
    var fallback: String
    /// The JSON Schema of the value.
    var schema: JSONFields
    var read: @Sendable (JSONNode, inout Target, inout FileLog) -> Void

    typealias Path<Value> = WritableKeyPath<Target, Value> & Sendable

    /// A key whose value is a text.
    ///
    /// - Parameters:
    ///   - isValid: Whether a text can be the value.
    ///   - expected: The words for a valid text: "an identifier".
    ///   - example: A valid text.
    static func text(
        _ name: String,
        _ summary: String,
        otherwise fallback: String,
        expected: String,
        example: String,
        isValid: @escaping @Sendable (String) -> Bool,
        store: Path<String?>,
        location: Path<SourceLocation?>? = nil
    ) -> ConfigurationKey {
        ConfigurationKey(name: name, summary: summary, fallback: fallback, schema: ["type": "string"]) {
            node,
            target,
            log in
            let advice = "write \(expected) such as \"\(example)\""
            guard let text = node.string else {
                return log.wrongKind(node, key: name, expected: "a string", advice: advice)
            }
            guard isValid(text) else {
                return log.error(
                    .invalidValue, at: node, "`\(name)`: \(quoted(text)) is not \(expected)", advice: advice)
            }
            target[keyPath: store] = text
            if let location { target[keyPath: location] = log.location(of: node) }
        }
    }

    static func bool(
        _ name: String,
        _ summary: String,
        otherwise fallback: String,
        store: @escaping @Sendable (Bool, inout Target) -> Void
    ) -> ConfigurationKey {
        ConfigurationKey(name: name, summary: summary, fallback: fallback, schema: ["type": "boolean"]) {
            node,
            target,
            log in
            guard let value = node.bool else {
                let advice = "write true or false, without quotes"
                return log.wrongKind(node, key: name, expected: "a boolean", advice: advice)
            }
            store(value, &target)
        }
    }

    static func merge(_ summary: String, otherwise fallback: String, store: Path<MergeMode?>) -> ConfigurationKey {
        let words = MergeMode.allCases.map(\.rawValue)
        let schema: JSONFields = ["enum": .array(words.map(JSONValue.string))]
        return ConfigurationKey(name: "merge", summary: summary, fallback: fallback, schema: schema) {
            node, target, log in
            let choices = listed(words.map { "\"\($0)\"" }, conjunction: "or")
            guard let text = node.string else {
                return log.wrongKind(node, key: "merge", expected: choices, advice: "write one of the words")
            }
            target[keyPath: store] = MergeMode(rawValue: text)
            guard target[keyPath: store] == nil else { return }
            log.error(
                .invalidValue,
                at: node,
                "`merge`: expected \(choices), found \(quoted(text))",
                advice: suggestion(for: text, in: words, otherwise: "write one of the words")
            )
        }
    }

    /// A key whose value is a list of texts.
    static func texts(
        _ name: String,
        _ summary: String,
        store: @escaping @Sendable ([(text: String, location: SourceLocation)], inout Target) -> Void
    ) -> ConfigurationKey {
        let schema: JSONFields = ["type": "array", "items": ["type": "string"]]
        return ConfigurationKey(name: name, summary: summary, fallback: "", schema: schema) { node, target, log in
            let advice = "write a list of strings in brackets"
            guard node.kind == .array else {
                return log.wrongKind(node, key: name, expected: "an array", advice: advice)
            }
            var texts: [(text: String, location: SourceLocation)] = []
            for element in node.elements {
                if let text = element.string {
                    texts.append((text, log.location(of: element)))
                } else {
                    log.wrongKind(element, key: name, expected: "a string", advice: advice)
                }
            }
            store(texts, &target)
        }
    }

    /// A key whose value is an object with any names as keys, and values with fixed keys.
    ///
    /// - Parameters:
    ///   - noun: The words for the subject of each value: "a model".
    ///   - example: A name.
    ///   - make: Returns the item for a name, to be filled in by its keys.
    static func items<Item>(
        _ name: String,
        _ summary: String,
        keys: [ConfigurationKey<Item>],
        noun: String,
        example: String,
        make: @escaping @Sendable (String, SourceLocation) -> Item,
        store: Path<[Item]>
    ) -> ConfigurationKey {
        let schema: JSONFields = ["type": "object", "additionalProperties": .object(keys.schema())]
        return ConfigurationKey(name: name, summary: summary, fallback: "", schema: schema) { node, target, log in
            let advice = "write an object whose keys are names such as \"\(example)\""
            for member in log.members(of: node, noun: "`\(name)`", advice: advice) ?? [] {
                var item = make(member.key, log.location(of: node.document.position(at: member.keyOffset)))
                keys.read(member.value, noun: noun, into: &item, log: &log)
                target[keyPath: store].append(item)
            }
        }
    }
}

extension Array {
    /// Reads an object with the keys of this table; any other key is an error.
    ///
    /// - Parameters:
    ///   - noun: The words for the subject of the object: "a model".
    ///   - ignored: A key that is for others to read.
    func read<Target>(
        _ node: JSONNode,
        noun: String,
        ignoring ignored: String? = nil,
        into target: inout Target,
        log: inout FileLog
    ) where Element == ConfigurationKey<Target> {
        let names = map(\.name)
        let all = names.map { "`\($0)`" }
        let members = log.members(
            of: node,
            noun: noun,
            advice: "write an object in braces with the keys \(listed(all))"
        )
        for member in members ?? [] where member.key != ignored {
            if let key = first(where: { $0.name == member.key }) {
                key.read(member.value, &target, &log)
            } else {
                log.error(
                    .unknownKey,
                    at: node.document.position(at: member.keyOffset),
                    "\(quoted(member.key)) is not a key of \(noun)",
                    advice: suggestion(
                        for: member.key,
                        in: names,
                        otherwise: "use \(listed(all, conjunction: "or"))"
                    )
                )
            }
        }
    }
}
