/// The source of a function that compares JSON values, for generated programs.
let sameJSON = """
    /// Returns whether two values are equal if null members count as absent.
    func equal(_ one: JSONValue, _ other: JSONValue) -> Bool {
        switch (one, other) {
        case (.object(let one), .object(let other)):
            let keys = Set(one.map(\\.key)).union(other.map(\\.key))
            return keys.allSatisfy { equal(one[$0] ?? .null, other[$0] ?? .null) }
        case (.array(let one), .array(let other)):
            return one.count == other.count && zip(one, other).allSatisfy { equal($0, $1) }
        default:
            return one == other
        }
    }
    """
