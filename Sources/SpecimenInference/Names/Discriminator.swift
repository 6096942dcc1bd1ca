import SpecimenJSON

/// The member of an object that determines its variant.
enum Discriminator {
    private static let words: Set<String> = ["kind", "type", "typename"]

    /// The plainest first.
    static func rank(_ key: String) -> (Int, String) {
        (["type": 0, "kind": 1, "event": 2, "object": 3][key] ?? 4, key)
    }

    private static let longestValue = 40
    private static let longestKey = 40

    /// A longer key is data rather than the name of a variant.
    private static func isShort(_ key: String) -> Bool {
        key.utf8.count <= longestKey && key.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }

    /// A word, which a type can be named after; nil for anything else.
    static func value(of node: JSONNode) -> String? {
        guard let text = node.string, text.utf8.count <= longestValue, text.first?.isLetter == true else { return nil }
        let isWord = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.".contains($0)) }
        return isWord ? text : nil
    }

    static func isKey(_ key: String) -> Bool {
        key == "event" || key == "object" || isShort(key) && Words(key).all.last.map(words.contains) == true
    }
}
