/// A place in one endpoint's messages where objects with named members, or mixed arrays, were found. Places become
/// models: one each, or several places one model.
struct Place: Sendable {
    var kind: Model.Kind
    var evidence: Evidence
    /// What it takes to compare it. Unions have none: a kind may be missing from any list.
    var members: Signature.Members
    /// What the thing is called where it was found, in the singular where it stands in a list.
    var noun: Words
    /// The nouns of the path it was found under, for what the message is about; empty for its parts.
    var pathNouns: [Words]
    /// The place that holds it.
    var owner: Int?
    /// How many places hold it, one within another.
    var depth: Int
    /// It is part of a request.
    var isInput: Bool
    /// For what an answer is about: the resource, as the path up to the last name in it with placeholders blanked.
    var resource: String?

    /// Places can only become one model if this is equal.
    var family: String
}

extension Place {
    /// What an answer is about: the whole of it, or what its envelope holds.
    var isRoot: Bool { resource != nil }

    /// The keys of members that may hold what is a place of its own.
    var structuredKeys: [String] {
        switch kind {
        case .record: members.structured
        case .union: evidence.properties.keys
        case .tuple: []
        }
    }
}

/// Words that say so little that they name a thing only together with what it belongs to.
enum GenericNouns {
    static let all: Set<String> = [
        "action", "attribute", "attributes", "body", "condition", "config", "configuration", "content", "context",
        "count", "data",
        "date", "detail", "details", "entry", "error", "extra", "field", "file", "flag", "flags", "group", "header",
        "headers", "id", "info", "information", "item", "key", "label", "limits", "link", "links", "list", "member",
        "meta", "metadata",
        "name", "node", "object", "option", "options", "owner", "page", "pagination", "param", "parameter",
        "parameters",
        "params", "parent", "payload", "preference", "preferences", "properties", "property", "query", "record",
        "request", "resource", "response", "result",
        "row", "self", "setting", "settings", "size", "source", "state", "stats", "status", "summary", "tag", "target",
        "time", "total", "totals", "trigger", "triggers", "type", "usage", "value", "version",
    ]

    /// Words before a noun that say which one, not what: `lastCommit` is a commit.
    static let qualifiers: Set<String> = [
        "all", "assigned", "associated", "base", "current", "default", "first", "initial", "last", "latest", "linked",
        "main",
        "most", "new", "newest", "next", "old", "oldest", "original", "prev", "previous", "primary", "recent",
        "related", "top",
    ]

    /// Words for objects that hold whatever someone put there.
    static let open: Set<String> = [
        "attribute", "config", "configuration", "context", "data", "detail", "extra", "metadata", "meta", "option",
        "param", "parameter", "payload", "preference", "property", "setting", "settings",
    ]

    static func isOpen(_ noun: Words) -> Bool {
        noun.all.count == 1 && noun.singular.all.first.map(open.contains) == true
    }

    static func isGeneric(_ noun: Words) -> Bool {
        noun.all.count == 1 && noun.all.first.map(all.contains) == true
    }

    /// The noun that a property's name holds: `lastCommit` → `commit`.
    static func head(of name: Words) -> Words {
        let rest = name.all.drop { qualifiers.contains($0) }
        return rest.isEmpty ? name : Words(Array(rest))
    }
}
