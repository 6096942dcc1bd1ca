import SpecimenDocs
import SpecimenJSON

/// Merges several descriptions of one endpoint into one.
///
/// Every example and every parameter is kept. If two descriptions contradict each other, the later one by file name and
/// position is used; one warning for each such pair lists what they contradict each other on.
struct EndpointMerge {
    private let descriptions: [EndpointDescription]
    private var conflicts: [Pair: [String]] = [:]

    private struct Pair: Hashable {
        var earlier: Int
        var later: Int
    }

    /// The value of some fact in the description with an index.
    private typealias Statement<Value> = (index: Int, value: Value)

    /// - Parameter descriptions: At least one description; all with the same method and path.
    init(_ descriptions: [EndpointDescription]) {
        self.descriptions = descriptions.sorted { $0.location < $1.location }
    }

    mutating func merged() -> EndpointDescription? {
        guard var result = descriptions.last, descriptions.count > 1 else { return descriptions.last }
        result.title = fact("the title") { $0.title.isEmpty ? nil : $0.title } ?? ""
        result.description = fact("the description") { $0.description }
        result.authentication = fact("the authentication") { $0.authentication }
        result.warning = fact("the warning") { $0.warning }
        result.scopes = fact("the scopes") { $0.scopes.isEmpty ? nil : $0.scopes } ?? []
        result.sidebarOrder = fact("the sidebar order") { $0.sidebarOrder }
        result.pathParameters = pathParameters(of: result)
        result.queryParameters = parameters(in: .query) { $0.queryParameters }
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

    private mutating func fact<Value: Equatable>(
        _ name: String,
        of value: (EndpointDescription) -> Value?
    ) -> Value? {
        let statements: [Statement<Value>] = descriptions.enumerated().compactMap { index, description in
            value(description).map { (index, $0) }
        }
        return last(of: statements, name: name)
    }

    /// Returns the last statement. Two statements in a row that differ are a conflict.
    private mutating func last<Value: Equatable>(of statements: [Statement<Value>], name: String) -> Value? {
        for (earlier, later) in zip(statements, statements.dropFirst()) where earlier.value != later.value {
            conflicts[Pair(earlier: earlier.index, later: later.index), default: []].append(name)
        }
        return statements.last?.value
    }

    /// Placeholders at the same position are the same parameter, whatever their names.
    private mutating func pathParameters(of result: EndpointDescription) -> [ParameterDescription] {
        let names = result.path.parameterNames
        return names.indices.map { position in
            let all = descriptions.indices.map { ($0, descriptions[$0].pathParameters[position]) }
            let name = "the name of placeholder \(position + 1)"
            _ = last(of: all.map { ($0.0, $0.1.name) }, name: name)
            let described = all.filter { !$0.1.isUndescribed }
            var parameter = merged(described.isEmpty ? all : described, in: .path)
            parameter.name = names[position]
            return parameter
        }
    }

    private mutating func parameters(
        in location: ParameterLocation,
        of parameters: (EndpointDescription) -> [ParameterDescription]
    ) -> [ParameterDescription] {
        var names: [ExactString] = []
        var statements: [ExactString: [Statement<ParameterDescription>]] = [:]
        for (index, description) in descriptions.enumerated() {
            for parameter in parameters(description) {
                let name = ExactString(parameter.name)
                if statements[name] == nil { names.append(name) }
                statements[name, default: []].append((index, parameter))
            }
        }
        return names.map { merged(statements[$0] ?? [], in: location) }
    }

    /// Returns one parameter for all statements about it, of which there is at least one.
    private mutating func merged(
        _ statements: [Statement<ParameterDescription>],
        in location: ParameterLocation
    ) -> ParameterDescription {
        var result = statements[statements.count - 1].value
        let subject = "the \(location.rawValue) parameter \(quoted(result.name))"
        func stated<Value>(_ value: (ParameterDescription) -> Value?) -> [Statement<Value>] {
            statements.compactMap { index, parameter in value(parameter).map { (index, $0) } }
        }
        result.type = last(of: stated { $0.type }, name: "the type of \(subject)") ?? result.type
        result.description = last(of: stated { $0.description }, name: "the description of \(subject)")
        result.isRequired = last(of: stated { $0.isRequired }, name: "whether \(subject) is required")
        let choices = last(of: stated { $0.choices.isEmpty ? nil : $0.choices }, name: "the choices of \(subject)")
        result.choices = choices ?? []
        result.defaultText = last(of: stated { $0.defaultText }, name: "the default of \(subject)")
        return result
    }
}
