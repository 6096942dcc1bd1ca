/// A writer of compact JSON: of the members of one object, or of one value.
///
///     var json = JSONWriter()
///     json.write("version", "1.0")
///     json.write("projects", ["web", "api"])
///     json.objectBytes  // {"version":"1.0","projects":["web","api"]}
///
/// Only `"`, `\` and control characters are escaped in strings, as RFC 8259 requires.
public struct JSONWriter: Sendable {
    /// The text so far: the members without braces, or the one value.
    public private(set) var members: [UInt8] = []
    /// The keys of ``OtherFields`` that the current object has not written yet.
    private var contested: Set<ExactString> = []

    public init() {}

    /// The members within braces.
    public var objectBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(members.count + 2)
        bytes.append(ASCII.openBrace)
        bytes.append(contentsOf: members)
        bytes.append(ASCII.closeBrace)
        return bytes
    }

    /// Writes `"key":value`, after a comma if needed.
    public mutating func write(_ key: String, _ value: some JSONEncodable) {
        begin(key)
        fill(value)
    }

    /// Writes `"key":value`, or nothing for nil.
    public mutating func write(_ key: String, _ value: (some JSONEncodable)?) {
        if let value { write(key, value) }
    }

    /// Writes a member whose value the closure writes; null if the closure writes nothing.
    public mutating func member(_ key: String, _ value: (inout JSONWriter) -> Void) {
        begin(key)
        let count = members.count
        value(&self)
        if members.count == count { appendNull() }
    }

    /// Writes an object; the closure writes its members.
    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        object(adding: OtherFields(), members)
    }

    /// Writes an object; the closure writes its members. The other fields follow, except those with a key that the
    /// closure has written.
    public mutating func object(adding others: OtherFields, _ members: (inout JSONWriter) -> Void) {
        self.members.append(ASCII.openBrace)
        if others.isEmpty, contested.isEmpty {
            members(&self)
        } else {
            let outer = contested
            contested = others.contested
            members(&self)
            let written = others.contested.subtracting(contested)
            contested = []
            append(others, without: written)
            contested = outer
        }
        self.members.append(ASCII.closeBrace)
    }

    private mutating func append(_ others: OtherFields, without written: Set<ExactString>) {
        if others.isEmpty { return }
        if written.isEmpty {
            separate()
            members.append(contentsOf: others.text.dropFirst().dropLast())
        } else {
            for (key, value) in others where !written.contains(ExactString(key)) { write(key, value) }
        }
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

    /// Writes one element of an array, after a comma if needed.
    public mutating func element(_ value: some JSONEncodable) {
        separate()
        fill(value)
    }

    public mutating func appendNull() { append(ascii: "null") }

    public mutating func append(_ value: Bool) { append(ascii: value ? "true" : "false") }

    public mutating func append(_ value: Int) { members.append(decimal: value) }

    /// Writes the shortest number that reads back as the same double: 60, not 60.0. Infinities and not-a-number, which
    /// JSON cannot express, become null.
    public mutating func append(_ value: Double) {
        guard value.isFinite else { return appendNull() }
        let text = value.description.utf8
        members.append(contentsOf: text.suffix(2).elementsEqual(".0".utf8) ? text.dropLast(2) : text[...])
    }

    /// Writes the number with all its digits.
    public mutating func append(_ value: JSONNumber) { members.append(contentsOf: value.lexeme.utf8) }

    /// Writes a string with quotation marks and escapes.
    public mutating func append(_ value: String) {
        members.append(ASCII.quote)
        members.append(escaping: value)
        members.append(ASCII.quote)
    }

    /// Writes a string with the date-time of ``DateTimeText/canonical(secondsSince1970:)``.
    package mutating func append(dateTime secondsSince1970: Double) {
        members.append(ASCII.quote)
        members.append(dateTime: secondsSince1970)
        members.append(ASCII.quote)
    }

    private mutating func append(ascii word: StaticString) {
        members.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    /// Writes a comma unless the last byte shows that no value came before. No value ends with any of these bytes.
    private mutating func separate() {
        switch members.last {
        case nil, ASCII.openBrace, ASCII.openBracket, ASCII.colon, ASCII.comma: break
        default: members.append(ASCII.comma)
        }
    }

    /// Writes the key and colon of a member.
    mutating func begin(_ key: String) {
        if !contested.isEmpty { contested.remove(ExactString(key)) }
        separate()
        append(key)
        members.append(ASCII.colon)
    }

    /// Writes a value, or null if the value writes nothing, so that the text stays valid.
    private mutating func fill(_ value: some JSONEncodable) {
        let count = members.count
        value.encode(to: &self)
        if members.count == count { appendNull() }
    }
}
