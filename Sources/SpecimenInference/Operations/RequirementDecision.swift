import SpecimenDocs

/// Whether a parameter has to be given where neither record nor prose says: too many required ones make calls that cannot be
/// written, too few make calls that the server refuses.
struct RequirementDecision {
    let method: HTTPMethod
    /// The path names one thing: a POST there changes it.
    let isOfThing: Bool
    /// The members that the example requests send; nil where no example shows any.
    let sentNames: Set<String>?

    /// Of the parameters of one place, in their order.
    func requirements(_ inputs: [DocumentedParameter], in location: Parameter.Location) -> [Bool] {
        let firstOptional = inputs.firstIndex { $0.parameter.isRequired == false } ?? 0
        return inputs.enumerated().map { index, input in
            if location == .path { return true }
            if let said = input.parameter.isRequired { return said }
            // What is changed is one thing or another; only what makes a thing has to be whole.
            guard location == .body, method == .post, !isOfThing, isSent(input) else { return false }
            // A list that says of some that they are optional says of those before that they are not.
            return index < firstOptional || isIndispensable(input)
        }
    }

    private func isSent(_ input: DocumentedParameter) -> Bool {
        sentNames?.contains(input.parameter.name) ?? true
    }

    private func isIndispensable(_ input: DocumentedParameter) -> Bool {
        input.parameter.type == .file
            || input.parameter.name != "id" && IdentityWords.required.contains(input.parameter.name)
                && input.parameter.defaultText == nil
    }
}
