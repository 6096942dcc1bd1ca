/// The grammar of RFC 3986, as far as absolute `http` and `https` URLs go.
enum HTTPURLText {
    static func isValid(_ text: String) -> Bool {
        // Every text of an example is asked, and hardly any begins so.
        guard let first = text.utf8.first, first | 0x20 == 0x68 else { return false }
        var rest = text.utf8[...]
        guard skipScheme(&rest) else { return false }
        let authority = rest.prefix { $0 != ASCII.slash && $0 != 0x3F && $0 != 0x23 }
        rest = rest.dropFirst(authority.count)
        guard isAuthority(authority) else { return false }
        let path = rest.prefix { $0 != 0x3F && $0 != 0x23 }
        rest = rest.dropFirst(path.count)
        guard isText(path, also: pathCharacters) else { return false }
        if rest.first == 0x3F {
            let query = rest.dropFirst().prefix { $0 != 0x23 }
            rest = rest.dropFirst(query.count + 1)
            guard isText(query, also: queryCharacters) else { return false }
        }
        return rest.isEmpty || isText(rest.dropFirst(), also: queryCharacters)
    }

    private static let pathCharacters: StaticString = ":@/"
    private static let queryCharacters: StaticString = ":@/?"

    private static func skipScheme(_ text: inout Substring.UTF8View) -> Bool {
        let scheme = text.prefix(5).prefix { $0 != ASCII.colon }
        let name = String(decoding: scheme.map { $0 | 0x20 }, as: UTF8.self)
        guard name == "http" || name == "https" else { return false }
        text = text.dropFirst(scheme.count)
        guard text.starts(with: "://".utf8) else { return false }
        text = text.dropFirst(3)
        return true
    }

    /// `user:password@host:port`, of which only the host must be.
    private static func isAuthority(_ authority: Substring.UTF8View) -> Bool {
        var host = authority
        if let at = authority.lastIndex(of: 0x40) {
            guard isText(authority[..<at], also: ":") else { return false }
            host = authority[authority.index(after: at)...]
        }
        if host.first == ASCII.openBracket {
            guard let close = host.firstIndex(of: ASCII.closeBracket) else { return false }
            let address = host[..<close].dropFirst()
            guard !address.isEmpty, address.allSatisfy(isAddressByte) else { return false }
            return isPort(host[host.index(after: close)...])
        }
        let name = host.prefix { $0 != ASCII.colon }
        return !name.isEmpty && isText(name, also: "") && isPort(host.dropFirst(name.count))
    }

    /// Nothing, or a colon and a port number, which may be empty.
    private static func isPort(_ text: Substring.UTF8View) -> Bool {
        if text.isEmpty { return true }
        let digits = text.dropFirst()
        guard text.first == ASCII.colon, digits.count <= 5, digits.allSatisfy(ASCII.isDigit) else { return false }
        return digits.isEmpty || (Int(String(decoding: digits, as: UTF8.self)) ?? .max) <= 65535
    }

    /// An IPv6 address: hexadecimal digits, colons, points.
    private static func isAddressByte(_ byte: UInt8) -> Bool {
        ASCII.hexValue(byte) != nil || byte == ASCII.colon || byte == ASCII.point
    }

    /// Unreserved characters, sub-delimiters, percent escapes, and the characters of `also`.
    private static func isText(_ text: Substring.UTF8View, also: StaticString) -> Bool {
        let others = UnsafeBufferPointer(start: also.utf8Start, count: also.utf8CodeUnitCount)
        var index = text.startIndex
        while index != text.endIndex {
            let byte = text[index]
            index = text.index(after: index)
            if byte == 0x25 {
                let digits = text[index...].prefix(2)
                guard digits.count == 2, digits.allSatisfy({ ASCII.hexValue($0) != nil }) else { return false }
                index = digits.endIndex
            } else if !isPlain(byte) && !others.contains(byte) {
                return false
            }
        }
        return true
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        if ASCII.isLetter(byte) || ASCII.isDigit(byte) { return true }
        switch byte {
        // - . _ ~
        case 0x2D, 0x2E, 0x5F, 0x7E: return true
        // ! $ & ' ( ) * + , ; =
        case 0x21, 0x24, 0x26...0x2C, 0x3B, 0x3D: return true
        default: return false
        }
    }
}
