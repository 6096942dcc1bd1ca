import SpecimenDocs

/// The parameters of one endpoint, by where they go.
struct DescribedInputs {
    let path: [DescribedInput]
    let query: [DescribedInput]
    let body: [DescribedInput]

    init(_ endpoint: EndpointDescription) {
        path = endpoint.pathParameters.map { DescribedInput($0) }
        query = endpoint.queryParameters.map { DescribedInput($0) }
        body = endpoint.bodyParameters.map { DescribedInput($0) }
    }

    var haveFile: Bool {
        body.contains { $0.parameter.type == .file || $0.parameter.type == .array(.file) }
    }
}
