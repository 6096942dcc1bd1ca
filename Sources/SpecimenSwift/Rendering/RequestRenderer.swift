import SpecimenInference

/// Renders the body of the property that makes the request of an operation.
struct RequestRenderer {
    let operation: SwiftOperation

    var statements: [Syntax] {
        [.pair("request =", .call("APIRequest", ["\(method)", "\(path)"]))] + queries + body
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
        let parameters = operation.parameters.filter { $0.source.location == .path }
        guard let parameter = parameters.first(where: { $0.source.wireName == wireName }) else {
            return "\(Name(wireName))"
        }
        let value = text(of: parameter)
        guard case .array = parameter.source.shape, parameter.source.shape.isParameterValue else { return value }
        return "\(value).parameterTexts.joined(separator: \(StringLiteral(",")))"
    }

    private var queries: [Syntax] {
        operation.parameters.filter { $0.source.location == .query }.map { parameter in
            .call("request.query", ["\(StringLiteral(parameter.source.wireName))", "\(text(of: parameter))"])
        }
    }

    private var body: [Syntax] {
        let members = operation.parameters.filter { $0.source.location == .body }
        switch operation.source.body {
        case .none:
            return []
        case .value:
            return members.map { .pair("request.body =", .call(".json", ["\($0.name)"])) }
        case .json, .form, .lines, .text, .file:
            let writes = members.map { member in
                Syntax.call("json.write", ["\(StringLiteral(member.source.wireName))", "\(member.sentValue)"])
            }
            return ["var json = JSONWriter()"] + writes + ["request.body = .json(json)"]
        case .multipart:
            return ["var form = MultipartForm()"] + members.map(part) + ["request.body = .multipart(form)"]
        }
    }

    private func part(_ member: SwiftParameter) -> Syntax {
        let value: Syntax =
            switch member.source.shape {
            case .file: .pair("file:", "\(member.name)")
            case .array(.file): .pair("files:", member.source.isRequired ? "\(member.name)" : "\(member.name) ?? []")
            default: "\(text(of: member))"
            }
        return .call("form.append", ["\(StringLiteral(member.source.wireName))", value])
    }

    /// A value as text. A structure is sent as JSON text.
    private func text(of parameter: SwiftParameter) -> Code {
        let name = parameter.name
        if parameter.source.shape.isParameterValue { return parameter.sentValue }
        return parameter.source.isRequired ? "\(name).jsonText" : "\(name)?.jsonText"
    }
}

extension SwiftParameter {
    /// The argument in its wire format.
    fileprivate var sentValue: Code {
        guard let format = source.shape.wireFormat else { return "\(name)" }
        let conversion: Code = "{ \(format)($0) }"
        guard case .array = source.shape else {
            return source.isNullable ? "\(name).map \(conversion)" : "\(format)(\(name))"
        }
        if source.isNullable { return "\(name).map { $0.map \(conversion) }" }
        return source.isRequired ? "\(name).map \(conversion)" : "\(name)?.map \(conversion)"
    }
}

extension Shape {
    /// The runtime type that converts a value into its wire format; nil if the type of the value does.
    fileprivate var wireFormat: Code? {
        switch self {
        case .scalar(let format): format.wireType.map { "\(Name($0))" }
        case .array(let element): element.wireFormat
        default: nil
        }
    }

    /// A Boolean value that indicates whether paths, queries and forms accept the value unchanged, because it is a
    /// plain value or a list of plain values.
    fileprivate var isParameterValue: Bool {
        if case .array(let element) = self { return element.isPlainValue }
        return isPlainValue
    }

    private var isPlainValue: Bool {
        switch self {
        case .bool, .int, .double, .string, .scalar, .enumeration:
            true
        case .any, .number, .array, .dictionary, .nullable, .model, .oneOf, .file, .data, .text, .lines, .events,
            .nothing:
            false
        }
    }
}
