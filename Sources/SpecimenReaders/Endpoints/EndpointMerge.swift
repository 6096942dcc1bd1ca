import SpecimenDocs
import SpecimenJSON

/// Merges several descriptions of one endpoint into one.
///
/// Every example and every parameter is kept. A description that leaves something out contradicts no other description.
/// If two descriptions contradict each other, the later one by file name and
/// position is used; one warning for each such pair lists what they contradict each other on.
struct EndpointMerge {
    private let descriptions: [EndpointDescription]
    private var conflicts: [Pair: [String]] = [:]

    private struct Pair: Hashable {
        var earlier: Int
        var later: Int
    }

    /// A part of the description with an index.
    private struct Statement<Value> {
        var index: Int
        var value: Value
    }

    /// - Parameter descriptions: At least one description; all with the same method and path.
    init(_ descriptions: [EndpointDescription]) {
        self.descriptions = descriptions.sorted { $0.location < $1.location }
    }

    mutating func merged() -> EndpointDescription? {
        guard var result = descriptions.last, descriptions.count > 1 else { return descriptions.last }
        let all = descriptions.enumerated().map { Statement(index: $0, value: $1) }
        result.title = last("the title", in: all) { $0.title.isEmpty ? nil : $0.title } ?? ""
        result.description = last("the description", in: all) { $0.description }
        result.authentication = last("the authentication", in: all) { $0.authentication }
        result.warning = last("the warning", in: all) { $0.warning }
        result.scopes = last("the scopes", in: all) { $0.scopes.isEmpty ? nil : $0.scopes } ?? []
        result.sidebarOrder = last("the sidebar order", in: all) { $0.sidebarOrder }
        // Placeholders at the same position are the same parameter, whatever their names.
        result.pathParameters = result.path.parameterNames.enumerated().map { position, name in
            let statements = all.map { Statement(index: $0.index, value: $0.value.pathParameters[position]) }
            _ = last("the name of placeholder \(position + 1)", in: statements) { $0.name }
            let described = statements.filter { !$0.value.isUndescribed }
            var parameter = merged(described.isEmpty ? statements : described, in: .path)
            parameter.name = name
            return parameter
        }
        result.queryParameters = parameters(in: .query) { $0.queryParameters }
        result.headerParameters = parameters(in: .header) { $0.headerParameters }
        result.bodyParameters = parameters(in: .body) { $0.bodyParameters }
        result.examples = descriptions.flatMap(\.examples)
        result.sources = descriptions.flatMap(\.sources)
        return result
    }

    /// One warning for each two descriptions that contradict each other.
    var warnings: [Diagnostic] {
        conflicts.map { pair, facts in
            let shown = 8
            let rest = facts.count > shown ? ["\(facts.count - shown) more"] : []
            return Diagnostic(
                .conflictingDescriptions,
                .warning,
                at: descriptions[pair.later].location,
                "this description contradicts \(descriptions[pair.earlier].location) on"
                    + " \(listed(facts.prefix(shown) + rest)), and is used",
                advice: "remove one of the two, or correct them"
            )
        }.sorted()
    }

    /// Returns the last value of a fact. Two values in a row that differ are a conflict.
    private mutating func last<Subject, Value: Equatable>(
        _ fact: String,
        in statements: [Statement<Subject>],
        value: (Subject) -> Value?
    ) -> Value? {
        let values = statements.compactMap { statement in
            value(statement.value).map { Statement(index: statement.index, value: $0) }
        }
        for (earlier, later) in zip(values, values.dropFirst()) where earlier.value != later.value {
            conflicts[Pair(earlier: earlier.index, later: later.index), default: []].append(fact)
        }
        return values.last?.value
    }

    private mutating func parameters(
        in location: ParameterLocation,
        of parameters: (EndpointDescription) -> [ParameterDescription]
    ) -> [ParameterDescription] {
        let statements = descriptions.enumerated().flatMap { index, description in
            parameters(description).map { Statement(index: index, value: $0) }
        }
        let byName = Dictionary(grouping: statements) { location.key(of: $0.value.name) }
        return statements.map { location.key(of: $0.value.name) }.uniqued().map {
            merged(byName[$0] ?? [], in: location)
        }
    }

    /// Returns one parameter for all statements about it, of which there is at least one.
    private mutating func merged(
        _ all: [Statement<ParameterDescription>],
        in location: ParameterLocation
    ) -> ParameterDescription {
        var result = all[all.count - 1].value
        let subject = "the \(location.rawValue) parameter \(quoted(result.name))"
        let typed = all.filter { $0.value.missingType == nil }
        if !typed.isEmpty {
            let isElementKnown = typed.contains { $0.value.type.isArray && $0.value.type != .array(nil) }
            let type = last("the type of \(subject)", in: typed) { parameter in
                isElementKnown && parameter.type == .array(nil) ? nil : parameter.type
            }
            (result.type, result.missingType) = (type ?? result.type, nil)
        }
        result.description = last("the description of \(subject)", in: all) { $0.description }
        result.isRequired = last("whether \(subject) is required", in: all) { $0.isRequired }
        result.choices = last("the choices of \(subject)", in: all) { $0.choices.isEmpty ? nil : $0.choices } ?? []
        result.style = last("the style of \(subject)", in: all) { $0.style }
        result.defaultText = last("the default of \(subject)", in: all) { $0.defaultText }
        return result
    }
}
