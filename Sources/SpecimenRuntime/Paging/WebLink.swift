/// One link of a `Link` header (RFC 8288): `<https://…?cursor=0:100:0>; rel="next"; results="true"; cursor="0:100:0"`.
public struct WebLink: Sendable, Hashable {
    public struct Parameter: Sendable, Hashable {
        /// The name in lower case.
        public var name: String
        public var value: String
    }

    /// The text between the angle brackets, which may be a relative URL.
    public var target: String
    /// The parameters in order, including repeated ones.
    public var parameters: [Parameter]

    public init(target: String, parameters: [Parameter] = []) {
        self.target = target
        self.parameters = parameters
    }

    /// The value of the first parameter with this name. Later ones are ignored (RFC 8288, section 3.3).
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
    /// Returns the links of a header value in order. Text that is not a link is skipped up to the next comma.
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

/// Whether a byte is a `tchar` of RFC 9110, section 5.6.2.
func isTokenCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}

/// A scanner that never goes back, so that its time is linear.
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

    /// Skips up to and including the next comma outside quotation marks.
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

    /// Reads a link. Nil for text that is not a link, including the empty list elements that the grammar allows.
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

    /// Reads more than a token, because servers omit the quotation marks around cursors such as `0:100:0`.
    private mutating func unquotedValue() -> String {
        let start = index
        while let byte = next,
            ![UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "\t")].contains(byte)
        {
            index += 1
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// Reads a quoted string and resolves its escapes. A string that is not closed extends to the end.
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
