/// Writes the members of one object, or one value, as compact JSON.
///
///     var json = JSONWriter()
///     json.write("version", "1.0")
///     json.write("projects", ["web", "api"])
///     json.objectBytes  // {"version":"1.0","projects":["web","api"]}
///
/// Strings are written as they are but for `"`, `\` and control characters, the only ones that JSON wants escaped.
public struct JSONWriter: Sendable {
    /// What was written so far: members without the braces around them, or the one value.
    public private(set) var members: [UInt8] = []

    public init() {}

    /// The members within braces.
    public var objectBytes: [UInt8] { [ASCII.openBrace] + members + [ASCII.closeBrace] }

    /// Writes `"key":value`, after a comma where one is needed.
    public mutating func write(_ key: String, _ value: some JSONEncodable) {
        member(key) { value.encode(to: &$0) }
    }

    /// Writes `"key":value`, or nothing for nil.
    public mutating func write(_ key: String, _ value: (some JSONEncodable)?) {
        if let value { write(key, value) }
    }

    /// Writes a member whose value the closure writes; null if the closure writes nothing.
    public mutating func member(_ key: String, _ value: (inout JSONWriter) -> Void) {
        separate()
        append(key)
        members.append(ASCII.colon)
        fill(value)
    }

    /// Writes an object; the closure writes its members.
    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        self.members.append(ASCII.openBrace)
        members(&self)
        self.members.append(ASCII.closeBrace)
    }

    /// Writes an array; the closure writes its elements, each with ``element(_:)``.
    public mutating func array(_ elements: (inout JSONWriter) -> Void) {
        members.append(ASCII.openBracket)
        elements(&self)
        members.append(ASCII.closeBracket)
    }

    /// Writes an array of values.
    public mutating func array(_ elements: some Sequence<some JSONEncodable>) {
        array { json in
            for element in elements { json.element(element) }
        }
    }

    /// Writes one element of an array, after a comma where one is needed.
    public mutating func element(_ value: some JSONEncodable) {
        separate()
        fill { value.encode(to: &$0) }
    }

    public mutating func appendNull() { append(ascii: "null") }

    public mutating func append(_ value: Bool) { append(ascii: value ? "true" : "false") }

    public mutating func append(_ value: Int) { members.append(contentsOf: String(value).utf8) }

    /// Writes the shortest text that reads back as the same double. JSON has no infinities and no not-a-number: these
    /// are written as null.
    public mutating func append(_ value: Double) {
        guard value.isFinite else { return appendNull() }
        members.append(contentsOf: value.description.utf8)
    }

    /// Writes the number's lexeme as it stands.
    public mutating func append(_ value: JSONNumber) { members.append(contentsOf: value.lexeme.utf8) }

    /// Writes a string with quotation marks and escapes.
    public mutating func append(_ value: String) {
        members.append(ASCII.quote)
        members.append(escaping: value)
        members.append(ASCII.quote)
    }

    private mutating func append(ascii word: StaticString) {
        members.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    /// The last byte tells whether a comma is due: none of these four ends a value.
    private mutating func separate() {
        switch members.last {
        case nil, ASCII.openBrace, ASCII.openBracket, ASCII.colon, ASCII.comma: break
        default: members.append(ASCII.comma)
        }
    }

    /// A value that writes nothing becomes null, so that the text stays JSON.
    private mutating func fill(_ value: (inout JSONWriter) -> Void) {
        let count = members.count
        value(&self)
        if members.count == count { appendNull() }
    }
}

extension [UInt8] {
    fileprivate mutating func append(escaping string: String) {
        var string = string
        string.withUTF8 { text in
            var start = 0
            var offset = 0
            while offset < text.count {
                let byte = text[offset]
                if byte < 0x20 || byte == ASCII.quote || byte == ASCII.backslash {
                    append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<offset]))
                    append(escapeOf: byte)
                    start = offset + 1
                }
                offset += 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    private mutating func append(escapeOf byte: UInt8) {
        append(ASCII.backslash)
        switch byte {
        case ASCII.quote, ASCII.backslash: append(byte)
        case 0x08: append(0x62)
        case 0x0C: append(ASCII.lowerF)
        case ASCII.lineFeed: append(ASCII.lowerN)
        case ASCII.carriageReturn: append(0x72)
        case ASCII.tab: append(ASCII.lowerT)
        default:
            append(contentsOf: [ASCII.lowerU, ASCII.zero, ASCII.zero, ASCII.zero + byte >> 4])
            append(Array(String(byte & 15, radix: 16).utf8)[0])
        }
    }
}
