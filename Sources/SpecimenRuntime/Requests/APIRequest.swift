/// What an operation asks for, before a connection adds the server, the token and its own headers.
public struct APIRequest: Sendable {
    private var parts: Parts

    public init(_ method: Method, _ path: APIPath) {
        parts = Parts(Values(method: method, path: path))
    }

    public var method: Method {
        get { parts.values.method }
        set { own().values.method = newValue }
    }

    public var path: APIPath {
        get { parts.values.path }
        set { own().values.path = newValue }
    }

    /// In the order they were added; not percent-encoded.
    public var queryItems: [QueryItem] { parts.values.queryItems }

    /// Sent in addition to those of the connection, of which they replace the ones of the same name.
    public var headers: HTTPHeaders {
        get { parts.values.headers }
        set { own().values.headers = newValue }
    }

    public var body: RequestBody? {
        get { parts.values.body }
        set { own().values.body = newValue }
    }

    /// The parts, to be changed: a copy where another request has them, too.
    private mutating func own() -> Parts {
        if !isKnownUniquelyReferenced(&parts) { parts = Parts(parts.values) }
        return parts
    }

    /// Adds a query parameter: nil is left out, an array repeats the name.
    public mutating func query(_ name: String, _ value: (some ParameterList)?) {
        guard let value else { return }
        append(name, value.parameterTexts)
    }

    // The same for what most parameters are, without generics: a client has one such call for each of its parameters.

    public mutating func query(_ name: String, _ value: String?) {
        if let value { append(name, [value]) }
    }

    public mutating func query(_ name: String, _ value: Int?) {
        if let value { append(name, value.parameterTexts) }
    }

    public mutating func query(_ name: String, _ value: Bool?) {
        if let value { append(name, value.parameterTexts) }
    }

    public mutating func query(_ name: String, _ values: [String]?) {
        if let values { append(name, values) }
    }

    /// Sets a query parameter, which the operation may have set to something else.
    mutating func replaceQuery(_ name: String, _ value: String) {
        own().values.queryItems.removeAll { item in item.name == name }
        append(name, [value])
    }

    private mutating func append(_ name: String, _ values: [String]) {
        own().values.queryItems += values.map { value in QueryItem(name: name, value: value) }
    }

    /// Path and query, percent-encoded: `/releases/?query=a%20b`.
    public var target: String {
        var target = path.encoded.utf8.first == UInt8(ascii: "/") ? path.encoded : "/" + path.encoded
        guard !queryItems.isEmpty else { return target }
        var separator = target.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
        for item in queryItems {
            target += separator + percentEncoded(item.name) + "=" + percentEncoded(item.value)
            separator = "&"
        }
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

    /// The values behind one reference, because each operation is a struct around a request: the code that copies a struct is
    /// each one's own, but where it is one reference. Changed by its only owner, hence the unchecked conformance.
    private final class Parts: @unchecked Sendable {
        var values: Values

        init(_ values: Values) {
            self.values = values
        }
    }

    public struct QueryItem: Sendable, Hashable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// An HTTP method; upper case on the wire.
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

/// As if nothing were behind a reference.
extension APIRequest: CustomReflectable {
    public var customMirror: Mirror {
        Mirror(self, children: Mirror(reflecting: parts.values).children, displayStyle: .struct)
    }
}
