import Foundation

/// The server, the authentication and the settings with which a client sends its requests.
///
/// Credentials are sent to this server only (same scheme, host and port). Descriptions, dumps and errors never contain
/// them.
public struct Connection: Sendable {
    /// The address to which the paths of operations are appended. Nil if the given address is not usable; each call
    /// then throws.
    public var baseURL: URL? { try? base.get().url }
    /// The transport that sends the requests, after the middlewares.
    public var transport: any Transport
    /// The credentials of every request. A request that already has one of their headers or query items keeps it.
    public var authentication: [Authentication]
    /// The headers of every request. A header of the operation replaces the header of the same name.
    public var headers = HTTPHeaders()
    /// The middlewares around every request, the outermost first.
    public var middlewares: [any Middleware] = []
    /// The maximum time of a whole call, including retries and the waits between them; nil for no limit.
    ///
    /// A call that takes longer throws ``APIError`` with `URLError.timedOut`. A download to disk is one call. The time
    /// of a stream ends when its response begins, because a stream may be endless.
    public var timeout: Duration?
    /// The rules for repeating a failed call.
    public var retries = RetryPolicy()
    /// The reaction to a response that differs from the documentation.
    public var drift = DriftPolicy.ignore
    /// The reaction to an element of a list that cannot be read.
    public var unreadableElements = ElementPolicy.fail
    /// The maximum number of bytes of one line or event of a stream. A longer element ends the stream with an
    /// ``APIError``.
    public var maximumElementBytes = StreamCall.standardElementBytes
    /// A Boolean value that indicates whether requests may be sent to another machine without encryption. Loopback
    /// addresses are always allowed.
    public var allowsInsecureHTTP = false

    let base: Result<BaseAddress, RequestProblem>

    var origin: Origin? { try? base.get().origin }

    init(server: String, authentication: [Authentication], over transport: any Transport) {
        base = Result { () throws(RequestProblem) in try BaseAddress(server) }
        self.authentication = authentication
        self.transport = transport
    }
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

/// The server address of a connection, checked when the connection is made.
struct BaseAddress: Sendable {
    let url: URL
    let origin: Origin
    /// The address without a slash at the end.
    let prefix: String

    init(_ text: String) throws(RequestProblem) {
        guard hasOnlyURLCharacters(text), let url = URL(string: text), let origin = Origin(url), url.query == nil,
            url.fragment == nil
        else {
            // An address with an "@" may contain a password.
            let address = text.contains("@") ? "" : " \"\(APIError.oneLine(text, limit: 200))\""
            throw RequestProblem(
                "the base URL\(address) must be http or https with a host, without user name, query and fragment"
            )
        }
        self.url = url
        self.origin = origin
        prefix = text.replacing(/\/+$/, with: "")
    }
}
