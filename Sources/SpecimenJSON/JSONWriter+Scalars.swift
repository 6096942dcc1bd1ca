// What `write` says for any value, said again for the types that most properties have: without generics, a line of a model
// costs one call in whatever module it is, and a client stays small.
extension JSONWriter {
    public mutating func write(_ key: String, _ value: String) {
        begin(key)
        append(value)
    }

    public mutating func write(_ key: String, _ value: Int) {
        begin(key)
        append(value)
    }

    public mutating func write(_ key: String, _ value: Double) {
        begin(key)
        append(value)
    }

    public mutating func write(_ key: String, _ value: Bool) {
        begin(key)
        append(value)
    }

    public mutating func write(_ key: String, _ value: String?) {
        if let value { write(key, value) }
    }

    public mutating func write(_ key: String, _ value: Int?) {
        if let value { write(key, value) }
    }

    public mutating func write(_ key: String, _ value: Double?) {
        if let value { write(key, value) }
    }

    public mutating func write(_ key: String, _ value: Bool?) {
        if let value { write(key, value) }
    }
}
