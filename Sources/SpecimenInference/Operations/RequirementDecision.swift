import SpecimenDocs

/// Decides whether a parameter is required if neither the record nor its description says so. Too many required
/// parameters make some calls impossible; too few make calls that the server refuses.
struct RequirementDecision {
    let method: HTTPMethod
    /// A Boolean value that indicates whether the path leads to a single thing. A POST request then changes the thing.
    let isOfThing: Bool
    /// The members that the example requests send; nil if no example shows any.
    let sentNames: Set<String>?

    /// Returns whether each parameter of one location is required.
    func requirements(_ inputs: [ParameterDescription], in location: Parameter.Location) -> [Bool] {
        let firstOptional = inputs.firstIndex { $0.isRequired == false } ?? 0
        return inputs.enumerated().map { index, input in
            if location == .path { return true }
            if let isRequired = input.isRequired { return isRequired }
            // A request that creates a thing has to be complete; a request that changes a thing may have any part of
            // it.
            guard location == .body, method == .post, !isOfThing, isSent(input) else { return false }
            // Documentation that marks only optional parameters lists the required parameters first.
            return index < firstOptional || isIndispensable(input)
        }
    }

    private func isSent(_ input: ParameterDescription) -> Bool {
        sentNames?.contains(input.name) ?? true
    }

    private func isIndispensable(_ parameter: ParameterDescription) -> Bool {
        if parameter.type == .file { return true }
        // The server chooses the `id` of a new thing.
        return parameter.name != "id" && parameter.defaultText == nil && IdentityWords.required.contains(parameter.name)
    }
}
