/// The names given away in one scope.
public struct NameRegister {
    /// Given away before; shared by many scopes.
    private let reserved: Set<String>
    private var taken: Set<String>
    /// How many endings were tried with a name, so that many names that are alike cost no more than others.
    private var triedEndings: [String: Int] = [:]

    public init(reserved: Set<String> = [], taken: Set<String> = []) {
        self.reserved = reserved
        self.taken = taken
    }

    /// - Returns: whether the name was free.
    public mutating func claim(_ name: String) -> Bool {
        !reserved.contains(name) && taken.insert(name).inserted
    }

    /// The name with the first ending, or the first combination of endings, that makes it differ from all others.
    ///
    /// - Parameter endings: two or more words.
    public mutating func claim(_ name: String, endings: [String]) -> String {
        while true {
            let tried = triedEndings[name, default: 0]
            triedEndings[name] = tried + 1
            let candidate = name + Self.combination(tried, of: endings)
            if claim(candidate) { return candidate }
        }
    }

    /// `a`, `b`, `aa`, `ba`, `ab`, `bb`, `aaa`…: short however large the number.
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
