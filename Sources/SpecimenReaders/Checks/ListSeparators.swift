import SpecimenDocs

extension Documentation {
    /// Warnings about lists whose descriptions name a separator that no style has. A type or style in the configuration
    /// goes before the description.
    var unsupportedSeparators: [Diagnostic] {
        let overrides = configuration.parameters + configuration.operations.flatMap(\.parameters)
        let configured = Set(overrides.filter { $0.style != nil || $0.type != nil }.map(\.name))
        return endpoints.flatMap(\.parameters).filter { !configured.contains($0.name) }.compactMap { parameter in
            guard parameter.type.isArray, parameter.style == nil, let description = parameter.description,
                let separator = Prose(description).unsupportedSeparator
            else { return nil }
            return Diagnostic(
                .listSeparator,
                .warning,
                at: parameter.location,
                "the client does not separate the elements of \(quoted(parameter.name)) by a \(separator)",
                advice: "give it the type `string` to send the text as it is, or set its `style` in"
                    + " `\(Configuration.fileName)`"
            )
        }
    }
}
