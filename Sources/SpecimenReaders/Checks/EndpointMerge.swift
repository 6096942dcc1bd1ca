import SpecimenDocs
import SpecimenJSON

/// Makes one description of several that describe the same endpoint.
///
/// Every example is kept and parameters are united. Where two descriptions disagree, the later one by file name and
/// position is believed; one warning for each such pair names both and lists what they disagree on.
struct EndpointMerge {
    private let descriptions: [EndpointDescription]
    private var disagreements: [Pair: [String]] = [:]

    private struct Pair: Hashable {
        var earlier: Int
        var later: Int
    }

    /// What the description of that index says of some fact.
    private typealias Statement<Value> = (index: Int, value: Value)

    /// - Parameter descriptions: At least one, all of one method and of one path with its placeholders blanked.
    init(_ descriptions: [EndpointDescription]) {
        self.descriptions = descriptions.sorted { $0.location < $1.location }
    }

    mutating func merged() -> EndpointDescription? {
        guard var result = descriptions.last else { return nil }
        guard descriptions.count > 1 else { return result }
        result.title = fact("the title") { $0.title.isEmpty ? nil : $0.title } ?? ""
        result.description = fact("the description") { $0.description }
        result.authentication = fact("the authentication") { $0.authentication }
        result.warning = fact("the warning") { $0.warning }
        result.scopes = fact("the scopes") { $0.scopes.isEmpty ? nil : $0.scopes } ?? []
        result.sidebarOrder = fact("the sidebar order") { $0.sidebarOrder }
        result.pathParameters = pathParameters(of: result)
        result.queryParameters = united(.query) { $0.queryParameters }
        result.bodyParameters = united(.body) { $0.bodyParameters }
        result.examples = descriptions.flatMap(\.examples)
        result.sources = descriptions.flatMap(\.sources)
        return result
    }

    /// One warning for each two descriptions that were found to disagree.
    var warnings: [Diagnostic] {
        disagreements.map { pair, facts in
            let shown = 8
            var words = Array(facts.prefix(shown))
            if facts.count > shown { words.append("\(facts.count - shown) more") }
            return Diagnostic(
                .conflictingDescriptions,
                .warning,
                at: descriptions[pair.later].location,
                "this describes the same endpoint as \(descriptions[pair.earlier].location) and disagrees with it on"
                    + " \(listed(words)); what stands here is used",
                advice: "remove one of the two, or make them agree"
            )
        }.sorted()
    }

    private mutating func fact<Value: Equatable>(
        _ name: String,
        of value: (EndpointDescription) -> Value?
    ) -> Value? {
        var statements: [Statement<Value>] = []
        for (index, description) in descriptions.enumerated() {
            guard let value = value(description) else { continue }
            statements.append((index, value))
        }
        return last(of: statements, name: name)
    }

    /// The last of the statements; two in succession that differ are a disagreement.
    private mutating func last<Value: Equatable>(of statements: [Statement<Value>], name: String) -> Value? {
        for (earlier, later) in zip(statements, statements.dropFirst()) where earlier.value != later.value {
            disagreements[Pair(earlier: earlier.index, later: later.index), default: []].append(name)
        }
        return statements.last?.value
    }

    /// Placeholders are the same parameter where they stand in the same place, whatever their names.
    private mutating func pathParameters(of result: EndpointDescription) -> [ParameterDescription] {
        let names = result.path.parameterNames
        return names.indices.map { place in
            let all = descriptions.indices.map { ($0, descriptions[$0].pathParameters[place]) }
            let name = "the name of the \(ordinal(place + 1)) placeholder"
            _ = last(of: all.map { ($0.0, $0.1.name) }, name: name)
            let described = all.filter { !$0.1.isUndescribed }
            var parameter = united(described.isEmpty ? all : described, place: .path)
            parameter.name = names[place]
            return parameter
        }
    }

    private mutating func united(
        _ place: ParameterPlace,
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
        return names.compactMap { name in
            guard let all = statements[name] else { return nil }
            return united(all, place: place)
        }
    }

    /// One parameter of all that is said of it; the statements are at least one.
    private mutating func united(
        _ statements: [Statement<ParameterDescription>],
        place: ParameterPlace
    ) -> ParameterDescription {
        var result = statements[statements.count - 1].value
        let subject = "\(place.rawValue) parameter \(quoted(result.name))"
        func said<Value>(_ value: (ParameterDescription) -> Value?) -> [Statement<Value>] {
            statements.compactMap { index, parameter in value(parameter).map { (index, $0) } }
        }
        result.type = last(of: said { $0.type }, name: "the type of the \(subject)") ?? result.type
        result.description = last(of: said { $0.description }, name: "the description of the \(subject)")
        result.isRequired = last(of: said { $0.isRequired }, name: "whether the \(subject) is required")
        result.choices =
            last(of: said { $0.choices.isEmpty ? nil : $0.choices }, name: "the choices of the \(subject)") ?? []
        result.defaultText = last(of: said { $0.defaultText }, name: "the default of the \(subject)")
        return result
    }
}

private func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (_, 11...13): "\(number)th"
    case (1, _): "\(number)st"
    case (2, _): "\(number)nd"
    case (3, _): "\(number)rd"
    default: "\(number)th"
    }
}
