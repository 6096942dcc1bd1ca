import SpecimenDocs
import SpecimenJSON

/// The part of a request that has a parameter.
enum ParameterLocation: String, CaseIterable {
    case path, query, header, body

    /// Returns whether two names mean the same parameter. The names of headers compare without regard to case.
    func isSameName(_ first: String, _ second: String) -> Bool {
        key(of: first) == key(of: second)
    }

    /// Returns the text by which names compare.
    func key(of name: String) -> ExactString {
        ExactString(self == .header ? name.lowercased() : name)
    }
}

/// The facts that a reader has found about one endpoint.
///
/// Readers of all formats fill in a draft; ``description(log:)`` checks it.
struct EndpointDraft {
    var position: TextPosition
    var method: HTTPMethod?
    var path: Excerpt?
    var title = ""
    var description: String?
    var authentication: String?
    var warning: String?
    var scopes: [String] = []
    var sidebarOrder: Int?
    var parameters: [ParameterLocation: [ParameterDescription]] = [:]
    /// The raw HTTP request of the example.
    var request: Excerpt?
    /// The raw HTTP response of the example.
    var response: Excerpt?

    init(position: TextPosition) {
        self.position = position
    }

    /// Returns the description of the endpoint, or nil if method or path are missing or broken.
    ///
    /// Everything is checked even then, so that one run shows all problems of the file.
    func description(log: inout FileLog) -> EndpointDescription? {
        checkNumberOfParameters(log: &log)
        let path = path.flatMap { template(of: $0, log: &log) }
        let request = request.flatMap { log.request(of: $0) }
        let response = response.flatMap { log.response(of: $0) }
        guard let method, let path else {
            if let path { _ = pathParameters(of: path, described: parameters[.path] ?? [], log: &log) }
            return nil
        }
        let parameters = placedParameters(method: method, path: path, request: request, log: &log)
        let pathParameters = pathParameters(of: path, described: parameters[.path] ?? [], log: &log)
        var endpoint = EndpointDescription(location: log.location(of: position), method: method, path: path)
        endpoint.title = title
        endpoint.description = description
        endpoint.authentication = authentication
        endpoint.warning = warning
        endpoint.scopes = scopes
        endpoint.sidebarOrder = sidebarOrder
        endpoint.pathParameters = pathParameters
        endpoint.queryParameters = parameters[.query] ?? []
        endpoint.headerParameters = parameters[.header] ?? []
        endpoint.bodyParameters = parameters[.body] ?? []
        if request != nil || response != nil { endpoint.examples = [Example(request: request, response: response)] }
        return endpoint
    }

    /// Adds a parameter. If there is one with its name already, the new one takes its place, with a warning.
    mutating func add(_ parameter: ParameterDescription, in location: ParameterLocation, log: inout FileLog) {
        var list = parameters[location] ?? []
        if let earlier = list.firstIndex(where: { location.isSameName($0.name, parameter.name) }) {
            log.warning(
                .repeatedParameter,
                at: parameter.location,
                "the \(location.rawValue) parameter \(quoted(parameter.name)) is described on line"
                    + " \(list[earlier].location.position.line) already, and the second description is used",
                advice: "remove one of the two"
            )
            list[earlier] = parameter
        } else {
            list.append(parameter)
        }
        parameters[location] = list
    }

    private func checkNumberOfParameters(log: inout FileLog) {
        let limit = log.limits.parametersPerEndpoint
        for (location, list) in parameters where list.count > limit {
            log.error(
                .tooMany,
                at: list[limit].location,
                "the endpoint has more than the \(limit) \(location.rawValue) parameters that are read",
                advice: "remove some of them"
            )
        }
    }

    private func template(of path: Excerpt, log: inout FileLog) -> PathTemplate? {
        let limit = log.limits.pathBytes
        guard log.fits(path.bytes, limit: limit, at: path.start, noun: "the path") else { return nil }
        do {
            let described = parameters[.path] ?? []
            let (template, doubts) = try PathTemplate.read(path.text, described: Set(described.map(\.name)))
            if let replaced = LiteralIdentifiers.replaced(in: template, by: described) {
                log.warning(
                    .pathForm,
                    at: path.start,
                    "the path \(quoted(path.text)) becomes \(quoted(replaced.raw)), because its parameters are described",
                    advice: "write it so"
                )
                return replaced
            }
            for doubt in doubts { log.report(doubt, at: path.position(at: doubt.offset)) }
            return template
        } catch {
            log.error(.brokenPath, at: path.position(at: error.offset), error.message, advice: error.advice)
            return nil
        }
    }

    /// Returns one parameter for each placeholder, in the order of the path.
    private func pathParameters(
        of template: PathTemplate,
        described: [ParameterDescription],
        log: inout FileLog
    ) -> [ParameterDescription] {
        let names = template.parameterNames
        for parameter in described where !names.contains(parameter.name) {
            log.warning(
                .unusedParameter,
                at: parameter.location,
                "the path has no placeholder for the parameter \(quoted(parameter.name)), which is left out",
                advice: suggestion(
                    for: parameter.name,
                    in: names,
                    otherwise: "write `{\(parameter.name)}` into the path, or remove the parameter"
                )
            )
        }
        return names.map { name in
            if let parameter = described.last(where: { $0.name == name }) { return parameter }
            let start = path?.start ?? position
            var parameter = ParameterDescription(undescribed: name, location: log.location(of: start))
            parameter.missingType = Diagnostic(
                .undescribedPlaceholder,
                .warning,
                at: parameter.location,
                "the placeholder \(quoted(name)) of the path is not described and becomes a string",
                advice: "describe it as a path parameter"
            )
            return parameter
        }
    }
}

extension FileLog {
    fileprivate mutating func report(_ doubt: PathDoubt, at position: TextPosition) {
        let text = quoted(doubt.text)
        let (message, advice) =
            switch doubt.kind {
            case .optional:
                (
                    "the optional part \(text) of the path is always sent",
                    "describe the path without it as an endpoint of its own, if it matters"
                )
            case .severalSegments:
                (
                    "\(text) in the path stands for several segments, and becomes a placeholder for one",
                    "write a placeholder for each segment, if their number is fixed"
                )
            case .leftOut:
                ("the part \(text) is left out of the path", "describe it as a parameter, if it matters")
            }
        warning(.pathForm, at: position, message, advice: advice)
    }
}
