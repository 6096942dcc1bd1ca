import SpecimenInference
import SpecimenJSON

extension DifferenceFinder {
    mutating func compareParameters(_ old: Operation, _ new: Operation) {
        func subject(_ parameter: Parameter) -> Subject { Subject(.parameter, "\(new.id).\(parameter.wireName)") }
        let parameters = Pairing(parametersOf: old, new)
        for parameter in parameters.removed { add(.removed, subject(parameter), old: "\(parameter.shape)") }
        for parameter in parameters.added {
            let mustBeGiven = parameter.mustBeGiven && !parameter.isHeldByClient
            addInput(subject(parameter), parameter.shape, isRequired: mustBeGiven)
        }
        for (old, new) in parameters.pairs { compare(subject(new), old, new) }
        // Calls give arguments in the order of the parameters, required parameters first.
        let pairs = parameters.pairs.filter { !$0.old.isHeldByClient && !$0.new.isHeldByClient }
        let now = new.inputs.filter { input in pairs.contains { $0.new == input } }
        let before = old.inputs.compactMap { input in pairs.first { $0.old == input }?.new }
        guard now != before else { return }
        let names = [before, now].map { $0.map(\.wireName).joined(separator: ", ") }
        add(.reordered, Subject(.operation, new.id), old: names[0], new: names[1])
    }

    mutating func compare(_ subject: Subject, _ old: Parameter, _ new: Parameter) {
        compare(.renamed, subject, old: old.wireName, new: new.wireName)
        compare(.moved, subject, old: old.location.rawValue, new: new.location.rawValue)
        compareShapes(subject, old.shape, new.shape)
        compare(.styleChanged, subject, old: old.style.rawValue, new: new.style.rawValue)
        if old.isHeldByClient != new.isHeldByClient { add(new.isHeldByClient ? .becameHeld : .notHeld, subject) }
        if old.mustBeGiven, !new.mustBeGiven {
            // Calls that give a value still can, unless null becomes a third choice.
            add(.becameOptional, subject, level: new.isNullable ? .breaking : .additive)
        } else if !old.mustBeGiven, new.mustBeGiven {
            add(.becameRequired, subject)
        } else {
            compare(.defaultValueChanged, subject, old: old.defaultValue ?? "none", new: new.defaultValue ?? "none")
            if old.isNullable != new.isNullable { add(new.isNullable ? .nullable : .notNullable, subject) }
        }
        let defaults = [old.defaultText, new.defaultText].map { $0 ?? "none" }
        compareDocumentation(
            subject,
            [
                ("description", old.description != new.description),
                ("default \(defaults[0]) → \(defaults[1])", old.defaultText != new.defaultText),
            ]
        )
    }
}

extension Pairing<Parameter> {
    /// Pairs path parameters by position and other parameters by location and name. A parameter that moved to another
    /// location is found by its name.
    init(parametersOf old: Operation, _ new: Operation) {
        let byLocation = { (operation: Operation) in
            { (parameter: Parameter) in
                let isInPath = parameter.location == .path
                let position = operation.path.parameterNames.firstIndex { $0.hasSameBytes(as: parameter.wireName) }
                let name = isInPath ? position.map(String.init) : nil
                return [ExactString(parameter.location.rawValue), ExactString(name ?? parameter.wireName)]
            }
        }
        let byName = { (parameter: Parameter) in [ExactString(parameter.wireName)] }
        self.init(old.parameters, new.parameters, by: [(byLocation(old), byLocation(new)), (byName, byName)])
    }
}
