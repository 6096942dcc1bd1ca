import SpecimenDocs

/// The way in which the requests of an API prove who sends them.
///
/// To add a scheme, write a case and how it is recognized here, its arguments in `AuthenticationRenderer` of
/// `SpecimenSwift`, its OpenAPI object in `SpecimenExport`, and how it changes a request in `Authentication` of the runtime.
public enum AuthenticationScheme: Sendable, Equatable {
    /// `Authorization: Bearer TOKEN` (RFC 6750).
    case bearer

    /// The scheme of an API. An API whose documentation names none may still need a token, which callers can leave out.
    static func recognized(in documentation: Documentation) -> AuthenticationScheme {
        .bearer
    }
}
