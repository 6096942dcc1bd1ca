/// Returns 49 endpoints, as many as the corpus has, of an invented API.
func madeDocuments() -> [Document] {
    let resources = ["book", "loan", "member", "branch", "shelf", "author", "review", "order", "event", "course"]
    let documents = resources.enumerated().flatMap { index, name in
        MadeResource(name: name, folder: ["catalog", "people", "calendar"][index % 3]).documents
    }
    return Array(documents.prefix(49))
}

/// A resource with five endpoints: list, read, create, update and delete.
private struct MadeResource {
    var name: String
    var folder: String

    var documents: [Document] {
        let list = "/api/0/libraries/{library}/\(name)s/"
        let one = "\(list){\(name)_id}/"
        let sent = "{\"name\": \"A \(name)\", \"\(name)Code\": \"x1\"}"
        return [
            document("GET", list, "List \(name)s", response: "[\(example)]"),
            document("GET", one, "Read a \(name)", response: example),
            document("POST", list, "Create a \(name)", request: sent, response: example),
            document("PUT", one, "Change a \(name)", request: sent, response: example),
            document("DELETE", one, "Delete a \(name)", response: nil),
        ]
    }

    /// An object with fifteen properties, some of which only this resource has.
    private var example: String {
        """
        {
          "id": "1", "name": "A \(name)", "\(name)Code": "x1", "\(name)Count": 3, "weight": 1.5, "isPublic": true,
          "dateCreated": "2026-01-05T06:00:00Z", "dateUpdated": "2026-01-06T07:08:09.25Z", "removedBy": null,
          "tags": ["old", "\(name)"], "url": "https://library.example/\(name)s/1", "status": "active",
          "owner": {"id": 7, "name": "Ada", "email": "ada@library.example", "lastLogin": "2026-01-05T06:00:00Z"},
          "\(name)Parts": [{"position": 1, "label": "first", "pages": [1, 12]}, {"position": 2, "label": null}],
          "totals": {"24h": 3, "7d": 12}
        }
        """
    }

    private func document(
        _ method: String,
        _ path: String,
        _ title: String,
        request requestBody: String? = nil,
        response responseBody: String?
    ) -> Document {
        let target = path.replacing("{library}", with: "main").replacing("{\(name)_id}", with: "1")
        var request = "\(method) \(target) HTTP/1.1\nHost: library.example"
        if let requestBody { request += "\nContent-Type: application/json\n\n" + requestBody }
        let response = responseBody.map { body in "HTTP/1.1 200 OK\nContent-Type: application/json\n\n" + body }
        let identifier = parameter("\(name)_id", "The \(name).")
        let members = [parameter("name", "The name."), parameter("\(name)Code", "The code; optional.")]
        let text = """
            {
              "api_path": \(quoted(path)),
              "method": \(quoted(method)),
              "title": \(quoted(title)),
              "description": "The \(name)s of a library. Each has a code, parts and an owner.",
              "path_parameters": [\(parameter("library", "The library."))\(path.contains("_id}") ? ", " + identifier : "")],
              "query_parameters": [],
              "parameters": [\(requestBody == nil ? "" : members.joined(separator: ", "))],
              "example_request": \(quoted(request)),
              "example_response": \(quoted(response ?? "HTTP/1.1 204 NO CONTENT"))
            }

            """
        let file = title.lowercased().replacing(" ", with: "-")
        return Document(folder: folder, name: "\(file).json", text: text)
    }

    private func parameter(_ name: String, _ description: String) -> String {
        "{\"name\": \"\(name)\", \"type\": \"string\", \"description\": \"\(description)\"}"
    }
}

/// Returns the text as a JSON string. The only control characters in it may be line breaks.
private func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\"\(escaped)\""
}
