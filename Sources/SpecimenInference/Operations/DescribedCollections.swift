import SpecimenDocs

/// The paths without a plural at their end that nevertheless lead to collections, such as `/feedback`: a POST creates
/// a thing there, and the description of a GET says that it lists things.
struct DescribedCollections: Sendable {
    private let created: Set<String>

    init(_ endpoints: [DocumentedEndpoint]) {
        let creating = endpoints.filter { $0.description.method == .post && !$0.path.endsInParameter }
        created = Set(creating.map(\.description.path.blanked))
    }

    /// Returns whether the endpoint lists the things of such a collection.
    func contains(_ endpoint: DocumentedEndpoint) -> Bool {
        let description = endpoint.description
        return description.method == .get && description.describedResponse == .list
            && created.contains(description.path.blanked)
    }
}
