extension ParameterDescription {
    /// Returns the parameter with the settings of the configuration, which go before what the documentation says.
    package func overridden(by override: ParameterOverride) -> ParameterDescription {
        var result = self
        if let type = override.type {
            result.type = type
            result.missingType = nil
            // Formats and choices that the description states belong to the type that it states.
            result.wireFormat = type == .timestamp ? .epochSeconds : .plain
            if result.type != self.type { result.choices = [] }
        }
        if let wireFormat = override.wireFormat {
            result.wireFormat = wireFormat
            if override.type == nil, wireFormat.isFlag, !type.isArray { result.type = .boolean }
        }
        result.style = override.style ?? style
        result.isRequired = override.isRequired ?? isRequired
        if !override.choices.isEmpty { result.choices = override.choices }
        return result
    }
}

extension EndpointDescription {
    /// Returns the endpoint with the settings of the configuration for its parameters. Of two overrides for one
    /// parameter, the later one goes before.
    package func overridden(by overrides: [ParameterOverride]) -> EndpointDescription {
        guard !overrides.isEmpty else { return self }
        let byName = Dictionary(grouping: overrides, by: \.name)
        // The names of headers compare without regard to case.
        let byHeader = Dictionary(grouping: overrides) { $0.name.lowercased() }
        func overridden(_ parameter: ParameterDescription, _ overrides: [ParameterOverride]?) -> ParameterDescription {
            (overrides ?? []).reduce(parameter) { $0.overridden(by: $1) }
        }
        var result = self
        result.pathParameters = pathParameters.map { overridden($0, byName[$0.name]) }
        result.queryParameters = queryParameters.map { overridden($0, byName[$0.name]) }
        result.headerParameters = headerParameters.map { overridden($0, byHeader[$0.name.lowercased()]) }
        result.bodyParameters = bodyParameters.map { overridden($0, byName[$0.name]) }
        return result
    }
}

extension ParameterDescription.WireFormat {
    /// A Boolean value that indicates whether the values are true and false.
    package var isFlag: Bool {
        switch self {
        case .numericFlag, .wordFlag, .presenceFlag: true
        case .plain, .epochSeconds, .wholeEpochSeconds, .epochMilliseconds: false
        }
    }
}
