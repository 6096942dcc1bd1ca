// `write` without generics for the types of most properties. A generated model has one such call for each property;
// without generics the call is smaller and faster.
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
