import SpecimenDocs

/// The way in which a list is divided into pages.
///
/// To add a style, write a case and how it is recognized here, its call in `MethodRenderer` of `SpecimenSwift`, and how
/// the next request follows from a response in `PagingStyle` of the runtime.
public enum PagingStyle: Sendable, Hashable {
    /// The `Link` header of a response has the address of the next page (RFC 8288).
    case linkHeader

    /// The style of documented responses of a shape; nil if they are whole lists or no lists.
    static func recognized(in responses: [ResponseExample], of shape: Shape) -> PagingStyle? {
        guard shape.isArray else { return nil }
        return responses.contains { ($0.headers["Link"] ?? "").contains("next") } ? .linkHeader : nil
    }
}
