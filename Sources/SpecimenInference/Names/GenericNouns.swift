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
