/// An object from which a model reads its properties.
///
///     init(json: inout JSONObject) throws {
///         version = try json.required("version")
///         dateReleased = json.optional("dateReleased")
///     }
///
/// It remembers which members were read, so that ``otherFields`` can keep all the others.
public struct JSONObject: Sendable {
    typealias Location = JSONDocument.MemberLocation

    public let node: JSONNode
    /// The members that were read, null included.
    var read = PositionSet()
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
        try requiredValue(at: location(of: key, T.self))
    }

    /// The member's value; nil if the member is absent, null, or has another type.
    public mutating func optional<T: JSONDecodable>(_ key: String) -> T? {
        guard let location = presentLocation(of: key) else { return nil }
        return optionalValue(at: location, key)
    }

    /// The member's value; nil also for an empty value of one of these kinds, which says that there is none: `false`,
    /// `""`, `[]` or `{}`. The empty value is kept in ``otherFields`` and is no drift.
    public mutating func optional<T: JSONDecodable>(_ key: String, orEmpty kinds: JSONNode.Kind...) -> T? {
        guard let location = presentLocation(of: key) else { return nil }
        let value = JSONNode(document: node.document, index: location.index)
        guard kinds.contains(value.kind), value.isEmpty else { return optionalValue(at: location, key) }
        passedOver.append(key)
        return nil
    }

    mutating func requiredValue<T: JSONDecodable>(at location: Location) throws -> T {
        let value = try T(json: JSONNode(document: node.document, index: location.index))
        read.insert(location.position)
        return value
    }

    mutating func optionalValue<T: JSONDecodable>(at location: Location, _ key: String) -> T? {
        let value: T? = JSONNode(document: node.document, index: location.index).tolerantValue()
        if value == nil { passedOver.append(key) } else { read.insert(location.position) }
        return value
    }

    func location<T: JSONDecodable>(of key: String, _: T.Type) throws -> Location {
        guard let location = location(of: key) else {
            throw JSONDecodingError(expected: Self.expectation(of: T.self), forAbsent: key, in: node)
        }
        return location
    }

    mutating func presentLocation(of key: String) -> Location? {
        guard let location = location(of: key) else { return nil }
        guard node.document.tape[location.index].code == TapeEntry.Code.null else { return location }
        read.insert(location.position)
        return nil
    }

    private func location(of key: String) -> Location? {
        node.document.observer?.looked(for: key, in: node)
        return node.document.locateMember(withKey: key, inObjectAt: node.index)
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
