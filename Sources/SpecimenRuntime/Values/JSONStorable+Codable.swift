// `Codable` for storing values in files, user defaults or property lists. It converts through `JSONValue`, so that the
// properties of a model are listed only in its two functions for reading and writing.

/// Encodes a value through the JSON that it writes.
func encodeJSON(of value: some JSONEncodable, to encoder: any Encoder) throws {
    let tree: JSONValue
    do {
        tree = try JSONDocument(parsing: value.jsonBytes).root.value
    } catch {
        let path = encoder.codingPath
        throw EncodingError.invalidValue(
            value, .init(codingPath: path, debugDescription: "\(error)", underlyingError: error))
    }
    try tree.encode(to: encoder)
}

/// Decodes a value that `encodeJSON` has encoded.
func decodeJSON<Value: JSONDecodable>(_ type: Value.Type, from decoder: any Decoder) throws -> Value {
    let tree = try JSONValue(from: decoder)
    do {
        return try Value(json: JSONDocument(parsing: tree.jsonBytes).root)
    } catch {
        let path = decoder.codingPath
        throw DecodingError.dataCorrupted(.init(codingPath: path, debugDescription: "\(error)", underlyingError: error))
    }
}
