/// The way in which the requests of an API are authenticated.
///
/// To add a scheme, write a case and its recognition here, its arguments in `AuthenticationRenderer` of
/// `SpecimenSwift`, its OpenAPI object in `SpecimenExport`, and how it changes a request in `Authentication` of the
/// runtime.
public enum AuthenticationScheme: Sendable, Equatable {
    /// `Authorization: Bearer TOKEN` (RFC 6750).
    case bearer
}
