/// The reason why a text is not a path template.
public struct PathTemplateError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The position in the text, in UTF-8 bytes.
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
    /// Reads a path such as `/organizations/{organization_slug}/releases/`. Placeholders in other forms, such as `:id`,
    /// become `{id}`.
    ///
    /// - Throws: ``PathTemplateError`` if the text has no slash in front, a query, a fragment, an empty segment, a
    ///   brace without its partner, two placeholders with one name, or a character that RFC 3986 does not allow in
    ///   paths.
    public init(parsing text: String) throws(PathTemplateError) {
        self = try Self.read(text).template
    }

    /// Returns the template of a path, and the parts whose meaning is not certain.
    ///
    /// - Parameter described: The names of the path parameters that the docs describe.
    package static func read(
        _ path: String,
        described: Set<String> = []
    ) throws(PathTemplateError) -> (template: PathTemplate, doubts: [PathDoubt]) {
        let forms = PathForms(path, described: described)
        do throws(PathTemplateError) {
            return (try PathTemplate(normalized: forms.text), forms.doubts)
        } catch {
            var error = error
            error.offset = forms.origin(of: error.offset)
            throw error
        }
    }

    private init(normalized bytes: [UInt8]) throws(PathTemplateError) {
        guard bytes.first == UInt8(ascii: "/") else {
            throw PathTemplateError(0, "the path does not begin with `/`", "begin it with `/`, without scheme and host")
        }
        var parser = PathTemplateParser(bytes: bytes)
        var segments: [Segment] = []
        var start = 1
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
            segments.append(try parser.segment(start..<end))
            start = end + 1
        }
        self.init(raw: String(decoding: bytes, as: UTF8.self), segments: segments)
    }
}

private struct PathTemplateParser {
    let bytes: [UInt8]
    private var names: Set<String> = []

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func segment(_ range: Range<Int>) throws(PathTemplateError) -> PathTemplate.Segment {
        let start = range.lowerBound
        guard !range.isEmpty else {
            throw PathTemplateError(start, "the path has two slashes in a row", "remove one of them")
        }
        let text = text(range)
        guard text != ".", text != ".." else {
            throw PathTemplateError(start, "the segment `\(text)` refers to another path", "write that path in full")
        }
        var pieces: [PathTemplate.Piece] = []
        var index = start
        while index < range.upperBound {
            if bytes[index] == UInt8(ascii: "{") {
                let name = try placeholder(index..<range.upperBound)
                pieces.append(.parameter(name))
                index += name.utf8.count + 2
            } else {
                let end = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "{")) ?? range.upperBound
                try checkLiteral(index..<end)
                pieces.append(.literal(self.text(index..<end)))
                index = end
            }
        }
        return PathTemplate.Segment(pieces)
    }

    private mutating func placeholder(_ range: Range<Int>) throws(PathTemplateError) -> String {
        let opening = range.lowerBound
        let braces = "{}".utf8
        guard let end = bytes[range].dropFirst().firstIndex(where: braces.contains), bytes[end] == braces.last else {
            throw PathTemplateError(opening, "a `{` in the path is not closed", "write placeholders as `{name}`")
        }
        let name = text(opening + 1..<end)
        guard !name.isEmpty else {
            throw PathTemplateError(opening, "a placeholder in the path has no name", "write a name between the braces")
        }
        let isName = name.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value != 0x7F && !$0.properties.isWhitespace && $0 != "?" && $0 != "#"
        }
        guard isName else {
            let problem = "\(quoted(name)) is not the name of a placeholder"
            throw PathTemplateError(opening, problem, "use letters, digits and `_`")
        }
        guard names.insert(name).inserted else {
            let problem = "the path has the placeholder \(quoted(name)) twice"
            throw PathTemplateError(opening, problem, "give each placeholder its own name")
        }
        return name
    }

    private func checkLiteral(_ range: Range<Int>) throws(PathTemplateError) {
        for index in range {
            switch bytes[index] {
            case UInt8(ascii: "}"):
                throw PathTemplateError(index, "a `}` in the path was not opened", "write placeholders as `{name}`")
            case UInt8(ascii: "?"), UInt8(ascii: "#"):
                let advice =
                    "end it before the `\(text(index..<index + 1))` and describe the query in `query_parameters`"
                throw PathTemplateError(index, "the path has a query or a fragment", advice)
            case UInt8(ascii: "%"):
                let digits = text(index + 1..<min(index + 3, range.upperBound))
                guard digits.wholeMatch(of: /[0-9A-Fa-f]{2}/) != nil else {
                    let problem = "expected two hexadecimal digits after `%` in the path"
                    throw PathTemplateError(index, problem, "write a percent sign as `%25`")
                }
            default:
                guard Self.isAllowed(bytes[index]) else {
                    // A scalar has at most four bytes.
                    let character = String(text(index..<min(index + 4, bytes.count)).prefix(1))
                    let problem = "the character \(quoted(character)) is not allowed in a path"
                    throw PathTemplateError(index, problem, "percent-encode it")
                }
            }
        }
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// Returns whether a path can contain a byte without percent-encoding (`pchar` of RFC 3986).
    private static func isAllowed(_ byte: UInt8) -> Bool {
        let character = Character(Unicode.Scalar(byte))
        return character.isASCII
            && (character.isLetter || character.isNumber || "-._~!$&'()*+,;=:@".contains(character))
    }
}
