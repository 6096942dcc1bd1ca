/// The names of HTTP headers.
enum HeaderNames {
    private static let beginnings = [
        "accept", "access-control-", "cache-control", "content-", "if-", "set-cookie", "strict-transport-",
        "user-agent", "x-",
    ]

    /// The names in lower case of the headers that follow from other parts of a request.
    static let areOfRequest: Set<String> = .words("accept authorization content-length content-type cookie host")

    /// Returns whether a header of a response belongs to the API rather than to the server or to HTTP. `Link`
    /// has a meaning of its own: see ``PagingStyle``.
    static func isOfAPI(_ name: String) -> Bool {
        let name = name.lowercased()
        return !ofServers.contains(name) && !serverBeginnings.contains(where: name.hasPrefix)
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    }

    private static let ofServers: Set<String> = .words(
        """
        accept-ranges age allow alt-svc cache-control connection content-encoding content-language content-length
        content-security-policy content-type date expect-ct expires keep-alive link nel p3p permissions-policy pragma
        referrer-policy report-to server server-timing set-cookie status strict-transport-security trailer
        transfer-encoding upgrade vary via www-authenticate x-cache x-cache-hits x-content-type-options
        x-download-options x-frame-options x-permitted-cross-domain-policies x-powered-by x-robots-tag x-runtime
        x-served-by x-timer x-ua-compatible x-xss-protection
        """
    )
    private static let serverBeginnings = [
        "access-control-", "cf-", "cross-origin-", "proxy-", "sec-", "x-amz-", "x-amzn-", "x-b3-", "x-envoy-",
    ]

    /// Returns whether all of several keys are written like headers, and one of them is a known header.
    static func areAll(_ keys: [String]) -> Bool {
        guard keys.contains(where: { $0.utf8.contains(UInt8(ascii: "-")) }) else { return false }
        let areWritten = keys.allSatisfy { key in
            key.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { $0.first?.isUppercase == true }
        }
        return areWritten
            && keys.contains { key in
                let name = key.lowercased()
                return key.contains("-") && beginnings.contains(where: name.hasPrefix)
            }
    }
}
