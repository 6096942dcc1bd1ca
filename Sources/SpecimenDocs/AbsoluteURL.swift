#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Returns whether a text is an absolute `http` or `https` URL with a host, in the characters of RFC 3986.
package func isAbsoluteURL(_ text: String) -> Bool {
    // Hardly any text begins with an "h", and the first byte is cheaper than a URL.
    guard let first = text.utf8.first, first | 0x20 == UInt8(ascii: "h"),
        let url = URL(string: text, encodingInvalidCharacters: false), url.absoluteString == text,
        let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
        let host = url.host(), !host.isEmpty
    else { return false }
    return url.port.map { $0 <= UInt16.max } ?? true
}
