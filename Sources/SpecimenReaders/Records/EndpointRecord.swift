import SpecimenDocs
import SpecimenJSON

/// An endpoint as a record, the native format of descriptions.
public struct EndpointRecord: Sendable {
    public let endpoint: EndpointDescription

    public init(_ endpoint: EndpointDescription) {
        self.endpoint = endpoint
    }

    /// `GET /releases/`
    public var name: String { "\(endpoint.method.rawValue) \(endpoint.path)" }

    /// The contents of the record's file.
    public var contents: String { value.prettyPrinted() + "\n" }

    /// The name of the record's file without `.json`: `GET-releases-version` for `GET /releases/{version}/`.
    public var fileStem: String {
        let words = endpoint.path.raw.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        // File systems allow 255 bytes, and something may have to be added.
        let stem = words.joined(separator: "-").prefix(180)
        return endpoint.method.rawValue + (stem.isEmpty ? "" : "-\(stem)")
    }

    /// The record as JSON.
    public var value: JSONValue {
        var fields: JSONFields = ["title": .string(endpoint.title)]
        if let text = endpoint.description { fields.append("description", .string(text)) }
        fields.append("method", .string(endpoint.method.rawValue))
        fields.append("api_path", .string(endpoint.path.raw))
        if let text = endpoint.authentication { fields.append("authentication", .string(text)) }
        if !endpoint.scopes.isEmpty { fields.append("scopes", .array(endpoint.scopes.map(JSONValue.string))) }
        if let order = endpoint.sidebarOrder { fields.append("sidebar_order", .number(JSONNumber(order))) }
        for location in ParameterLocation.allCases {
            let parameters = endpoint.parameters(in: location).filter { !$0.isUndescribed }
            // Few endpoints have header parameters.
            if location == .header, parameters.isEmpty { continue }
            fields.append(location.recordKey, .array(parameters.map(\.record)))
        }
        if let request = endpoint.examples.lazy.compactMap(\.request).first {
            fields.append("example_request", .string(request.message))
        }
        if let response = endpoint.examples.lazy.compactMap(\.response).first {
            fields.append("example_response", .string(response.message))
        }
        if let text = endpoint.warning { fields.append("warning", .string(text)) }
        return .object(fields)
    }
}

extension EndpointDescription {
    fileprivate func parameters(in location: ParameterLocation) -> [ParameterDescription] {
        switch location {
        case .path: pathParameters
        case .query: queryParameters
        case .header: headerParameters
        case .body: bodyParameters
        }
    }
}

extension ParameterDescription {
    fileprivate var record: JSONValue {
        var fields: JSONFields = ["name": .string(name), "type": .string(type.description)]
        if let isRequired { fields.append("required", .bool(isRequired)) }
        if !choices.isEmpty { fields.append("choices", .array(choices.map(JSONValue.string))) }
        if let defaultText { fields.append("default", value(of: defaultText)) }
        if let description { fields.append("description", .string(description)) }
        return .object(fields)
    }

    /// The default as a JSON value of the parameter's type if possible.
    private func value(of text: String) -> JSONValue {
        switch type {
        case .boolean where text == "true" || text == "false": .bool(text == "true")
        case .integer, .number: JSONNumber(lexeme: text).map(JSONValue.number) ?? .string(text)
        default: .string(text)
        }
    }
}

extension RequestExample {
    fileprivate var message: String { "\(method.rawValue) \(target) HTTP/1.1" + headers.lines + body.text }
}

extension ResponseExample {
    fileprivate var message: String {
        "HTTP/1.1 \(status)\(reason.isEmpty ? "" : " \(reason)")" + headers.lines + body.text
    }
}

extension HTTPHeaders {
    fileprivate var lines: String {
        fields.map { $0.value.isEmpty ? "\n\($0.name):" : "\n\($0.name): \($0.value)" }.joined()
    }
}

extension BodyExample {
    /// The blank line before a body and the body.
    fileprivate var text: String {
        switch self {
        case .empty: ""
        case .text(let text): "\n\n" + text
        case .json(let body): "\n\n" + body.root.text
        case .lines(let body): "\n\n" + body.text
        }
    }
}
