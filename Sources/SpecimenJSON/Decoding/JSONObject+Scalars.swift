// `required` and `optional` without generics for the types of most properties. A generated model has one such call for
// each property; without generics the call is smaller and faster. A value that is not of the type takes the generic
// path, which makes the error.
extension JSONObject {
    public mutating func required(_ key: String) throws -> String {
        let index = try index(of: key, String.self)
        guard let value = node.document.string(at: index) else { return try requiredValue(at: index) }
        noteReading(at: index)
        return value
    }

    public mutating func optional(_ key: String) -> String? {
        guard let index = presentIndex(of: key) else { return nil }
        guard let value = node.document.string(at: index) else { return optionalValue(at: index, key) }
        noteReading(at: index)
        return value
    }

    public mutating func required(_ key: String) throws -> Int {
        let index = try index(of: key, Int.self)
        guard let value = node.document.int(at: index) else { return try requiredValue(at: index) }
        noteReading(at: index)
        return value
    }

    public mutating func optional(_ key: String) -> Int? {
        guard let index = presentIndex(of: key) else { return nil }
        guard let value = node.document.int(at: index) else { return optionalValue(at: index, key) }
        noteReading(at: index)
        return value
    }

    public mutating func required(_ key: String) throws -> Double {
        let index = try index(of: key, Double.self)
        guard let value = finite(node.document.double(at: index)) else {
            return try requiredValue(at: index)
        }
        noteReading(at: index)
        return value
    }

    public mutating func optional(_ key: String) -> Double? {
        guard let index = presentIndex(of: key) else { return nil }
        guard let value = finite(node.document.double(at: index)) else {
            return optionalValue(at: index, key)
        }
        noteReading(at: index)
        return value
    }

    public mutating func required(_ key: String) throws -> Bool {
        let index = try index(of: key, Bool.self)
        guard let value = node.document.bool(at: index) else { return try requiredValue(at: index) }
        noteReading(at: index)
        return value
    }

    public mutating func optional(_ key: String) -> Bool? {
        guard let index = presentIndex(of: key) else { return nil }
        guard let value = node.document.bool(at: index) else { return optionalValue(at: index, key) }
        noteReading(at: index)
        return value
    }

    private func finite(_ value: Double?) -> Double? {
        guard let value, value.isFinite else { return nil }
        return value
    }
}
