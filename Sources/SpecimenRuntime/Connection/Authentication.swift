import Foundation

/// A credential and how requests carry it.
///
/// ```swift
/// let connection = Connection(
///     server: "https://api.example.org",
///     authentication: [.header("X-Api-Key", apiKey), .header("X-Application-Key", applicationKey)]
/// )
/// ```
///
/// Descriptions and dumps do not contain the credential.
public struct Authentication: Sendable {
    // A new scheme is a case here, a static function below, and a branch of each function in
    // Authentication+Request.swift.
    enum Scheme: Sendable {
        case bearer
        case basic(username: String)
        case header(name: String, prefix: String)
        case query(name: String)
    }

    let scheme: Scheme
    let credential: any Credential
    /// The values that this authentication has sent.
    let secrets: KnownSecrets

    private init(_ scheme: Scheme, _ credential: any Credential) {
        self.scheme = scheme
        self.credential = credential
        secrets = KnownSecrets()
        if let value = credential as? String { secrets.note(Self.secretTexts(of: value, scheme)) }
    }

    /// `Authorization: Bearer TOKEN` (RFC 6750). Nil without a token.
    public static func bearer(_ token: (any Credential)?) -> Authentication? {
        token.map { token in Authentication(.bearer, token) }
    }

    /// `Authorization: Basic …` with a user name and a password in UTF-8 (RFC 7617). Nil without either.
    public static func basic(username: String?, password: (any Credential)?) -> Authentication? {
        guard username != nil || password != nil else { return nil }
        return Authentication(.basic(username: username ?? ""), password ?? "")
    }

    /// A header with a key: `X-Api-Key: KEY`, or `Authorization: Token token=KEY` with the prefix `Token token=`. Nil
    /// without a key.
    ///
    /// - Parameters:
    ///   - name: The name of the header.
    ///   - prefix: The text before the key. If it has an opening quotation mark, a closing one follows the key.
    ///   - key: The key.
    public static func header(_ name: String, prefix: String = "", _ key: (any Credential)?) -> Authentication? {
        key.map { key in Authentication(.header(name: name, prefix: prefix), key) }
    }

    /// A query item with a key: `?api_key=KEY`. Nil without a key.
    public static func query(_ name: String, _ key: (any Credential)?) -> Authentication? {
        key.map { key in Authentication(.query(name: name), key) }
    }
}

extension Authentication: CustomStringConvertible, CustomReflectable {
    /// The scheme without the credential: `header X-Api-Key •••`.
    public var description: String {
        switch scheme {
        case .bearer: "bearer \(Secret.mask)"
        case .basic: "basic \(Secret.mask)"
        case .header(let name, _): "header \(name) \(Secret.mask)"
        case .query(let name): "query \(name) \(Secret.mask)"
        }
    }

    public var customMirror: Mirror { Mirror(self, unlabeledChildren: [description]) }
}
