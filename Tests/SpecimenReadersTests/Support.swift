import SpecimenDocs
import SpecimenReaders
import Testing

/// Reads the documentation of one file.
func read(
    _ text: String,
    at path: String = "lamps.md",
    limits: DocumentationLimits = .standard
) -> Documentation {
    Documentation(reading: [SourceFile(path: path, text: text)], limits: limits)
}

/// Reads the documentation of several files, given as path and text.
func read(files: KeyValuePairs<String, String>, limits: DocumentationLimits = .standard) -> Documentation {
    Documentation(reading: files.map { SourceFile(path: $0.key, text: $0.value) }, limits: limits)
}

/// A front-matter file around one JSON object, which begins on its second line.
func page(_ json: String) -> String {
    "---\n\(json)\n---\n"
}

/// A front-matter file that describes `GET /lamps/{id}/`, or `PUT` if its body has parameters, with more members. They
/// begin on its second line.
func lamp(_ members: String) -> String {
    page(
        """
        {"api_path": "/lamps/{id}/", "method": "\(members.contains("\"parameters\"") ? "PUT" : "GET")",
        \(members)
        , "path_parameters": [{"name": "id", "type": "int"}]}
        """
    )
}

/// The text as the inside of a JSON string.
func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\r\n", with: "\\r\\n")
        .replacing("\n", with: "\\n").replacing("\t", with: "\\t")
}

extension Documentation {
    /// The diagnostics as they are printed.
    var report: [String] { diagnostics.map(\.description) }

    /// The only endpoint.
    func onlyEndpoint() throws -> EndpointDescription {
        try #require(endpoints.count == 1, "\(report)")
        return try #require(endpoints.first)
    }
}

extension EndpointDescription {
    /// The facts that tests compare, one per line.
    var facts: [String] {
        var lines = ["\(method.rawValue) \(path)"]
        if !title.isEmpty { lines.append("title \(title)") }
        for (place, parameters) in [("path", pathParameters), ("query", queryParameters), ("body", bodyParameters)] {
            lines += parameters.map { "\(place) \($0.summary)" }
        }
        for example in examples {
            if let request = example.request {
                lines.append("request \(request.method.rawValue) \(request.target) \(request.body.summary)")
            }
            if let response = example.response { lines.append("response \(response.status) \(response.body.summary)") }
        }
        return lines
    }
}

extension ParameterDescription {
    var summary: String {
        var words = ["\(name):", type.description]
        if let isRequired { words.append(isRequired ? "required" : "optional") }
        if !choices.isEmpty { words.append("of \(choices.joined(separator: "|"))") }
        if let defaultText { words.append("= \(defaultText)") }
        if let description { words.append("(\(description))") }
        return words.joined(separator: " ")
    }
}

extension BodyExample {
    var summary: String {
        switch self {
        case .empty: "-"
        case .json(let body): "json \(body.root.value)"
        case .lines(let body): "lines \(body.values.map { "\($0.root.value)" }.joined(separator: ", "))"
        case .text(let text): "text \(text)"
        }
    }
}
