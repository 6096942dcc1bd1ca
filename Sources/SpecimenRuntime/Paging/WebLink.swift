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

/// A scanner that never goes back, so that its time is linear.
private struct LinkScanner {
    private var rest: ArraySlice<UInt8>

    init(_ text: String) {
        rest = Array(text.utf8)[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: byte) else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func take(while isFitting: (UInt8) -> Bool) -> String {
        let piece = rest.prefix(while: isFitting)
        rest = rest[piece.endIndex...]
        return String(decoding: piece, as: UTF8.self)
    }

    private mutating func skipSpace() {
        rest = rest.drop { byte in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    }

    /// Skips up to and including the next comma outside quotation marks.
    mutating func skipToComma() {
        while !rest.isEmpty, !take(",") {
            if take("\"") { _ = quotedString() } else { rest.removeFirst() }
        }
    }

    /// Reads a link. Nil for text that is not a link, including the empty list elements that the grammar allows.
    mutating func link() -> WebLink? {
        skipSpace()
        guard take("<") else { return nil }
        var link = WebLink(target: take { byte in byte != UInt8(ascii: ">") })
        guard take(">") else { return nil }
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
        let name = take(while: isTokenCharacter).lowercased()
        guard !name.isEmpty else { return nil }
        skipSpace()
        guard take("=") else { return WebLink.Parameter(name: name, value: "") }
        skipSpace()
        // An unquoted value is more than a token, because servers omit the quotation marks around cursors such as
        // `0:100:0`.
        let value = take("\"") ? quotedString() : take { byte in !";, \t".utf8.contains(byte) }
        return WebLink.Parameter(name: name, value: value)
    }

    /// Reads the rest of a quoted string and resolves its escapes. A string that is not closed extends to the end.
    private mutating func quotedString() -> String {
        var content: [UInt8] = []
        while !rest.isEmpty, !take("\"") {
            // A backslash at the end escapes nothing.
            if rest.count > 1 { _ = take("\\") }
            content.append(rest.removeFirst())
        }
        return String(decoding: content, as: UTF8.self)
    }
}
