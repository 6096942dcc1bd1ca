import SpecimenDocs
import SpecimenInference

extension AuthenticationScheme {
    /// The scheme in words, for example `key in the header X-Api-Key`.
    var words: String {
        switch self {
        case .bearer: "bearer token"
        case .basic: "user name and password"
        case .header(let name, let prefix):
            "key in the header \(name)" + (prefix.isEmpty ? "" : " after \(quoted(prefix))")
        case .query(let name): "key in the query parameter \(name)"
        }
    }
}

extension Operation {
    /// The form of the body in words, with its content type if the form does not determine it.
    var bodyWords: String {
        let form =
            switch body {
            case .none: "nothing"
            case .json: "a JSON object"
            case .form: "a form"
            case .multipart: "a form with files"
            case .value: "a JSON value"
            case .lines: "lines of JSON"
            case .text: "text"
            case .file: "a file"
            }
        return form + (contentType.map { " (\($0))" } ?? "")
    }
}

extension Parameter {
    /// The presence and the form of the parameter, for example `optional, comma`.
    var words: String {
        var words = [isRequired ? "required" : "optional"]
        if style != .repeated { words.append(style.rawValue) }
        if let value = defaultValue { words.append("\(quoted(value)) unless given") }
        if isHeldByClient { words.append("held by the client") }
        return words.joined(separator: ", ")
    }
}
