/// The request of an operation, to which a connection adds the server, the credentials and its own headers.
public struct APIRequest: Sendable {
    private var storage: Storage

    public init(_ method: Method, _ path: APIPath) {
        storage = Storage(Values(method: method, path: path))
    }

    private var values: Values {
        get { storage.values }
        set { storage = Storage(newValue) }
    }

    public var method: Method {
        get { values.method }
        set { values.method = newValue }
    }

    public var path: APIPath {
        get { values.path }
        set { values.path = newValue }
    }

    /// The query items in the order they were added, without percent-encoding.
    public var queryItems: [QueryItem] { values.queryItems }

    /// The headers of the operation. They replace headers of the connection with the same name.
    public var headers: HTTPHeaders {
        get { values.headers }
        set { values.headers = newValue }
    }

    public var body: RequestBody? {
        get { values.body }
        set { values.body = newValue }
    }

    /// Adds a query parameter. Nil adds nothing; an array repeats the name for each element.
    public mutating func query(_ name: String, _ value: (some ParameterList)?) {
        if let value { append(name, value.parameterTexts) }
    }

    /// Adds a query parameter with a list in a style. Nil and an empty list add nothing.
    public mutating func query(_ name: String, _ value: (some ParameterList)?, style: ListStyle) {
        if let value { values.queryItems.append(name, value.parameterTexts, style: style) }
    }

    /// Adds a query item for each scalar of an object: `filter[name]=a&filter[tags][]=x`. Nil adds nothing.
    ///
    /// A JSON null becomes an empty value. Objects in lists have indices, `items[0][id]=1`, unless `lists` is
    /// `.repeated` or `.emptyBrackets`.
    public mutating func query(_ name: String, object value: (some JSONEncodable)?, lists: ListStyle? = nil) {
        if let value { values.queryItems.append(name, object: value, lists: lists) }
    }

    /// Adds the name alone, without `=`, if the flag is set.
    public mutating func query(_ name: String, _ flag: PresenceFlag?) {
        if flag?.isSet == true { values.queryItems.append(QueryItem(name: name, value: nil)) }
    }

    /// Sets a header of the operation. Nil and an empty list set nothing; the elements of a list are joined by ", ".
    public mutating func header(_ name: String, _ value: (some ParameterList)?) {
        guard let texts = value?.parameterTexts, !texts.isEmpty else { return }
        headers[name] = texts.joined(separator: ", ")
    }

    /// Sets a query parameter, replacing a value of the operation.
    mutating func replaceQuery(_ name: String, _ value: String) {
        values.queryItems.removeAll { item in item.name == name }
        append(name, [value])
    }

    private mutating func append(_ name: String, _ values: [String]) {
        self.values.queryItems.append(name, values)
    }

    /// The percent-encoded path and query: `/releases/?query=a%20b`.
    public var target: String {
        var target = path.encoded.utf8.first == UInt8(ascii: "/") ? path.encoded : "/" + path.encoded
        guard !queryItems.isEmpty else { return target }
        target += (target.utf8.contains(UInt8(ascii: "?")) ? "&" : "?") + queryItems.encoded
        return target
    }
}

extension APIRequest {
    private struct Values: Sendable {
        var method: Method
        var path: APIPath
        var queryItems: [QueryItem] = []
        var headers = HTTPHeaders()
        var body: RequestBody?
    }

    /// Each operation of a client is a struct around a request, and the compiler generates less code to copy a struct
    /// with a single reference.
    private final class Storage: Sendable {
        let values: Values

        init(_ values: Values) {
            self.values = values
        }
    }

    /// An HTTP method in upper case.
    public struct Method: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        public static let get = Method(rawValue: "GET")
        public static let post = Method(rawValue: "POST")
        public static let put = Method(rawValue: "PUT")
        public static let patch = Method(rawValue: "PATCH")
        public static let delete = Method(rawValue: "DELETE")
        public static let head = Method(rawValue: "HEAD")
        public static let options = Method(rawValue: "OPTIONS")

        public var description: String { rawValue }
    }
}

/// Shows the values without the reference between.
extension APIRequest: CustomReflectable {
    public var customMirror: Mirror {
        Mirror(self, children: Mirror(reflecting: values).children, displayStyle: .struct)
    }
}
