import SpecimenDocs

/// Arguments that form no valid command.
struct UsageError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The problem and its remedy, on one line.
    var description: String

    init(_ description: String) {
        self.description = description
    }

    static func unknownOption(_ name: String, of command: String? = nil, known: [String]) -> Self {
        let owner = command.map { " for `\($0)`" } ?? ""
        let advice = closest(to: name, in: known).map { "; did you mean `\($0)`?" } ?? ""
        return Self("unknown option `\(name)`\(owner)\(advice)")
    }

    static func contradictingOptions(_ one: String, _ other: String) -> Self {
        Self("`\(one)` and `\(other)` contradict each other")
    }
}
