/// A type that can be read from a JSON value.
///
///     struct Slug: JSONDecodable {
///         var text: String
///         init(json: JSONNode) throws {
///             guard let text = json.string, !text.isEmpty else {
///                 throw JSONDecodingError(expected: "a slug", at: json)
///             }
///             self.text = text
///         }
///     }
public protocol JSONDecodable {
    /// Reads the value. Throws ``JSONDecodingError`` if the value does not have the kind or content that the type
    /// expects.
    init(json: JSONNode) throws
}

/// A type that can be written as a JSON value.
public protocol JSONEncodable {
    /// Writes exactly one value, with `append`, `object` or `array`.
    func encode(to json: inout JSONWriter)
}

extension JSONEncodable {
    /// The value as compact JSON, in UTF-8.
    public var jsonBytes: [UInt8] {
        var writer = JSONWriter()
        encode(to: &writer)
        return writer.members
    }

    /// The value as compact JSON.
    public var jsonText: String { String(decoding: jsonBytes, as: UTF8.self) }
}
