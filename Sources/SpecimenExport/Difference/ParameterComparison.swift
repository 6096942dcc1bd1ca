import SpecimenInference
import SpecimenJSON

/// Compares the parameters of two versions of an operation.
struct ParameterComparison {
    private let old: APIModel.Operation
    private let new: APIModel.Operation
    private let renames: ModelRenames
    private let pairing: Pairing<Parameter>

    init(_ old: APIModel.Operation, _ new: APIModel.Operation, _ renames: ModelRenames) {
        self.old = old
        self.new = new
        self.renames = renames
        pairing = Self.pairing(old, new)
    }

    /// Pairs path parameters by position and other parameters by location and name. A parameter that moved to another
    /// location is found by its name.
    static func pairing(_ old: APIModel.Operation, _ new: APIModel.Operation) -> Pairing<Parameter> {
        let byLocation = { (operation: APIModel.Operation) in
            { (parameter: Parameter) in
                let position = parameter.location == .path ? operation.position(of: parameter) : nil
                let name = position.map(String.init) ?? parameter.wireName
                return [ExactString(parameter.location.rawValue), ExactString(name)]
            }
        }
        let byName = { (parameter: Parameter) in [ExactString(parameter.wireName)] }
        return Pairing(old.parameters, new.parameters, by: [(byLocation(old), byLocation(new)), (byName, byName)])
    }

    var differences: [Difference] {
        pairing.removed.map { Difference(.breaking, subject($0), .removed, old: "\($0.shape)") }
            + pairing.added.map { parameter in
                let level: Difference.Level = parameter.isRequired ? .breaking : .additive
                let words = "\(parameter.isRequired ? "required " : "")\(parameter.shape)"
                return Difference(level, subject(parameter), .added, new: words)
            }
            + pairing.pairs.flatMap { old, new in compare(old, new) }
            + order
    }

    private func subject(_ parameter: Parameter) -> Difference.Subject {
        .parameter(new.id, parameter.wireName)
    }

    private func compare(_ old: Parameter, _ new: Parameter) -> [Difference] {
        let subject = subject(new)
        var differences: [Difference] = []
        if old.wireName != new.wireName {
            differences.append(Difference(.breaking, subject, .renamed, old: old.wireName, new: new.wireName))
        }
        if old.location != new.location {
            differences.append(
                Difference(.breaking, subject, .moved, old: old.location.rawValue, new: new.location.rawValue)
            )
        }
        differences += ShapeComparison(renames).differences(old.shape, new.shape, of: subject)
        if old.isRequired, !new.isRequired {
            // Calls that give a value still can, unless null becomes a third choice.
            differences.append(Difference(new.isNullable ? .breaking : .additive, subject, .becameOptional))
        } else if !old.isRequired, new.isRequired {
            differences.append(Difference(.breaking, subject, .becameRequired))
        } else if old.isNullable != new.isNullable {
            differences.append(Difference(.breaking, subject, new.isNullable ? .nullable : .notNullable))
        }
        let documentation = [
            old.description == new.description ? nil : "description",
            old.defaultText == new.defaultText
                ? nil : "default \(old.defaultText ?? "none") → \(new.defaultText ?? "none")",
        ].compactMap(\.self)
        if !documentation.isEmpty {
            let words = documentation.joined(separator: ", ")
            differences.append(Difference(.documentation, subject, .described, new: words))
        }
        return differences
    }

    /// Calls give arguments in the order of the parameters, required parameters first.
    private var order: [Difference] {
        let now = new.inputs.filter { input in pairing.pairs.contains { $0.new == input } }
        let before = old.inputs.compactMap { input in pairing.pairs.first { $0.old == input }?.new }
        guard now != before else { return [] }
        let names = { (parameters: [Parameter]) in parameters.map(\.wireName).joined(separator: ", ") }
        return [Difference(.breaking, .operation(new.id), .reordered, old: names(before), new: names(now))]
    }
}

extension APIModel.Operation {
    /// The position of a path parameter among the placeholders of the path.
    fileprivate func position(of parameter: Parameter) -> Int? {
        path.filter { if case .parameter = $0 { true } else { false } }.firstIndex { piece in
            if case .parameter(let name) = piece { name.hasSameBytes(as: parameter.wireName) } else { false }
        }
    }
}
