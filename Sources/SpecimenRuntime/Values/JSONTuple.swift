/// A Swift type for a JSON array whose elements have different meanings, such as `[1541455200, "events"]`.
///
/// It is like ``JSONModel`` with positions instead of keys. Additional elements are ignored.
public protocol JSONTuple: JSONStorable, Codable, Hashable {
    /// Reads the elements. Throws `JSONDecodingError` with the JSON path if a required element is missing or has
    /// another type.
    init(json: JSONPositions) throws
    /// Writes the elements in order without brackets.
    func write(to json: inout JSONWriter)
}

/// An array from which a tuple reads its elements.
public struct JSONPositions: Sendable {
    private let node: JSONNode
    private let elements: [JSONNode]

    /// Reads an array. Throws `JSONDecodingError` if the value is not an array.
    public init(_ node: JSONNode) throws {
        guard node.kind == .array else { throw JSONDecodingError(expected: "an array", at: node) }
        self.node = node
        elements = Array(node.elements)
    }

    /// The element at a position. Throws `JSONDecodingError` if the array is shorter or the element has another type.
    public func required<Value: JSONDecodable>(_ position: Int) throws -> Value {
        node.document.observer?.looked(for: String(position), in: node)
        guard position < elements.count else {
            throw JSONDecodingError(expected: "an array of more than \(position) elements", at: node)
        }
        return try Value(json: elements[position])
    }

    /// The element at a position; nil if it is missing, null, or has another type.
    public func optional<Value: JSONDecodable>(_ position: Int) -> Value? {
        node.document.observer?.looked(for: String(position), in: node)
        guard position < elements.count, !elements[position].isNull else { return nil }
        return elements[position].tolerantValue()
    }
}

extension JSONTuple {
    public init(json: JSONNode) throws {
        try self.init(json: JSONPositions(json))
        json.document.observer?.finished(json)
    }

    public func encode(to json: inout JSONWriter) {
        json.array { elements in write(to: &elements) }
    }
}
