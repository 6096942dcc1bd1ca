import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The server, the token and the settings with which a client sends its requests.
///
/// The token is sent to this server only (same scheme, host and port). Descriptions, dumps and errors never contain it.
public struct Connection: Sendable {
    /// The address to which the paths of operations are appended. Nil if the given address is not usable; each call then throws.
    public var baseURL: URL? { base.url }
    /// The transport that sends the requests, after the middlewares.
    public var transport: any Transport
    /// The headers of every request. A header of the operation replaces the header of the same name.
    public var headers = HTTPHeaders()
    /// The middlewares around every request, the outermost first.
    public var middlewares: [any Middleware] = []
    /// The maximum time of a whole call, including retries and the waits between them; nil for no limit.
    ///
    /// A call that takes longer throws ``APIError`` with `URLError.timedOut`.
    public var timeout: Duration?
    /// When a failed call is repeated.
    public var retries = RetryPolicy()
    /// The reaction to a response that differs from the documentation.
    public var drift = DriftPolicy.ignore
    /// Whether requests may be sent to another machine without encryption. Loopback addresses are always allowed.
    public var allowsInsecureHTTP = false

    let base: BaseAddress
    let token: Secret?

    /// - Parameters:
    ///   - server: An http or https address, optionally with a path prefix: `https://sentry.example.org/prefix/`.
    ///   - token: The token for `Authorization: Bearer …`; nil for calls without authentication.
    ///   - transport: The transport that sends the requests.
    public init(server: String, token: String? = nil, transport: any Transport = URLSessionTransport()) {
        base = BaseAddress(server)
        self.token = token.map(Secret.init)
        self.transport = transport
    }
}

/// The server address of a connection, checked when the connection is made.
struct BaseAddress: Sendable {
    /// Nil if there is a ``problem``, like ``origin``.
    let url: URL?
    let origin: Origin?
    /// Whether requests are encrypted or do not leave the machine.
    let isSafe: Bool
    /// The address without a slash at the end.
    let prefix: String
    let problem: String?

    init(_ text: String) {
        let url = URL(string: text)
        let origin = url.flatMap(Origin.init)
        if let url, let origin, hasOnlyURLCharacters(text), url.query == nil, url.fragment == nil {
            self.url = url
            self.origin = origin
            isSafe = origin.isEncrypted || origin.isLoopback
            prefix = text.replacing(/\/+$/, with: "")
            problem = nil
        } else {
            self.url = nil
            self.origin = nil
            isSafe = false
            prefix = ""
            // An address with an "@" may contain a password.
            let address = text.contains("@") ? "" : " \"\(APIError.oneLine(text, limit: 200))\""
            problem = "the base URL\(address) must be http or https with a host, without user name, query and fragment"
        }
    }

    /// Whether a URL has the same scheme, host and port.
    func isOrigin(of url: URL) -> Bool {
        guard let origin else { return false }
        // Comparing prefixes avoids parsing the URL for each request. The slash makes sure that the host and port end there.
        let text = url.absoluteString.utf8
        if text.count > prefix.utf8.count, text.starts(with: prefix.utf8),
            text.dropFirst(prefix.utf8.count).first == UInt8(ascii: "/")
        {
            return true
        }
        return Origin(url) == origin
    }
}
