import SpecimenDocs

extension EndpointDescription {
    /// The description with each parameter at the location at which example requests send it.
    ///
    /// Docs list the parameters of a path or a query among those of the body. A request without a body in its examples
    /// that by its method has none sends them in the query.
    var withParametersInPlace: EndpointDescription {
        let requests = examples.compactMap(\.request)
        let queryNames = Set(requests.flatMap(\.queryItems).flatMap { [$0.name, FieldName($0.name).base] })
        let bodyNames = Set(requests.flatMap { $0.bodyNames ?? [] }.flatMap { [$0, FieldName($0).base] })
        let hasBody = requests.contains { !$0.body.isEmpty }
        // Without an example, a request that changes a thing may well have the member of a body.
        let canDescribePath = !method.usuallyHasBody || !requests.isEmpty
        var result = self
        (result.queryParameters, result.bodyParameters) = ([], [])
        var movedToQuery: [ParameterDescription] = []
        for input in bodyParameters {
            if bodyNames.contains(input.name) {
                result.bodyParameters.append(input)
            } else if canDescribePath, result.describePathParameter(input) {
                continue
            } else if queryNames.contains(input.name) || !hasBody && !method.usuallyHasBody {
                movedToQuery.append(input)
            } else {
                result.bodyParameters.append(input)
            }
        }
        let bodyInputs = Set(bodyParameters.map(\.name))
        for input in queryParameters {
            if queryNames.contains(input.name) {
                result.queryParameters.append(input)
            } else if bodyNames.contains(input.name), !bodyInputs.contains(input.name) {
                result.bodyParameters.append(input)
            } else if !canDescribePath || !result.describePathParameter(input) {
                result.queryParameters.append(input)
            }
        }
        let known = Set(result.queryParameters.map(\.name))
        result.queryParameters += movedToQuery.filter { !known.contains($0.name) }
        return result
    }

    /// Takes a description for a path parameter of the same name that has none.
    ///
    /// - Returns: Whether there is such a parameter.
    private mutating func describePathParameter(_ input: ParameterDescription) -> Bool {
        guard let index = pathParameters.firstIndex(where: { $0.name == input.name }),
            pathParameters[index].isUndescribed
        else { return false }
        pathParameters[index] = input
        return true
    }
}
