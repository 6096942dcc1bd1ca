import SpecimenDocs
import SpecimenJSON

/// One key of an object of the configuration: what it says, and how its value is checked and kept.
///
/// The README's tables and the JSON Schema are made from the same keys that are read.
struct ConfigurationKey<Target>: Sendable {
    var name: String
    /// What it says, without its full stop.
    var summary: String
    /// What holds where it is left out; empty where that says itself.
    var fallback: String
    /// What its value looks like, as a JSON Schema.
    var schema: JSONFields
    var read: @Sendable (JSONNode, inout Target, inout FileLog) -> Void

    init(
        _ name: String,
        _ summary: String,
        otherwise fallback: String = "",
        schema: JSONFields,
        read: @escaping @Sendable (JSONNode, inout Target, inout FileLog) -> Void
    ) {
        self.name = name
        self.summary = summary
        self.fallback = fallback
        self.schema = schema
        self.read = read
    }

    /// - Parameters:
    ///   - advice: what to write.
    ///   - problem: what is wrong with a text that cannot be the value; nil where it can.
    static func text(
        _ name: String,
        _ summary: String,
        otherwise fallback: String = "",
        advice: String,
        problem: @escaping @Sendable (String) -> String?,
        store: @escaping @Sendable (String, SourceLocation, inout Target) -> Void
    ) -> ConfigurationKey {
        ConfigurationKey(name, summary, otherwise: fallback, schema: ["type": "string"]) { node, target, log in
            guard let text = node.string else {
                return log.wrongKind(node, key: name, expected: "a string", advice: advice)
            }
            if let problem = problem(text) {
                return log.error(.invalidValue, at: node, "`\(name)`: \(quoted(text)) \(problem)", advice: advice)
            }
            store(text, log.location(of: node), &target)
        }
    }

    static func bool(
        _ name: String,
        _ summary: String,
        otherwise fallback: String = "",
        store: @escaping @Sendable (Bool, inout Target) -> Void
    ) -> ConfigurationKey {
        ConfigurationKey(name, summary, otherwise: fallback, schema: ["type": "boolean"]) { node, target, log in
            guard let value = node.bool else {
                let advice = "write true or false, without quotes"
                return log.wrongKind(node, key: name, expected: "a boolean", advice: advice)
            }
            store(value, &target)
        }
    }

    static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
        _ name: String,
        _ summary: String,
        otherwise fallback: String = "",
        of _: Choice.Type,
        store: @escaping @Sendable (Choice, inout Target) -> Void
    ) -> ConfigurationKey where Choice.RawValue == String {
        let words = Choice.allCases.map(\.rawValue)
        let advice = "write \(listed(words.map { "\"\($0)\"" }, conjunction: "or"))"
        let schema: JSONFields = ["enum": .array(words.map { .string($0) })]
        return ConfigurationKey(name, summary, otherwise: fallback, schema: schema) { node, target, log in
            guard let text = node.string else {
                return log.wrongKind(node, key: name, expected: "a string", advice: advice)
            }
            guard let choice = Choice(rawValue: text) else {
                let meant = closest(to: text, in: words).map { "did you mean `\($0)`? " } ?? ""
                return log.error(
                    .invalidValue,
                    at: node,
                    "`\(name)`: \(quoted(text)) is not one of its values",
                    advice: meant + advice
                )
            }
            store(choice, &target)
        }
    }
}

/// What the keys of one object have in common, whatever they are stored in.
protocol DocumentedKey {
    var name: String { get }
    var summary: String { get }
    var fallback: String { get }
    var schema: JSONFields { get }
}

extension ConfigurationKey: DocumentedKey {}

extension Array where Element: DocumentedKey {
    /// The schema of an object with these keys and no others.
    var schema: JSONFields {
        var properties = JSONFields()
        for key in self {
            var schema = key.schema
            let otherwise = key.fallback.isEmpty ? "" : " Otherwise: \(key.fallback)."
            schema.append(
                "description",
                .string("\(key.summary.prefix(1).uppercased() + key.summary.dropFirst()).\(otherwise)")
            )
            properties.append(key.name, .object(schema))
        }
        return ["type": "object", "properties": .object(properties), "additionalProperties": false]
    }
}

extension Array {
    /// Reads an object whose keys are those of this table; any other key is an error.
    ///
    /// - Parameters:
    ///   - noun: what the object is, with its article.
    ///   - ignored: keys that are for others to read.
    func read<Target>(
        _ node: JSONNode,
        noun: String,
        ignoring ignored: Set<String> = [],
        into target: inout Target,
        log: inout FileLog
    )
    where Element == ConfigurationKey<Target> {
        let names = map(\.name)
        let keys = listed(names.map { "`\($0)`" })
        for member in log.distinctMembers(
            of: node,
            noun: noun,
            advice: "write an object in braces with the keys \(keys)"
        ) {
            if ignored.contains(member.key) { continue }
            guard let key = first(where: { $0.name == member.key }) else {
                log.error(
                    .unknownKey,
                    at: log.location(ofKeyOf: member, in: node.document),
                    "\(quoted(member.key)) is not a key of \(noun)",
                    advice: closest(to: member.key, in: names).map { "did you mean `\($0)`?" }
                        ?? "use \(listed(names.map { "`\($0)`" }, conjunction: "or"))"
                )
                continue
            }
            key.read(member.value, &target, &log)
        }
    }
}

extension FileLog {
    /// The members of an object; none, with an error, where it is no object, and without those that repeat a key.
    mutating func distinctMembers(of node: JSONNode, noun: String, advice: String) -> [JSONMember] {
        guard node.kind == .object else {
            error(
                .wrongKind,
                at: node,
                "\(node.kind.withArticle) was found where the object of \(noun) belongs",
                advice: advice
            )
            return []
        }
        var seen: Set<ExactString> = []
        return node.members.filter { member in
            guard !seen.insert(ExactString(member.key)).inserted else { return true }
            error(
                .repeatedKey,
                at: location(ofKeyOf: member, in: node.document),
                "the key \(quoted(member.key)) stands here for the second time in one object",
                advice: "keep one of the two"
            )
            return false
        }
    }
}
