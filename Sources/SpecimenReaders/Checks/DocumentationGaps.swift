import SpecimenDocs
import SpecimenJSON

extension Documentation {
    /// The gaps between descriptions and examples: parameters that no example shows, parameters that examples send but
    /// nothing describes, endpoints without a successful response, placeholders in place of values, repeated keys, and
    /// a path parameter that most endpoints have.
    ///
    /// A gap need not be an error, so these diagnostics are shown on request only. Each gap that the documentation
    /// closes makes the generated types more precise.
    public var gaps: [Diagnostic] {
        let paging = configuration.paging
        let pagingNames: Set = [
            paging.cursor ?? PagingNames.usual.cursor, paging.pageSize ?? PagingNames.usual.pageSize,
        ]
        return endpoints.flatMap { DocumentationGapSearch(endpoint: $0, pagingNames: pagingNames).gaps }
            + [clientParameterSuggestion].compactMap(\.self)
    }
}

/// Searches the examples of one endpoint.
private struct DocumentationGapSearch {
    let endpoint: EndpointDescription
    /// The parameters that every list has. No example has to show them.
    let pagingNames: Set<String>

    var gaps: [Diagnostic] {
        let requests = endpoint.examples.compactMap(\.request)
        let bodies = endpoint.examples.flatMap { [$0.request?.body.json, $0.response?.body.json].compactMap(\.self) }
        return [missingResponse].compactMap(\.self)
            + parameterGaps(in: requests, .query, endpoint.queryParameters, names: \.queryNames)
            + parameterGaps(in: requests, .header, endpoint.headerParameters, names: \.headerNames)
            + parameterGaps(in: requests, .body, endpoint.bodyParameters, names: \.bodyNames)
            + bodies.flatMap(\.repeatedKeys) + bodies.compactMap(\.placeholderGap)
    }

    private var missingResponse: Diagnostic? {
        let responses = endpoint.examples.compactMap(\.response)
        guard let first = responses.first, !responses.contains(where: \.isSuccess) else { return nil }
        let status = [String(first.status), first.reason].filter { !$0.isEmpty }.joined(separator: " ")
        return Diagnostic(
            .responseWithoutExample,
            .warning,
            at: first.location,
            "expected an example of a successful response, found `\(status)`",
            advice: "add an example of a successful response"
        )
    }

    /// - Parameter names: The names that a request sends; nil if its body cannot be read as an object or a form.
    private func parameterGaps(
        in requests: [RequestExample],
        _ location: ParameterLocation,
        _ parameters: [ParameterDescription],
        names: (RequestExample) -> [String]?
    ) -> [Diagnostic] {
        // The names of headers compare without regard to case.
        let key = { (name: String) in location == .header ? name.lowercased() : name }
        let described = Set(parameters.map { key($0.name) })
        let sent = requests.map { request in
            names(request)?.map { described.contains(key($0)) ? $0 : FieldName($0).base }
        }
        let readable = sent.compactMap(\.self)
        // A request that cannot be read may send any parameter.
        guard !readable.isEmpty, readable.count == sent.count else { return [] }
        let shown = Set(readable.joined().map(key))
        let unshown = parameters.filter {
            !shown.contains(key($0.name)) && !$0.canBeOmitted && (location != .query || !pagingNames.contains($0.name))
        }
        let missing = unshown.first.map { first in
            Diagnostic(
                .parameterWithoutExample,
                .warning,
                at: first.location,
                "no example request shows \(phrase(unshown.map(\.name), in: location))",
                advice: "add \(unshown.count == 1 ? "it" : "them") to an example request, or set `\"required\": false`"
            )
        }
        let undescribed = zip(requests, readable).compactMap { request, names -> Diagnostic? in
            let unknown = names.filter { !described.contains(key($0)) }.uniqued()
            guard !unknown.isEmpty else { return nil }
            return Diagnostic(
                .undescribedParameter,
                .warning,
                at: request.location,
                "the example request sends \(phrase(unknown, in: location)) without a description",
                advice: "describe \(unknown.count == 1 ? "it" : "them") under `\(location.recordKey)`"
            )
        }
        return [missing].compactMap(\.self) + undescribed
    }

    /// Returns a phrase for parameters, for example "the query parameters `a`, `b` and `c`".
    private func phrase(_ names: [String], in location: ParameterLocation) -> String {
        let limit = 12
        var words = names.prefix(limit).map(quoted)
        if names.count > limit { words.append("\(names.count - limit) more") }
        return "the \(location.rawValue) \(names.count == 1 ? "parameter" : "parameters") \(listed(words))"
    }
}

extension RequestExample {
    /// The names of the headers that are neither for the transport, nor for the form of a body, nor credentials.
    fileprivate var headerNames: [String]? {
        headers.fields.map(\.name).filter { name in
            let words = name.lowercased().split { !$0.isLetter }.map(String.init)
            return !HeaderRole.isOwnedByTransport(name) && words != ["accept"] && words != ["content", "type"]
                && CredentialNames.certainty(ofHeader: words) == nil
        }
    }
}

extension ParameterDescription {
    /// A Boolean value that indicates whether no example has to show the parameter. The content of a file appears in no
    /// example.
    fileprivate var canBeOmitted: Bool {
        isRequired == false || defaultText != nil || type == .file || type == .array(.file)
    }
}

extension JSONBody {
    /// A warning about the placeholders in the body, at the first of them.
    fileprivate var placeholderGap: Diagnostic? {
        guard let (value, placeholder) = root.firstPlaceholder else { return nil }
        return Diagnostic(
            .placeholderInExample,
            .warning,
            at: location(of: value),
            "expected values in the example, found placeholders such as \(quoted(placeholder.text))",
            advice: "write values as the API sends them"
        )
    }
}
