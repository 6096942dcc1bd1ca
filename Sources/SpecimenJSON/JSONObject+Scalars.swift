// What `required` and `optional` say for any type, said again for those that most properties have: without generics, a line
// of a model costs one call in whatever module it is, and a client stays small. What is not at once what it should be goes
// the general way, which knows what to say about it.
extension JSONObject {
    public func required(_ key: String) throws -> String {
        let index = try index(of: key, String.self)
        return try node.document.string(at: index) ?? String(json: JSONNode(document: node.document, index: index))
    }

    public func optional(_ key: String) -> String? {
        guard let index = presentIndex(of: key) else { return nil }
        return node.document.string(at: index) ?? tolerantValue(at: index)
    }

    public func required(_ key: String) throws -> Int {
        let index = try index(of: key, Int.self)
        return try node.document.int(at: index) ?? Int(json: JSONNode(document: node.document, index: index))
    }

    public func optional(_ key: String) -> Int? {
        guard let index = presentIndex(of: key) else { return nil }
        return node.document.int(at: index) ?? tolerantValue(at: index)
    }

    public func required(_ key: String) throws -> Double {
        let index = try index(of: key, Double.self)
        return try finite(node.document.double(at: index))
            ?? Double(json: JSONNode(document: node.document, index: index))
    }

    public func optional(_ key: String) -> Double? {
        guard let index = presentIndex(of: key) else { return nil }
        return finite(node.document.double(at: index)) ?? tolerantValue(at: index)
    }

    public func required(_ key: String) throws -> Bool {
        let index = try index(of: key, Bool.self)
        return try node.document.bool(at: index) ?? Bool(json: JSONNode(document: node.document, index: index))
    }

    public func optional(_ key: String) -> Bool? {
        guard let index = presentIndex(of: key) else { return nil }
        return node.document.bool(at: index) ?? tolerantValue(at: index)
    }

    /// Numbers beyond the range of doubles are refused.
    private func finite(_ value: Double?) -> Double? {
        guard let value, value.isFinite else { return nil }
        return value
    }
}
