import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Where a client sends its requests and with what: server, token, headers, transport.
///
/// The token goes to this server only (same scheme, host and port), and shows in no description, dump or error.
public struct Connection: Sendable {
    /// The address that the paths of operations are appended to; nil when it was not usable, which each call reports.
    public var baseURL: URL? { base.url }
    /// What carries the requests, behind the middlewares.
    public var transport: any Transport
    /// Sent with every request; those of the operation replace the ones of the same name.
    public var headers = HTTPHeaders()
    /// What is done around every request, the outermost first.
    public var middlewares: [any Middleware] = []
    /// How long a call may take altogether, retries and waits included; nil for as long as these allow.
    public var timeout: Duration?
    /// When a call that failed is made again.
    public var retries = RetryPolicy()
    /// What happens where an answer is not what the documentation shows.
    public var drift = DriftPolicy.ignore
    /// Whether requests may be sent unencrypted to another machine. Loopback addresses need no permission.
    public var allowsInsecureHTTP = false

    let base: BaseAddress
    let token: Secret?

    /// - Parameters:
    ///   - server: An http or https address, with or without a path prefix: `https://sentry.example.org/prefix/`.
    ///   - token: Sent as `Authorization: Bearer …`; nil for calls without authentication.
    ///   - transport: What carries the requests.
    public init(server: String, token: String? = nil, transport: any Transport = URLSessionTransport()) {
        base = BaseAddress(server)
        self.token = token.map(Secret.init)
        self.transport = transport
    }
}

/// The configured server address, checked once.
struct BaseAddress: Sendable {
    /// Nil together with `origin` when there is a `problem`.
    let url: URL?
    let origin: Origin?
    /// Whether nobody on the way can read what is sent there.
    let isSafe: Bool
    /// Without a slash at the end.
    let prefix: String
    let problem: String?

    init(_ text: String) {
        let url = URL(string: text)
        let origin = url.flatMap(Origin.init)
        if let url, let origin, hasOnlyURLCharacters(text), url.query == nil, url.fragment == nil {
            self.url = url
            self.origin = origin
            isSafe = origin.isEncrypted || origin.isLoopback
            prefix = String(text.trimmingSuffix { character in character == "/" })
            problem = nil
        } else {
            self.url = nil
            self.origin = nil
            isSafe = false
            prefix = ""
            // What may hold a password is not quoted.
            let address = text.contains("@") ? "" : " \"\(APIError.oneLine(text, limit: 200))\""
            problem = "the base URL\(address) must be http or https with a host, without user name, query and fragment"
        }
    }

    /// Whether this is where an address leads.
    func isOrigin(of url: URL) -> Bool {
        guard let origin else { return false }
        // The slash ends the host and port, which are in the prefix. Taking the address apart would cost more than all else
        // that is checked.
        let text = url.absoluteString.utf8
        if text.count > prefix.utf8.count, text.starts(with: prefix.utf8),
            text.dropFirst(prefix.utf8.count).first == UInt8(ascii: "/")
        {
            return true
        }
        return Origin(url) == origin
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> SubSequence {
        var rest = self[...]
        while let last = rest.last, predicate(last) { rest = rest.dropLast() }
        return rest
    }
}
