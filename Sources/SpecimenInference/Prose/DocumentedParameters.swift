import SpecimenDocs

/// The parameters of one endpoint by their location.
struct DocumentedParameters: Sendable {
    let path: [DocumentedParameter]
    let query: [DocumentedParameter]
    let body: [DocumentedParameter]

    init(of endpoint: EndpointDescription) {
        path = endpoint.pathParameters.map(DocumentedParameter.init)
        query = endpoint.queryParameters.map(DocumentedParameter.init)
        body = endpoint.bodyParameters.map(DocumentedParameter.init)
    }

    /// Whether a parameter of the body is a file.
    var hasFile: Bool {
        body.contains { $0.parameter.type == .file || $0.parameter.type == .array(.file) }
    }
}
