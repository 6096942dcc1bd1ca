import SpecimenJSON

/// The member of an object that says what kind of thing it is.
enum Discriminator {
    private static let words: Set<String> = ["kind", "type", "typename"]
    private static let keys: Set<String> = ["event", "object"]

    /// The plainest first.
    static func rank(_ key: String) -> (Int, String) {
        (["type": 0, "kind": 1, "event": 2, "object": 3][key] ?? 4, key)
    }

    private static let longestValue = 40
    private static let longestKey = 40

    /// A longer key is data rather than a word for a kind.
    private static func isShort(_ key: String) -> Bool {
        key.utf8.count <= longestKey && key.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }

    /// A word, which a type can be named after; nil for anything else.
    static func value(of node: JSONNode) -> String? {
        guard let text = node.string, (1...longestValue).contains(text.utf8.count), text.first?.isLetter == true else {
            return nil
        }
        let isWord = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        return isWord ? text : nil
    }

    static func isKey(_ key: String) -> Bool {
        // Every key of every object is asked: most are not worth taking apart.
        guard let last = key.utf8.last.map({ $0 | 0x20 }) else { return false }
        if last == UInt8(ascii: "t") { return keys.contains(key) }
        guard last == UInt8(ascii: "e") || last == UInt8(ascii: "d") else { return false }
        return isShort(key) && Words(key).all.last.map(words.contains) == true
    }
}
