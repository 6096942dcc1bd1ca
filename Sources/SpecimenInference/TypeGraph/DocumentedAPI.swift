import SpecimenDocs

/// The documentation as the passes see it.
struct DocumentedAPI: Sendable {
    let documentation: SpecimenDocs.Documentation
    let endpoints: [DocumentedEndpoint]
    let collections: DescribedCollections
    let authentication: AuthenticationRecognition
    /// The value of each header that says a version, if all examples have the same: `2022-06-28` for `api-version`, by
    /// the name in lower case.
    let versions: [String: String]

    init(_ documentation: SpecimenDocs.Documentation) {
        self.documentation = documentation
        endpoints = documentation.endpoints.map(DocumentedEndpoint.init)
        collections = DescribedCollections(endpoints)
        authentication = AuthenticationRecognition(documentation.endpoints, documentation.configuration)
        versions = Self.versions(in: endpoints)
    }

    private static func versions(in endpoints: [DocumentedEndpoint]) -> [String: String] {
        var values: [String: Set<String>] = [:]
        for header in endpoints.flatMap(\.request.headers) where Words(header.name).all.last == "version" {
            values[header.name.lowercased(), default: []].formUnion(header.texts)
        }
        return values.compactMapValues { $0.count == 1 ? $0.first : nil }
    }
}
