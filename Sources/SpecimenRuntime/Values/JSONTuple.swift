/// A Swift type for a JSON array whose elements have different meanings, such as `[1541455200, "events"]`.
///
/// It is like ``JSONModel`` with positions instead of keys. Additional elements are reported as drift.
public protocol JSONTuple: JSONStorable, Codable, Hashable {
    /// Reads the elements. Throws `JSONDecodingError` with the JSON path if a required element is missing or has
    /// another type.
    init(json: inout JSONPositions) throws
    /// Writes the properties as elements in order, without brackets.
    func write(to json: inout JSONWriter)
    /// The elements that no property holds, by position: elements beyond the documented ones, and elements of another
    /// type than their optional property. They are set when an array is read, and written where a property is nil.
    var otherElements: [Int: JSONValue] { get set }
}

/// An array from which a tuple reads its elements.
public struct JSONPositions: Sendable {
    private let node: JSONNode
    private let elements: [JSONNode]
    /// The number of elements that have a property.
    private var documented = 0
    private var passedOver: [Int] = []

    /// Reads an array. Throws `JSONDecodingError` if the value is not an array.
    public init(_ node: JSONNode) throws {
        guard node.kind == .array else { throw JSONDecodingError(expected: "an array", at: node) }
        self.node = node
        elements = Array(node.elements)
    }

    /// The element at a position. Throws `JSONDecodingError` if the array is shorter or the element has another type.
    public mutating func required<Value: JSONDecodable>(_ position: Int) throws -> Value {
        look(for: position)
        guard position < elements.count else {
            throw JSONDecodingError(expected: "an array of more than \(position) elements", at: node)
        }
        return try Value(json: elements[position])
    }

    /// The element at a position; nil if it is missing, null, or has another type.
    public mutating func optional<Value: JSONDecodable>(_ position: Int) -> Value? {
        look(for: position)
        guard position < elements.count, !elements[position].isNull else { return nil }
        let value: Value? = elements[position].tolerantValue()
        if value == nil { passedOver.append(position) }
        return value
    }

    private mutating func look(for position: Int) {
        node.document.observer?.looked(for: String(position), in: node)
        documented = max(documented, position + 1)
    }

    fileprivate var isReadCompletely: Bool { passedOver.isEmpty && documented >= elements.count }

    fileprivate var otherElements: [Int: JSONValue] {
        let positions = passedOver + elements.indices.dropFirst(documented)
        return Dictionary(positions.map { ($0, elements[$0].value) }) { first, _ in first }
    }
}

extension JSONTuple {
    public init(json: JSONNode) throws {
        var positions = try JSONPositions(json)
        try self.init(json: &positions)
        if !positions.isReadCompletely { otherElements = positions.otherElements }
        json.document.observer?.finished(json)
    }

    public func encode(to json: inout JSONWriter) {
        guard !otherElements.isEmpty else { return json.array { elements in write(to: &elements) } }
        var writer = JSONWriter()
        writer.array { elements in write(to: &elements) }
        var elements = (try? JSONValue(parsing: writer.members, limits: .none))?.arrayValue ?? []
        for (position, value) in otherElements.sorted(by: { $0.key < $1.key }) {
            guard elements.indices.contains(position) else {
                elements.append(value)
                continue
            }
            if elements[position].isNull { elements[position] = value }
        }
        json.array(elements)
    }
}
