import SpecimenDocs
import SpecimenInference

/// Finds the differences between the parts of two models.
struct DifferenceFinder {
    typealias Kind = Difference.Kind
    typealias Level = Difference.Level
    typealias Subject = Difference.Subject

    let renames: ModelRenames
    /// The differences in the order in which they were found.
    private(set) var differences: [Difference] = []

    init(renames: ModelRenames) {
        self.renames = renames
    }

    /// - Parameter level: Nil for the usual level of the kind.
    mutating func add(_ kind: Kind, _ subject: Subject, level: Level? = nil, old: String? = nil, new: String? = nil) {
        let level = level ?? kind.usualLevel
        differences.append(Difference(level: level, kind: kind, subject: subject, old: old, new: new))
    }

    /// Adds a difference if the old and the new state differ.
    mutating func compare(_ kind: Kind, _ subject: Subject, level: Level? = nil, old: String?, new: String?) {
        if old != new { add(kind, subject, level: level, old: old, new: new) }
    }

    /// Adds a parameter or property. Calls and initializers have to give a value if it is required.
    mutating func addInput(_ subject: Subject, _ shape: Shape, isRequired: Bool) {
        add(
            .added, subject, level: isRequired ? .breaking : .additive,
            new: isRequired ? "required \(shape)" : "\(shape)")
    }

    /// Adds the values that only the old list or only the new list has.
    mutating func compareValues(_ subject: Subject, old: [String], new: [String], removed: Kind, added: Kind) {
        let oldOnly = old.filter { !new.contains($0) }
        let newOnly = new.filter { !old.contains($0) }
        if !oldOnly.isEmpty { add(removed, subject, old: oldOnly.joined(separator: ", ")) }
        if !newOnly.isEmpty { add(added, subject, new: newOnly.joined(separator: ", ")) }
    }

    /// Adds the parts of a documentation that changed.
    mutating func compareDocumentation(_ subject: Subject, _ parts: [(words: String, isChanged: Bool)]) {
        let changed = parts.filter(\.isChanged).map(\.words)
        if !changed.isEmpty { add(.described, subject, new: changed.joined(separator: ", ")) }
    }
}
