/// The member of an object that says what kind of thing it is.
enum Discriminator {
    private static let words: Set<String> = ["kind", "type", "typename"]
    private static let keys: Set<String> = ["event", "object"]

    static func isKey(_ key: String) -> Bool {
        keys.contains(key) || Words(key).all.last.map(words.contains) == true
    }
}
