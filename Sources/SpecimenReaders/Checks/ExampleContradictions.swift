import SpecimenDocs
import SpecimenJSON

/// Warnings about examples that contradict the description of their endpoint.
///
/// In paths and queries placeholders are accepted as values, since many examples have the names of the placeholders
/// there.
struct ExampleContradictions {
    private(set) var warnings: [Diagnostic] = []
    private let endpoint: EndpointDescription
    private let server: ExampleServer

    /// - Parameter server: The server of all endpoints, with whose path the path of an example may begin.
    init(in endpoint: EndpointDescription, server: ExampleServer) {
        self.endpoint = endpoint
        self.server = server
        for example in endpoint.examples {
            if let request = example.request { check(request) }
            if let response = example.response, let problem = response.contradiction(to: endpoint.method) {
                report(.exampleStatus, at: response.location, problem)
            }
        }
    }

    private mutating func report(
        _ rule: Diagnostic.Rule,
        at location: SourceLocation,
        _ message: String,
        advice: String = "correct the example or the description"
    ) {
        warnings.append(Diagnostic(rule, .warning, at: location, message, advice: advice))
    }

    private mutating func check(_ request: RequestExample) {
        let target = RequestTarget(request.target)
        checkMethod(of: request)
        checkPath(target.path, of: request)
        let declared = Self.byName(endpoint.queryParameters)
        for item in target.query {
            check(item.value, of: declared[item.name], in: .query, at: request.targetLocation)
        }
        checkHeaders(of: request)
        checkBody(of: request)
    }

    private mutating func checkMethod(of request: RequestExample) {
        if request.method != endpoint.method {
            report(
                .exampleMethod,
                at: request.location,
                "expected a \(endpoint.method.rawValue) as the example request, found a \(request.method.rawValue)"
            )
        } else if [.get, .head].contains(request.method), !request.body.isEmpty {
            report(
                .exampleMethod,
                at: request.location,
                "the example request is a \(request.method.rawValue) with a body, although a GET has no body",
                advice: "remove the body, or correct the method"
            )
        }
    }

    private mutating func checkPath(_ path: String, of request: RequestExample) {
        guard let match = endpoint.path.match(path) else {
            return report(
                .examplePath,
                at: request.targetLocation,
                "expected a path like \(quoted(endpoint.path.raw)) in the example request, found \(quoted(path))"
            )
        }
        guard server.accepts(prefix: match.prefix) else {
            let sent = server.basePath + path.dropFirst(match.prefix.count)
            return report(
                .examplePath,
                at: request.targetLocation,
                "the client sends the path \(quoted(sent)), and the example request has \(quoted(path))",
                advice: "set `baseURL` in `\(Configuration.fileName)` to the server and its path, or correct the path"
            )
        }
        let declared = Self.byName(endpoint.pathParameters)
        for name in endpoint.path.parameterNames {
            guard let value = match.values[name] else { continue }
            check(value, of: declared[name], in: .path, at: request.targetLocation)
        }
    }

    private mutating func checkHeaders(of request: RequestExample) {
        for parameter in endpoint.headerParameters {
            guard let value = request.headers[parameter.name] else { continue }
            check(value, of: parameter, in: .header, at: request.location)
        }
    }

    private mutating func check(
        _ value: String,
        of parameter: ParameterDescription?,
        in location: ParameterLocation,
        at position: SourceLocation
    ) {
        guard let parameter, !value.isPlaceholder(for: parameter.name) else { return }
        let found = parameter.type.acceptsQueryValue(value) ? nil : shown(value, of: parameter.name)
        report(wrongType: found, choices: [value], of: parameter, in: location, at: position)
    }

    private mutating func checkBody(of request: RequestExample) {
        guard let body = request.body.json, body.root.kind == .object else { return }
        let declared = Self.byName(endpoint.bodyParameters)
        let placeholders = Placeholders(in: body.root)
        for member in body.root.members {
            guard let parameter = declared[member.key],
                placeholders.placeholder(member.value, key: member.key) == nil
            else { continue }
            let value = member.value
            let shown = value.scalarText.map { SpecimenDocs.shown($0, of: parameter.name) } ?? value.kind.withArticle
            let found = parameter.type.acceptsBodyValue(value) ? nil : shown
            report(wrongType: found, choices: value.texts, of: parameter, in: .body, at: body.location(of: value))
        }
    }

    /// Reports a value of another type, or a value that is not one of the choices.
    ///
    /// - Parameters:
    ///   - found: The value if it is of another type.
    ///   - values: The values that have to be choices.
    private mutating func report(
        wrongType found: String?,
        choices values: [String],
        of parameter: ParameterDescription,
        in location: ParameterLocation,
        at position: SourceLocation
    ) {
        let subject = "the \(location.rawValue) parameter \(quoted(parameter.name)) in the example request"
        if let found {
            report(.exampleValue, at: position, "expected the type `\(parameter.type)` for \(subject), found \(found)")
        } else if let value = values.first(where: { !parameter.offers($0) }) {
            report(
                .exampleValue,
                at: position,
                "expected a choice of \(subject), found \(shown(value, of: parameter.name))",
                advice: "add it to the choices, or correct the example"
            )
        }
    }

    private static func byName(_ parameters: [ParameterDescription]) -> [String: ParameterDescription] {
        Dictionary(parameters.map { ($0.name, $0) }) { _, last in last }
    }
}

extension ResponseExample {
    /// A Boolean value that indicates whether the body says more than that there is nothing, as `{}` does.
    private var hasInformation: Bool {
        guard let json = body.json?.root else { return !body.isEmpty }
        return switch json.kind {
        case .null: false
        case .string, .array, .object: json.value != json.kind.emptyValue
        default: true
        }
    }

    /// Returns how the status contradicts the method or the body, or nil if it does not (RFC 9110, 15).
    fileprivate func contradiction(to method: HTTPMethod) -> String? {
        switch status {
        case 100..<200:
            "the example response is a \(status), which is not a final response"
        case 201 where [.get, .head, .delete, .options].contains(method):
            "the example response is a \(status), but a \(method.rawValue) creates nothing"
        case 204, 205, 304:
            hasInformation ? "the example response is a \(status), which cannot have a body, but has one" : nil
        default:
            method == .head && hasInformation
                ? "the example response to a HEAD has a body, but such a response has none" : nil
        }
    }
}

extension ParameterDescription {
    /// Returns whether a value, or each element of a list, is one of the choices. Without choices every value is.
    fileprivate func offers(_ value: String) -> Bool {
        if choices.isEmpty || choices.contains(value) { return true }
        guard case .array = type else { return false }
        return value.split(separator: ",").allSatisfy { choices.contains(trimmed($0)) }
    }
}

extension JSONNode {
    /// The text of a string or the texts of a list of strings.
    fileprivate var texts: [String] {
        kind == .array ? elements.compactMap(\.string) : string.map { [$0] } ?? []
    }
}

extension FileLog {
    /// Reports the examples of an endpoint that contradict its description.
    mutating func reportExamples(of endpoint: EndpointDescription, server: ExampleServer) {
        for warning in ExampleContradictions(in: endpoint, server: server).warnings { add(warning) }
    }
}
