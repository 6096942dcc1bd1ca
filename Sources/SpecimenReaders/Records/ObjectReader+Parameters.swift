import SpecimenDocs
import SpecimenJSON

extension ObjectReader {
    private static let parameterKeys = ["name", "type", "description", "required", "choices", "default", "items"]

    /// Returns the parameters that a record lists for a path, a query, a header or a body.
    func parameters(in location: ParameterLocation, log: inout FileLog) -> [ParameterDescription] {
        list(location.recordKey, limit: log.limits.parametersPerEndpoint, log: &log).compactMap { node in
            ObjectReader(node, keys: Self.parameterKeys, noun: "a parameter", log: &log)?
                .parameter(in: location, log: &log)
        }
    }

    private func parameter(in location: ParameterLocation, log: inout FileLog) -> ParameterDescription? {
        let name = name(in: location, log: &log)
        let (type, missingType) = type(of: name, in: location, log: &log)
        var parameter = ParameterDescription(name: name ?? "", type: type, location: log.location(of: node))
        parameter.missingType = missingType
        parameter.description = text("description", log: &log)
        parameter.isRequired = bool("required", log: &log)
        parameter.choices = scalars("choices", limit: log.limits.choices, log: &log)
        parameter.defaultText = value(
            "default",
            as: \.scalarText,
            expected: "a string, a number or a boolean",
            advice: "write one value, or null for none",
            log: &log
        )
        guard name != nil else { return nil }
        log.reportContradictions(in: parameter, choicesAt: self["choices"] ?? node, defaultAt: self["default"] ?? node)
        return parameter
    }

    private func name(in location: ParameterLocation, log: inout FileLog) -> String? {
        let advice = "write the name that the API uses"
        guard let node = required("name", advice: advice, log: &log),
            let name = log.value(of: node, key: "name", as: \.string, expected: "a string", advice: advice)
        else { return nil }
        guard !trimmed(name).isEmpty else {
            log.error(.emptyName, at: node, "the name of a parameter is empty", advice: advice)
            return nil
        }
        if location == .header, !isHeaderName(name) {
            let problem = "\(quoted(name)) is not the name of a header"
            log.error(.invalidValue, at: node, problem, advice: "write a name such as \"If-Match\"")
            return nil
        }
        let limit = log.limits.nameBytes
        return log.fits(name.utf8, limit: limit, at: node, noun: "the name of a parameter") ? name : nil
    }

    /// Returns the type, and a warning if the record does not give it.
    private func type(
        of name: String?,
        in location: ParameterLocation,
        log: inout FileLog
    ) -> (type: ParameterType, missing: Diagnostic?) {
        guard self["type"] != nil else {
            let fallback = ParameterType.fallback(in: location)
            let warning = Diagnostic(
                .missingType,
                .warning,
                at: log.location(of: node),
                "the \(location.rawValue) parameter\(name.map { " " + quoted($0) } ?? "") has no `type` and becomes"
                    + " `\(fallback)`",
                advice: "add one of \(listed(ParameterType.offeredWords, conjunction: "or"))"
            )
            return (fallback, warning)
        }
        let type = type("type", log: &log) ?? .any
        guard let items = self["items"], let element = self.type("items", log: &log) else { return (type, nil) }
        switch type {
        case .array(nil):
            return (.array(element), nil)
        case .array(element):
            return (type, nil)
        default:
            log.warning(
                .contradictoryItems,
                at: items,
                "`items`: `\(element)` contradicts the type `\(type)` and is ignored",
                advice: "give the type of the elements once: `array[\(element)]`"
            )
            return (type, nil)
        }
    }

    private func type(_ key: String, log: inout FileLog) -> ParameterType? {
        let advice = "write a type such as \"string\" or \"int\""
        let position = self[key] ?? node
        guard let word = value(key, as: \.string, expected: "a string", advice: advice, log: &log),
            log.fits(word.utf8, limit: log.limits.nameBytes, at: position, noun: "`\(key)`")
        else { return nil }
        do {
            return try ParameterType(word: word)
        } catch {
            let advice = ParameterType.advice(for: error.word)
            log.error(.unknownType, at: position, "\(quoted(error.word)) is not a type", advice: advice)
            return nil
        }
    }
}

extension ParameterType {
    /// The type of a parameter whose type the docs do not give.
    static func fallback(in location: ParameterLocation) -> ParameterType { location == .path ? .string : .any }

    /// Advice for a word that is not a type.
    static func advice(for word: String) -> String {
        suggestion(for: word, in: offeredWords, otherwise: "use \(listed(offeredWords, conjunction: "or"))")
    }
}
