/// What is wrong with a text that should be a path template.
public struct PathTemplateError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where in the text, in UTF-8 bytes.
    public var offset: Int
    public var message: String
    public var advice: String

    public var description: String { "\(message); \(advice)" }
}

extension PathTemplate {
    /// Reads a path such as `/organizations/{organization_slug}/releases/`.
    ///
    /// - Throws: ``PathTemplateError`` where the text has no slash in front, a query, a fragment, an empty segment, a
    ///   brace without its partner, two placeholders of one name, or a character that RFC 3986 keeps out of paths.
    public init(parsing text: String) throws(PathTemplateError) {
        var parser = PathTemplateParser(text)
        let hasTrailingSlash = text.utf8.count > 1 && text.hasSuffix("/")
        self.init(raw: text, segments: try parser.parse(), hasTrailingSlash: hasTrailingSlash)
    }
}

private struct PathTemplateParser {
    private let bytes: [UInt8]
    private var names: Set<String> = []

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    mutating func parse() throws(PathTemplateError) -> [PathTemplate.Segment] {
        guard bytes.first == UInt8(ascii: "/") else {
            let advice = "begin it with `/` and leave out scheme and host"
            throw PathTemplateError(offset: 0, message: "the path does not begin with a slash", advice: advice)
        }
        var segments: [PathTemplate.Segment] = []
        var start = 1
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
            guard end > start else {
                throw PathTemplateError(
                    offset: start,
                    message: "the path has two slashes with nothing between them",
                    advice: "remove one"
                )
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
                let end = try placeholderEnd(index, in: range)
                pieces.append(.parameter(try name(index + 1..<end, opening: index)))
                index = end + 1
            } else {
                let end = try literalEnd(index, in: range)
                pieces.append(.literal(String(decoding: bytes[index..<end], as: UTF8.self)))
                index = end
            }
        }
        guard pieces.count == 1 else { return .mixed(pieces) }
        switch pieces[0] {
        case .literal(let text):
            guard text != ".", text != ".." else {
                throw PathTemplateError(
                    offset: range.lowerBound,
                    message: "the segment `\(text)` stands for another place in the path",
                    advice: "write the path it leads to"
                )
            }
            return .literal(text)
        case .parameter(let name):
            return .parameter(name)
        }
    }

    private func placeholderEnd(_ opening: Int, in range: Range<Int>) throws(PathTemplateError) -> Int {
        let rest = bytes[opening + 1..<range.upperBound]
        guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "{") }),
            bytes[end] == UInt8(ascii: "}")
        else {
            throw PathTemplateError(
                offset: opening,
                message: "a brace is opened in the path and not closed",
                advice: "write placeholders as `{name}`"
            )
        }
        return end
    }

    private mutating func name(_ range: Range<Int>, opening: Int) throws(PathTemplateError) -> String {
        let name = String(decoding: bytes[range], as: UTF8.self)
        guard !name.isEmpty else {
            throw PathTemplateError(
                offset: opening,
                message: "a placeholder of the path has no name",
                advice: "write one between the braces"
            )
        }
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value != 0x7F && !$0.properties.isWhitespace && $0 != "?" && $0 != "#"
        }
        guard isPlain else {
            throw PathTemplateError(
                offset: opening,
                message: "the placeholder \(quoted(name)) of the path is no name",
                advice: "use letters, digits and `_`"
            )
        }
        guard names.insert(name).inserted else {
            throw PathTemplateError(
                offset: opening,
                message: "the placeholder \(quoted(name)) stands twice in the path",
                advice: "give each its own name"
            )
        }
        return name
    }

    private func literalEnd(_ start: Int, in range: Range<Int>) throws(PathTemplateError) -> Int {
        for index in range where index >= start {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "{"):
                return index
            case UInt8(ascii: "}"):
                throw PathTemplateError(
                    offset: index,
                    message: "a brace is closed in the path that was not opened",
                    advice: "write placeholders as `{name}`"
                )
            case UInt8(ascii: "?"), UInt8(ascii: "#"):
                throw PathTemplateError(
                    offset: index,
                    message: "the path has a query or a fragment",
                    advice: "end it before the `\(Character(Unicode.Scalar(byte)))`; a query goes to `query_parameters`"
                )
            case UInt8(ascii: "%"):
                let digits = bytes[index + 1..<min(index + 3, range.upperBound)]
                guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
                    throw PathTemplateError(
                        offset: index,
                        message: "the path has a `%` without two hexadecimal digits after it",
                        advice: "write a percent sign as `%25`"
                    )
                }
            default:
                guard Self.isAllowed(byte) else { throw unexpectedCharacter(at: index) }
            }
        }
        return range.upperBound
    }

    private func unexpectedCharacter(at index: Int) -> PathTemplateError {
        let character = String(decoding: bytes[index...].prefix(4), as: UTF8.self).prefix(1)
        return PathTemplateError(
            offset: index,
            message: "the path has the character \(quoted(String(character))), which no path may have",
            advice: "percent-encode it"
        )
    }

    /// The characters of RFC 3986's `pchar` that stand for themselves.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            "-._~!$&'()*+,;=:@".utf8.contains(byte)
        }
    }
}
