/// The reason why a text is not a path template.
public struct PathTemplateError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where in the text, in UTF-8 bytes.
    public var offset: Int
    public var message: String
    public var advice: String

    fileprivate init(_ offset: Int, _ message: String, _ advice: String) {
        self.offset = offset
        self.message = message
        self.advice = advice
    }

    public var description: String { "\(message); \(advice)" }
}

extension PathTemplate {
    /// Reads a path such as `/organizations/{organization_slug}/releases/`.
    ///
    /// - Throws: ``PathTemplateError`` if the text has no slash in front, a query, a fragment, an empty segment, a brace
    ///   without its partner, two placeholders with one name, or a character that RFC 3986 does not allow in paths.
    public init(parsing text: String) throws(PathTemplateError) {
        var parser = PathTemplateParser(bytes: Array(text.utf8))
        let hasTrailingSlash = text.utf8.count > 1 && text.hasSuffix("/")
        self.init(raw: text, segments: try parser.parse(), hasTrailingSlash: hasTrailingSlash)
    }
}

private struct PathTemplateParser {
    let bytes: [UInt8]
    private var names: Set<String> = []

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func parse() throws(PathTemplateError) -> [PathTemplate.Segment] {
        guard bytes.first == UInt8(ascii: "/") else {
            throw PathTemplateError(0, "the path does not begin with `/`", "begin it with `/`, without scheme and host")
        }
        var segments: [PathTemplate.Segment] = []
        var start = 1
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
            guard end > start else {
                throw PathTemplateError(start, "the path has two slashes in a row", "remove one of them")
            }
            segments.append(try segment(start..<end))
            start = end + 1
        }
        return segments
    }

    private mutating func segment(_ range: Range<Int>) throws(PathTemplateError) -> PathTemplate.Segment {
        var pieces: [PathTemplate.Piece] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == UInt8(ascii: "{") {
                let name = try placeholder(index..<range.upperBound)
                pieces.append(.parameter(name))
                index += name.utf8.count + 2
            } else {
                let end = try literalEnd(index..<range.upperBound)
                pieces.append(.literal(String(decoding: bytes[index..<end], as: UTF8.self)))
                index = end
            }
        }
        guard pieces.count == 1 else { return .mixed(pieces) }
        switch pieces[0] {
        case .literal(let text) where text == "." || text == "..":
            throw PathTemplateError(
                range.lowerBound,
                "the segment `\(text)` refers to another path",
                "write that path in full"
            )
        case .literal(let text): return .literal(text)
        case .parameter(let name): return .parameter(name)
        }
    }

    private mutating func placeholder(_ range: Range<Int>) throws(PathTemplateError) -> String {
        let opening = range.lowerBound
        let braces = "{}".utf8
        guard let end = bytes[range].dropFirst().firstIndex(where: braces.contains), bytes[end] == braces.last else {
            throw PathTemplateError(opening, "a `{` in the path is not closed", "write placeholders as `{name}`")
        }
        let name = String(decoding: bytes[opening + 1..<end], as: UTF8.self)
        guard !name.isEmpty else {
            throw PathTemplateError(opening, "a placeholder in the path has no name", "write a name between the braces")
        }
        let isName = name.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value != 0x7F && !$0.properties.isWhitespace && $0 != "?" && $0 != "#"
        }
        guard isName else {
            throw PathTemplateError(
                opening,
                "\(quoted(name)) is not the name of a placeholder",
                "use letters, digits and `_`"
            )
        }
        guard names.insert(name).inserted else {
            throw PathTemplateError(
                opening,
                "the path has the placeholder \(quoted(name)) twice",
                "give each placeholder its own name"
            )
        }
        return name
    }

    private func literalEnd(_ range: Range<Int>) throws(PathTemplateError) -> Int {
        for index in range {
            switch bytes[index] {
            case UInt8(ascii: "{"):
                return index
            case UInt8(ascii: "}"):
                throw PathTemplateError(index, "a `}` in the path was not opened", "write placeholders as `{name}`")
            case UInt8(ascii: "?"), UInt8(ascii: "#"):
                throw PathTemplateError(
                    index,
                    "the path has a query or a fragment",
                    "end it before the `\(character(at: index))` and describe the query in `query_parameters`"
                )
            case UInt8(ascii: "%"):
                let digits = bytes[index + 1..<min(index + 3, range.upperBound)]
                guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
                    throw PathTemplateError(
                        index,
                        "expected two hexadecimal digits after `%` in the path",
                        "write a percent sign as `%25`"
                    )
                }
            default:
                guard Self.isAllowed(bytes[index]) else {
                    throw PathTemplateError(
                        index,
                        "the character \(quoted(character(at: index))) is not allowed in a path",
                        "percent-encode it"
                    )
                }
            }
        }
        return range.upperBound
    }

    private func character(at index: Int) -> String {
        String(String(decoding: bytes[index...].prefix(4), as: UTF8.self).prefix(1))
    }

    /// Whether a byte stands for itself in RFC 3986's `pchar`.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        let character = Character(Unicode.Scalar(byte))
        return character.isASCII
            && (character.isLetter || character.isNumber || "-._~!$&'()*+,;=:@".contains(character))
    }
}
