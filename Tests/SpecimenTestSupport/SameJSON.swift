/// A function for programs that compare what was read and written with what was there.
let sameJSON = """
    /// Equal, where a member that is null and one that is absent count as the same.
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
