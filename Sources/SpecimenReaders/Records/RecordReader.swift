import SpecimenDocs
import SpecimenJSON

/// Reads endpoint records, the native format: JSON objects, plain or as front matter.
struct RecordReader: DescriptionReader {
    func endpoints(in file: SourceFile, log: inout FileLog) -> [EndpointDescription]? {
        guard let format = RecordFormat(of: file.bytes) else { return nil }
        guard let document = log.document(parsing: file.bytes, in: format.json, mayBeCut: format.isUnclosed) else {
            return []
        }
        if format.isUnclosed {
            log.error(
                .unclosedFrontMatter,
                at: document.position(at: document.root.endOffset),
                "expected a line `---` after the JSON object, found none",
                advice: "add it, or look whether the file was cut off"
            )
        }
        if format.isFrontMatter, document.root.kind != .object {
            log.error(
                .wrongKind,
                at: document.root,
                "expected an endpoint object between the lines `---`, found \(document.root.kind.withArticle)",
                advice: "write one object there, or several into a plain JSON file"
            )
            return []
        }
        let objects = document.root.kind == .array ? Array(document.root.elements) : [document.root]
        if objects.isEmpty {
            log.warning(
                .emptyFile,
                at: document.root,
                "the file describes no endpoint",
                advice: "add the objects of some endpoints, or remove the file"
            )
        }
        var endpoints: [EndpointDescription] = []
        for object in objects {
            // One endpoint more than is allowed suffices for the error about their number.
            guard endpoints.count <= log.limits.endpoints else { break }
            if let endpoint = endpoint(object, log: &log) { endpoints.append(endpoint) }
        }
        return endpoints
    }

    static let keys = [
        "api_path", "method", "title", "description", "authentication", "warning", "sidebar_order", "scopes",
        "parameters", "path_parameters", "query_parameters", "header_parameters", "example_request", "example_response",
    ]

    private func endpoint(_ node: JSONNode, log: inout FileLog) -> EndpointDescription? {
        if node.kind == .object, !node.members.contains(where: { Self.keys.contains($0.key) }) {
            log.error(
                .noDescription,
                at: node,
                "the object has none of the keys of an endpoint",
                advice: "add at least `api_path` and `method`, or remove the file from the folder"
            )
            return nil
        }
        guard let object = ObjectReader(node, keys: Self.keys, noun: "an endpoint", log: &log) else { return nil }
        var draft = EndpointDraft(position: node.position)
        draft.method = method(in: object, log: &log)
        draft.path = path(in: object, log: &log)
        draft.title = object.text("title", log: &log) ?? ""
        draft.description = object.text("description", log: &log)
        draft.authentication = object.text("authentication", log: &log)
        draft.warning = object.text("warning", log: &log)
        draft.scopes = object.scalars("scopes", limit: log.limits.choices, log: &log)
        draft.sidebarOrder = object.integer("sidebar_order", log: &log)
        for location in [ParameterLocation.query, .header, .body, .path] {
            for parameter in object.parameters(in: location, log: &log) {
                draft.add(parameter, in: location, log: &log)
            }
        }
        draft.request = message("example_request", in: object, log: &log)
        draft.response = message("example_response", in: object, log: &log)
        return draft.description(log: &log)
    }

    private func method(in object: ObjectReader, log: inout FileLog) -> HTTPMethod? {
        let advice = "write a method such as \"GET\""
        guard let node = object.required("method", advice: "add one, such as \"method\": \"GET\"", log: &log),
            let word = log.value(of: node, key: "method", as: \.string, expected: "a string", advice: advice)
        else { return nil }
        let method = HTTPMethod(rawValue: trimmed(word).uppercased())
        if method == nil {
            let advice = HTTPMethod.advice(for: trimmed(word))
            log.error(.unknownMethod, at: node, "\(quoted(word)) is not a method", advice: advice)
        }
        return method
    }

    private func path(in object: ObjectReader, log: inout FileLog) -> Excerpt? {
        let advice = "add the path of the endpoint, such as \"api_path\": \"/users/{user_id}/\""
        guard let node = object.required("api_path", advice: advice, log: &log) else { return nil }
        let kindAdvice = "write the path in quotes"
        return log.value(of: node, key: "api_path", as: Excerpt.init, expected: "a string", advice: kindAdvice)
    }

    private func message(_ key: String, in object: ObjectReader, log: inout FileLog) -> Excerpt? {
        let advice = "write the raw HTTP message as one string, or null for none"
        return object.value(key, as: Excerpt.init, expected: "a string", advice: advice, log: &log)
    }
}

extension ParameterLocation {
    /// The key of the record that lists the parameters.
    var recordKey: String {
        switch self {
        case .path: "path_parameters"
        case .query: "query_parameters"
        case .header: "header_parameters"
        case .body: "parameters"
        }
    }
}
