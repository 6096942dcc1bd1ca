// `required` and `optional` without generics for the types of most properties. A generated model has one such call for
// each property; without generics the call is smaller and faster. A value that is not of the type takes the generic
// path, which makes the error.
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

    private func finite(_ value: Double?) -> Double? {
        guard let value, value.isFinite else { return nil }
        return value
    }
}
