import SpecimenDocs

/// An endpoint on a page, as far as it has been read.
struct PageDraft {
    var endpoint: EndpointDraft
    var description = Paragraphs()
    var notes = Paragraphs()
    var isAuthenticated = false

    /// `GET /path/`, nil if method or path are missing.
    var name: String? {
        guard let method = endpoint.method, let path = endpoint.path else { return nil }
        return "\(method.rawValue) \(path.text)"
    }

    /// - Parameter marksRequired: Whether the page marks some parameters as required, so that all others are not.
    func endpoint(marksRequired: Bool) -> EndpointDraft {
        var endpoint = endpoint
        endpoint.description = description.textIfAny
        endpoint.warning = notes.textIfAny
        if isAuthenticated || !endpoint.scopes.isEmpty { endpoint.authentication = "required" }
        for location in [ParameterLocation.query, .body] where marksRequired {
            for index in endpoint.parameters[location, default: []].indices {
                let isRequired = endpoint.parameters[location]?[index].isRequired ?? false
                endpoint.parameters[location]?[index].isRequired = isRequired
            }
        }
        return endpoint
    }
}
