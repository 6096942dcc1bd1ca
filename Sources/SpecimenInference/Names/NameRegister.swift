/// The names that are in use in one scope.
public struct NameRegister {
    private let reserved: Set<String>
    private var taken: Set<String>
    /// The number of endings that were tried for each name, so that thousands of equal names do not cost quadratic
    /// time.
    private var triedEndings: [String: Int] = [:]

    public init(reserved: Set<String> = [], taken: Set<String> = []) {
        self.reserved = reserved
        self.taken = taken
    }

    /// Takes the name if it is free.
    ///
    /// - Returns: Whether the name was free.
    public mutating func claim(_ name: String) -> Bool {
        !reserved.contains(name) && taken.insert(name).inserted
    }

    /// Takes the name with the first ending, or the first combination of endings, that is free.
    public mutating func claim(_ name: String, endings: [String]) -> String {
        while true {
            let tried = triedEndings[name, default: 0]
            triedEndings[name] = tried + 1
            let candidate = name + Self.combination(tried, of: endings)
            if claim(candidate) { return candidate }
        }
    }

    /// Returns `a`, `b`, `aa`, `ba`, `ab`, `bb`, `aaa` and so on: a large number has a short combination.
    private static func combination(_ number: Int, of endings: [String]) -> String {
        var rest = number + 1
        var text = ""
        while rest > 0 {
            rest -= 1
            text += endings[rest % endings.count]
            rest /= endings.count
        }
        return text
    }
}
