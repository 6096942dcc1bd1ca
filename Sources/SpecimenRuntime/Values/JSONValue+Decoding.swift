extension JSONValue {
    /// The value as a type that reads JSON, such as a model or a list of models.
    ///
    /// ```swift
    /// let releases = try value.decoded(as: [Release].self)
    /// ```
    ///
    /// Throws `JSONDecodingError`, with the path within this value.
    public func decoded<Value: JSONDecodable>(as type: Value.Type = Value.self) throws -> Value {
        try Value(json: JSONDocument(parsing: jsonBytes).root)
    }
}
