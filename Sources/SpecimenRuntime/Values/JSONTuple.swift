/// A JSON array whose positions mean different things, such as `[1541455200, "events"]`, with a Swift type of its own.
///
/// Like a `JSONModel`, but what is read and written are positions instead of keys. Elements beyond those known are
/// ignored.
public protocol JSONTuple: JSONStorable, Codable, Hashable {
    /// Reads the positions. Throws `JSONDecodingError`, with the JSON path, for one that is missing or of another kind.
    init(json: JSONPositions) throws
    /// Writes the elements in order, without the brackets.
    func write(to json: inout JSONWriter)
}

/// What a tuple reads its positions from.
public struct JSONPositions: Sendable {
    private let node: JSONNode
    private let elements: [JSONNode]

    /// Throws `JSONDecodingError` unless the value is an array.
    public init(_ node: JSONNode) throws {
        guard node.kind == .array else { throw JSONDecodingError(expected: "an array", at: node) }
        self.node = node
        elements = Array(node.elements)
    }

    /// The element at a position. Throws `JSONDecodingError` if the array is shorter or the element of another kind.
    public func required<Value: JSONDecodable>(_ position: Int) throws -> Value {
        node.document.observer?.looked(for: String(position), in: node)
        guard position < elements.count else {
            throw JSONDecodingError(expected: "an array of more than \(position) elements", at: node)
        }
        return try Value(json: elements[position])
    }

    /// The element at a position; nil if it is missing, null or of another kind.
    public func optional<Value: JSONDecodable>(_ position: Int) -> Value? {
        node.document.observer?.looked(for: String(position), in: node)
        guard position < elements.count, !elements[position].isNull else { return nil }
        do {
            return try Value(json: elements[position])
        } catch {
            node.pass(over: error)
            return nil
        }
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
