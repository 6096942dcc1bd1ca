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
            if override.type == nil, wireFormat.isFlag { result.type = .boolean }
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
        var result = self
        for parameters in [\Self.pathParameters, \.queryParameters, \.headerParameters, \.bodyParameters] {
            for index in result[keyPath: parameters].indices {
                let name = result[keyPath: parameters][index].name
                for override in overrides where override.name == name {
                    let parameter = result[keyPath: parameters][index]
                    result[keyPath: parameters][index] = parameter.overridden(by: override)
                }
            }
        }
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
