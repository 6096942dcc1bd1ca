import SpecimenDocs
import SpecimenJSON

extension FileLog {
    /// Reports choices and defaults of a parameter that contradict its type or each other.
    mutating func reportContradictions(
        in parameter: ParameterDescription,
        choicesAt choicesPosition: some Positioned,
        defaultAt defaultPosition: some Positioned
    ) {
        let name = quoted(parameter.name)
        let contradiction = "is not of its type `\(parameter.type)`"
        let advice = "correct the value or the type"
        if parameter.choices.count > limits.choices {
            error(
                .tooMany,
                at: choicesPosition,
                "the parameter \(name) has \(parameter.choices.count) choices, which is more than the"
                    + " \(limits.choices) that are read",
                advice: "shorten the list"
            )
        }
        if let choice = parameter.choices.first(where: { !parameter.type.acceptsQueryValue($0) }) {
            let problem = "the choice \(quoted(choice)) of the parameter \(name) \(contradiction)"
            warning(.exampleValue, at: choicesPosition, problem, advice: advice)
        }
        guard let text = parameter.defaultText else { return }
        let subject = "the default \(quoted(text)) of the parameter \(name)"
        if !parameter.type.acceptsQueryValue(text) {
            warning(.exampleValue, at: defaultPosition, "\(subject) \(contradiction)", advice: advice)
        }
        if !parameter.choices.isEmpty, !parameter.choices.contains(text) {
            let advice = "add it to the choices, or correct it"
            warning(.exampleValue, at: defaultPosition, "\(subject) is not one of its choices", advice: advice)
        }
    }
}
