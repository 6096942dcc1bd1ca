import SpecimenDocs
import SpecimenJSON

/// Replaces identifiers in paths, such as `/users/123/posts`, by placeholders, if another path or an example request
/// shows that they vary.
struct LiteralIdentifiers {
    private(set) var warnings: [Diagnostic] = []
    /// The placeholder of each path up to a segment: `id` of `/users/{id}` for `/users`.
    private let placeholders: [String: ParameterDescription]

    init(_ endpoints: [EndpointDescription]) {
        var found: [String: [ParameterDescription]] = [:]
        for endpoint in endpoints {
            let segments = endpoint.path.segments
            for (index, segment) in segments.enumerated() {
                guard let name = segment.placeholder,
                    let parameter = endpoint.pathParameters.first(where: { $0.name == name })
                else { continue }
                found[Self.beginning(of: segments[..<index]), default: []].append(parameter)
            }
        }
        placeholders = found.compactMapValues(Self.mostCommon)
    }

    /// Returns the parameter with the most common name; of equally common names, that with the smaller one.
    private static func mostCommon(_ parameters: [ParameterDescription]) -> ParameterDescription? {
        let groups = Dictionary(grouping: parameters, by: \.name)
        let group = groups.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }?.value
        return group?.min { left, right in
            if left.isUndescribed != right.isUndescribed { return right.isUndescribed }
            return (left.type.description, left.description ?? "") < (right.type.description, right.description ?? "")
        }
    }

    /// Replaces the identifiers in the path of an endpoint.
    mutating func replace(in endpoint: inout EndpointDescription) {
        var segments = endpoint.path.segments
        var parameters: [ParameterDescription] = []
        let shown = Self.examplePaths(of: endpoint)
        var hasChanged = false
        for index in segments.indices {
            if let name = segments[index].placeholder {
                parameters += endpoint.pathParameters.filter { $0.name == name }
                continue
            }
            guard let literal = IdentifierText(at: index, of: segments),
                let parameter = placeholder(for: literal, at: index, of: endpoint, in: segments, shown: shown)
            else {
                parameters += endpoint.pathParameters.filter { segments[index].parameterNames.contains($0.name) }
                continue
            }
            segments[index] = PathTemplate.Segment([.parameter(parameter.name)])
            parameters.append(parameter)
            hasChanged = true
        }
        guard hasChanged else { return }
        endpoint.path = PathTemplate(segments, hasTrailingSlash: endpoint.path.hasTrailingSlash)
        endpoint.pathParameters = parameters
    }

    private mutating func placeholder(
        for literal: IdentifierText,
        at index: Int,
        of endpoint: EndpointDescription,
        in segments: [PathTemplate.Segment],
        shown: [[Substring]]
    ) -> ParameterDescription? {
        let taken = Set(segments.flatMap(\.parameterNames))
        let known = placeholders[Self.beginning(of: segments[..<index])]
        let value = shown.lazy.map { $0[index] }.first { $0 != literal.text }.map(String.init)
        let variable = literal.variable.flatMap { taken.contains($0) ? nil : $0 }
        var parameter = ParameterDescription(
            undescribed: variable ?? Self.name(after: literal.collection, besides: taken),
            location: endpoint.location
        )
        let reason: String
        if literal.isIdentifier || literal.isRandom, let known {
            if !taken.contains(known.name) { parameter = known }
            reason = "another path has \(quoted("{\(known.name)}")) there"
        } else if let value, literal.isIdentifier || literal.isOpen {
            reason = "the example request has \(quoted(value)) there"
        } else {
            if literal.isIdentifier || literal.isOpen || literal.isMixed && known != nil {
                warn(
                    at: endpoint.location,
                    "\(quoted(literal.text)) in the path is sent as it is",
                    "write `{name}` if it stands for a value")
            }
            return nil
        }
        let text = quoted("{\(parameter.name)}")
        warn(
            at: endpoint.location,
            "\(quoted(literal.text)) in the path becomes \(text), because \(reason)",
            "write \(text) and describe it as a path parameter"
        )
        parameter.location = endpoint.location
        return parameter
    }

    private mutating func warn(at location: SourceLocation, _ message: String, _ advice: String) {
        warnings.append(Diagnostic(.pathForm, .warning, at: location, message, advice: advice))
    }

    /// The segments of the paths of example requests that differ from the path of the endpoint in identifiers only.
    private static func examplePaths(of endpoint: EndpointDescription) -> [[Substring]] {
        let segments = endpoint.path.segments
        return endpoint.examples.compactMap(\.request).compactMap { request in
            let path = RequestTarget(request.target).path.split(separator: "/").suffix(segments.count)
            guard path.count == segments.count else { return nil }
            let fits = zip(segments, path).allSatisfy { segment, text in
                segment.literal.map { $0 == text || IdentifierText.isIdentifier($0) || IdentifierText.isOpen($0) }
                    ?? true
            }
            return fits ? Array(path) : nil
        }
    }

    private static func beginning(of segments: ArraySlice<PathTemplate.Segment>) -> String {
        segments.map { "/\($0.blanked)" }.joined()
    }
}
