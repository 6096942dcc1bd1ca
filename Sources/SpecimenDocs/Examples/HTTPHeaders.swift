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
    public var mediaType: String? { self["Content-Type"].map(Self.mediaType) }

    /// Returns the media type in a header value in lower case, without parameters.
    package static func mediaType(of value: some StringProtocol) -> String {
        trimmed(value.prefix { $0 != ";" }).lowercased()
    }

    /// Returns the media types in the value of an `Accept` header.
    package static func mediaTypes(of value: String) -> [String] {
        value.split(separator: ",").map { mediaType(of: $0) }
    }

    /// A Boolean value that indicates whether the content is declared as JSON, including types such as
    /// `application/problem+json`.
    public var isJSON: Bool {
        guard let mediaType else { return false }
        return mediaType == "application/json" || mediaType == "text/json" || mediaType.hasSuffix("+json")
    }

    /// A Boolean value that indicates whether the content is declared as a form.
    public var isForm: Bool { mediaType == Self.form }

    /// A Boolean value that indicates whether the content is declared as a form with parts, such as files.
    public var isMultipart: Bool { mediaType == "multipart/form-data" }

    /// A Boolean value that indicates whether the content is declared as JSON values, one in a line.
    public var isJSONLines: Bool {
        guard let mediaType else { return false }
        return ["ndjson", "jsonl", "jsonlines", "json-lines", "json-seq", "stream+json"].contains {
            mediaType == "application/\($0)" || mediaType == "application/x-\($0)" || mediaType == "text/\($0)"
        }
    }

    /// A Boolean value that indicates whether the content is declared as server-sent events.
    public var isEventStream: Bool { mediaType == "text/event-stream" }

    /// The text between the parts of a multipart body.
    var boundary: String? { self["Content-Type"].flatMap { Self.parameter("boundary", of: $0) } }

    /// Returns a parameter of a header value: `xx` for the name `boundary` of `multipart/form-data; boundary="xx"`.
    static func parameter(_ name: String, of value: String) -> String? {
        var isQuoted = false
        let parts = value.split { character in
            if character == "\"" { isQuoted.toggle() }
            return character == ";" && !isQuoted
        }
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, trimmed(pair[0]).lowercased() == name else { continue }
            let text = trimmed(pair[1])
            let isQuoted = text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
            return isQuoted ? String(text.dropFirst().dropLast()) : text
        }
        return nil
    }

    public static let form = "application/x-www-form-urlencoded"
}
