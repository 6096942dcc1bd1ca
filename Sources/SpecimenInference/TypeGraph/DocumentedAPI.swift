import SpecimenDocs

/// The documentation as the passes see it.
struct DocumentedAPI: Sendable {
    let documentation: SpecimenDocs.Documentation
    let endpoints: [DocumentedEndpoint]

    init(_ documentation: SpecimenDocs.Documentation) {
        self.documentation = documentation
        endpoints = documentation.endpoints.map(DocumentedEndpoint.init)
    }
}
