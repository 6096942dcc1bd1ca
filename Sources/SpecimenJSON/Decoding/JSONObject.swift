/// An object from which a model reads its properties.
///
///     init(json: JSONObject) throws {
///         version = try json.required("version")
///         dateReleased = json.optional("dateReleased")
///     }
public struct JSONObject: Sendable {
    public let node: JSONNode

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
    public func required<T: JSONDecodable>(_ key: String) throws -> T {
        try T(json: JSONNode(document: node.document, index: index(of: key, T.self)))
    }

    /// The member's value; nil if the member is absent, null, or has another type.
    public func optional<T: JSONDecodable>(_ key: String) -> T? {
        guard let index = presentIndex(of: key) else { return nil }
        return tolerantValue(at: index)
    }

    func tolerantValue<T: JSONDecodable>(at index: Int) -> T? {
        JSONNode(document: node.document, index: index).tolerantValue()
    }

    func index<T: JSONDecodable>(of key: String, _: T.Type) throws -> Int {
        guard let index = index(of: key) else {
            throw JSONDecodingError(expected: Self.expectation(of: T.self), forAbsent: key, in: node)
        }
        return index
    }

    func presentIndex(of key: String) -> Int? {
        guard let index = index(of: key), node.document.tape[index].code != TapeEntry.Code.null else { return nil }
        return index
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
