extension JSONValue {
    /// Decodes the value as a type that reads JSON, such as a model or an array of models.
    ///
    /// ```swift
    /// let releases = try value.decoded(as: [Release].self)
    /// ```
    ///
    /// Throws `JSONDecodingError`. Its JSON path begins at this value.
    public func decoded<Value: JSONDecodable>(as type: Value.Type = Value.self) throws -> Value {
        try Value(json: JSONDocument(parsing: jsonBytes).root)
    }
}
