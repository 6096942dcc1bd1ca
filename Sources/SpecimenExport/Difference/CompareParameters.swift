import SpecimenInference

/// The arguments of an operation.
struct ParameterComparison {
    let matching: Matching
    let old: APIModel.Operation
    let new: APIModel.Operation
    private let pairs: [(old: Parameter, new: Parameter)]

    init(_ matching: Matching, _ old: APIModel.Operation, _ new: APIModel.Operation) {
        self.matching = matching
        self.old = old
        self.new = new
        var pairs = Matching.parameters(old, new)
        // What is left over under the same Swift name is the same to callers, wherever it is sent now.
        let unmatched = new.parameters.filter { parameter in !pairs.contains { $0.new == parameter } }
        for parameter in unmatched {
            let earlier = old.parameters.first { earlier in
                earlier.name == parameter.name && !pairs.contains { $0.old == earlier }
            }
            if let earlier { pairs.append((earlier, parameter)) }
        }
        self.pairs = pairs
    }

    var differences: [Difference] {
        let removed = old.parameters.filter { parameter in !pairs.contains { $0.old == parameter } }
        let added = new.parameters.filter { parameter in !pairs.contains { $0.new == parameter } }
        return removed.map { Difference(.breaking, subject($0), .removed, old: "\($0.shape)") }
            + added.map { parameter in
                let level = parameter.isRequired ? Difference.Level.breaking : .additive
                return Difference(level, subject(parameter), .added, new: words(parameter))
            }
            + pairs.flatMap { old, new in compare(old, new) }
            + order
    }

    private func subject(_ parameter: Parameter) -> Difference.Subject {
        .parameter(new.id, parameter.name)
    }

    private func words(_ parameter: Parameter) -> String {
        "\(parameter.isRequired ? "required " : "")\(parameter.shape)"
    }

    private func compare(_ old: Parameter, _ new: Parameter) -> [Difference] {
        let subject = subject(new)
        var differences: [Difference] = []
        if old.name != new.name {
            differences.append(Difference(.breaking, subject, .renamed, old: old.name, new: new.name))
        }
        if old.location != new.location {
            differences.append(
                Difference(.breaking, subject, .movedTo, old: old.location.rawValue, new: new.location.rawValue)
            )
        } else if old.wireName != new.wireName, old.location != .path {
            differences.append(Difference(.breaking, subject, .sentAs, old: old.wireName, new: new.wireName))
        }
        differences += ShapeComparison(matching).differences(old.shape, new.shape, of: subject)
        if old.isRequired, !new.isRequired {
            // A value is still taken where a value was.
            differences.append(Difference(new.takesNull ? .breaking : .additive, subject, .becameOptional))
        } else if !old.isRequired, new.isRequired {
            differences.append(Difference(.breaking, subject, .becameRequired))
        } else if old.takesNull != new.takesNull {
            differences.append(Difference(.breaking, subject, new.takesNull ? .nullable : .notNullable))
        }
        if old.description != new.description || old.defaultText != new.defaultText {
            let parts = [
                old.description == new.description ? nil : "description",
                old.defaultText == new.defaultText
                    ? nil : "default \(old.defaultText ?? "none") → \(new.defaultText ?? "none")",
            ]
            let words = parts.compactMap(\.self).joined(separator: ", ")
            differences.append(Difference(.documentation, subject, .described, new: words))
        }
        return differences
    }

    /// Swift takes arguments in their order: those that a call gave have to keep theirs.
    private var order: [Difference] {
        let now = new.inputs.filter { parameter in pairs.contains { $0.new == parameter } }
        let before = old.inputs.compactMap { parameter in pairs.first { $0.old == parameter }?.new }
        guard now != before else { return [] }
        let names = { (parameters: [Parameter]) in parameters.map { "\($0.name):" }.joined(separator: " ") }
        return [Difference(.breaking, .operation(new.id), .reordered, old: names(before), new: names(now))]
    }
}
