import Foundation

/// The scheme, host and port of a URL (RFC 6454). Credentials are sent to one origin only.
struct Origin: Sendable, Hashable {
    let scheme: String
    let host: String
    let port: Int

    /// Creates the origin of a URL. Nil unless the URL is http or https, has a host, and has neither user nor password.
    init?(_ url: URL) {
        guard let scheme = url.scheme?.lowercased(), let host = url.host?.lowercased(), !host.isEmpty else {
            return nil
        }
        guard scheme == "http" || scheme == "https", url.user == nil, url.password == nil else { return nil }
        self.scheme = scheme
        self.host = host
        port = url.port ?? (scheme == "https" ? 443 : 80)
    }

    var isEncrypted: Bool { scheme == "https" }

    /// A Boolean value that indicates whether the host is this machine, so that traffic does not leave it (RFC 6761,
    /// section 6.3; RFC 1122, section 3.2.1.3).
    var isLoopback: Bool {
        if host == "localhost" || host.hasSuffix(".localhost") || host == "::1" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { part in UInt8(part) != nil }
    }
}
