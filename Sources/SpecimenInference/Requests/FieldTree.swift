import SpecimenJSON

/// Builds the objects and lists that fields with keys in brackets write: `filter[price][min]=3`.
enum FieldTree {
    /// The keys of a field behind those that led to it, and its text.
    struct Field {
        var keys: ArraySlice<String>
        var text: String
    }

    /// Returns the kind of the texts at each path, over all examples.
    static func kinds(_ fields: some Sequence<Field>, of name: String) -> [[String]: TextKind] {
        let texts = Dictionary(grouping: fields) { $0.keys.map(pathKey) }
        return Dictionary(
            uniqueKeysWithValues: texts.map { path, fields in
                (path, TextKind(of: fields.map(\.text), name: path.last { !$0.isEmpty } ?? name))
            }
        )
    }

    /// Returns the value that the fields of one example write.
    static func value(of fields: [Field], _ kinds: [[String]: TextKind]) -> JSONValue {
        value(of: fields) { path, text in (kinds[path] ?? .string).value(of: text) }
    }

    /// Returns the value that the fields of one example write.
    ///
    /// - Parameter leaf: Makes a value of the text at a path. The path has an empty key for the elements of a list.
    static func value(of fields: [Field], leaf: ([String], String) -> JSONValue) -> JSONValue {
        value(of: fields, path: [], leaf)
    }

    /// The elements of a list have one path.
    private static func pathKey(_ key: String) -> String { key.utf8.allSatisfy(isDigit) ? "" : key }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func value(
        of fields: [Field],
        path: [String],
        _ leaf: ([String], String) -> JSONValue
    ) -> JSONValue {
        guard let first = fields.first, !first.keys.isEmpty else { return leaf(path, fields.first?.text ?? "") }
        var groups: [(key: String, fields: [Field])] = []
        var positions: [String: Int] = [:]
        // The keys in the last element of a list with empty brackets. A field that repeats them begins the next
        // element: `items[][name]=a&items[][name]=b`.
        var keysOfElement: Set<ArraySlice<String>> = []
        for field in fields {
            guard let key = field.keys.first else { continue }
            let rest = Field(keys: field.keys.dropFirst(), text: field.text)
            let startsElement = key.isEmpty && (rest.keys.isEmpty || keysOfElement.contains(rest.keys))
            if let position = positions[key], !startsElement {
                groups[position].fields.append(rest)
            } else {
                positions[key] = groups.count
                groups.append((key, [rest]))
                if key.isEmpty { keysOfElement = [] }
            }
            if key.isEmpty { keysOfElement.insert(rest.keys) }
        }
        let values = groups.map { value(of: $0.fields, path: path + [pathKey($0.key)], leaf) }
        if groups.allSatisfy({ pathKey($0.key).isEmpty }) { return .array(values) }
        return .object(JSONFields(zip(groups.map(\.key), values)))
    }
}
