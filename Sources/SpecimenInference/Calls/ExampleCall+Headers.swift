import SpecimenDocs

extension ExampleCall {
    mutating func addHeaders(_ authentication: [AuthenticationScheme]) {
        var given: Set<String> = []
        for field in request.headers.fields {
            let name = field.name.lowercased()
            let parameter = parameters(in: .header).first { $0.wireName.lowercased() == name }
            switch name {
            case _ where parameter != nil:
                guard let parameter, given.insert(parameter.wireName).inserted else {
                    differ("the header \(quoted(field.name)) is sent once")
                    continue
                }
                let texts = parameter.shape.isArray ? field.value.split(separator: ",").map(trimmed) : [field.value]
                if !parameter.shape.sends(texts) { differ("the header \(quoted(field.name)) has another form") }
                arguments.append(Argument(parameter: parameter, value: .texts(texts)))
            case "accept": checkAccept(field.value)
            // The content type is a part of the body.
            case "content-type": break
            case _ where authentication.contains { $0.sends(field) }: break
            case _ where HeaderRole.isOwnedByTransport(name): break
            default: differ("the header \(quoted(field.name)) is not sent")
            }
        }
        for parameter in parameters(in: .header)
        where parameter.isRequired && parameter.defaultValue == nil && !given.contains(parameter.wireName) {
            differ("the required header \(quoted(parameter.wireName)) has no value")
        }
    }

    private mutating func checkAccept(_ text: String) {
        let accepted = HTTPHeaders.mediaTypes(of: text)
        let sent = operation.response.acceptedMediaType
        guard !accepted.contains("*/*"), sent != "*/*", !accepted.contains(sent) else { return }
        differ("the header `Accept` is `\(sent)` in place of \(quoted(text))")
    }
}

extension AuthenticationScheme {
    /// Returns whether a header has a credential of the scheme.
    fileprivate func sends(_ field: HTTPHeaders.Field) -> Bool {
        let name = field.name.lowercased()
        let value = field.value.lowercased()
        return switch self {
        case .bearer: name == "authorization" && (value == "bearer" || value.hasPrefix("bearer "))
        case .basic: name == "authorization" && (value == "basic" || value.hasPrefix("basic "))
        case .header(let header, let prefix): name == header.lowercased() && value.hasPrefix(prefix.lowercased())
        case .query: false
        }
    }
}

extension Operation.Response {
    /// The media type in the `Accept` header of a request, without parameters.
    var acceptedMediaType: String {
        if let accept { return HTTPHeaders.mediaTypes(of: accept).first ?? "" }
        return [.data, .nothing, .text].contains(shape) ? "*/*" : shape.mediaType
    }
}
