import SpecimenDocs
import SpecimenJSON

extension EndpointDraft {
    /// Returns the parameters with those of the body moved that cannot be in it, with a warning for each new location.
    ///
    /// A parameter with the name of a placeholder that is not described belongs to the path. All other parameters of a
    /// request without a body belong to the query.
    func placedParameters(
        method: HTTPMethod,
        path: PathTemplate,
        request: RequestExample?,
        log: inout FileLog
    ) -> [ParameterLocation: [ParameterDescription]] {
        let body = parameters[.body] ?? []
        guard !body.isEmpty else { return parameters }
        var result = parameters
        let described = Set((parameters[.path] ?? []).map(\.name))
        let sent = Set(request?.bodyNames ?? [])
        let placeholders = Set(path.parameterNames).subtracting(described).subtracting(sent)
        let inPath = body.filter { placeholders.contains($0.name) }
        let rest = body.filter { !placeholders.contains($0.name) }
        if let first = inPath.first {
            result[.path, default: []] += inPath
            result[.body] = rest
            log.warning(
                .misplacedParameter,
                at: first.location,
                "the path has a placeholder for \(phrase(inPath)), so that this is where"
                    + " \(inPath.count == 1 ? "it belongs" : "they belong")",
                advice: "list \(inPath.count == 1 ? "it" : "them") under `\(ParameterLocation.path.recordKey)`"
            )
        }
        let hasBody = method.usuallyHasBody || request.map { !$0.body.isEmpty } ?? false
        guard !hasBody, let first = rest.first else { return result }
        let known = Set((parameters[.query] ?? []).map { ExactString($0.name) })
        result[.query, default: []] += rest.filter { !known.contains(ExactString($0.name)) }
        result[.body] = []
        log.warning(
            .misplacedParameter,
            at: first.location,
            "no example \(method.rawValue) has a body, so \(phrase(rest)) \(rest.count == 1 ? "is a" : "are") query"
                + " \(rest.count == 1 ? "parameter" : "parameters")",
            advice: "list \(rest.count == 1 ? "it" : "them") under `\(ParameterLocation.query.recordKey)`"
        )
        return result
    }

    private func phrase(_ parameters: [ParameterDescription]) -> String {
        let shown = 3
        var words = parameters.prefix(shown).map { quoted($0.name) }
        if parameters.count > shown { words.append("\(parameters.count - shown) more") }
        return "the \(parameters.count == 1 ? "parameter" : "parameters") \(listed(words))"
    }
}
