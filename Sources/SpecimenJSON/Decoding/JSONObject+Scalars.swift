// `required` and `optional` without generics for the types of most properties. A generated model has one such call for
// each property; without generics the call is smaller and faster. A value that is not of the type takes the generic
// path, which makes the error.
extension JSONObject {
    public mutating func required(_ key: String) throws -> String {
        let location = try location(of: key, String.self)
        guard let value = node.document.string(at: location.index) else { return try requiredValue(at: location) }
        read.insert(location.position)
        return value
    }

    public mutating func optional(_ key: String) -> String? {
        guard let location = presentLocation(of: key) else { return nil }
        guard let value = node.document.string(at: location.index) else { return optionalValue(at: location, key) }
        read.insert(location.position)
        return value
    }

    public mutating func required(_ key: String) throws -> Int {
        let location = try location(of: key, Int.self)
        guard let value = node.document.int(at: location.index) else { return try requiredValue(at: location) }
        read.insert(location.position)
        return value
    }

    public mutating func optional(_ key: String) -> Int? {
        guard let location = presentLocation(of: key) else { return nil }
        guard let value = node.document.int(at: location.index) else { return optionalValue(at: location, key) }
        read.insert(location.position)
        return value
    }

    public mutating func required(_ key: String) throws -> Double {
        let location = try location(of: key, Double.self)
        guard let value = finite(node.document.double(at: location.index)) else {
            return try requiredValue(at: location)
        }
        read.insert(location.position)
        return value
    }

    public mutating func optional(_ key: String) -> Double? {
        guard let location = presentLocation(of: key) else { return nil }
        guard let value = finite(node.document.double(at: location.index)) else {
            return optionalValue(at: location, key)
        }
        read.insert(location.position)
        return value
    }

    public mutating func required(_ key: String) throws -> Bool {
        let location = try location(of: key, Bool.self)
        guard let value = node.document.bool(at: location.index) else { return try requiredValue(at: location) }
        read.insert(location.position)
        return value
    }

    public mutating func optional(_ key: String) -> Bool? {
        guard let location = presentLocation(of: key) else { return nil }
        guard let value = node.document.bool(at: location.index) else { return optionalValue(at: location, key) }
        read.insert(location.position)
        return value
    }

    private func finite(_ value: Double?) -> Double? {
        guard let value, value.isFinite else { return nil }
        return value
    }
}
