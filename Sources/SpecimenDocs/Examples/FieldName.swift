/// The name of a field in a query or a form: `filter` with the keys `price` and `min` for `filter[price][min]`.
package struct FieldName: Hashable {
    package let base: String
    /// The texts in brackets; empty for a plain name. The key of `ids[]` is empty.
    package let keys: [String]

    /// A name with more keys is read as plain text, so that hostile names cannot nest without end.
    private static let mostKeys = 12

    package init(_ text: String) {
        let bracket = text.hasSuffix("]") ? text.firstIndex(of: "[") : nil
        let base = text[..<(bracket ?? text.startIndex)]
        let keys = bracket.map { bracket in
            text[text.index(after: bracket)...].dropLast().split(separator: "][", omittingEmptySubsequences: false)
        }
        if !base.isEmpty, let keys, keys.count <= Self.mostKeys,
            !keys.contains(where: { $0.contains("[") || $0.contains("]") })
        {
            self.init(base: String(base), keys: keys.map(String.init))
        } else {
            self.init(plain: text)
        }
    }

    package init(plain text: String) {
        self.init(base: text, keys: [])
    }

    private init(base: String, keys: [String]) {
        self.base = base
        self.keys = keys
    }
}
