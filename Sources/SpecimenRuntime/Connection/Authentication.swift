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
/// Descriptions and dumps do not contain the credential. To add a scheme, write a case of `Scheme` here and what the
/// functions below do with it.
public struct Authentication: Sendable {
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

extension Authentication {
    /// The header that carries the credential; nil for a query item.
    var headerName: String? {
        switch scheme {
        case .bearer, .basic: "Authorization"
        case .header(let name, _): name
        case .query: nil
        }
    }

    /// The query item that carries the credential; nil for a header.
    var queryName: String? {
        if case .query(let name) = scheme { name } else { nil }
    }

    /// Returns whether a request already has a credential, which it keeps.
    func isPresent(in request: URLRequest) -> Bool {
        if let headerName { return request.value(forHTTPHeaderField: headerName) != nil }
        return queryName.map { name in request.url?.hasQueryItem(name) == true } ?? false
    }

    /// Adds a value of the credential to a request. Throws `RequestProblem` for a value that the scheme cannot carry.
    func add(_ value: String, to request: inout URLRequest) throws(RequestProblem) {
        if let problem = problem(of: value) { throw problem }
        switch scheme {
        case .bearer:
            request.setValue("Bearer " + value, forHTTPHeaderField: "Authorization")
        case .basic(let username):
            request.setValue("Basic " + Self.base64(username, value), forHTTPHeaderField: "Authorization")
        case .header(let name, let prefix):
            guard !name.isEmpty, name.utf8.allSatisfy(isTokenCharacter) else {
                throw RequestProblem("\"\(APIError.oneLine(name, limit: 40))\" is not the name of a header")
            }
            let isQuoted = !prefix.count(where: { $0 == "\"" }).isMultiple(of: 2)
            request.setValue(prefix + value + (isQuoted ? "\"" : ""), forHTTPHeaderField: name)
        case .query(let name):
            request.url = request.url?.adding(APIRequest.QueryItem(name: name, value: value))
        }
    }

    private func problem(of value: String) -> RequestProblem? {
        let isVisible = value.utf8.allSatisfy { byte in byte > 0x20 && byte < 0x7F }
        let isText = value.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        switch scheme {
        case .bearer:
            guard !value.isEmpty else { return RequestProblem("the token is empty") }
            return isVisible
                ? nil
                : RequestProblem(
                    "the token contains a space, a line break or another character that a token cannot have"
                )
        case .basic(let username):
            let isUsernameText = username.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            guard !username.isEmpty || !value.isEmpty else {
                return RequestProblem("the user name and the password are empty")
            }
            guard !username.contains(":") else { return RequestProblem("the user name contains a colon") }
            return isText && isUsernameText
                ? nil
                : RequestProblem("the user name or the password contains a line break or another control character")
        case .header, .query:
            guard !value.isEmpty else { return RequestProblem("the key is empty") }
            let isCarried = queryName == nil ? isText && value.utf8.allSatisfy { $0 < 0x80 } : isText
            return isCarried
                ? nil
                : RequestProblem("the key contains a line break or another character that a key cannot have")
        }
    }

    private static func base64(_ username: String, _ password: String) -> String {
        Data("\(username):\(password)".utf8).base64EncodedString()
    }

    /// Returns the texts that no description, log or error may contain.
    static func secretTexts(of value: String, _ scheme: Scheme) -> [String] {
        switch scheme {
        case .bearer, .header, .query: [value]
        // Some servers take a key as the user name, without a password.
        case .basic(let username): [base64(username, value), value.isEmpty ? username : value]
        }
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

extension Connection {
    /// Creates a connection that authenticates its requests.
    ///
    /// - Parameters:
    ///   - server: An http or https address, optionally with a path prefix: `https://sentry.example.org/prefix/`.
    ///   - authentication: The credentials of every request. Nil elements are left out.
    ///   - transport: The transport that sends the requests.
    public init(
        server: String,
        authentication: [Authentication?],
        transport: any Transport = URLSessionTransport()
    ) {
        self.init(server: server, authentication: authentication.compactMap(\.self), over: transport)
    }

    /// Creates a connection with a bearer token.
    ///
    /// - Parameters:
    ///   - server: An http or https address, optionally with a path prefix: `https://sentry.example.org/prefix/`.
    ///   - token: The token for `Authorization: Bearer …`; nil for calls without authentication.
    ///   - transport: The transport that sends the requests.
    public init(
        server: String,
        token: (any Credential)? = nil,
        transport: any Transport = URLSessionTransport()
    ) {
        self.init(server: server, authentication: [.bearer(token)], transport: transport)
    }
}
