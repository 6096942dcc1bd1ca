import SpecimenDocs
import SpecimenJSON

extension APIModel {
    /// What descriptions and examples keep from each other: parameters that no example shows, fields that nothing describes,
    /// answers of failure alone, members that another of the same name hides.
    ///
    /// Nothing there is wrong for certain, so that it is told only to who asks; where it is mended, more is known.
    public static func documentationGaps(in documentation: SpecimenDocs.Documentation) -> [Diagnostic] {
        let paging = documentation.configuration.paging
        return documentation.endpoints.flatMap {
            DocumentationGapSearch(endpoint: $0, paging: [paging.cursor ?? "cursor", paging.pageSize ?? "per_page"])
                .gaps
        }
    }
}

/// Looks through the examples of one endpoint.
private struct DocumentationGapSearch {
    let endpoint: EndpointDescription
    /// Names that every list takes and no single call has to show.
    let paging: Set<String>

    var gaps: [Diagnostic] {
        let requests = endpoint.examples.compactMap(\.request)
        let inputs = DocumentedParameters.all(of: [endpoint])[0]
        return [missingResponse].compactMap(\.self)
            + fields(of: requests, in: .query, inputs.query) { $0.queryNames }
            + fields(of: requests, in: .body, inputs.body) { $0.bodyNames }
            + endpoint.examples.flatMap { [$0.request?.body, $0.response?.body].compactMap { $0?.json } }
            .flatMap { body in repeatedKeys(in: body.root, of: body) }
    }

    /// Members that stand for the second time in one object, where only the first counts.
    private func repeatedKeys(in node: JSONNode, of body: JSONBody) -> [Diagnostic] {
        let own = node.duplicateKeys.map { member in
            Diagnostic(
                .repeatedKey,
                .warning,
                at: body.location(at: member.keyOffset),
                "the key \(quoted(member.key)) stands here for the second time in one object, and only the first counts",
                advice: "keep one of the two"
            )
        }
        let inner = node.kind == .array ? Array(node.elements) : node.members.map(\.value)
        return own + inner.flatMap { repeatedKeys(in: $0, of: body) }
    }

    private var missingResponse: Diagnostic? {
        let answers = endpoint.examples.compactMap(\.response)
        guard let first = answers.first, !answers.contains(where: \.isSuccess) else { return nil }
        let status = [String(first.status), first.reason].filter { !$0.isEmpty }.joined(separator: " ")
        return Diagnostic(
            .responseWithoutExample,
            .warning,
            at: first.location,
            "the example response is a failure, `\(status)`, so that nothing shows what a call answers",
            advice: "add an example of success"
        )
    }

    /// - Parameter names: the fields that a request shows; nil where it does not tell, and then no field is missed.
    private func fields(
        of requests: [RequestExample],
        in place: Parameter.Location,
        _ inputs: [DocumentedParameter],
        _ names: (RequestExample) -> [String]?
    ) -> [Diagnostic] {
        let described = Set(inputs.map(\.parameter.name))
        let shown = requests.map { request in
            (request: request, names: names(request)?.map { described.contains($0) ? $0 : Self.fieldName($0) })
        }
        guard !shown.isEmpty, !shown.contains(where: { $0.names == nil }) else { return [] }
        let known = Set(shown.flatMap { $0.names ?? [] })
        let unshown = inputs.map(\.parameter).filter {
            !known.contains($0.name) && !$0.canBeLeftOut && (place != .query || !paging.contains($0.name))
        }
        let undescribed = shown.compactMap { request, names -> Diagnostic? in
            let strange = unique(names ?? []).filter { !described.contains($0) }
            guard !strange.isEmpty else { return nil }
            return Diagnostic(
                .undescribedParameter,
                .warning,
                at: request.location,
                "the example request sends \(phrase(strange, in: place)), which nothing describes",
                advice: "describe \(strange.count == 1 ? "it" : "them") under `\(place.key)`"
            )
        }
        guard let first = unshown.first else { return undescribed }
        let missing = Diagnostic(
            .parameterWithoutExample,
            .warning,
            at: first.location,
            "no example request shows \(phrase(unshown.map(\.name), in: place))",
            advice:
                "add \(unshown.count == 1 ? "it" : "them") to one, or say `\"required\": false` where a call goes without"
        )
        return [missing] + undescribed
    }

    /// `ids` for `ids[]` and `ids[0]`, `metadata` for `metadata[order]`: how forms and queries write lists and objects.
    private static func fieldName(_ name: String) -> String {
        guard name.hasSuffix("]"), let bracket = name.firstIndex(of: "["), bracket != name.startIndex else {
            return name
        }
        return String(name[..<bracket])
    }

    /// `the query parameters `a`, `b` and `c``
    private func phrase(_ names: [String], in place: Parameter.Location) -> String {
        let most = 12
        var words = names.prefix(most).map(quoted)
        if names.count > most { words.append("\(names.count - most) more") }
        return "the \(place.rawValue) \(names.count == 1 ? "parameter" : "parameters") \(listed(words))"
    }

    private func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}

extension ParameterDescription {
    /// The docs say so, in one way or another; what stands in a file is shown by no JSON.
    fileprivate var canBeLeftOut: Bool {
        isRequired == false || defaultText != nil || type == .file || type == .array(.file)
    }
}

extension Parameter.Location {
    fileprivate var key: String { self == .query ? "query_parameters" : "parameters" }
}
