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
    var fallback = ""
    /// The JSON Schema of the value.
    var schema: JSONFields
    var read: @Sendable (JSONNode, inout Target, inout FileLog) -> Void

    typealias Path<Value> = WritableKeyPath<Target, Value> & Sendable

    /// A key whose value is a text.
    static func text(
        _ name: String,
        _ summary: String,
        otherwise fallback: String,
        _ form: TextForm,
        example: String,
        store: Path<String?>,
        location: Path<SourceLocation?>? = nil
    ) -> ConfigurationKey {
        let schema: JSONFields = ["type": "string"]
        let advice = "write \(form.rawValue) such as \"\(example)\""
        return ConfigurationKey(name: name, summary: summary, fallback: fallback, schema: schema) { node, target, log in
            let text = log.value(of: node, key: name, as: \.string, expected: "a string", advice: advice)
            guard let text else { return }
            guard form.accepts(text) else {
                let problem = "`\(name)`: \(quoted(text)) is not \(form.rawValue)"
                return log.error(.invalidValue, at: node, problem, advice: advice)
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
        let schema: JSONFields = ["type": "boolean"]
        let advice = "write true or false, without quotes"
        return ConfigurationKey(name: name, summary: summary, fallback: fallback, schema: schema) { node, target, log in
            let value = log.value(of: node, key: name, as: \.bool, expected: "a boolean", advice: advice)
            if let value { store(value, &target) }
        }
    }

    /// A key whose value is one of a few words.
    static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
        _ name: String,
        _ summary: String,
        otherwise fallback: String,
        store: Path<Choice?>
    ) -> ConfigurationKey where Choice.RawValue == String {
        let words = Choice.allCases.map(\.rawValue)
        let schema: JSONFields = ["enum": .array(words.map(JSONValue.string))]
        let choices = listed(words.map { "\"\($0)\"" }, conjunction: "or")
        let advice = "write one of these words"
        return ConfigurationKey(name: name, summary: summary, fallback: fallback, schema: schema) { node, target, log in
            let text = log.value(of: node, key: name, as: \.string, expected: choices, advice: advice)
            guard let text else { return }
            target[keyPath: store] = Choice(rawValue: text)
            guard target[keyPath: store] == nil else { return }
            log.error(
                .invalidValue,
                at: node,
                "`\(name)`: expected \(choices), found \(quoted(text))",
                advice: suggestion(for: text, in: words, otherwise: advice)
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
        let advice = "write a list of strings in brackets"
        return ConfigurationKey(name: name, summary: summary, schema: schema) { node, target, log in
            guard node.kind == .array else {
                return log.wrongKind(node, key: name, expected: "an array", advice: advice)
            }
            var texts: [(text: String, location: SourceLocation)] = []
            for element in node.elements {
                let text = log.value(of: element, key: name, as: \.string, expected: "a string", advice: advice)
                if let text { texts.append((text, log.location(of: element))) }
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
        let advice = "write an object whose keys are names such as \"\(example)\""
        return ConfigurationKey(name: name, summary: summary, schema: schema) { node, target, log in
            for member in log.members(of: node, noun: "`\(name)`", advice: advice) ?? [] {
                var item = make(member.key, log.location(of: member))
                keys.read(member.value, noun: noun, into: &item, log: &log)
                target[keyPath: store].append(item)
            }
        }
    }
}

/// The texts that a key accepts, described by their raw values.
enum TextForm: String {
    case identifier = "an identifier"
    case server = "an absolute http or https URL without query"
    case parameterName = "the name of a parameter"
    case headerText = "text for a header"

    func accepts(_ text: String) -> Bool {
        switch self {
        // A linker reads some of these names, so they have only letters of ASCII.
        case .identifier: text != "_" && text.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) != nil
        case .server: isAbsoluteURL(text) && !text.contains { "?#@".contains($0) }
        case .parameterName: !text.isEmpty
        case .headerText: text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
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
        let advice = "write an object in braces with the keys \(listed(all))"
        for member in log.members(of: node, noun: noun, advice: advice) ?? [] where member.key != ignored {
            if let key = first(where: { $0.name == member.key }) {
                key.read(member.value, &target, &log)
            } else {
                log.error(
                    .unknownKey,
                    at: member,
                    "\(quoted(member.key)) is not a key of \(noun)",
                    advice: suggestion(for: member.key, in: names, otherwise: "use \(listed(all, conjunction: "or"))")
                )
            }
        }
    }
}
