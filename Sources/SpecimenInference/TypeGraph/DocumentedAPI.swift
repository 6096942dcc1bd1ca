import SpecimenDocs

/// The documentation as the passes see it.
struct DocumentedAPI: Sendable {
    let documentation: SpecimenDocs.Documentation
    let endpoints: [DocumentedEndpoint]
    /// The names of the module and of the client.
    let takenNames: Set<String>

    init(_ documentation: SpecimenDocs.Documentation, takenNames: Set<String> = []) {
        self.takenNames = takenNames
        self.documentation = documentation
        endpoints = DocumentedEndpoint.all(in: documentation)
    }
}
