import SpecimenDocs
import SpecimenJSON

/// What has been read of an endpoint so far.
struct PageDraft {
    struct Parameter {
        var name: String
        var type: String
        var description: String?
        var isRequired: Bool?
        var choices: [String] = []
        var defaultText: String?
        var position: TextPosition
    }

    var position: TextPosition
    var method: HTTPMethod?
    var path: String?
    var title: String?
    var description = Paragraphs()
    var notes = Paragraphs()
    var scopes: [String] = []
    var isAuthenticated = false
    var parameters: [ParameterPlace: [Parameter]] = [:]
    var request: Excerpt?
    var response: Excerpt?
    var positions: [String: TextPosition] = [:]

    /// Notes where the record's value of that key stands on the page; of several places, the first.
    mutating func mark(_ key: String, at position: TextPosition) {
        positions[key] = positions[key] ?? position
    }

    /// - Parameter marksRequired: Whether the page says of some parameters that they are required, and so of the others
    ///   that they are not.
    func endpoint(in file: String, marksRequired: Bool) -> PageEndpoint? {
        guard let method, let path else { return nil }
        var fields = JSONFields()
        fields.append("title", .string(title ?? ""))
        if !description.text.isEmpty { fields.append("description", .string(description.text)) }
        fields.append("method", .string(method.rawValue))
        fields.append("api_path", .string(path))
        if isAuthenticated || !scopes.isEmpty { fields.append("authentication", "required") }
        if !scopes.isEmpty { fields.append("scopes", .array(scopes.map(JSONValue.string))) }
        for place in [ParameterPlace.path, .query, .body] {
            let values = (parameters[place] ?? []).map {
                Self.value($0, marksRequired: marksRequired && place != .path)
            }
            fields.append(place.key, .array(values))
        }
        if let request { fields.append("example_request", .string(request.text)) }
        if let response { fields.append("example_response", .string(response.text)) }
        if !notes.text.isEmpty { fields.append("warning", .string(notes.text)) }
        return PageEndpoint(
            record: .object(fields),
            method: method,
            path: path,
            location: SourceLocation(file: file, position: position),
            positions: RecordPositions(
                start: position,
                members: positions,
                parameters: Dictionary(
                    uniqueKeysWithValues: parameters.map { ($0.key.key, $0.value.map(\.position)) }
                ),
                messages: ["example_request": request, "example_response": response].compactMapValues { $0?.marks }
            )
        )
    }

    private static func value(_ parameter: Parameter, marksRequired: Bool) -> JSONValue {
        var fields = JSONFields()
        fields.append("name", .string(parameter.name))
        fields.append("type", .string(parameter.type))
        if let isRequired = parameter.isRequired ?? (marksRequired ? false : nil) {
            fields.append("required", .bool(isRequired))
        }
        if !parameter.choices.isEmpty { fields.append("choices", .array(parameter.choices.map(JSONValue.string))) }
        if let text = parameter.defaultText { fields.append("default", value(text, of: parameter.type)) }
        if let text = parameter.description { fields.append("description", .string(text)) }
        return .object(fields)
    }

    /// The default as a value of the parameter's type, where it is one.
    private static func value(_ text: String, of type: String) -> JSONValue {
        switch try? ParameterType(word: type) {
        case .boolean where text == "true" || text == "false": .bool(text == "true")
        case .integer, .number: JSONNumber(lexeme: text).map(JSONValue.number) ?? .string(text)
        default: .string(text)
        }
    }
}
