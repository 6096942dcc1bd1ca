import SpecimenDocs

/// The way in which the requests of an API are authenticated.
///
/// To add a scheme, write a case and how it is recognized here, its arguments in `AuthenticationRenderer` of
/// `SpecimenSwift`, its OpenAPI object in `SpecimenExport`, and how it changes a request in `Authentication` of the
/// runtime.
public enum AuthenticationScheme: Sendable, Equatable {
    /// `Authorization: Bearer TOKEN` (RFC 6750).
    case bearer

    /// Returns the scheme of an API. Bearer authentication is the default, because callers can omit the token.
    static func recognized(in documentation: Documentation) -> AuthenticationScheme {
        .bearer
    }
}
