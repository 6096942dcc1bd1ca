/// One link of a `Link` header (RFC 8288): `<https://…?cursor=0:100:0>; rel="next"; results="true"; cursor="0:100:0"`.
public struct WebLink: Sendable, Hashable {
    public struct Parameter: Sendable, Hashable {
        /// In lower case.
        public var name: String
        public var value: String
    }

    /// As it stands between the angle brackets; may be relative.
    public var target: String
    /// In their order, repeated ones included.
    public var parameters: [Parameter]

    public init(target: String, parameters: [Parameter] = []) {
        self.target = target
        self.parameters = parameters
    }

    /// The first parameter of that name, which is the one that counts (RFC 8288, section 3.3).
    public subscript(name: String) -> String? {
        let name = name.lowercased()
        return parameters.first { parameter in parameter.name == name }?.value
    }

    /// The relation types, in lower case.
    public var relations: [String] {
        let relations = self["rel"]?.split { character in character == " " || character == "\t" }
        return relations?.map { relation in relation.lowercased() } ?? []
    }
}

extension WebLink {
    /// The links of a header value, in order. What does not follow the grammar is skipped up to the next comma.
    public static func parse(_ header: String) -> [WebLink] {
        var scanner = LinkScanner(header)
        var links: [WebLink] = []
        while !scanner.isAtEnd {
            if let link = scanner.link() {
                links.append(link)
            } else {
                scanner.skipToComma()
            }
        }
        return links
    }
}

/// RFC 9110, section 5.6.2: `tchar`.
func isTokenCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}

/// Each byte is looked at a constant number of times: no step goes back.
private struct LinkScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { index >= bytes.count }

    private var next: UInt8? { isAtEnd ? nil : bytes[index] }

    private mutating func skipSpace() {
        while let byte = next, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { index += 1 }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: byte) else { return false }
        index += 1
        return true
    }

    /// Past the next comma that is not within quotes.
    mutating func skipToComma() {
        while let byte = next {
            if byte == UInt8(ascii: "\"") {
                _ = quotedString()
                continue
            }
            index += 1
            if byte == UInt8(ascii: ",") { return }
        }
    }

    /// Nil at an empty list element as well, which the list grammar allows.
    mutating func link() -> WebLink? {
        skipSpace()
        guard take("<") else { return nil }
        let start = index
        while let byte = next, byte != UInt8(ascii: ">") { index += 1 }
        let target = String(decoding: bytes[start..<index], as: UTF8.self)
        guard take(">") else { return nil }
        var link = WebLink(target: target)
        while true {
            skipSpace()
            if isAtEnd || take(",") { return link }
            guard take(";") else {
                skipToComma()
                return link
            }
            if let parameter = parameter() { link.parameters.append(parameter) }
        }
    }

    private mutating func parameter() -> WebLink.Parameter? {
        skipSpace()
        let name = token().lowercased()
        guard !name.isEmpty else { return nil }
        skipSpace()
        guard take("=") else { return WebLink.Parameter(name: name, value: "") }
        skipSpace()
        let value = next == UInt8(ascii: "\"") ? quotedString() : unquotedValue()
        return WebLink.Parameter(name: name, value: value)
    }

    private mutating func token() -> String {
        let start = index
        while let byte = next, isTokenCharacter(byte) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// More than a token, because servers forget the quotes around cursors such as `0:100:0`.
    private mutating func unquotedValue() -> String {
        let start = index
        while let byte = next,
            ![UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "\t")].contains(byte)
        {
            index += 1
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// From the opening quote to past the closing one, escapes resolved; to the end when it is never closed.
    private mutating func quotedString() -> String {
        index += 1
        var content: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
            content.append(bytes[index])
            index += 1
        }
        index = min(index + 1, bytes.count)
        return String(decoding: content, as: UTF8.self)
    }
}
