import SpecimenDocs
import SpecimenJSON

/// Reads one record, the JSON object that describes one endpoint.
struct EndpointReader {
    /// What example requests may have before the path of the endpoint, as their server has it.
    var basePath = ""

    static let keys = [
        "api_path", "method", "title", "description", "authentication", "warning", "sidebar_order", "scopes",
        "parameters", "path_parameters", "query_parameters", "example_request", "example_response",
    ]

    /// Nil, with errors noted, where the record does not say which endpoint it describes.
    func endpoint(_ node: JSONNode, log: inout FileLog) -> EndpointDescription? {
        if node.kind == .object, !node.members.contains(where: { Self.keys.contains($0.key) }) {
            log.error(
                .noDescription,
                at: node,
                "not an endpoint description: the object has none of its keys",
                advice: "add at least `api_path` and `method`, or remove the file from the folder"
            )
            return nil
        }
        guard let record = RecordReader(node, keys: Self.keys, noun: "endpoint", log: &log) else { return nil }
        let method = method(in: record, log: &log)
        let path = path(in: record, log: &log)
        let location = log.location(of: node)
        // Everything is read even where the endpoint is lost, so that one run shows all that is wrong with the file.
        var endpoint = EndpointDescription(
            location: location,
            group: Self.group(of: log.file),
            method: method ?? .get,
            path: path?.template ?? .root,
            title: record.text("title", log: &log) ?? "",
            description: record.text("description", log: &log),
            authentication: record.text("authentication", log: &log),
            warning: record.text("warning", log: &log),
            scopes: record.scalars("scopes", limit: log.limits.choices, log: &log),
            sidebarOrder: record.integer("sidebar_order", log: &log),
            queryParameters: ParameterReader(place: .query).list(in: record, log: &log),
            bodyParameters: ParameterReader(place: .body).list(in: record, log: &log)
        )
        let described = ParameterReader(place: .path).list(in: record, log: &log)
        if let path {
            endpoint.pathParameters = pathParameters(described, of: path, log: &log)
        }
        let request = ExampleReader().request(in: record, log: &log)
        let response = ExampleReader().response(in: record, log: &log)
        if request != nil || response != nil {
            endpoint.examples = [Example(request: request?.example, response: response)]
        }
        guard method != nil, path != nil else { return nil }
        ContradictionCheck(endpoint: endpoint, request: request, response: response, basePath: basePath).run(log: &log)
        return endpoint
    }

    private typealias LocatedPath = (template: PathTemplate, location: SourceLocation)

    static func group(of file: String) -> String {
        guard let slash = file.firstIndex(of: "/") else { return "" }
        return String(file[..<slash])
    }

    private func method(in record: RecordReader, log: inout FileLog) -> HTTPMethod? {
        guard let value = record.value(of: "method") else {
            log.error(
                .missingKey,
                at: record.node,
                "`method` is missing",
                advice: "add one, for example \"method\": \"GET\""
            )
            return nil
        }
        guard let word = value.string else {
            log.wrongKind(value, key: "method", expected: "a string", advice: "write a method such as \"GET\"")
            return nil
        }
        if let method = HTTPMethod(rawValue: trimmed(word).uppercased()) { return method }
        let known = HTTPMethod.allCases.map(\.rawValue)
        let meant = closest(to: trimmed(word), in: known)
        log.error(
            .unknownMethod,
            at: value,
            "\(quoted(word)) is not a method",
            advice: (meant.map { "did you mean `\($0)`? " } ?? "") + "use one of \(listed(known, conjunction: "or"))"
        )
        return nil
    }

    private func path(in record: RecordReader, log: inout FileLog) -> LocatedPath? {
        guard let value = record.value(of: "api_path") else {
            log.error(
                .missingKey,
                at: record.node,
                "`api_path` is missing",
                advice: "add the path of the endpoint, for example \"api_path\": \"/users/{user_id}/\""
            )
            return nil
        }
        guard let text = value.string, let source = log.text(of: value) else {
            log.wrongKind(
                value,
                key: "api_path",
                expected: "a string",
                advice: "write the path of the endpoint in quotes"
            )
            return nil
        }
        let limit = log.limits.pathBytes
        guard log.fits(source.bytes, limit: limit, at: value, noun: "`api_path`", advice: "shorten it") else {
            return nil
        }
        do {
            return (try PathTemplate(parsing: text), log.location(of: value))
        } catch {
            log.error(.brokenPath, at: source.location(at: error.offset), error.message, advice: error.advice)
            return nil
        }
    }

    /// One parameter for each placeholder, in the order of the path.
    private func pathParameters(
        _ described: [ParameterDescription],
        of path: LocatedPath,
        log: inout FileLog
    ) -> [ParameterDescription] {
        let names = path.template.parameterNames
        let known = Set(names)
        let byName = Dictionary(described.map { ($0.name, $0) }) { _, last in last }
        for parameter in described where !known.contains(parameter.name) {
            log.warning(
                .unusedParameter,
                at: parameter.location,
                "the path has no placeholder for the parameter \(quoted(parameter.name)), which is left out",
                advice: closest(to: parameter.name, in: names).map { "did you mean `\($0)`?" }
                    ?? "write `{\(parameter.name)}` into `api_path`, or remove the parameter"
            )
        }
        return names.map { name in
            if let parameter = byName[name] { return parameter }
            log.warning(
                .undescribedPlaceholder,
                at: path.location,
                "nothing describes the placeholder \(quoted(name)) of the path; it is taken as a string",
                advice: "describe it under `path_parameters`"
            )
            var parameter = ParameterDescription(name: name, type: .string, location: path.location)
            parameter.isUndescribed = true
            return parameter
        }
    }
}
