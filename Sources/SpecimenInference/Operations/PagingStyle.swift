import SpecimenDocs

/// The way in which a list is divided into pages.
///
/// To add a style, write a case and how it is recognized here, its call in `MethodRenderer` of `SpecimenSwift`, and how
/// the next request follows from a response in `PagingStyle` of the runtime.
public enum PagingStyle: Sendable, Hashable {
    /// The `Link` header of a response has the address of the next page (RFC 8288).
    case linkHeader

    /// Returns the style of a list; nil if the list comes whole or the response is not a list.
    ///
    /// - Parameter isPaged: Whether the configuration says that the list is paged; nil if it does not say.
    static func style(of endpoint: DocumentedEndpoint, _ shape: Shape, isPaged: Bool?) -> PagingStyle? {
        let hasLinks = endpoint.successes.contains { ($0.headers["Link"] ?? "").contains("next") }
        return shape.isArray && (isPaged ?? hasLinks) ? .linkHeader : nil
    }
}
