import SpecimenInference

/// Renders the statements that make the request in the initializer of an operation.
struct RequestRenderer {
    let operation: SwiftOperation

    var statements: [Syntax] {
        [.pair("request =", .call("APIRequest", ["\(method)", "\(path)"]))] + queries + headers + body
    }

    private var method: Code {
        ".\(Name(operation.source.method.lowercased()))"
    }

    private var path: StringLiteral {
        StringLiteral(
            operation.source.path.map { piece in
                switch piece {
                case .literal(let text): .text(text)
                case .parameter(let wireName): .code(segment(wireName))
                }
            }
        )
    }

    /// The value of a parameter in the path. Several values make one segment, as in `/users/1,2/`.
    private func segment(_ wireName: String) -> Code {
        guard let parameter = parameters(in: .path).first(where: { $0.source.wireName == wireName }) else {
            return "\(Name(wireName))"
        }
        guard case .array = parameter.source.shape, parameter.source.isSentAsText else { return parameter.plainValue }
        return "\(parameter.plainValue).parameterTexts.joined(separator: \(StringLiteral(parameter.source.separator)))"
    }

    private var queries: [Syntax] {
        parameters(in: .query).map { .call("request.query", [$0.key] + $0.field) }
    }

    private var headers: [Syntax] {
        let accept = operation.source.response.accept.map { type -> Syntax in
            .pair("request.headers[\"Accept\"] =", "\(StringLiteral(type))")
        }
        return parameters(in: .header).map { .call("request.header", [$0.key, "\($0.plainValue)"]) }
            + [accept].compactMap(\.self)
    }

    private func parameters(in location: Parameter.Location) -> [SwiftParameter] {
        operation.parameters.filter { $0.source.location == location }
    }
}

extension RequestRenderer {
    private var body: [Syntax] {
        let members = parameters(in: .body)
        switch operation.source.body {
        case .none: return []
        case .value: return whole(".json", members)
        case .lines: return whole(".lines", members)
        case .text: return whole(".text", members)
        case .file: return whole(".file", members)
        case .json:
            let writes = members.map { Syntax.call("json.write", [$0.key, "\($0.sentValue)"]) }
            return ["var json = JSONWriter()"] + writes + [assignment(".json", "json")]
        case .form:
            let fields = members.map { Syntax.call("form.append", [$0.key] + $0.field) }
            return ["var form = FormBody()"] + fields + [assignment(".form", "form")]
        case .multipart:
            let parts = members.map { Syntax.call("form.append", [$0.key] + $0.part) }
            // Its content type has a boundary, which each body chooses.
            return ["var form = MultipartForm()"] + parts + ["request.body = .multipart(form)"]
        }
    }

    /// The statement for a body that is the value of one parameter.
    private func whole(_ kind: Code, _ members: [SwiftParameter]) -> [Syntax] {
        members.prefix(1).map { member in
            guard member.isOptional else { return assignment(kind, member.sentValue) }
            // A list that is converted ends in an optional chain, which `map` would continue.
            var value = member.sentValue
            if case .array = member.source.shape, member.source.shape.wireFormat != nil { value = "(\(value))" }
            let more: Code = contentType.map { ", contentType: \($0)" } ?? ""
            return .pair("request.body =", "\(value).map { \(kind)($0\(more)) }")
        }
    }

    private func assignment(_ kind: Code, _ value: Code) -> Syntax {
        let type = contentType.map { Syntax.pair("contentType:", "\($0)") }
        return .pair("request.body =", .call(kind, ["\(value)"] + [type].compactMap(\.self)))
    }

    private var contentType: StringLiteral? { operation.source.contentType.map { StringLiteral($0) } }
}

extension SwiftParameter {
    fileprivate var key: Syntax { "\(StringLiteral(source.wireName))" }
}
