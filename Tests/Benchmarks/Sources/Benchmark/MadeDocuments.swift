/// As many endpoints as the corpus has, of an API that there is not: lists, reads, creates, updates and deletes.
func madeDocuments() -> [Document] {
    let resources = ["book", "loan", "member", "branch", "shelf", "author", "review", "order", "event", "course"]
    let documents = resources.enumerated().flatMap { index, name in
        MadeResource(name: name, folder: ["catalog", "people", "calendar"][index % 3]).documents
    }
    return Array(documents.prefix(49))
}

/// One resource and its five endpoints.
private struct MadeResource {
    var name: String
    var folder: String

    var documents: [Document] {
        let list = "/api/0/libraries/{library}/\(name)s/"
        let one = "\(list){\(name)_id}/"
        let sent = "{\"name\": \"A \(name)\", \"\(name)Code\": \"x1\"}"
        return [
            document("GET", list, "List \(name)s", answer: "[\(example)]"),
            document("GET", one, "Read a \(name)", answer: example),
            document("POST", list, "Create a \(name)", sends: sent, answer: example),
            document("PUT", one, "Change a \(name)", sends: sent, answer: example),
            document("DELETE", one, "Delete a \(name)", answer: nil),
        ]
    }

    /// Fifteen properties of all kinds, some of them of this resource only.
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
        sends body: String? = nil,
        answer: String?
    ) -> Document {
        let target = path.replacing("{library}", with: "main").replacing("{\(name)_id}", with: "1")
        var request = "\(method) \(target) HTTP/1.1\nHost: library.example"
        if let body { request += "\nContent-Type: application/json\n\n" + body }
        let response = answer.map { answer in "HTTP/1.1 200 OK\nContent-Type: application/json\n\n" + answer }
        let identifier = parameter("\(name)_id", "Which \(name).")
        let members = [parameter("name", "What it is called."), parameter("\(name)Code", "Its code; optional.")]
        let text = """
            {
              "api_path": \(quoted(path)),
              "method": \(quoted(method)),
              "title": \(quoted(title)),
              "description": "What the \(name)s of a library are: each has a code, parts and an owner.",
              "path_parameters": [\(parameter("library", "Which library."))\(path.contains("_id}") ? ", " + identifier : "")],
              "query_parameters": [],
              "parameters": [\(body == nil ? "" : members.joined(separator: ", "))],
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

/// A text without control characters but line breaks as a JSON string.
private func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\"\(escaped)\""
}
