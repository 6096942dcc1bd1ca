/// A Swift type for a JSON object.
///
/// A conforming type has two functions with one line for each property, and keeps all other fields of the object.
/// Protocol extensions implement `Codable`,
/// `Hashable` and decoding from a response, because synthesized code would be most of the compile time and size of a
/// generated client.
///
/// ```swift
/// struct Project: JSONModel {
///     var slug: String
///     var name: String?
///     var otherFields = OtherFields()
///
///     init(json: inout JSONObject) throws {
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
    init(json: inout JSONObject) throws
    /// Writes the properties as members of an object, without braces.
    func write(to json: inout JSONWriter)
    /// The fields of the object that no property holds: fields that the documentation does not mention, and fields with
    /// a value of another type than their optional property.
    ///
    /// ```swift
    /// project.otherFields["codename"]  // "Emma", although the documentation mentions no codename
    /// ```
    ///
    /// They are set when an object is read, and written behind the properties, so that an update does not delete them.
    var otherFields: OtherFields { get set }
}

extension JSONRecord {
    public init(json: JSONNode) throws {
        var object = try JSONObject(json)
        try self.init(json: &object)
        if !object.isReadCompletely { otherFields = object.otherFields }
        json.document.observer?.finished(json)
    }

    /// Reads an object from JSON text. Throws `JSONSyntaxError` or `JSONDecodingError`.
    public init(jsonText: String) throws {
        try self.init(json: JSONDocument(parsing: jsonText).root)
    }

    public func encode(to json: inout JSONWriter) {
        json.object(adding: otherFields) { members in write(to: &members) }
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
