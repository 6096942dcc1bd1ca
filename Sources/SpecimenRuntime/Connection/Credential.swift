/// A token, a key or a password that a connection sends to its server.
///
/// A `String` is a credential that never changes. ``RefreshableCredential`` asks a function for its value. Other types
/// can read a credential from a keychain or a file:
///
/// ```swift
/// struct KeychainToken: Credential {
///     func credentialValue(replacing refused: String?) async throws -> String? {
///         refused == nil ? try Keychain.token() : nil
///     }
/// }
/// ```
///
/// The connection masks every value that it has sent.
public protocol Credential: Sendable {
    /// Returns the value for a request; nil if there is no value, or none besides the refused one.
    ///
    /// A connection calls this function for each request, possibly for several requests at the same time. An error
    /// reaches the caller as ``APIError/Reason-swift.enum/authentication(_:)``.
    ///
    /// - Parameter refused: The value with which the server has responded with status 401 to the same request; nil for
    ///   the first value of a request.
    func credentialValue(replacing refused: String?) async throws -> String?
}

extension String: Credential {
    /// Returns the text itself, which nothing replaces.
    public func credentialValue(replacing refused: String?) -> String? {
        refused == nil ? self : nil
    }
}
