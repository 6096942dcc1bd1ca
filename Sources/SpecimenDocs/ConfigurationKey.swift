import SpecimenJSON

/// One key of an object of the configuration, and how its value is checked and kept.
struct ConfigurationKey<Target>: Sendable {
    var name: String
    var read: @Sendable (JSONNode, inout Target, inout FileLog) -> Void

    init(_ name: String, read: @escaping @Sendable (JSONNode, inout Target, inout FileLog) -> Void) {
        self.name = name
        self.read = read
    }

    /// - Parameters:
    ///   - advice: what to write.
    ///   - problem: what is wrong with a text that cannot be the value; nil where it can.
    static func text(
        _ name: String,
        advice: String,
        problem: @escaping @Sendable (String) -> String?,
        store: @escaping @Sendable (String, inout Target) -> Void
    ) -> ConfigurationKey {
        ConfigurationKey(name) { node, target, log in
            guard let text = node.string else {
                return log.wrongKind(node, key: name, expected: "a string", advice: advice)
            }
            if let problem = problem(text) {
                return log.error(at: node, "`\(name)`: \(quoted(text)) \(problem)", advice: advice)
            }
            store(text, &target)
        }
    }

    static func bool(
        _ name: String,
        store: @escaping @Sendable (Bool, inout Target) -> Void
    ) -> ConfigurationKey {
        ConfigurationKey(name) { node, target, log in
            guard let value = node.bool else {
                let advice = "write true or false, without quotes"
                return log.wrongKind(node, key: name, expected: "a boolean", advice: advice)
            }
            store(value, &target)
        }
    }

    static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
        _ name: String,
        of _: Choice.Type,
        store: @escaping @Sendable (Choice, inout Target) -> Void
    ) -> ConfigurationKey where Choice.RawValue == String {
        let words = Choice.allCases.map(\.rawValue)
        let advice = "write \(listed(words.map { "\"\($0)\"" }, conjunction: "or"))"
        return ConfigurationKey(name) { node, target, log in
            guard let text = node.string else {
                return log.wrongKind(node, key: name, expected: "a string", advice: advice)
            }
            guard let choice = Choice(rawValue: text) else {
                let meant = closest(to: text, in: words).map { "did you mean `\($0)`? " } ?? ""
                return log.error(
                    at: node,
                    "`\(name)`: \(quoted(text)) is not one of its values",
                    advice: meant + advice
                )
            }
            store(choice, &target)
        }
    }
}

extension Array {
    /// Reads an object whose keys are those of this table; any other key is an error.
    ///
    /// - Parameter noun: what the object is, with its article.
    func read<Target>(_ node: JSONNode, noun: String, into target: inout Target, log: inout FileLog)
    where Element == ConfigurationKey<Target> {
        let names = map(\.name)
        let keys = listed(names.map { "`\($0)`" })
        for member in log.distinctMembers(
            of: node,
            noun: noun,
            advice: "write an object in braces with the keys \(keys)"
        ) {
            guard let key = first(where: { $0.name == member.key }) else {
                log.error(
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
            error(at: node, "\(node.kind.withArticle) was found where the object of \(noun) belongs", advice: advice)
            return []
        }
        var seen: Set<String> = []
        return node.members.filter { member in
            guard !seen.insert(member.key).inserted else { return true }
            error(
                at: location(ofKeyOf: member, in: node.document),
                "the key \(quoted(member.key)) stands here for the second time in one object",
                advice: "keep one of the two"
            )
            return false
        }
    }
}
