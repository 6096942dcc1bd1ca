import SpecimenDocs

extension Documentation {
    /// Errors about names of parameters in the configuration that neither a description nor an example has.
    var unknownParameterNames: [Diagnostic] {
        let overrides = configuration.parameters + configuration.operations.flatMap(\.parameters)
        let references =
            overrides.map { (name: $0.name, location: $0.location) }
            + configuration.clientParameters.map { (name: $0.name, location: $0.location) }
        guard !references.isEmpty else { return [] }
        let names = Set(endpoints.flatMap(\.parameterNames))
        let lowercased = Set(names.map { $0.lowercased() })
        // The names of headers compare without regard to case.
        return references.filter { !names.contains($0.name) && !lowercased.contains($0.name.lowercased()) }.map {
            Diagnostic(
                .unknownName,
                .error,
                at: $0.location,
                "no endpoint has the parameter \(quoted($0.name))",
                advice: suggestion(for: $0.name, in: names.sorted(), otherwise: "correct the name, or remove it")
            )
        }
    }

    /// A suggestion to let the client hold the path parameter that most endpoints have.
    var clientParameterSuggestion: Diagnostic? {
        let minimum = 5
        guard configuration.clientParameters.isEmpty, endpoints.count >= minimum else { return nil }
        guard let (name, count) = endpoints.flatMap(\.path.parameterNames).mostCommon, count >= minimum,
            count * 3 >= endpoints.count * 2,
            let first = endpoints.first(where: { $0.path.parameterNames.contains(name) })
        else { return nil }
        return Diagnostic(
            .clientParameter,
            .note,
            at: first.location,
            "\(count) of \(endpoints.count) endpoints have the path parameter \(quoted(name))",
            advice: "add it to `clientParameters` in `\(Configuration.fileName)` to give it once, to the client"
        )
    }
}

extension EndpointDescription {
    /// The names of all parameters in descriptions and example requests.
    fileprivate var parameterNames: [String] {
        let requests = examples.compactMap(\.request)
        let shown = requests.flatMap { $0.queryNames + ($0.bodyNames ?? []) }.map { FieldName($0).base }
        return parameters.map(\.name) + shown + requests.flatMap { $0.headers.fields.map(\.name) }
    }
}
