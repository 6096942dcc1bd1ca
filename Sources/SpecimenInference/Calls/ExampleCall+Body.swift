import SpecimenDocs
import SpecimenJSON

extension ExampleCall {
    mutating func addBody() {
        let members = parameters(in: .body)
        guard !request.body.isEmpty else { return requireOthers(in: .body, besides: []) }
        checkContentType()
        switch operation.body {
        case .none: differ("the body is not sent")
        case .json: addMembers()
        case .form: add(request.formFields ?? [], in: .body, at: request.location)
        case .multipart: addParts()
        case .value: addWhole(members.first)
        case .lines: addLines(members.first)
        case .text, .file: addText(members.first)
        }
    }

    private mutating func checkContentType() {
        guard operation.body != .none, let found = request.headers.mediaType else { return }
        let sent = operation.sentMediaType
        if found != sent, sent != nil { differ("the content type is `\(sent ?? "")` in place of \(quoted(found))") }
    }

    private mutating func addMembers() {
        guard let body = request.body.json, body.root.kind == .object else {
            return differ("the body is not sent, because it is not a JSON object")
        }
        let declared = Dictionary(
            parameters(in: .body).map { ($0.wireName, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var given: Set<String> = []
        for member in body.root.members {
            let location = body.location(of: member.value)
            guard let parameter = declared[member.key] else {
                differ("the member \(quoted(member.key)) of the body is not sent", at: location)
                continue
            }
            guard given.insert(member.key).inserted else { continue }
            add(member.value.value, as: parameter, at: location)
        }
        requireOthers(in: .body, besides: given)
    }

    private mutating func add(_ value: JSONValue, as parameter: Parameter, at location: SourceLocation) {
        arguments.append(Argument(parameter: parameter, value: .json(value)))
        if value == .null, parameter.isNullable || parameter.shape == .any { return }
        let difference = JSONDifference(in: value, as: parameter.shape, models, isArgument: true)
        if let difference, !hasPlaceholderBody {
            differ(
                "the member \(quoted(parameter.wireName)) of the body \(difference.description(of: parameter.wireName))",
                at: location)
        }
    }

    private mutating func addWhole(_ parameter: Parameter?) {
        guard let parameter, let body = request.body.json else { return differ("the body is not sent as JSON") }
        arguments.append(Argument(parameter: parameter, value: .json(body.root.value)))
        let difference = JSONDifference(in: body.root.value, as: parameter.shape, models, isArgument: true)
        if let difference, !hasPlaceholderBody { differ("the body \(difference)", at: body.location(of: body.root)) }
    }

    private mutating func addLines(_ parameter: Parameter?) {
        guard let parameter, let lines = request.body.lines else { return differ("the body is not sent as lines") }
        let value = JSONValue.array(lines.map(\.root.value))
        arguments.append(Argument(parameter: parameter, value: .json(value)))
        if let difference = JSONDifference(in: value, as: parameter.shape, models, isArgument: true) {
            differ("the body \(difference)")
        }
    }

    private mutating func addText(_ parameter: Parameter?) {
        guard let parameter else { return }
        let text = request.body.plainText
        switch parameter.shape {
        case .file:
            let file = File(contentType: request.headers["Content-Type"], content: text)
            arguments.append(Argument(parameter: parameter, value: .files([file])))
        default: arguments.append(Argument(parameter: parameter, value: .texts([text])))
        }
    }
}

extension Operation {
    /// The media type of the body in lower case, without parameters; nil for a body whose file has the type.
    var sentMediaType: String? {
        contentType.map(HTTPHeaders.mediaType) ?? (body == .file ? nil : body.mediaType)
    }
}

extension ExampleCall {
    private mutating func addParts() {
        guard var rest = request.multipartParts else { return differ("the body is not sent as a form with parts") }
        var given: Set<String> = []
        for parameter in parameters(in: .body) {
            let parts = rest.filter { $0.name == parameter.wireName }
            guard let first = parts.first else { continue }
            rest.removeAll { $0.name == parameter.wireName }
            given.insert(parameter.wireName)
            let value: Value =
                if parameter.shape.core == .file {
                    .files(parts.map { File(name: $0.filename, contentType: $0.contentType, content: $0.text) })
                } else if parameter.shape.isStructure, let value = try? JSONValue(parsing: first.text) {
                    .json(value)
                } else {
                    .texts(parts.map { trimmed($0.text) })
                }
            arguments.append(Argument(parameter: parameter, value: value))
            if let problem = problem(of: value, for: parameter) {
                differ("the part \(quoted(parameter.wireName)) \(problem)")
            }
        }
        for part in rest { differ("the part \(quoted(part.name)) is not sent") }
        requireOthers(in: .body, besides: given)
    }
}

extension BodyExample {
    /// The body as the example writes it.
    fileprivate var plainText: String {
        switch self {
        case .empty: ""
        case .json(let body): body.root.text
        case .lines(let body): body.text
        case .text(let text): text
        }
    }
}
