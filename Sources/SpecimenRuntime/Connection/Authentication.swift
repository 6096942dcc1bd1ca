import Foundation

/// The credential of a connection and how requests carry it.
///
/// To add a scheme, write a case and the initializer of `Connection` that takes its credential here. Descriptions and
/// dumps do not contain the credential.
enum Authentication: Sendable {
    /// `Authorization: Bearer TOKEN` (RFC 6750).
    case bearer(Secret)

    /// The header that carries the credential.
    var headerName: String {
        switch self {
        case .bearer: "Authorization"
        }
    }

    /// The text that no description, log or error may contain.
    var secret: Secret {
        switch self {
        case .bearer(let token): token
        }
    }

    /// Adds the credential to a request that does not have one. Throws `RequestProblem` for a credential that no header
    /// can carry.
    func authorize(_ request: inout URLRequest) throws(RequestProblem) {
        switch self {
        case .bearer(let token):
            guard !token.value.isEmpty else { throw RequestProblem("the token is empty") }
            guard token.value.utf8.allSatisfy({ byte in byte > 0x20 && byte < 0x7F }) else {
                throw RequestProblem(
                    "the token contains a space, a line break or another character that a token cannot have"
                )
            }
            guard request.value(forHTTPHeaderField: headerName) == nil else { return }
            request.setValue("Bearer " + token.value, forHTTPHeaderField: headerName)
        }
    }
}

extension Connection {
    /// Creates a connection with a bearer token.
    ///
    /// - Parameters:
    ///   - server: An http or https address, optionally with a path prefix: `https://sentry.example.org/prefix/`.
    ///   - token: The token for `Authorization: Bearer …`; nil for calls without authentication.
    ///   - transport: The transport that sends the requests.
    public init(server: String, token: String? = nil, transport: any Transport = URLSessionTransport()) {
        let authentication = token.map { token in Authentication.bearer(Secret(token)) }
        self.init(server: server, authentication: authentication, transport: transport)
    }
}
