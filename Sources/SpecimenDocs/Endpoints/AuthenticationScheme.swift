/// The way in which the requests of an API are authenticated.
///
/// To add a scheme, write a case and its recognition in `AuthenticationRecognition` of `SpecimenInference`, its
/// arguments in `AuthenticationRenderer` of `SpecimenSwift`, its OpenAPI object in `SpecimenExport`, and how it changes
/// a request in `Authentication` of the runtime.
public enum AuthenticationScheme: Sendable, Hashable {
    /// `Authorization: Bearer TOKEN` (RFC 6750).
    case bearer
    /// `Authorization: Basic …` with a user name and a password (RFC 7617).
    case basic
    /// A header with a key, and the text before the key: `X-Api-Key: KEY`, or `Authorization: Token token=KEY` with the
    /// prefix `Token token=`.
    case header(name: String, prefix: String)
    /// A query item with a key: `?api_key=KEY`.
    case query(name: String)
}
