import SpecimenDocs
import SpecimenJSON

extension ConfigurationKeys {
    /// A scheme as the configuration writes it.
    struct SchemeEntry: Sendable {
        enum Word: String, CaseIterable, Sendable {
            case bearer, basic, header, query, none
        }

        var scheme: Word?
        var name: String?
        var prefix: String?
    }

    static let authentication = ConfigurationKey<Configuration>(
        name: "authentication",
        summary: "how requests are authenticated: one scheme or a list of schemes, the usual one first",
        fallback: "as examples and descriptions show",
        schema: [
            "anyOf": [
                .object(authenticationScheme.schema()),
                ["type": "array", "items": .object(authenticationScheme.schema())],
            ]
        ]
    ) { node, configuration, log in
        let nodes = node.kind == .array ? Array(node.elements) : [node]
        let entries = nodes.map { node in
            var entry = SchemeEntry()
            authenticationScheme.read(node, noun: "an authentication scheme", into: &entry, log: &log)
            return (entry: entry, node: node)
        }
        if nodes.count > 1, let (_, node) = entries.first(where: { $0.entry.scheme == SchemeEntry.Word.none }) {
            log.error(
                .invalidValue,
                at: node,
                "`none` is not one of several authentication schemes",
                advice: "remove it, or all other schemes"
            )
        }
        configuration.authentication = entries.compactMap { $0.entry.value(at: $0.node, log: &log) }.uniqued()
    }

    static let authenticationScheme: [ConfigurationKey<SchemeEntry>] = [
        .choice(
            "scheme",
            "`bearer`; `basic`, a user name and a password; `header` or `query`, a key there; or `none`",
            otherwise: "required",
            store: \.scheme
        ),
        .text(
            "name",
            "the name of the header or of the query parameter",
            otherwise: "required for `header` and `query`",
            .parameterName,
            example: "X-Api-Key",
            store: \.name
        ),
        .text(
            "prefix",
            "the text before the key in the header, with its space: `Token `",
            otherwise: "none",
            .headerText,
            example: "Token ",
            store: \.prefix
        ),
    ]
}

extension ConfigurationKeys.SchemeEntry {
    /// Returns the scheme, or nil for `none` and, with an error, for a scheme that does not fit its other keys.
    fileprivate func value(at node: JSONNode, log: inout FileLog) -> AuthenticationScheme? {
        // An error about a broken scheme or name is there already.
        let hasProblem = { (key: String) in node.kind == .object && node[key] != nil }
        guard let scheme else {
            if node.kind == .object, !hasProblem("scheme") {
                _ = log.missing("scheme", at: node, advice: "write one, such as \"scheme\": \"bearer\"")
            }
            return nil
        }
        let isNamed = scheme == .header || scheme == .query
        for (key, value, isAllowed) in [("name", name, isNamed), ("prefix", prefix, scheme == .header)] {
            guard value != nil, !isAllowed else { continue }
            log.error(
                .invalidValue,
                at: node[key] ?? node,
                "the scheme `\(scheme.rawValue)` has no `\(key)`",
                advice: "remove it, or choose another scheme"
            )
        }
        switch scheme {
        case .none: return nil
        case .bearer: return .bearer
        case .basic: return .basic
        case .header, .query:
            guard let name else {
                if hasProblem("name") { return nil }
                return log.missing("name", at: node, advice: "write the name of the header or of the query parameter")
            }
            guard scheme == .header else { return .query(name: name) }
            guard isHeaderName(name) else {
                log.error(
                    .invalidValue,
                    at: node["name"] ?? node,
                    "`name`: \(quoted(name)) is not the name of a header",
                    advice: "write a name such as \"X-Api-Key\""
                )
                return nil
            }
            return .header(name: name, prefix: prefix ?? "")
        }
    }
}

extension FileLog {
    /// Reports a missing key of an authentication scheme, which has no value then.
    fileprivate mutating func missing(_ key: String, at node: JSONNode, advice: String) -> AuthenticationScheme? {
        error(.missingKey, at: node, "the key `\(key)` is missing", advice: advice)
        return nil
    }
}
