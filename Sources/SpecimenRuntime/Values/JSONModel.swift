/// A JSON object with a Swift type of its own.
///
/// A conforming type writes two functions, one line per property; everything else (`Codable`, `Hashable`, decoding from a
/// response) comes from protocol extensions, because synthesized `Codable` is most of a generated client's
/// compile time and code size.
///
/// ```swift
/// struct Project: JSONModel {
///     var slug: String
///     var name: String?
///
///     init(json: JSONObject) throws {
///         slug = try json.required("slug")
///         name = json.optional("name")
///     }
///
///     func write(to json: inout JSONWriter) {
///         json.write("slug", slug)
///         json.write("name", name)
///     }
/// }
/// ```
public typealias JSONModel = JSONRecord & Codable & Hashable

/// What of a ``JSONModel`` is its own: reading and writing the members of an object. Extend this one to extend all models.
public protocol JSONRecord: JSONStorable {
    /// Reads the properties. Throws `JSONDecodingError`, with the JSON path, for a required one that is absent or of another kind.
    init(json: JSONObject) throws
    /// Writes the members of this object, without the braces.
    func write(to json: inout JSONWriter)
}

extension JSONRecord {
    public init(json: JSONNode) throws {
        try self.init(json: JSONObject(json))
        json.document.observer?.finished(json)
    }

    /// Reads one object from JSON text. Throws `JSONSyntaxError` or `JSONDecodingError`.
    public init(jsonText: String) throws {
        try self.init(json: JSONDocument(parsing: jsonText).root)
    }

    public func encode(to json: inout JSONWriter) {
        json.object { members in write(to: &members) }
    }
}

/// Most values that are equal write the same text; `JSONValue` properties may differ in key order and in the lexemes of numbers.
func isSameJSON(_ left: some JSONEncodable, _ right: some JSONEncodable) -> Bool {
    let left = left.jsonBytes
    let right = right.jsonBytes
    if left == right { return true }
    guard let left = try? JSONValue(parsing: left), let right = try? JSONValue(parsing: right) else { return false }
    return left == right
}

func hashJSON(of value: some JSONEncodable, into hasher: inout Hasher) {
    // Text that is over a limit of the parser equals only itself, and all of these may share a hash.
    hasher.combine(try? JSONValue(parsing: value.jsonBytes))
}

func hashJSON(of value: some JSONEncodable) -> Int {
    var hasher = Hasher()
    hashJSON(of: value, into: &hasher)
    return hasher.finalize()
}
