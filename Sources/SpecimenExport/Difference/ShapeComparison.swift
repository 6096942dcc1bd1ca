import SpecimenInference

/// Compares the types of a property or a parameter in both models.
struct ShapeComparison {
    private let renames: ModelRenames

    init(_ renames: ModelRenames) {
        self.renames = renames
    }

    func differences(_ old: Shape, _ new: Shape, of subject: Difference.Subject) -> [Difference] {
        let before = renames.shape(of: old)
        guard Self.source(before) != Self.source(new) else { return [] }
        if let changed = choices(before, new, of: subject) { return changed }
        let kind = Self.isWider(new, than: before) ? Difference.Kind.widened : .typeChanged
        return [Difference(.breaking, subject, kind, old: "\(old)", new: "\(new)")]
    }

    /// Whether the new type holds every value of the old type.
    static func isWider(_ new: Shape, than old: Shape) -> Bool {
        switch (old, new) {
        case (_, .any): true
        case (.nullable(let old), .nullable(let new)), (.array(let old), .array(let new)),
            (.dictionary(let old), .dictionary(let new)):
            old == new || isWider(new, than: old)
        case (_, .nullable(let new)): old == new || isWider(new, than: old)
        case (.int, .double), (.int, .number), (.double, .number), (.int, .scalar(.identifier)),
            (.string, .scalar(.identifier)), (.enumeration, .string):
            true
        case (.scalar(let format), .string): format.schemaTypes == ["string"]
        default: false
        }
    }

    /// The shape without the flag for keeping the text of a date, which users of the client do not see.
    private static func source(_ shape: Shape) -> Shape {
        switch shape {
        case .array(let element): .array(source(element))
        case .dictionary(let value): .dictionary(source(value))
        case .nullable(let inner): .nullable(source(inner))
        case .scalar(.verbatimDateTime): .scalar(.dateTime)
        default: shape
        }
    }

    /// Nil unless both shapes differ only in the known choices of an enumeration.
    private func choices(_ old: Shape, _ new: Shape, of subject: Difference.Subject) -> [Difference]? {
        switch (old, new) {
        case (.array(let old), .array(let new)), (.dictionary(let old), .dictionary(let new)),
            (.nullable(let old), .nullable(let new)):
            return choices(old, new, of: subject)
        case (.enumeration(let before), .enumeration(let after)):
            let removed = before.filter { !after.contains($0) }
            let added = after.filter { !before.contains($0) }
            let words = { (values: [String]) in values.joined(separator: ", ") }
            var differences: [Difference] = []
            if !removed.isEmpty {
                differences.append(Difference(.breaking, subject, .choicesRemoved, old: words(removed)))
            }
            if !added.isEmpty {
                differences.append(Difference(.additive, subject, .choicesAdded, new: words(added)))
            }
            return differences
        default: return nil
        }
    }
}
