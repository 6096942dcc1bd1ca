import SpecimenDocs
import SpecimenJSON

/// Replaces identifiers in paths, such as `/users/123/posts`, by placeholders, if another path or an example request shows
/// that they vary.
struct LiteralIdentifiers {
    private(set) var warnings: [Diagnostic] = []
    /// The placeholder of each path up to a segment: `id` of `/users/{id}` for `/users`.
    private var placeholders: [String: ParameterDescription] = [:]
    /// The beginnings of all paths that have the same text there, such as `/api/0`.
    private var common: [String] = []

    init(_ endpoints: [EndpointDescription]) {
        for endpoint in endpoints {
            let segments = endpoint.path.segments
            for (index, segment) in segments.enumerated() {
                guard let name = segment.placeholder,
                    let parameter = endpoint.pathParameters.first(where: { $0.name == name })
                else { continue }
                let beginning = Self.beginning(of: segments[..<index])
                if let known = placeholders[beginning], !known.isUndescribed || parameter.isUndescribed { continue }
                placeholders[beginning] = parameter
            }
        }
        let paths = endpoints.map { $0.path.segments.map(\.blanked) }
        if var first = paths.first, paths.count > 1 {
            for path in paths.dropFirst() { first = zip(first, path).prefix { $0 == $1 }.map(\.0) }
            common = first
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
            guard let literal = segments[index].literal,
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
        for literal: String,
        at index: Int,
        of endpoint: EndpointDescription,
        in segments: [PathTemplate.Segment],
        shown: [[Substring]]
    ) -> ParameterDescription? {
        let previous = index > 0 ? segments[index - 1].literal : nil
        let isIdentifier = Self.isIdentifier(literal) && !Self.isVersion(literal, at: index, after: previous)
        let taken = Set(segments.flatMap(\.parameterNames))
        let value = shown.lazy.map { $0[index] }.first { $0 != literal }.map(String.init)
        let beginning = Self.beginning(of: segments[..<index])
        var parameter = ParameterDescription(
            undescribed: Self.name(after: previous, besides: taken),
            location: endpoint.location
        )
        let reason: String
        if isIdentifier, let known = placeholders[beginning] {
            if !taken.contains(known.name) { parameter = known }
            reason = "another path has \(quoted("{\(known.name)}")) there"
        } else if let value, isIdentifier || Self.isOpen(literal) {
            reason = "the example request has \(quoted(value)) there"
        } else {
            if isIdentifier, index >= common.count {
                warn(
                    at: endpoint.location, "\(quoted(literal)) in the path is sent as it is",
                    "write `{name}` if it varies")
            }
            return nil
        }
        let text = quoted("{\(parameter.name)}")
        warn(
            at: endpoint.location,
            "\(quoted(literal)) in the path becomes \(text), because \(reason)",
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
                segment.literal.map { $0 == text || isIdentifier($0) || isOpen($0) } ?? true
            }
            return fits ? Array(path) : nil
        }
    }

    private static func beginning(of segments: ArraySlice<PathTemplate.Segment>) -> String {
        segments.map { "/\($0.blanked)" }.joined()
    }

    /// Returns whether a text is a number, a UUID or a long hexadecimal number.
    private static func isIdentifier(_ text: String) -> Bool {
        let isNumber = !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
        return isNumber
            || text.utf8.count >= 12 && text.contains(where: \.isNumber)
                && text.allSatisfy { $0.isHexDigit || $0 == "-" }
    }

    /// Returns whether a text stands for anything: `*` or `$name`.
    private static func isOpen(_ text: String) -> Bool {
        text == "*" || text.hasPrefix("$")
    }

    /// Returns whether a text is a small number at the start of a path, as in `/2/users` and `/api/0/users`.
    private static func isVersion(_ text: String, at index: Int, after previous: String?) -> Bool {
        text.utf8.count < 3 && (index == 0 || index == 1 && ["api", "rest", "v"].contains(previous?.lowercased()))
    }

    /// Returns the name of the identifier of a resource: `user_id` after `users`.
    private static func name(after collection: String?, besides taken: Set<String>) -> String {
        let words = (collection ?? "").lowercased().split { !($0.isASCII && $0.isLetter) }.joined(separator: "_")
        let singular =
            words.hasSuffix("ies")
            ? words.dropLast(3) + "y"
            : words.hasSuffix("ss") || !words.hasSuffix("s")
                ? words[...] : words.dropLast()
        let name = singular.isEmpty ? "id" : "\(singular)_id"
        return (1...).lazy.map { $0 == 1 ? name : "\(name)\($0)" }.first { !taken.contains($0) } ?? name
    }
}

extension LiteralIdentifiers {
    /// Returns the path with placeholders for the parameters that it has no placeholder for, if it has as many
    /// identifiers or names of these parameters; nil otherwise.
    static func replaced(in path: PathTemplate, by names: [String]) -> PathTemplate? {
        let unused = names.filter { !path.parameterNames.contains($0) }.uniqued()
        guard !unused.isEmpty else { return nil }
        let keys = Set(unused.map(\.lettersAndDigits))
        var segments = path.segments
        let open = segments.indices.filter { index in
            guard let literal = segments[index].literal else { return false }
            let previous = index > 0 ? segments[index - 1].literal : nil
            return isIdentifier(literal) && !isVersion(literal, at: index, after: previous) || isOpen(literal)
                || keys.contains(literal.lettersAndDigits)
        }
        guard open.count == unused.count else { return nil }
        for (index, name) in zip(open, unused) { segments[index] = PathTemplate.Segment([.parameter(name)]) }
        return PathTemplate(segments, hasTrailingSlash: path.hasTrailingSlash)
    }
}

extension PathTemplate.Segment {
    /// The text of a segment without placeholders.
    fileprivate var literal: String? {
        guard pieces.count == 1, case .literal(let text) = pieces[0] else { return nil }
        return text
    }
}
