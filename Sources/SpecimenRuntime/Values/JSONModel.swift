/// A Swift type for a JSON object.
///
/// A conforming type has two functions with one line for each property. Protocol extensions implement `Codable`,
/// `Hashable` and decoding from a response, because synthesized code would be most of the compile time and size of a
/// generated client.
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

/// The requirements of ``JSONModel`` apart from the standard library's protocols. Extend this protocol to extend all
/// models.
public protocol JSONRecord: JSONStorable {
    /// Reads the properties. Throws `JSONDecodingError` with the JSON path if a required property is absent or has
    /// another type.
    init(json: JSONObject) throws
    /// Writes the members of the object without braces.
    func write(to json: inout JSONWriter)
}

extension JSONRecord {
    public init(json: JSONNode) throws {
        try self.init(json: JSONObject(json))
        json.document.observer?.finished(json)
    }

    /// Reads an object from JSON text. Throws `JSONSyntaxError` or `JSONDecodingError`.
    public init(jsonText: String) throws {
        try self.init(json: JSONDocument(parsing: jsonText).root)
    }

    public func encode(to json: inout JSONWriter) {
        json.object { members in write(to: &members) }
    }
}

/// Returns whether two values write equal JSON. The texts of equal values can differ in the order of keys and in the
/// digits of numbers.
func isSameJSON(_ left: some JSONEncodable, _ right: some JSONEncodable) -> Bool {
    let left = left.jsonBytes
    let right = right.jsonBytes
    if left == right { return true }
    guard let left = try? JSONValue(parsing: left), let right = try? JSONValue(parsing: right) else { return false }
    return left == right
}

func hashJSON(of value: some JSONEncodable, into hasher: inout Hasher) {
    // Texts beyond a limit of the parser all have the same hash, and each equals only itself.
    hasher.combine(try? JSONValue(parsing: value.jsonBytes))
}

func hashJSON(of value: some JSONEncodable) -> Int {
    var hasher = Hasher()
    hashJSON(of: value, into: &hasher)
    return hasher.finalize()
}
