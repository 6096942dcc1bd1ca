import SpecimenDocs
import SpecimenJSON

/// Finds where the examples contradict the description they belong to.
///
/// Only what cannot be true at once is reported. In paths and queries placeholders accept anything, since many examples
/// carry the names of the placeholders in place of values.
struct ContradictionCheck {
    let endpoint: EndpointDescription
    let request: ExampleReader.Request?
    let response: ResponseExample?
    /// The path of the server, with which the path of an example may begin.
    let basePath: String

    func run(log: inout FileLog) {
        if let request {
            let target = RequestTarget(request.example.target)
            checkMethod(request, log: &log)
            checkPath(target.path, of: request, log: &log)
            checkQuery(target.query, of: request, log: &log)
            checkBody(request, log: &log)
        }
        if let response, let problem = response.contradiction(to: endpoint.method) {
            log.warning(.exampleStatus, at: response.location, problem, advice: Self.advice)
        }
    }

    private static let advice = "correct the one that is wrong"

    private func checkMethod(_ request: ExampleReader.Request, log: inout FileLog) {
        let example = request.example
        if example.method != endpoint.method {
            log.warning(
                .exampleMethod,
                at: example.location,
                "the example request is a \(example.method.rawValue), the endpoint a \(endpoint.method.rawValue)",
                advice: Self.advice
            )
        } else if [.get, .head].contains(example.method), !example.body.isEmpty {
            log.warning(
                .exampleMethod,
                at: example.location,
                "the example request is a \(example.method.rawValue) and has a body, which means nothing there",
                advice: "remove the body, or correct the method"
            )
        }
    }

    private func checkPath(_ path: String, of request: ExampleReader.Request, log: inout FileLog) {
        guard let values = endpoint.path.values(in: path) ?? endpoint.path.values(in: withinServer(path)) else {
            log.warning(
                .examplePath,
                at: request.targetLocation,
                "the path of the example request, \(quoted(path)), does not fit \(quoted(endpoint.path.raw))",
                advice: Self.advice
            )
            return
        }
        let declared = Self.byName(endpoint.pathParameters)
        for (name, value) in values {
            check(value, of: declared[name], in: .path, at: request.targetLocation, log: &log)
        }
    }

    private func withinServer(_ path: String) -> String {
        path.hasPrefix(basePath) ? String(path.dropFirst(basePath.count)) : path
    }

    private func checkQuery(
        _ query: [RequestTarget.QueryItem],
        of request: ExampleReader.Request,
        log: inout FileLog
    ) {
        let declared = Self.byName(endpoint.queryParameters)
        for item in query {
            check(item.value, of: declared[item.name], in: .query, at: request.targetLocation, log: &log)
        }
    }

    private func check(
        _ value: String,
        of parameter: ParameterDescription?,
        in place: ParameterPlace,
        at location: SourceLocation,
        log: inout FileLog
    ) {
        guard let parameter, !value.isPlaceholder(for: parameter.name) else { return }
        if !parameter.type.acceptsQueryValue(value) {
            reportType(quoted(value), of: parameter, in: place, at: location, log: &log)
        } else if !parameter.offers(value) {
            reportChoice(value, of: parameter, in: place, at: location, log: &log)
        }
    }

    private func checkBody(_ request: ExampleReader.Request, log: inout FileLog) {
        let form = "application/x-www-form-urlencoded"
        if request.example.headers.mediaType == form, !request.example.body.isEmpty {
            log.warning(
                .unsupportedBody,
                at: request.example.location,
                "the example request sends its body as a form, `\(form)`, and the client will send it as JSON",
                advice: "see whether the API takes that too, or leave the endpoint out"
            )
        }
        guard let body = request.example.body.json, body.root.kind == .object else { return }
        let declared = Self.byName(endpoint.bodyParameters)
        for member in body.root.members {
            guard let parameter = declared[member.key] else { continue }
            let location = body.location(of: member.value)
            if !parameter.type.acceptsBodyValue(member.value) {
                let value = member.value.scalarText.map(quoted) ?? member.value.kind.withArticle
                reportType(value, of: parameter, in: .body, at: location, log: &log)
            } else if let value = member.value.texts.first(where: { !parameter.offers($0) }) {
                reportChoice(value, of: parameter, in: .body, at: location, log: &log)
            }
        }
    }

    private func report(
        _ value: String,
        of parameter: ParameterDescription,
        in place: ParameterPlace,
        at location: SourceLocation,
        _ problem: String,
        advice: String = Self.advice,
        log: inout FileLog
    ) {
        log.warning(
            .exampleValue,
            at: location,
            "the example request gives the \(place.rawValue) parameter \(quoted(parameter.name)) the value \(value),"
                + " which is \(problem)",
            advice: advice
        )
    }

    private func reportType(
        _ value: String,
        of parameter: ParameterDescription,
        in place: ParameterPlace,
        at location: SourceLocation,
        log: inout FileLog
    ) {
        report(value, of: parameter, in: place, at: location, "not of its type `\(parameter.type)`", log: &log)
    }

    private func reportChoice(
        _ value: String,
        of parameter: ParameterDescription,
        in place: ParameterPlace,
        at location: SourceLocation,
        log: inout FileLog
    ) {
        let advice = "add it to `choices`, or correct the one that is wrong"
        report(quoted(value), of: parameter, in: place, at: location, "none of its choices", advice: advice, log: &log)
    }

    private static func byName(_ parameters: [ParameterDescription]) -> [String: ParameterDescription] {
        Dictionary(parameters.map { ($0.name, $0) }) { _, last in last }
    }
}

extension ResponseExample {
    /// What the status says that method or body belie; nil where they go together (RFC 9110, 15).
    func contradiction(to method: HTTPMethod) -> String? {
        let status = "the example response is a \(status)"
        switch self.status {
        case 100..<200:
            return "\(status), which announces another answer and is none"
        case 201 where [.get, .head, .delete, .options].contains(method):
            return "\(status), and a \(method.rawValue) creates nothing"
        case 204, 205, 304:
            return body.isEmpty ? nil : "\(status) and has a body, which such an answer cannot have"
        default:
            return method == .head && !body.isEmpty
                ? "the example response has a body, and the answer to a HEAD has none" : nil
        }
    }
}

extension ParameterDescription {
    /// Whether a value is among the choices; any is where there are none. Of a list, each element is looked at.
    fileprivate func offers(_ value: String) -> Bool {
        guard !choices.isEmpty else { return true }
        if choices.contains(value) { return true }
        guard case .array = type else { return false }
        return value.split(separator: ",").allSatisfy { choices.contains(trimmed($0)) }
    }
}

extension JSONNode {
    /// The text of a string, or those of a list of strings.
    fileprivate var texts: [String] {
        kind == .array ? elements.compactMap(\.string) : string.map { [$0] } ?? []
    }
}
