import SpecimenInference

extension DifferenceFinder {
    /// Compares the types of a property or a parameter.
    mutating func compareShapes(_ subject: Subject, _ old: Shape, _ new: Shape) {
        let (before, after) = (current(old), current(new))
        guard before != after else { return }
        if case (.enumeration(let old), .enumeration(let new)) = Shape.unwrapped(before, after) {
            compareValues(subject, old: old, new: new, removed: .choicesRemoved, added: .choicesAdded)
        } else {
            add(after.isWider(than: before) ? .widened : .typeChanged, subject, old: "\(old)", new: "\(new)")
        }
    }

    /// The shape as users of the new client see it: models have their new names, and the flag for keeping the text of a
    /// date is invisible.
    func current(_ shape: Shape) -> Shape {
        switch shape {
        case .array(let element): .array(current(element))
        case .dictionary(let value): .dictionary(current(value))
        case .nullable(let inner): .nullable(current(inner))
        case .model(let name): .model(renames.name(of: name))
        case .oneOf(let shapes): .oneOf(shapes.map(current))
        case .scalar(.verbatimDateTime): .scalar(.dateTime)
        default: shape
        }
    }
}

extension Shape {
    /// Returns whether the type holds every value of another type.
    func isWider(than old: Shape) -> Bool {
        switch Self.unwrapped(old, self) {
        case (_, .any): true
        case (let old, .nullable(let new)): old == new || new.isWider(than: old)
        case (.int, .double), (.int, .number), (.double, .number), (.int, .scalar(.identifier)),
            (.string, .scalar(.identifier)), (.enumeration, .string):
            true
        case (.oneOf(let old), .oneOf(let new)): Set(old).isSubset(of: new)
        case (let old, .oneOf(let new)): new.contains(old)
        case (.scalar(let format), .string): format.schemaTypes == ["string"]
        default: false
        }
    }

    /// Two shapes without the arrays, dictionaries and nullability that both have.
    static func unwrapped(_ old: Shape, _ new: Shape) -> (old: Shape, new: Shape) {
        switch (old, new) {
        case (.array(let old), .array(let new)), (.dictionary(let old), .dictionary(let new)),
            (.nullable(let old), .nullable(let new)):
            unwrapped(old, new)
        default: (old, new)
        }
    }
}
