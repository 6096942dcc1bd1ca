/// The header fields of a message in their order. Names are compared without regard to case (RFC 9110, 5.1).
public struct HTTPHeaders: Sendable, Equatable {
    /// One field, without whitespace around its value.
    public struct Field: Sendable, Equatable {
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

    /// The value of the first field with a name.
    public subscript(name: String) -> String? {
        let name = name.lowercased()
        return fields.first { $0.name.lowercased() == name }?.value
    }

    /// The media type of the content in lower case, without parameters: `text/html`.
    public var mediaType: String? {
        self["Content-Type"].map { trimmed($0.prefix { $0 != ";" }).lowercased() }
    }

    /// A Boolean value that indicates whether the content is declared as JSON, including types such as
    /// `application/problem+json`.
    public var isJSON: Bool {
        guard let mediaType else { return false }
        return mediaType == "application/json" || mediaType == "text/json" || mediaType.hasSuffix("+json")
    }

    /// A Boolean value that indicates whether the content is declared as a form.
    public var isForm: Bool { mediaType == Self.form }

    public static let form = "application/x-www-form-urlencoded"
}
