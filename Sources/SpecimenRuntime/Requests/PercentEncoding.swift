import Foundation

private let alphanumerics = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
private let unreserved = CharacterSet(charactersIn: alphanumerics + "-._~")
private let urlCharacters = Set((alphanumerics + "-._~%:/?#[]@!$&'()*+,;=").utf8)
private let tokenCharacters = Set((alphanumerics + "!#$%&'*+-.^_`|~").utf8)

/// Percent-encodes every UTF-8 byte that is not an unreserved character of RFC 3986, section 2.3.
///
/// Paths and queries may contain more characters, such as `:` and `+`. But only the unreserved characters are left
/// unchanged by every server, proxy and URL library.
func percentEncoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
}

/// Returns whether RFC 3986 allows all characters of a text. URL parsers disagree about text with `\`, spaces or
/// control characters.
func hasOnlyURLCharacters(_ text: String) -> Bool {
    text.utf8.allSatisfy(urlCharacters.contains)
}

/// Returns whether a byte is a `tchar` of RFC 9110, section 5.6.2.
func isTokenCharacter(_ byte: UInt8) -> Bool {
    tokenCharacters.contains(byte)
}
