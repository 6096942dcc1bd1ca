/// The header fields of a message, in their order; names are compared without regard to case (RFC 9110, 5.1).
public struct HTTPHeaders: Sendable, Hashable {
    /// One field as the message has it, without the white space around its value.
    public struct Field: Sendable, Hashable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public var fields: [Field]

    public init(_ fields: [Field] = []) {
        self.fields = fields
    }

    /// The value of the first field of that name.
    public subscript(name: String) -> String? {
        let name = name.lowercased()
        return fields.first { $0.name.lowercased() == name }?.value
    }

    /// The media type of the content without its parameters, in lower case: `text/html`.
    public var mediaType: String? {
        guard let value = self["Content-Type"] else { return nil }
        let type = value[..<(value.utf8.firstIndex(of: UInt8(ascii: ";")) ?? value.endIndex)]
        return trimmed(type).lowercased()
    }

    /// Whether the content is said to be JSON, a type such as `application/problem+json` included.
    public var isJSON: Bool {
        guard let mediaType else { return false }
        return mediaType == "application/json" || mediaType == "text/json" || mediaType.hasSuffix("+json")
    }
}
