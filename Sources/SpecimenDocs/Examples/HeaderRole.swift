/// The role of a request header, decided by its name.
package enum HeaderRole {
    /// Returns whether the transport or a browser sets the header, so that it is no parameter of an API.
    package static func isOwnedByTransport(_ name: String) -> Bool {
        let name = name.lowercased()
        return names.contains(name) || beginnings.contains(where: name.hasPrefix)
    }

    private static let names: Set<String> = .words(
        """
        accept-charset accept-encoding accept-language cache-control connection content-encoding content-length
        content-md5 cookie date dnt expect forwarded from host http2-settings keep-alive origin pragma priority
        referer te trailer transfer-encoding upgrade upgrade-insecure-requests user-agent via x-forwarded-for
        x-forwarded-host x-forwarded-proto x-real-ip x-requested-with
        """
    )
    private static let beginnings = ["proxy-", "sec-", ":"]
}
