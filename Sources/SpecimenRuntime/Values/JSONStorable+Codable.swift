// `Codable` for storing values (files, user defaults, property lists). It goes through `JSONValue`, so that the two functions
// of a model stay the only description of its properties.

/// Encodes through the JSON a value writes.
func encodeJSON(of value: some JSONEncodable, to encoder: any Encoder) throws {
    let tree: JSONValue
    do {
        tree = try JSONDocument(parsing: value.jsonBytes).root.value
    } catch {
        throw EncodingError.invalidValue(
            value,
            EncodingError.Context(
                codingPath: encoder.codingPath,
                debugDescription: String(describing: error),
                underlyingError: error
            )
        )
    }
    try tree.encode(to: encoder)
}

/// Decodes what was stored by `encodeJSON`.
func decodeJSON<Value: JSONDecodable>(_ type: Value.Type, from decoder: any Decoder) throws -> Value {
    let tree = try JSONValue(from: decoder)
    do {
        return try Value(json: JSONDocument(parsing: tree.jsonBytes).root)
    } catch {
        throw DecodingError.dataCorrupted(
            DecodingError.Context(
                codingPath: decoder.codingPath,
                debugDescription: String(describing: error),
                underlyingError: error
            )
        )
    }
}
