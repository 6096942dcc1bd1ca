/// Percent-encodes every UTF-8 byte that is not an unreserved character of RFC 3986, section 2.3.
///
/// Paths and queries may contain more characters, such as `:` and `+`. But only the unreserved characters are left unchanged by
/// every server, proxy and URL library.
func percentEncoded(_ text: String) -> String {
    if text.utf8.allSatisfy(isUnreserved) { return text }
    let hex = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
        if isUnreserved(byte) {
            encoded.append(byte)
        } else {
            encoded.append(UInt8(ascii: "%"))
            encoded.append(hex[Int(byte >> 4)])
            encoded.append(hex[Int(byte & 0xF)])
        }
    }
    return String(decoding: encoded, as: UTF8.self)
}

func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
}

/// Whether RFC 3986 allows all characters of a text. URL parsers disagree about text with `\`, spaces or control characters.
func hasOnlyURLCharacters(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in isUnreserved(byte) || isReserved(byte) }
}

/// A percent sign and the reserved characters of section 2.2: `:/?#[]@!$&'()*+,;=`.
private func isReserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: ","), UInt8(ascii: "/"): true
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"): true
    case UInt8(ascii: "["), UInt8(ascii: "]"): true
    default: false
    }
}
