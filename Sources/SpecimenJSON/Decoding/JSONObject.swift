/// An object from which a model reads its properties.
///
///     init(json: inout JSONObject) throws {
///         version = try json.required("version")
///         dateReleased = json.optional("dateReleased")
///     }
///
/// It remembers which members were read, so that ``otherFields`` can keep all the others.
public struct JSONObject: Sendable {
    public let node: JSONNode
    /// The members that were read, null included.
    private(set) var read = PositionSet()
    /// The keys of members that were not read because they have another type.
    var passedOver: [String] = []

    /// Reads an object. Throws ``JSONDecodingError`` if the value is not an object.
    public init(_ node: JSONNode) throws {
        guard node.kind == .object else { throw JSONDecodingError(expected: "an object", at: node) }
        self.node = node
    }

    /// Reads from a value in memory. The value is written and parsed again, so this is slower than reading from a node.
    public init(_ value: JSONValue) throws {
        try self.init(JSONDocument(parsing: value.jsonBytes).root)
    }

    /// The member's value. Throws ``JSONDecodingError`` with the JSON path if the member is absent or has another type.
    /// Null has another type unless `T` reads null.
    public mutating func required<T: JSONDecodable>(_ key: String) throws -> T {
        try requiredValue(at: index(of: key, T.self))
    }

    /// The member's value; nil if the member is absent, null, or has another type.
    public mutating func optional<T: JSONDecodable>(_ key: String) -> T? {
        guard let index = presentIndex(of: key) else { return nil }
        return optionalValue(at: index, key)
    }

    /// The member's value; nil also for an empty value of one of these kinds, which stands for no value: `false`,
    /// `""`, `[]` or `{}`. The empty value is kept in ``otherFields`` and is no drift.
    public mutating func optional<T: JSONDecodable>(_ key: String, orEmpty kinds: JSONNode.Kind...) -> T? {
        guard let index = presentIndex(of: key) else { return nil }
        let value = JSONNode(document: node.document, index: index)
        guard kinds.contains(value.kind), value.isEmpty else { return optionalValue(at: index, key) }
        passedOver.append(key)
        return nil
    }

    mutating func requiredValue<T: JSONDecodable>(at index: Int) throws -> T {
        let value = try T(json: JSONNode(document: node.document, index: index))
        noteReading(at: index)
        return value
    }

    mutating func optionalValue<T: JSONDecodable>(at index: Int, _ key: String) -> T? {
        let value: T? = JSONNode(document: node.document, index: index).tolerantValue()
        if value == nil { passedOver.append(key) } else { noteReading(at: index) }
        return value
    }

    mutating func noteReading(at index: Int) {
        read.insert(position(of: index))
    }

    /// A number of a member that grows by one with each member before it, if these members are scalars: two entries on
    /// the tape.
    func position(of index: Int) -> Int { (index &- node.index) &>> 1 }

    func index<T: JSONDecodable>(of key: String, _: T.Type) throws -> Int {
        guard let index = index(of: key) else {
            throw JSONDecodingError(expected: Self.expectation(of: T.self), forAbsent: key, in: node)
        }
        return index
    }

    mutating func presentIndex(of key: String) -> Int? {
        guard let index = index(of: key) else { return nil }
        guard node.document.tape[index].code == TapeEntry.Code.null else { return index }
        noteReading(at: index)
        return nil
    }

    private func index(of key: String) -> Int? {
        node.document.observer?.looked(for: key, in: node)
        return node.document.indexOfValue(forKey: key, inObjectAt: node.index)
    }

    /// The words with which the type describes itself in an error, found by reading null as that type.
    private static func expectation<T: JSONDecodable>(of type: T.Type) -> String {
        guard let null else { return "a value" }
        do {
            _ = try T(json: null.root)
            return "a value"
        } catch {
            return (error as? JSONDecodingError)?.expected ?? "a value"
        }
    }

    private static let null = try? JSONDocument(parsing: "null")
}
