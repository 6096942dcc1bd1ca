import SpecimenDocs

/// The settings of the configuration for the parameters of one operation.
struct ParameterOverrides {
    private let byName: [String: ParameterOverride]
    /// By names in lower case, because the names of headers compare without regard to case.
    private let byHeader: [String: ParameterOverride]
    private let held: [String]

    init(_ configuration: Configuration, operation: String) {
        held = configuration.clientParameters.map(\.name)
        let own = configuration.operations.first { $0.operation == operation }?.parameters ?? []
        let all = (configuration.parameters + own).map { ($0.name, $0) }
        byName = Dictionary(all) { $0.overridden(by: $1) }
        byHeader = Dictionary(all.map { ($0.lowercased(), $1) }) { $0.overridden(by: $1) }
    }

    /// Applies the settings, which go before descriptions and examples.
    func apply(to parameter: inout Parameter, in body: Operation.Body) {
        parameter.isHeldByClient = parameter.location != .body && held.contains(where: parameter.hasName)
        let name = parameter.wireName
        guard let override = parameter.location == .header ? byHeader[name.lowercased()] : byName[name] else { return }
        if let type = override.type {
            let isText = parameter.location != .body
            let isObject = type == .object || type == .dictionary
            parameter.shape = isText && !isObject ? Shape(type).flattened : Shape(type)
            if isObject, isText, parameter.style != .json { parameter.style = .brackets }
        }
        if let format = override.wireFormat, format != .presenceFlag || parameter.location == .query {
            parameter.shape = parameter.shape.sent(as: format)
        }
        if !override.choices.isEmpty {
            let choices = Shape.enumeration(override.choices)
            parameter.shape = parameter.shape.replacingCore { _ in choices } ?? choices
        }
        if let style = override.style, ParameterOverrideCheck.takesStyle(parameter, body) {
            parameter.style = style
            // The style of a list is one of several values.
            let isPlain = parameter.shape == parameter.shape.core && parameter.shape.modelName == nil
            if isPlain, style.isOfLists, override.type == nil { parameter.shape = .array(parameter.shape.flattened) }
        }
        if let isRequired = override.isRequired, parameter.location != .path { parameter.isRequired = isRequired }
        parameter.provenance.append(.configuration)
    }
}

extension ParameterOverride {
    /// Returns this override with the values that the other override sets.
    fileprivate func overridden(by other: ParameterOverride) -> ParameterOverride {
        var result = self
        result.type = other.type ?? type
        result.style = other.style ?? style
        result.wireFormat = other.wireFormat ?? wireFormat
        result.isRequired = other.isRequired ?? isRequired
        result.choices = other.choices.isEmpty ? choices : other.choices
        result.location = other.location
        return result
    }
}

extension ParameterStyle {
    fileprivate var isOfLists: Bool { self != .brackets && self != .json }
}

extension Shape {
    /// Returns the shape of values that are sent in a form that the type does not determine.
    func sent(as format: ParameterDescription.WireFormat) -> Shape {
        switch (format, self) {
        case (.plain, _): self
        case (_, .array(let element)): .array(element.sent(as: format))
        case (.epochSeconds, _): .scalar(.epochSeconds)
        case (.wholeEpochSeconds, _): .scalar(.wholeEpochSeconds)
        case (.epochMilliseconds, _): .scalar(.epochMilliseconds)
        case (.numericFlag, _): .scalar(.numericFlag)
        case (.wordFlag, _): .scalar(.wordFlag)
        case (.presenceFlag, _): .scalar(.presenceFlag)
        }
    }
}
